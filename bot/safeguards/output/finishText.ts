import { breakUrls } from '../breakUrls.ts';
import { removeInvisible } from '../hiddenText.ts';

export interface RebuildOptions {
  allowedHosts: ReadonlySet<string>;
  /** Puts masked values back. */
  restore: (text: string) => string;
}

// Private-use characters: no text holds them at this point, because they count as invisible.
const marks = ['\ue000', '\ue001'] as const;
const marked = /(\ue000[^\ue001]*\ue001)/;

/** The value of a text node: nothing invisible, no tag, no address that a client would link; then values are restored. */
export function finishText(value: string, { allowedHosts, restore }: RebuildOptions): string {
  const visible = withoutTags(removeInvisible(value).text);
  const inert = breakUrls(visible, { allowedHosts, mail: 'break', place: 'text', marks });
  const restored = restoreAround(inert, restore);
  if (restored === undefined) return inert.replace(/[\ue000\ue001]/g, '');
  // A restored value is the employee's own, but it must not complete an address that the model began.
  const still = withoutTags(removeInvisible(restored).text);
  return breakUrls(still, { allowedHosts, mail: 'keep', place: 'text' }).replace(/\s*[\r\n]\s*/g, '\n');
}

/** The same for code, where tags and dotted names are ordinary and stay. */
export function finishCode(value: string, { allowedHosts, restore }: RebuildOptions): string {
  const inert = breakUrls(removeInvisible(value).text, { allowedHosts, mail: 'keep', place: 'code', marks });
  const restored = restoreAround(inert, restore);
  if (restored === undefined) return inert.replace(/[\ue000\ue001]/g, '');
  return breakUrls(removeInvisible(restored).text, { allowedHosts, mail: 'keep', place: 'code' });
}

/** Values come back everywhere but in an address, broken or not. Undefined when nothing came back. */
function restoreAround(inert: string, restore: (text: string) => string): string | undefined {
  const pieces = inert.split(marked);
  const restored = pieces.map((piece) => (marked.test(piece) ? piece.slice(1, -1) : restore(piece)));
  const same = restored.every((piece, index) => piece === pieces[index] || marked.test(pieces[index] ?? ''));
  return same ? undefined : restored.join('');
}

/** A client that knows no backslash escapes would take "\<img>" for a tag: another sign cannot become one. */
function withoutTags(text: string): string {
  return text.replace(/<(?=[A-Za-z/!?])/g, '\u2039');
}
