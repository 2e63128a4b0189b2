/**
 * Characters that a reader does not see and a machine reads: zero-width and format characters, bidi controls,
 * Unicode tags, variation selectors, fillers, control characters other than tab and line ends.
 */
const invisible =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\u{fff9}-\u{fffb}\u2028\u2029]|(?![\t\n\r])\p{Cc}/u;
const invisibles = new RegExp(invisible.source, 'gu');
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const startsPictograph = /^\p{Extended_Pictographic}/u;
const emojiBase = /[\p{Emoji}]$/u;
// Scripts in which a (non-)joiner between letters changes the word: Persian, Hindi, Bengali, Malayalam, Sinhala …
const joining =
  '[\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Mongolian}]';
const endsJoining = new RegExp(`${joining}$`, 'u');
const startsJoining = new RegExp(`^${joining}`, 'u');

/**
 * A text without invisible characters, and how many there were. Joiners inside emoji and between letters of scripts
 * that need them stay. Line and paragraph separators become line ends.
 */
export function removeInvisible(text: string): { text: string; removed: number } {
  if (!invisible.test(text)) return { text, removed: 0 };
  let removed = 0;
  const cleaned = text.replace(invisibles, (character, offset: number) => {
    if (belongs(text, character, offset)) return character;
    removed++;
    return character === '\u2028' || character === '\u2029' ? '\n' : '';
  });
  return { text: cleaned, removed };
}

function belongs(text: string, character: string, offset: number): boolean {
  const previous = text.slice(Math.max(0, offset - 2), offset);
  const next = text.slice(offset + character.length, offset + character.length + 2);
  switch (character) {
    case '\u200d':
      return (
        (pictograph.test(previous) && startsPictograph.test(next)) ||
        (endsJoining.test(previous) && startsJoining.test(next))
      );
    case '\u200c':
      return endsJoining.test(previous) && startsJoining.test(next);
    case '\ufe0f':
      return /[0-9#*]$/.test(previous) ? next.startsWith('\u20e3') : emojiBase.test(previous);
    default:
      return false;
  }
}

const orders =
  /\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|above|previous)\b|\byou are now\b|\bsystem prompt\b|\bnew instructions?:|<\|[a-z_]{2,20}\|>|\b(?:assistant|system):[ ]*(?:you|ignore|do not)|\bdo not (?:tell|mention|inform)[^.\n]{0,20}\b(?:user|reader|employee)\b/i;

/** Words that often stand in planted instructions. For a small notice and telemetry: a boundary it is not. */
export function suspectInstructions(text: string): boolean {
  return orders.test(text);
}
