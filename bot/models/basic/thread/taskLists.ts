import type { MailSentence } from '../mail/messages.ts';

export type ListKind = 'tasks' | 'decisions' | 'questions' | undefined;

const tasks =
  /^(?:open |new |your |key |agreed )?(?:action items?|actions?(?: required| needed| requested)?|next steps?|to[- ]?dos?(?: list)?|tasks?|assignments?|follow[- ]?ups?(?: items?)?|who does what|what (?:you|we) need to do|what (?:i|we) need(?: from you)?|what happens next|homework|please|deliverables)\b[^.?]{0,40}[:.–-]*$/i;
const decisions =
  /^(?:key |our |the )?(?:decisions?(?: made| taken)?|decided|agreed|agreements|we (?:agreed|decided)(?: on)?(?: the following)?|what (?:was|we) (?:agreed|decided))\b[^.?]{0,30}[:.–-]*$/i;
const questions =
  /^(?:open |remaining |outstanding |my |a few |some )?(?:questions?|issues|open items|still open)(?: for \w+)?\b[^.?]{0,30}[:.–-]*$/i;
const leadIn =
  /\b(?:please|you(?:['’]ll)? need to|you must|could you|can you|here(?:['’]s| is) what (?:i|we) need)\b[^.?]*:$/i;

/** What kind of list each sentence stands in: the heading above it says; a paragraph of prose ends it. */
export function listKinds(sentences: readonly MailSentence[]): ListKind[] {
  const sizes = new Map<number, number>();
  for (const { block } of sentences) sizes.set(block, (sizes.get(block) ?? 0) + 1);
  let kind: ListKind;
  let hasItems = false;
  return sentences.map((sentence) => {
    const heading = sentence.bullet ? undefined : headingKind(sentence.text);
    if (heading !== undefined) {
      kind = heading;
      hasItems = false;
      return undefined;
    }
    if (kind === undefined) return undefined;
    if (sentence.bullet) hasItems = true;
    else if (hasItems || (sizes.get(sentence.block) ?? 1) > 1) kind = undefined;
    return kind;
  });
}

function headingKind(text: string): ListKind {
  if (text.length > 140) return undefined;
  if (decisions.test(text)) return 'decisions';
  if (questions.test(text)) return 'questions';
  return tasks.test(text) || leadIn.test(text) ? 'tasks' : undefined;
}
