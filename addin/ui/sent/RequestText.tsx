import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SentRequest } from '../../../bot/contract/sent.ts';
import { texts } from '../../texts/texts.ts';
import { useStack } from '../useStack.ts';
import { MaskedText } from './MaskedText.tsx';
import { labelOf, parametersOf } from './sentAsText.ts';

const useStyles = makeStyles({
  fold: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > summary': {
      cursor: 'pointer',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      minBlockSize: '24px',
    },
    '& > summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface RequestTextProps {
  request: SentRequest;
  masks: ReadonlySet<string>;
  title: string;
  /** Whether its last message is unfolded at first. */
  open: boolean;
}

/** One request to a model, word for word. Folded parts are still found by the browser's search. */
export function RequestText({ request, masks, title, open }: RequestTextProps) {
  const stack = useStack();
  const t = texts.sent;
  const { messages, instructions, model, host } = request;
  return (
    <section className={stack.tight} aria-label={title}>
      <h3 className={stack.heading}>{title}</h3>
      {model !== '' && <span className={stack.quiet}>{t.to(model, host)}</span>}
      {messages.map(({ text, notKept }, index) => (
        <Fold
          key={index}
          title={labelOf(messages, index)}
          characters={text.length}
          open={open && index === messages.length - 1}
        >
          <MaskedText text={text} masks={masks} />
          {notKept !== undefined && (
            <em>
              {'\n\n'}
              {t.notKept(notKept.toLocaleString(texts.locale))}
            </em>
          )}
        </Fold>
      ))}
      <Fold title={t.instructions} characters={instructions.length}>
        {instructions}
      </Fold>
      <Fold title={t.parameters}>
        {parametersOf(request)
          .map(({ name, value }) => `${name}: ${value}`)
          .join('\n')}
      </Fold>
    </section>
  );
}

interface FoldProps {
  title: string;
  characters?: number;
  open?: boolean;
  children: ReactNode;
}

function Fold({ title, characters, open = false, children }: FoldProps) {
  const styles = useStyles();
  const stack = useStack();
  return (
    <details className={styles.fold} open={open}>
      <summary>
        {title}{' '}
        {characters !== undefined && (
          <span className={stack.quiet}>
            {texts.sent.characters(characters.toLocaleString(texts.locale))}
          </span>
        )}
      </summary>
      <pre className={styles.text} dir="auto">
        {children}
      </pre>
    </details>
  );
}
