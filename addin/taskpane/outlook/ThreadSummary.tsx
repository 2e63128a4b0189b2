import { useState, type ReactNode } from 'react';
import type { Citation, ThreadResult } from '../../../bot/contract/results.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { SourceChip } from '../../ui/SourceChip.tsx';
import { useStack } from '../../ui/useStack.ts';
import type { RenderSource } from '../useSource.tsx';
import { sourceTitle } from './MailSource.tsx';
import type { MailMaterial } from './mailMaterial.ts';
import { threadSections, type ThreadLine } from './threadSections.ts';

interface ThreadSummaryProps {
  result: ThreadResult;
  messages: MailMaterial[];
  renderSource: RenderSource;
}

/** A conversation as a list to act on: first what to do, then decisions, open questions, and the story. */
export function ThreadSummary({ result, messages, renderSource }: ThreadSummaryProps) {
  const stack = useStack();
  const { session } = useApp();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const sections = threadSections(result, session.employee.name);
  const line = (item: ThreadLine, key: string): ReactNode => (
    <li key={key}>
      <span dir="auto">
        {item.who !== '' && <strong>{`${item.who}: `}</strong>}
        {item.text}
        {item.when !== '' && <span className={stack.quiet}> {item.when}</span>}
        {item.done && <span className={stack.quiet}> ({texts.mail.done})</span>}
        {item.unverified && <em> ({texts.mail.notVerified})</em>}
      </span>{' '}
      <MessageChip
        item={item}
        messages={messages}
        expanded={open === key}
        onToggle={() => {
          setOpen((now) => (now === key ? undefined : key));
        }}
      />
      {open === key &&
        renderSource(citationOf(item, messages), () => {
          setOpen(undefined);
        })}
    </li>
  );
  return (
    <div className={stack.column}>
      {sections.map(({ id, title, lines, empty }) => (
        <section key={id}>
          <h2 className={stack.heading}>{title}</h2>
          {lines.length === 0 ? (
            <p className={stack.quiet} style={{ margin: 0 }}>
              {empty}
            </p>
          ) : (
            <ul className={stack.list}>{lines.map((item, i) => line(item, `${id}-${String(i)}`))}</ul>
          )}
        </section>
      ))}
    </div>
  );
}

interface MessageChipProps {
  item: ThreadLine;
  messages: MailMaterial[];
  expanded: boolean;
  onToggle: () => void;
}

function MessageChip({ item, messages, expanded, onToggle }: MessageChipProps) {
  if (item.messageId === '') return null;
  const message = messages.find(({ id }) => id === item.messageId);
  const title = message ? sourceTitle(message) : texts.sources.message;
  return (
    <SourceChip label={texts.sources.messageChip(title)} text={title} expanded={expanded} onOpen={onToggle} />
  );
}

function citationOf({ messageId, quote }: ThreadLine, messages: MailMaterial[]): Citation {
  const message = messages.find(({ id }) => id === messageId);
  return { materialId: messageId, quote, place: message ? sourceTitle(message) : texts.sources.message };
}
