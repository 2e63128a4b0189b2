import { splitSentences } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';
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
const nominal = /\b(?:the|an?)\s+(\w{4,20}(?:tion|sion|ment|ance|ence|ization|al))\s+of\b/gi;
const realThings =
  /\b(?:section|portion|department|government|amount|division|location|position|station|question|condition|document|apartment|moment|version|mission|commission|nation|region|option|function|instance|distance|audience|sentence|balance|hospital|capital|total|proposal|manual|journal|meal|animal|municipal|official|goal|principal|statement|agreement|payment|equipment|percentage|arrival|removal|fraction|pension)\b/i;
const jargon: readonly [RegExp, string][] = [
  [/\b(?:aforementioned|aforesaid)\b/gi, 'Name the thing again, or say "this".'],
  [
    /\b(?:herein|hereto|hereof|hereby|hereinafter|therein|thereof|thereto|whereby|wherein|hereunder)\b/gi,
    'Law language: say which document or thing is meant.',
  ],
  [/\bshall\b/gi, 'Say "must" for a duty, "will" for the future.'],
  [/\bthe undersigned\b/gi, 'Say who: "I" or the name.'],
  [/\bin accordance with\b/gi, 'Say "under" or "as … says".'],
  [/\b(?:facilitates?|facilitated|facilitating)\b/gi, 'Say what is done: help, run, make easier.'],
  [/\b(?:leverage[sd]?|leveraging)\b/gi, 'Say "use".'],
  [/\b(?:implement(?:s|ed|ing)?)\b/gi, 'Say "carry out", "start" or "put in place".'],
  [/\b(?:stakeholders?)\b/gi, 'Say who is meant.'],
  [/\b(?:operationaliz\w+|incentiviz\w+|prioritiz\w+ going forward)\b/gi, 'Use an everyday verb.'],
  [
    /\b(?:synerg\w+|paradigm|holistic|robust|best-in-class|world-class|cutting-edge)\b/gi,
    'Say what it is in plain words.',
  ],
  [/\b(?:going forward|moving forward)\b/gi, 'Often can be left out, or say "from now on".'],
  [/\bto the extent (?:that|possible)\b/gi, 'Say "if", "where" or "as far as".'],
  [/\bin terms of\b/gi, 'Often can be left out; say "about" or "in".'],
  [
    /\b(?:it is important to note that|please be advised that|it should be noted that)\b/gi,
    'Can be left out.',
  ],
  [/\b(?:and\/or)\b/gi, 'Say "or", or "a, b, or both".'],
  [/\b(?:per our|as per)\b/gi, 'Say "as" or "under".'],
  [/\b(?:deemed?|deems)\b/gi, 'Say "consider" or "treat as".'],
  [/\bnotwithstanding\b/gi, 'Say "despite" or "even if".'],
  [/\b(?:not un\w+|not in(?:significant|frequent)\w*)\b/gi, 'Two negatives: say it positively.'],
];

/** Long sentences, passive voice, nouns made of verbs, and jargon; in reading order. */
export function findFlags(text: string, longestSentence: number): Flag[] {
  const spans = protectedSpans(text);
  const flags = [
    ...longSentences(text, longestSentence),
    ...matches(text, passive, spans, (found) =>
      notPassive.test(found) ? undefined : 'Passive voice: say who does it, if that matters.',
    ),
    ...matches(text, nominal, spans, (found) =>
      realThings.test(found) ? undefined : 'A verb is shorter than this noun.',
    ),
    ...jargon.flatMap(([pattern, why]) => matches(text, pattern, spans, () => why)),
  ];
  return flags.sort((a, b) => a.start - b.start || b.text.length - a.text.length);
}

function longSentences(text: string, longest: number): Flag[] {
  return splitSentences(text).flatMap(({ start, end, text: sentence }) => {
    const words = wordsOf(sentence).length;
    return words > longest
      ? [
          {
            text: text.slice(start, end),
            start,
            why: `This sentence has ${words} words. Try to make two of it.`,
          },
        ]
      : [];
  });
}

function matches(
  text: string,
  pattern: RegExp,
  spans: ReturnType<typeof protectedSpans>,
  reason: (found: string) => string | undefined,
): Flag[] {
  const touches = createTouchTest(spans);
  return [...text.matchAll(pattern)].flatMap((found) => {
    const why = reason(found[0]);
    if (why === undefined || touches(found.index, found.index + found[0].length)) return [];
    return [{ text: found[0], start: found.index, why }];
  });
}
