import type { Piece } from './pieces.ts';
import type { Span } from './spans.ts';
import type { Story } from './story.ts';

/** A list of things that are anchored in the text and come back with it. */
export interface Anchored {
  /** what is there now; returns the way to put it back */
  remember(): () => void;
  /** another object after each change */
  state(): unknown;
}

interface Step {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly putBack: () => void;
  readonly caretAfter: number;
}

const deepest = 200;

/** Undo by keeping the earlier text: pieces never change in place, so a step costs no copy. */
export function createHistory(story: Story, spans: readonly [Span], anchored: readonly Anchored[]) {
  const steps: Step[] = [];
  let depth = 0;

  function remember(): () => void {
    const places = spans.map(({ start, end }) => ({ start, end }));
    const lists = anchored.map((list) => list.remember());
    return () => {
      for (const back of lists) back();
      spans.forEach((span, index) => Object.assign(span, places[index]));
    };
  }

  function keep(label: string, pieces: readonly Piece[], putBack: () => void, caretBefore: number): void {
    const caretAfter = spans[0].start;
    const last = steps.at(-1);
    const joins = label === 'typing' && last?.label === 'typing' && last.caretAfter === caretBefore;
    if (joins) steps[steps.length - 1] = { ...last, caretAfter };
    else steps.push({ label, pieces, putBack, caretAfter });
    if (steps.length > deepest) steps.shift();
  }

  const state = (): unknown[] => [story.pieces(), ...anchored.map((list) => list.state())];

  return {
    /** Runs an edit; `changed` says whether anything is different after it. */
    record<T>(label: string, edit: () => T): { result: T; changed: boolean } {
      if (depth > 0) return { result: edit(), changed: false };
      const pieces = story.pieces();
      const before = state();
      const putBack = remember();
      const caretBefore = spans[0].start;
      depth++;
      try {
        const result = edit();
        return { result, changed: state().some((part, index) => part !== before[index]) };
      } finally {
        depth--;
        if (state().some((part, index) => part !== before[index])) keep(label, pieces, putBack, caretBefore);
      }
    },
    mayUndo: () => steps.length > 0,
    undo(): boolean {
      const step = steps.pop();
      if (!step) return false;
      story.restore(step.pieces);
      step.putBack();
      return true;
    },
  };
}
