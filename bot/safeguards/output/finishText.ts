import { breakUrls } from '../breakUrls.ts';
import { removeInvisible } from '../hiddenText.ts';

export interface RebuildOptions {
  allowedHosts: ReadonlySet<string>;
  /** Puts masked values back. */
  restore: (text: string) => string;
}

/** The value of a text node: nothing invisible, no tag, no address that a client would link; then values are restored. */
export function finishText(value: string, { allowedHosts, restore }: RebuildOptions): string {
  const inert = breakUrls(withoutTags(removeInvisible(value).text), {
    allowedHosts,
    mail: 'break',
    place: 'text',
  });
  const restored = restore(inert);
  if (restored === inert) return inert;
  // A restored value is the employee's own, but it must not complete an address that the model began.
  return breakUrls(withoutTags(removeInvisible(restored).text), {
    allowedHosts,
    mail: 'keep',
    place: 'text',
  }).replace(/\s*[\r\n]\s*/g, '\n');
}

/** The same for code, where tags and dotted names are ordinary and stay. */
export function finishCode(value: string, { allowedHosts, restore }: RebuildOptions): string {
  const inert = breakUrls(removeInvisible(value).text, { allowedHosts, mail: 'keep', place: 'code' });
  const restored = restore(inert);
  return restored === inert ? inert : breakUrls(restored, { allowedHosts, mail: 'keep', place: 'code' });
}

/** A client that knows no backslash escapes would take "\<img>" for a tag: another sign cannot become one. */
function withoutTags(text: string): string {
  return text.replace(/<(?=[A-Za-z/!?])/g, '\u2039');
}
