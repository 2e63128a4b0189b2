import { contentStems } from '../language/words.ts';
import { alternativesOf, inOneWording } from './officeWords.ts';

/** One thing that a question names. */
export interface Term {
  stem: string;
  /** Stems that say it, with how well they do, from 0 to 1. */
  sayings: ReadonlyMap<string, number>;
  /** How much it counts that a passage speaks of it. */
  importance: number;
  /** What is asked for: "price" in "What is the price of …". */
  isFocus: boolean;
}

/** Words that ask rather than name what is asked for. */
const asking = new Set(
  contentStems(
    'tell show find say says said explain describe document memo text file mail email message page section paragraph question answer mean means know information info there list mention mentioned state stated according exactly currently actually possible happen happens thing things something anything somebody kind often long much many',
  ),
);
/** Words of small weight: most sentences could do without them. */
const general = new Set(
  contentStems(
    'take takes come comes go goes make makes give gives use want have do long far early new different much many name date day time people person agency office department state program work year month week last next first other total current receive hold far keep back run put set part send leave call turn bring try think look ask tell use only enough good remain stay show consider just instead meantime while extra service happen',
  ),
);
/** Of a word that the material does not know, beside 1 for the rarest that it knows. */
const nowhere = 1;
/** A question names fewer things; a pasted text in its place must not be compared word by word with the material. */
const mostTerms = 40;
const asSynonym = 0.85;
const asTypo = 0.85;

/**
 * What a question names, read against the words of the material: each with other words for it and, where the material
 * does not know it, with a word one slip of the keyboard away.
 * @param counts sentences that hold a stem
 * @param topic stems of the material's name and title: every sentence speaks of them
 */
export function questionTerms(
  question: string,
  given: { counts: ReadonlyMap<string, number>; total: number; topic: ReadonlySet<string> },
): Term[] {
  const { counts, total, topic } = given;
  const named = new Set(stemsOf(question).filter((stem) => !asking.has(stem)));
  const stems = [...named].slice(0, mostTerms);
  const focus = focusOf(question);
  return stems.map((stem) => {
    const sayings = new Map([[stem, 1]]);
    for (const other of alternativesOf(stem)) sayings.set(other, asSynonym);
    const isKnown = [...sayings.keys()].some((one) => counts.has(one));
    const meant = isKnown ? undefined : nearestWord(stem, counts.keys());
    if (meant !== undefined) {
      sayings.set(meant, asTypo);
      for (const other of alternativesOf(meant)) sayings.set(other, asTypo * asSynonym);
    }
    const isNowhere = !isKnown && meant === undefined;
    const count = Math.max(...[...sayings.keys()].map((one) => counts.get(one) ?? 0));
    const rarity = Math.log(1 + total / (1 + count)) / Math.log(1 + total);
    const isGeneral = general.has(stem) && !/\d/.test(stem);
    return {
      stem,
      sayings,
      importance:
        (isNowhere ? nowhere : 0.45 + 0.55 * rarity) * (isGeneral ? 0.4 : 1) * (topic.has(stem) ? 0.6 : 1),
      isFocus: focus.has(stem),
    };
  });
}

export function stemsOf(text: string): string[] {
  return contentStems(inOneWording(text));
}

const focusPattern =
  /\b(?:what (?:is|are|was|were|will be)|how (?:much|high|large|big) (?:is|are|was|were)|who (?:is|are|was)|where (?:is|are)|is there|are there) (?:the |a |an |any |our |my |your )?((?:[\p{L}-]+ ){0,2}?[\p{L}-]+)(?= (?:of|for|to|in|at|on|about|from|with|that|when|if|during|after|before|per)\b|[?.!,]|$)|\bhow many ((?:(?:other|more|new|total) )?[\p{L}-]+(?: (?:feet|meters|miles|hours|spaces))?)|\bwhich ([\p{L}-]+)/giu;

/** The noun that a question asks for. */
function focusOf(question: string): Set<string> {
  const found = [...question.matchAll(focusPattern)].map((one) => one[1] ?? one[2] ?? one[3] ?? '');
  return new Set(found.flatMap((words) => stemsOf(words)));
}

/** A known stem at one slip (two in long words) of a stem that the material does not know. */
function nearestWord(stem: string, known: Iterable<string>): string | undefined {
  if (stem.length < 5 || /[\d[]/.test(stem)) return undefined;
  const most = stem.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let least = most + 1;
  for (const word of known) {
    if (word[0] !== stem[0] || Math.abs(word.length - stem.length) > most || /[\d[]/.test(word)) continue;
    const slips = slipsBetween(stem, word, least);
    if (slips < least) [best, least] = [word, slips];
  }
  return best;
}

/** Damerau-Levenshtein distance (Damerau, 1964), adjacent swaps as one; at least `limit` when it is no less. */
function slipsBetween(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    if (Math.min(...current) >= limit) return limit;
    [before, above] = [above, current];
  }
  return above[b.length] ?? limit;
}
