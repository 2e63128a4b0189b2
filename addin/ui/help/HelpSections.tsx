import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { KnowledgePage } from '../../../bot/contract/knowledge.ts';
import { findQuote } from '../findQuote.ts';
import { SafeMarkdown } from '../SafeMarkdown.tsx';
import { useStack } from '../useStack.ts';

const useStyles = makeStyles({
  quoted: {
    outlineStyle: 'none',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
});

interface HelpSectionsProps {
  page: KnowledgePage;
  /** A passage: the section that holds it is marked and gets `landing`. */
  quote?: string;
  landing?: Ref<HTMLElement>;
}

/** The text of a help page. */
export function HelpSections({ page, quote, landing }: HelpSectionsProps) {
  const styles = useStyles();
  const stack = useStack();
  const at =
    quote === undefined
      ? -1
      : page.sections.findIndex(({ markdown }) => findQuote(markdown, quote) !== undefined);
  return page.sections.map(({ title, markdown }, i) => (
    <section
      key={title}
      ref={i === at ? landing : undefined}
      tabIndex={i === at ? -1 : undefined}
      className={mergeClasses(stack.tight, i === at && styles.quoted)}
    >
      {title !== '' && <h3 className={stack.heading}>{title}</h3>}
      <SafeMarkdown markdown={markdown} />
    </section>
  ));
}
