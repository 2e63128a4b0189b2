import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { useMemo } from 'react';
import type { Citation } from './activity.ts';
import { CitationChip } from './CitationChip.tsx';
import { citationMarks } from './citationMarks.ts';
import { safeAddress } from './safeAddress.ts';

/** Nothing that loads anything or runs: no image, no frame, no HTML. */
const allowed = [
  ...['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'hr', 'a', 'cite'],
  ...['ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/** The assistant's Markdown, rebuilt from an allow-list; `[n]` becomes the chip of source n. */
export function MarkdownText({ text, citations }: { text: string; citations: Citation[] }) {
  const styles = useStyles();
  const plugins = useMemo(
    () => [remarkGfm, citationMarks(citations.map(({ position }) => position))],
    [citations],
  );
  const components = useMemo(() => createComponents(citations, styles.table), [citations, styles.table]);
  return (
    <div className={mergeClasses(styles.text)}>
      <Markdown
        skipHtml
        allowedElements={allowed}
        remarkPlugins={plugins}
        urlTransform={(address) => safeAddress(address) ?? ''}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}

function createComponents(citations: Citation[], tableClass: string): Components {
  return {
    // An answer is part of a page that has its own headings: h1 and h2 belong to the page and the message.
    h1: 'h4',
    h2: 'h4',
    h3: 'h5',
    a: ({ href, children }) =>
      href === undefined || href === '' ? (
        <span>{children}</span>
      ) : (
        <Link inline href={href} target="_blank" rel="noopener noreferrer" title={href}>
          {children}
        </Link>
      ),
    table: ({ children }) => (
      <div className={tableClass} tabIndex={0} role="group">
        <table>{children}</table>
      </div>
    ),
    cite: ({ id, children }) => {
      const citation = citations.find(({ position }) => String(position) === id);
      return citation === undefined ? <span>{children}</span> : <CitationChip citation={citation} />;
    },
  };
}

const useStyles = makeStyles({
  text: {
    overflowWrap: 'anywhere',
    '& p, & ul, & ol, & blockquote, & pre': { margin: '0 0 8px' },
    '& > :last-child': { marginBottom: 0 },
    '& ul, & ol': { paddingLeft: '22px' },
    '& li': { marginBottom: '2px' },
    '& h4, & h5, & h6': {
      margin: '10px 0 4px',
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
      fontWeight: tokens.fontWeightSemibold,
    },
    '& blockquote': {
      borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
      paddingLeft: '10px',
      color: tokens.colorNeutralForeground2,
    },
    '& code': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
    '& pre': { whiteSpace: 'pre-wrap' },
  },
  table: {
    overflowX: 'auto',
    marginBottom: '8px',
    '& table': { borderCollapse: 'collapse' },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '4px 8px',
      textAlign: 'start',
      verticalAlign: 'top',
    },
  },
});
