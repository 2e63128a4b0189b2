import type { Piece } from './pieces.ts';
import type { Span } from './spans.ts';
import type { Story } from './story.ts';

/** A list of things that are anchored in the text and come back with it. */
export interface Anchored {
  /** what is there now; returns the way to put it back */
  remember(): () => void;
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

  return {
    record<T>(label: string, edit: () => T): T {
      if (depth > 0) return edit();
      const pieces = story.pieces();
      const putBack = remember();
      const caretBefore = spans[0].start;
      depth++;
      try {
        return edit();
      } finally {
        depth--;
        if (story.pieces() !== pieces) {
          const last = steps.at(-1);
          const joins = label === 'typing' && last?.label === 'typing' && last.caretAfter === caretBefore;
          const step = joins ? steps.pop() : undefined;
          steps.push({
            label,
            pieces: step?.pieces ?? pieces,
            putBack: step?.putBack ?? putBack,
            caretAfter: spans[0].start,
          });
          if (steps.length > deepest) steps.shift();
        }
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
