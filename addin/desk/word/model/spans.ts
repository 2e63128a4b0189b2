/** A live range: its ends follow every edit of the text, as Word's ranges do. */
export interface Span {
  start: number;
  end: number;
}

export interface SpanSet {
  add(start: number, end: number): Span;
  release(span: Span): void;
  /** `removed` units at `at` gave way to `inserted` units. */
  follow(at: number, removed: number, inserted: number): void;
}

/** Keeps the live ranges of one document. */
export function createSpanSet(): SpanSet {
  const live = new Set<Span>();
  return {
    add(start, end) {
      const span = { start: Math.min(start, end), end: Math.max(start, end) };
      live.add(span);
      return span;
    },
    release: (span) => void live.delete(span),
    follow(at, removed, inserted) {
      for (const span of live) moveSpan(span, at, removed, inserted);
    },
  };
}

/** Text that arrives exactly at an edge stays outside; whoever inserts into a range widens it himself. */
function moveSpan(span: Span, at: number, removed: number, inserted: number): void {
  if (span.start === span.end && span.start === at && removed === 0) return;
  const shift = inserted - removed;
  const after = at + removed;
  const { start, end } = span;
  if (start >= after && (removed > 0 || start > at || end > start)) span.start = start + shift;
  else if (start > at) span.start = at + inserted;
  if (end >= after && end > at) span.end = end + shift;
  else if (end > at) span.end = at;
  if (span.end < span.start) span.end = span.start;
}
