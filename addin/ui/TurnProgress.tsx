import { Button, ProgressBar } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { TurnView } from '../api/turnView.ts';
import { texts } from '../texts/texts.ts';
import { StopIcon } from './icons.ts';
import { useStack } from './useStack.ts';

interface TurnProgressProps {
  view: TurnView;
  onStop: () => void;
  /** Gets the focus when the stop button goes away under it. */
  focusAfter: RefObject<HTMLElement | null>;
}

/** What is being done, how far it is, and the way out. */
export function TurnProgress({ view, onStop, focusAfter }: TurnProgressProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [here, next] = [bar.current, focusAfter];
    return () => {
      if (here?.contains(document.activeElement)) next.current?.focus();
    };
  }, [focusAfter]);
  const stack = useStack();
  const { progress } = view;
  const known = progress !== undefined && progress.total > 0;
  const words = progress
    ? texts.turn.progress(progress.text, progress.done, progress.total)
    : texts.turn.working;
  return (
    <div ref={bar} className={stack.tight}>
      <div className={stack.row} style={{ justifyContent: 'space-between' }}>
        <span className={stack.quiet}>
          {words}
          {known && ` (${texts.turn.count(progress.done, progress.total)})`}
        </span>
        <Button size="small" icon={<StopIcon />} onClick={onStop}>
          {texts.turn.stop}
        </Button>
      </div>
      {/* The seconds of a wait are for the eye; a name that changes each second would be read out. */}
      <ProgressBar
        aria-label={words.replace(/, \d+ s$/, '')}
        {...(known ? { value: progress.done, max: progress.total } : {})}
      />
    </div>
  );
}
