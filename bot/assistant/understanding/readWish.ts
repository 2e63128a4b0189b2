import type { SkillId } from '../../contract/skills.ts';
import { namedLanguage } from './namedLanguage.ts';
import { withoutOpening } from './opening.ts';

/** What kind of help an instruction asks for. */
export interface Wish {
  skill: Extract<SkillId, 'summarize' | 'draft' | 'rewrite' | 'reply' | 'translate'>;
  options: Record<string, unknown>;
}

/** An instruction is short; what is longer is a text or a question with a story. */
const instructionCharacters = 300;

/** The wish that an instruction names with its first words; undefined for questions and everything else. */
export function readWish(instruction: string): Wish | undefined {
  const wish = withoutOpening(instruction.slice(0, 2_000));
  return (
    translation(wish) ??
    replying(wish) ??
    drafting(wish) ??
    (wish.length <= instructionCharacters ? (rewriting(wish) ?? summary(wish)) : undefined)
  );
}

const translateWish =
  /^(?:(?:do |make |give me |provide )?(?:a |the )?translat(?:e|ion|ing)\b|(?:put|say|write|give|turn|convert|change|redo|repeat)\b[^.?!\n]{0,60}\b(?:in|into|to) (?:simple |plain )?(?:spanish|espa[nñ]ol|portuguese|haitian|kreyol|creole|cape verdean|chinese|mandarin|cantonese|vietnamese|khmer|arabic|russian|french|korean)\b|(?:in|into|to) (?:spanish|portuguese|haitian creole|chinese|vietnamese|khmer|arabic|russian|french|korean)\b|how do (?:you|i|we) say\b)/i;

function translation(wish: string): Wish | undefined {
  if (!translateWish.test(wish)) return undefined;
  const language = namedLanguage(wish.slice(0, 200));
  return { skill: 'translate', options: language === undefined ? {} : { language } };
}

const replyWish =
  /^(?:(?:write|draft|compose|prepare|give me|make|create|send|come up with)(?: me| us)? (?:a |an |the |my )?(?:\w+ ){0,3}?(?:reply|response|answer)\b|(?:reply|respond|answer back)\b|answer (?:this|the|that|my|his|her|their) (?:e-?mail|mail|message|note|letter)\b|how (?:should|do|can|would) (?:i|we) (?:reply|respond|answer)\b|say (?:no|yes) to (?:this|that|him|her|them)\b|(?:decline|accept|turn down) (?:this|that|the|an?|his|her|their) (?:\w+ )?(?:invitation|request|offer|meeting|e-?mail|message)?)/i;

function replying(wish: string): Wish | undefined {
  if (!replyWish.test(wish)) return undefined;
  const stance = stanceOf(wish.slice(0, 300));
  return { skill: 'reply', options: stance === undefined ? {} : { stance } };
}

function stanceOf(wish: string): string | undefined {
  if (
    /\b(?:say(?:ing)? no|(?:politely )?(?:declin\w+|refus\w+|reject\w*)|turn\w* (?:\w+ )?down|can(?:no|['’])t|cannot|not able|unable|no thanks)\b/i.test(
      wish,
    )
  )
    return 'decline';
  if (/\b(?:say(?:ing)? yes|agree\w*|accept\w*|confirm\w*|approv\w+|i will|happy to)\b/i.test(wish))
    return 'agree';
  if (/\b(?:ask(?:ing)?|more (?:information|details|time)|clarif\w+|question)\b/i.test(wish)) return 'ask';
  return /\b(?:acknowledg\w+|got it|received|thank\w*)\b/i.test(wish) ? 'acknowledge' : undefined;
}

const draftKinds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:meeting notice|invitation|invite|agenda|meeting)\b/i, 'meetingNotice'],
  [/\b(?:letter)\b/i, 'letter'],
  [/\b(?:e-?mail|mail|message|note|reminder|text|thank[- ]you|out[- ]of[- ]office)\b/i, 'email'],
  [/\b(?:memo(?:randum)?|announcement|notice)\b/i, 'memo'],
];
/** "Need a memo to all staff: …", "Letter to a vendor, …": the kind of text comes first. */
const namedDraft =
  /^(?:(?:i |we )?(?:need|want|would like) (?:an?|the|some) )?(?:(?:short|quick|brief|formal|friendly|polite) )*(e-?mail|memo(?:randum)?|letter|meeting notice|invitation|invite|announcement)(?: (?:to|for|about|from|telling|saying|asking|inviting|explaining)\b|[:,] )/i;
/** "Turn the agenda into an invitation" */
const turnedInto =
  /^(?:turn|make|convert|change|rewrite) (?:this|that|it|these|the [\w-]+|my [\w-]+)(?: [\w-]+)? (?:in)?to (?:an?|the|my) (?:[\w-]+ ){0,3}?(e-?mail|mail|memo(?:randum)?|letter|meeting notice|notice|invitation|invite|announcement|message|note|reminder)\b/i;
const draftWish =
  /^(?:write|draft|compose|prepare|create|make|generate|type(?: up)?|word|send|put together|come up with|give me|begin|start)(?: me| us| up)* (?:an?|the|my|our|some|this|that|one)? ?(?:[\w-]+ ){0,4}?(e-?mail|mail|memo(?:randum)?|letter|meeting notice|notice|invitation|invite|agenda|announcement|message|note|reminder)s?\b/i;

function drafting(wish: string): Wish | undefined {
  const found = draftWish.exec(wish) ?? namedDraft.exec(wish) ?? turnedInto.exec(wish);
  if (found === null || /^(?:send|give me|make) (?:this|that)\b/i.test(wish)) return undefined;
  const named = found[0];
  const kind = draftKinds.find(([pattern]) => pattern.test(named))?.[1] ?? 'memo';
  return { skill: 'draft', options: { kind } };
}

const text =
  '(?:this|that|it|these|them|the following|the (?:text|paragraph|sentence|letter|e-?mail|memo|notice|document)|my (?:text|e-?mail|letter|memo|writing|paragraph|draft))';
const styles: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(?:shorten|condense|trim|tighten)\\b|^(?:make|cut|get|keep) ${text}(?: \\w+){0,3}? (?:shorter|down|brief(?:er)?|more concise|concise|tighter)\\b`,
      'i',
    ),
    'shorten',
  ],
  [
    new RegExp(
      `^(?:make|turn|rewrite|reword|rephrase|put)\\b[^.?!\\n:]{0,60}\\b(?:formal|professional(?:ly)?|official|businesslike)\\b`,
      'i',
    ),
    'formal',
  ],
  [
    new RegExp(
      `^(?:make|turn|rewrite|reword|rephrase|put)\\b[^.?!\\n:]{0,60}\\b(?:friendl(?:y|ier)|warm(?:er)?|nicer|softer|kinder|polite(?:r)?|less (?:harsh|angry|rude|blunt))\\b`,
      'i',
    ),
    'friendly',
  ],
  [
    /^(?:fix|correct|check|proof-?read|spell-?check|edit|look over)\b[^.?!\n:]{0,60}\b(?:grammar|spelling|typos?|mistakes?|errors?|punctuation|english)\b|^(?:proof-?read|spell-?check|correct)\b|^check (?:my|the|this) (?:writing|text|paragraph|sentence)|^fix (?:this|my) (?:sentence|paragraph|text|e-?mail|letter)/i,
    'correct',
  ],
  [
    new RegExp(
      `^(?:simplify|plain language|plain english)\\b|^(?:make|turn|rewrite|reword|rephrase|put|say|explain|write|get|bring)\\b[^.?!\\n:]{0,80}\\b(?:plain|simpler|simple|easier|easy|clearer|readable|understandable|grade|everyday words)\\b`,
      'i',
    ),
    'plain',
  ],
  [
    new RegExp(
      `^(?:rewrite|reword|rephrase|improve|polish|clean up|fix up|edit|paraphrase)\\b|^make ${text} (?:sound |read |look )?better\\b`,
      'i',
    ),
    'plain',
  ],
];

function rewriting(wish: string): Wish | undefined {
  const style = styles.find(([pattern]) => pattern.test(wish))?.[1];
  return style === undefined ? undefined : { skill: 'rewrite', options: { style } };
}

const summaryWish =
  /^(?:give me (?:a|an|the)? ?|make (?:a |me a )?|write (?:me )?a |create a |do a |i need (?:a|the) ?|what(?:['’]s| is| are) (?:a |the )?)?(?:quick |short |brief |one-?line )*(?:summari[sz]e|summari[sz]ing|summary|sum up|sum it up|digest|recap|overview|gist|highlights|bottom line|tl;?dr|tldr|key points|main points|key takeaways|takeaways|boil (?:this|it) down|catch me up)\b/i;

function summary(wish: string): Wish | undefined {
  return summaryWish.test(wish) ? { skill: 'summarize', options: {} } : undefined;
}
