import { decodeEntity, decodeQuotedPrintable, foldCharacter } from './foldCharacter.ts';

/**
 * A text as recognisers read it, with the way back: `starts[i]` and `ends[i]` are the UTF-16 offsets in the
 * original of what became unit `i`. Without them the view is the original.
 */
export interface View {
  text: string;
  starts?: Uint32Array;
  ends?: Uint32Array;
}

const special = String.raw`[^\p{ASCII}]|&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z]{2,8};)`;
const specials = new RegExp(special, 'gu');
const specialsAndQuotedPrintable = new RegExp(
  String.raw`${special}|=(?:[ \t]{0,3}\r?\n|[0-9A-Fa-f]{2}(?:=[0-9A-Fa-f]{2}){0,3})`,
  'gu',
);
const quotedPrintable = /=(?:[ \t]{0,3}\r?\n|[0-9A-Fa-f]{2})/;

/**
 * The views of a text that recognisers search: compatibility letters and digits, digits of other scripts, dashes,
 * spaces and HTML entities folded, invisible characters gone. Text that may be quoted-printable is searched in both
 * readings, because "ssn=20" can be either.
 */
export function viewsOf(original: string): View[] {
  const view = fold(original, specials);
  return quotedPrintable.test(original) ? [view, fold(original, specialsAndQuotedPrintable)] : [view];
}

/** The span in the original of the units `start` to `end` (exclusive) of a view. */
export function spanInOriginal(view: View, start: number, end: number): { start: number; end: number } {
  return { start: view.starts?.[start] ?? start, end: view.ends?.[end - 1] ?? end };
}

function fold(original: string, pattern: RegExp): View {
  if (original.search(pattern) < 0) return { text: original };
  // No fold makes a text longer than eight times itself; most make it shorter, so the arrays grow on demand.
  const map = createOffsetMap(original.length);
  const pieces: string[] = [];
  let done = 0;
  for (const match of original.matchAll(pattern)) {
    if (match.index > done) {
      pieces.push(original.slice(done, match.index));
      map.addSame(done, match.index);
    }
    done = match.index + match[0].length;
    const replacement = meaningOf(match[0]);
    pieces.push(replacement);
    map.addFolded(replacement.length, match.index, done);
  }
  pieces.push(original.slice(done));
  map.addSame(done, original.length);
  return { text: pieces.join(''), ...map.finish() };
}

function meaningOf(piece: string): string {
  const first = piece.charCodeAt(0);
  if (first === 0x26) return decodeEntity(piece);
  if (first === 0x3d) return decodeQuotedPrintable(piece);
  return foldCharacter(piece);
}

function createOffsetMap(expected: number) {
  let starts = new Uint32Array(expected + 16);
  let ends = new Uint32Array(expected + 16);
  let length = 0;
  function reserve(more: number): void {
    if (length + more <= starts.length) return;
    const size = Math.max(starts.length * 2, length + more);
    const [oldStarts, oldEnds] = [starts, ends];
    starts = new Uint32Array(size);
    ends = new Uint32Array(size);
    starts.set(oldStarts);
    ends.set(oldEnds);
  }
  return {
    addSame(from: number, to: number): void {
      reserve(to - from);
      for (let at = from; at < to; at++) {
        starts[length] = at;
        ends[length++] = at + 1;
      }
    },
    addFolded(units: number, from: number, to: number): void {
      reserve(units);
      for (let unit = 0; unit < units; unit++) {
        starts[length] = from;
        ends[length++] = to;
      }
    },
    finish: () => ({ starts: starts.subarray(0, length), ends: ends.subarray(0, length) }),
  };
}
