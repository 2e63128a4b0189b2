import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Refusal } from '../api/turnView.ts';
import type { TurnAsk } from '../api/useTurn.ts';
import { texts } from '../texts/texts.ts';
import { useApp } from './AppContext.tsx';
import { findingExcerpts } from './findingExcerpts.ts';
import { RetryIcon } from './icons.ts';
import { useStack } from './useStack.ts';

interface RefusalCardProps {
  refusal: Refusal;
  ask: TurnAsk | undefined;
  onRetry: () => void;
}

/** A refusal as a way forward: why, what can be done now, whom to ask, and what was found where. */
export function RefusalCard({ refusal, ask, onRetry }: RefusalCardProps) {
  const stack = useStack();
  const { session } = useApp();
  const excerpts = ask && refusal.findings ? findingExcerpts(refusal.findings, ask) : [];
  return (
    <div className={stack.tight}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.turn.refusedTitle}. </MessageBarTitle>
          {refusal.text}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" icon={<RetryIcon />} onClick={onRetry}>
            {texts.turn.retry}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <p style={{ margin: 0 }}>
        <strong>{texts.turn.next}: </strong>
        {refusal.next}
      </p>
      {excerpts.length > 0 && (
        <div>
          <strong>{texts.turn.findings}</strong>
          <ul className={stack.list}>
            {excerpts.map((excerpt, i) => (
              <li key={i} dir="auto">
                {excerpt}
              </li>
            ))}
          </ul>
        </div>
      )}
      <span className={stack.quiet}>{texts.turn.askWhom(session.contact)}</span>
    </div>
  );
}
