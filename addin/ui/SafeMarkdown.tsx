import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { Citation } from '../../bot/contract/results.ts';
import { chipNumber, remarkSourceChips } from './remarkSourceChips.ts';
import { safeUrl } from './safeUrl.ts';
import { SourceChip } from './SourceChip.tsx';
import { texts } from '../texts/texts.ts';

/** Elements that an answer may consist of. No images, no media, no forms, nothing that loads by itself. */
const allowedElements = [
  ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'a'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

const useStyles = makeStyles({
  text: {
    lineHeight: tokens.lineHeightBase300,
    '& > :first-child': { marginBlockStart: 0 },
    '& > :last-child': { marginBlockEnd: 0 },
    '& :is(h1, h2, h3, h4, h5, h6)': {
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      marginBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXS}`,
    },
    '& :is(ul, ol)': { paddingInlineStart: tokens.spacingHorizontalXL, marginBlock: tokens.spacingVerticalS },
    '& p': { marginBlock: tokens.spacingVerticalS },
    '& table': { display: 'block', overflowX: 'auto', borderCollapse: 'collapse' },
    '& :is(th, td)': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: tokens.spacingHorizontalXS,
      textAlign: 'start',
    },
    '& blockquote': {
      marginInline: 0,
      paddingInlineStart: tokens.spacingHorizontalM,
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
    '& pre': { overflowX: 'auto' },
  },
});

interface SafeMarkdownProps {
  markdown: string;
  citations?: Citation[] | undefined;
  onSource?: ((citation: Citation) => void) | undefined;
}

/** Untrusted Markdown from an allow-list of elements and links; `[n]` becomes a chip that opens its source. */
export function SafeMarkdown({ markdown, citations = noCitations, onSource }: SafeMarkdownProps) {
  const styles = useStyles();
  const sources = useMemo(() => ({ citations, onSource }), [citations, onSource]);
  return (
    <SourcesContext value={sources}>
      <div className={styles.text} dir="auto">
        <Markdown
          allowedElements={allowedElements}
          unwrapDisallowed
          skipHtml
          urlTransform={safeUrl}
          remarkPlugins={remarkPlugins}
          components={components}
        >
          {markdown}
        </Markdown>
      </div>
    </SourcesContext>
  );
}

const noCitations: Citation[] = [];
const remarkPlugins = [remarkGfm, remarkSourceChips];
// One function for good: a new one at each render would replace the chips in the page and lose the focus on them.
const components: Components = { a: ChipOrLink };

const SourcesContext = createContext<Pick<SafeMarkdownProps, 'onSource'> & { citations: Citation[] }>({
  citations: noCitations,
});

function ChipOrLink({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  const { citations, onSource } = useContext(SourcesContext);
  const n = chipNumber(href);
  if (n === undefined) return <SafeLink href={href}>{children}</SafeLink>;
  const citation = citations.find((one, i) => (one.n ?? i + 1) === n);
  if (!citation || !onSource) return <>[{children}]</>;
  return (
    <SourceChip
      label={texts.sources.chip(n, citation.place)}
      text={String(n)}
      onOpen={() => {
        onSource(citation);
      }}
    />
  );
}

function SafeLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href === undefined || href === '') return <>{children}</>;
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer" inline>
      {children}
    </Link>
  );
}
