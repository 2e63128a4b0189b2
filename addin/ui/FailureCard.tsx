import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { TurnEnd } from '../api/turnView.ts';
import { texts } from '../texts/texts.ts';
import { RetryIcon } from './icons.ts';
import { codeText, requestFault } from './problemText.ts';

interface FailureCardProps {
  intent: 'info' | 'warning' | 'error';
  text: string;
  next?: string | undefined;
  /** Undefined where the same again would end the same way. */
  onRetry: (() => void) | undefined;
}

/** A turn that ended without an answer, and the way to ask again. */
export function FailureCard({ intent, text, next, onRetry }: FailureCardProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {intent === 'error' && <MessageBarTitle>{texts.turn.failedTitle}. </MessageBarTitle>}
        {text} {next}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" icon={<RetryIcon />} onClick={onRetry}>
            {texts.turn.retry}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Words for a failure: the service's own, or the page's when it heard nothing from the service. */
export function failureText(end: Extract<TurnEnd, { kind: 'failed' | 'cut' }>) {
  if (end.kind === 'failed') return { text: end.failure.text, next: end.failure.next, mayRetry: true };
  const fault = requestFault(end);
  if (fault) return { text: fault.text, next: end.next ?? fault.next, mayRetry: false };
  return { text: end.text ?? codeText(end.code, end.status), next: end.next, mayRetry: true };
}
