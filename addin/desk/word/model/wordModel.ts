import { createComments } from './comments.ts';
import { createControls } from './contentControls.ts';
import { deleteRange } from './deletion.ts';
import { createHistory } from './history.ts';
import { insertParagraphs, insertPieces, insertPlainText, type Landed } from './insertion.ts';
import { textOf, type Piece, type Revision } from './pieces.ts';
import { resolveChanges, resolveOnce, trackedChanges } from './revisions.ts';
import type { Span } from './spans.ts';
import { createStory } from './story.ts';
import { insertTable, renameTables } from './tables.ts';

export const trackingModes = ['Off', 'TrackAll', 'TrackMineOnly'] as const;
export type TrackingMode = (typeof trackingModes)[number];

export interface WordModelOptions {
  readonly name: string;
  readonly pieces: readonly Piece[];
  /** who edits; stands in tracked changes and comments */
  readonly author: string;
  readonly now: () => Date;
}

export type WordModel = ReturnType<typeof createWordModel>;

/** One open document: text, ranges, comments, content controls, selection, change tracking and undo. */
export function createWordModel({ name, pieces, author, now }: WordModelOptions) {
  const story = createStory(endsInParagraph(pieces) ? pieces : [...pieces, emptyParagraph]);
  const comments = createComments(story);
  const controls = createControls(story);
  const selection = story.span(0, 0);
  const listeners = new Set<(what: 'text' | 'selection') => void>();
  let tracking: TrackingMode = 'Off';
  const history = createHistory(story, [selection], [comments, controls]);

  const revision = (): Revision | undefined =>
    tracking === 'Off' ? undefined : { author, date: toTheMinute(now()) };
  const tell = (what: 'text' | 'selection') => {
    for (const listener of listeners) listener(what);
  };

  return {
    name,
    author,
    now,
    story,
    comments,
    controls,
    selection,
    tracking: () => tracking,
    setTracking(mode: TrackingMode) {
      tracking = mode;
      tell('text');
    },
    text: (view: 'all' | 'current' | 'original' = 'all') => textOf(story.pieces(), view).replace(/\n$/, ''),

    insertText: (at: number, text: string): Landed => insertPlainText(story, at, text, revision()),
    insertPieces: (at: number, some: readonly Piece[]): Landed => insertPieces(story, at, some, revision()),
    insertParagraphs: (at: number, some: readonly Piece[]): Landed =>
      insertParagraphs(story, at, renameTables(story.pieces(), some), revision()),
    insertTable: (at: number, values: readonly (readonly string[])[]) =>
      insertTable(story, at, values, revision()),
    deleteRange(start: number, end: number) {
      deleteRange(story, start, end, revision());
      comments.dropEmpty();
    },

    trackedChanges: () => trackedChanges(story.pieces()),
    resolve: (span: Span, verdict: 'accept' | 'reject') => resolveOnce(story, span, verdict),
    resolveAll(verdict: 'accept' | 'reject') {
      const all = story.span(0, story.length());
      resolveChanges(story, all, verdict);
      story.release(all);
      comments.dropEmpty();
    },

    select(start: number, end: number = start) {
      const last = story.length() - 1;
      selection.start = Math.min(start, last);
      selection.end = Math.min(end, story.length());
      tell('selection');
    },
    /** One step of undo; `typing` steps that follow one another become one. */
    change<T>(label: 'typing' | 'edit', edit: () => T): T {
      const { result, changed } = history.record(label, edit);
      if (changed) tell('text');
      return result;
    },
    mayUndo: () => history.mayUndo(),
    undo() {
      if (history.undo()) tell('text');
    },
    /** Calls back after each change of text or selection; returns the way to stop. */
    onChange(listener: (what: 'text' | 'selection') => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Word keeps the date of a change to the minute; so what one typed in one go stays one piece. */
function toTheMinute(date: Date): string {
  return `${date.toISOString().slice(0, 16)}:00Z`;
}

/** A document ends in a paragraph that stands in no table. */
function endsInParagraph(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  return last?.kind === 'mark' && last.paragraph.cell === undefined;
}

const emptyParagraph: Piece = { kind: 'mark', paragraph: { style: 'Normal' } };
