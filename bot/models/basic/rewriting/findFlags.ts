import { splitSentences } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';
import { hiddenVerbs } from './hiddenVerbs.ts';
import { jargon } from './jargon.ts';
import { createTouchTest, protectedSpans } from './protectedSpans.ts';

/** A place for a person's eye; `start` is a UTF-16 offset. */
export interface Flag {
  text: string;
  start: number;
  why: string;
}

const participles =
  'been|born|brought|built|bought|caught|chosen|done|drawn|driven|found|given|gone|heard|held|kept|known|laid|led|left|lost|made|met|paid|put|read|run|said|seen|sent|set|shown|sold|spent|taken|taught|told|thought|understood|won|written|withdrawn';
const passive = new RegExp(
  `\\b(?:is|are|was|were|be|been|being)\\s+(?:not\\s+)?(?:\\w{1,20}ly\\s+)?(?:\\w{3,20}ed|${participles})\\b(?!\\s+to\\s+be\\b)`,
  'gi',
);
const notPassive =
  /\b(?:interested|concerned|pleased|excited|tired|worried|satisfied|involved|located|based|supposed|used|married|retired|experienced|qualified|limited|related|need|indeed|hundred|speed|feed|bed|red)$/i;
/**
 * Long and nested sentences, passive voice, hidden verbs, two negatives, capitals and jargon, each with why and what to
 * do; in reading order.
 * @param longestSentence words after which a sentence is flagged
 */
export function findFlags(text: string, longestSentence: number): Flag[] {
  const spans = protectedSpans(text);
  const untouched = (flags: readonly Flag[]): Flag[] => {
    const touches = createTouchTest(spans);
    return [...flags]
      .sort((a, b) => a.start - b.start)
      .filter((flag) => !touches(flag.start, flag.start + flag.text.length));
  };
  const flags = [
    ...sentenceFlags(text, longestSentence),
    ...matches(text, passive, spans, (found, after) =>
      notPassive.test(found) ? undefined : passiveReason(after),
    ),
    ...untouched(hiddenVerbs(text)),
    ...matches(text, negatives, spans, () => 'Two negatives: say it positively.'),
    ...matches(text, capitals, spans, (found) =>
      wordsOf(found).length >= 4
        ? 'Capitals are hard to read: use small letters, and bold for what matters.'
        : undefined,
    ),
    ...jargon.flatMap(([pattern, why]) => matches(text, pattern, spans, () => why)),
  ];
  return withoutDoubles(flags.sort((a, b) => a.start - b.start || b.text.length - a.text.length));
}

const negatives =
  /\b(?:not (?:un(?!der\b|til\b|less\b|it|i[ftv])\w{4,14}|in(?:significant|frequent|eligible|appropriate|consistent|complete|valid)\w*|without|fail to|unless)|(?:may|can|shall|will|do|does|must|is|are) not\b[^.!?;]{1,60}\b(?:unless|except|without)\b|no (?:\w+ )?(?:may|shall|will|can)\b[^.!?;]{1,60}\bunless\b|never\b[^.!?;]{1,40}\b(?:not|unless|without)\b)/gi;
const capitals = /(?:\b[A-Z][A-Z'’-]+\b[ ,;:]+){3,30}\b[A-Z][A-Z'’-]+\b/g;

/** "was decided by the board": the doer is named and can begin the sentence. */
function passiveReason(after: string): string {
  const doer =
    /^\s+by (the \p{Ll}+(?: (?!(?:that|to|for|of|in|and|or|on|at|with|when|if|as|from|who|which)\b)\p{Ll}+)?|\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)(?=[\s.,;])/u.exec(
      after,
    )?.[1];
  return doer === undefined
    ? 'Passive voice: say who does it, if that matters.'
    : `Passive voice: begin with who does it, "${doer}".`;
}

const clauseMark =
  /,? \b(?:which|who|whom|whose|that|if|unless|although|because|when|where|while|whereas|provided|except|after|before|until|since|so that)\b/gi;
const mostClauses = 4;

function sentenceFlags(text: string, longest: number): Flag[] {
  return splitSentences(text).flatMap(({ start, end, text: sentence }) => {
    const words = wordsOf(sentence).length;
    const clauses = sentence.match(clauseMark)?.length ?? 0;
    const why =
      words > longest
        ? `This sentence has ${words} words. Try to make two of it${splitHint(sentence)}.`
        : clauses >= mostClauses && words > 18
          ? `${clauses} clauses hang on each other here. Give each condition its own sentence or list item.`
          : undefined;
    return why === undefined ? [] : [{ text: text.slice(start, end), start, why }];
  });
}

/** Where a long sentence can be cut: at a semicolon or a joining word near its middle. */
function splitHint(sentence: string): string {
  const middle = sentence.length / 2;
  const cuts = [...sentence.matchAll(/; |, (?:and|but|so|which|who|provided|except|unless)\b/g)];
  const near = cuts.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0];
  if (near === undefined || Math.abs(near.index - middle) > middle * 0.6) return '';
  const word = near[0].replace(/[,;]\s*/g, '').trim();
  return word === '' ? ', at the semicolon' : `, before ", ${word}"`;
}

/** Of flags on the same words the first stays. */
function withoutDoubles(flags: readonly Flag[]): Flag[] {
  const kept: Flag[] = [];
  for (const flag of flags) {
    const isWithin = kept
      .slice(-20)
      .some(
        (other) =>
          other.text.length < 120 &&
          other.start <= flag.start &&
          flag.start + flag.text.length <= other.start + other.text.length,
      );
    if (!isWithin) kept.push(flag);
  }
  return kept;
}

function matches(
  text: string,
  pattern: RegExp,
  spans: ReturnType<typeof protectedSpans>,
  reason: (found: string, after: string) => string | undefined,
): Flag[] {
  const touches = createTouchTest(spans);
  return [...text.matchAll(pattern)].flatMap((found) => {
    const end = found.index + found[0].length;
    const why = reason(found[0], text.slice(end, end + 80));
    if (why === undefined || touches(found.index, end)) return [];
    return [{ text: found[0], start: found.index, why }];
  });
}
