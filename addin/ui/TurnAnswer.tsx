import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Citation } from '../../bot/contract/results.ts';
import type { ShownResult, TurnView } from '../api/turnView.ts';
import type { TurnHandle } from '../api/useTurn.ts';
import { texts } from '../texts/texts.ts';
import { AnswerFooter } from './AnswerFooter.tsx';
import { useAnnounce } from './Announcer.tsx';
import { DailyReminder } from './DailyReminder.tsx';
import { FailureCard, failureText } from './FailureCard.tsx';
import { RefusalCard } from './RefusalCard.tsx';
import { SafeMarkdown } from './SafeMarkdown.tsx';
import { SentButton } from './SentButton.tsx';
import { TurnProgress } from './TurnProgress.tsx';
import { useStack } from './useStack.ts';

/** Fetched with the first table that has one. */
const TableChart = lazy(async () => ({ default: (await import('./TableChart.tsx')).TableChart }));

interface TurnAnswerProps {
  turn: TurnHandle;
  /** The structured result, shown instead of the streamed text as soon as it is here; undefined keeps the text. */
  children?: (result: ShownResult) => ReactNode;
  /** What belongs right under the answer: an opened source, buttons that use it. */
  below?: ReactNode;
  /** Opens a source of streamed or final Markdown. */
  onSource?: (citation: Citation) => void;
  /** What the copy button copies. */
  copyOf?: (view: TurnView) => string;
}

/** One turn from start to end: progress and stop, notes, the answer, its footer, or the way forward. */
export function TurnAnswer({ turn, children, below, onSource, copyOf = plainCopy }: TurnAnswerProps) {
  const stack = useStack();
  const { view } = turn;
  useSpokenEnds(view);
  const section = useRef<HTMLElement>(null);
  if (view.phase === 'idle') return null;
  const structured = view.result && children?.(view.result);
  const empty = structured === undefined && view.text === '';
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={`${stack.column} ${stack.landing}`}
      aria-label={texts.turn.answer}
    >
      {view.phase === 'running' && <TurnProgress view={view} onStop={turn.stop} focusAfter={section} />}
      <Notices notices={view.notices} />
      {!empty && (
        <div role="log" aria-live="off" aria-busy={view.phase === 'running'} aria-label={texts.turn.answer}>
          {structured ?? (
            <SafeMarkdown markdown={view.text} citations={citationsOf(view)} onSource={onSource} />
          )}
        </div>
      )}
      {view.result?.kind === 'table' && view.result.value.chart && (
        <Suspense>
          <TableChart chart={view.result.value.chart} />
        </Suspense>
      )}
      {below}
      <TurnEnding turn={turn} empty={empty} copyOf={copyOf} />
    </section>
  );
}

interface TurnEndingProps {
  turn: TurnHandle;
  /** Nothing of the answer had arrived. */
  empty: boolean;
  copyOf: (view: TurnView) => string;
}

function TurnEnding({ turn, empty, copyOf }: TurnEndingProps) {
  const { end } = turn.view;
  switch (end?.kind) {
    case undefined:
      return null;
    case 'done':
      return (
        <>
          <AnswerFooter view={turn.view} copy={copyOf(turn.view)} onRetry={turn.retry} />
          <DailyReminder />
        </>
      );
    case 'stopped':
      return (
        <>
          <FailureCard
            intent="info"
            text={empty ? texts.turn.stopped : texts.turn.stoppedKept}
            onRetry={turn.retry}
          />
          {turn.view.mode === 'model' && <Sent view={turn.view} />}
        </>
      );
    case 'refused':
      return (
        <>
          <RefusalCard refusal={end.refusal} ask={turn.ask} onRetry={turn.retry} />
          {end.refusal.reason === 'blockedData' && <Sent view={turn.view} />}
        </>
      );
    case 'failed':
    case 'cut': {
      const { text, next, mayRetry } = failureText(end);
      return (
        <>
          <FailureCard
            intent={mayRetry ? 'error' : 'warning'}
            text={text}
            next={next}
            onRetry={mayRetry ? turn.retry : undefined}
          />
          {end.kind === 'failed' && <Sent view={turn.view} />}
        </>
      );
    }
  }
}

/** Also a turn without an answer may have reached a model, or must show that it did not. */
function Sent({ view: { turnId, mode } }: { view: TurnView }) {
  if (turnId === undefined) return null;
  return (
    <div>
      <SentButton turnId={turnId} mode={mode} />
    </div>
  );
}

function Notices({ notices }: { notices: TurnView['notices'] }) {
  const stack = useStack();
  if (notices.length === 0) return null;
  return (
    <ul
      aria-label={texts.turn.notices}
      className={stack.tight}
      style={{ margin: 0, padding: 0, listStyle: 'none' }}
    >
      {notices.map(({ text }, i) => (
        <li key={i}>
          <MessageBar layout="multiline">
            <MessageBarBody>{text}</MessageBarBody>
          </MessageBar>
        </li>
      ))}
    </ul>
  );
}

/** Start and end are spoken once; the words in between are for the eye, and can be read in the log. */
function useSpokenEnds(view: TurnView) {
  const announce = useAnnounce();
  const spoken = useRef(view.phase);
  useEffect(() => {
    if (spoken.current === view.phase) return;
    spoken.current = view.phase;
    if (view.phase === 'running') announce(texts.turn.started);
    if (view.phase === 'ended') announce(spokenEnd(view));
  }, [view, announce]);
}

function spokenEnd({ end }: TurnView): string {
  switch (end?.kind) {
    case undefined:
    case 'done':
      return texts.turn.done;
    case 'stopped':
      return texts.turn.stoppedSpoken;
    case 'refused':
      return texts.turn.refusedSpoken(end.refusal.text);
    case 'failed':
    case 'cut':
      return texts.turn.failedSpoken(failureText(end).text);
  }
}

function citationsOf({ result }: TurnView): Citation[] {
  switch (result?.kind) {
    case 'ask':
    case 'table':
      return result.value.citations;
    case 'summary':
      return result.value.points.flatMap(({ citations }) => citations);
    case 'thread': {
      const { actions, decisions, questions, overview } = result.value;
      return [...actions, ...decisions, ...questions, ...overview].flatMap(({ messageId, quote, n }) =>
        n === undefined ? [] : [{ n, materialId: messageId, quote, place: texts.sources.message }],
      );
    }
    case 'writing':
    case undefined:
      return [];
  }
}

function plainCopy({ text, result }: TurnView): string {
  if (result?.kind === 'writing') return result.value.markdown;
  return text;
}
