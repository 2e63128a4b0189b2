import type { Key } from './lexeme.ts';
import type { Grain } from '../numbers/periods.ts';

/** Phrases, longest first where one begins another; each is matched word by word. */
export const phrases: readonly (readonly [string, Key])[] = (
  [
    [
      'how many (unique|different|distinct)|(number|count) of (unique|different|distinct)|(unique|different|distinct)',
      'distinct',
    ],
    ['how many|how often|number of|count of|count|counts', 'count'],
    ['how much|sum of|sum|add up|total of|total|totals|overall', 'sum'],
    ['average|mean|avg|typical|on average', 'mean'],
    ['median', 'median'],
    [
      'highest|greatest|max|maximum|largest|biggest|most|top|longest|latest|newest|most recent|busiest|peak',
      'greatest',
    ],
    ['lowest|least|min|minimum|smallest|fewest|shortest|bottom|earliest|oldest|slowest', 'least'],
    ['share of|share|shares|percentage of|percentage|percent of|proportion of|proportion', 'share'],
    [
      'broken down by|grouped by|split by|group by|for each|for every|in each|in every|by each|across|per|by|each|every',
      'by',
    ],
    [
      'compare|compared to|compared with|compared|versus|vs|against|difference between|change from|change between',
      'compare',
    ],
    ['rows|row|records|record|entries|lines|list|show|display|find', 'rows'],
    ['where|whose|having|with', 'where'],
    ['has no|have no|with no|without|no|missing|blank|blanks|empty|lack|lacks', 'blank'],
    ['not blank|not empty|filled', 'filled'],
    ['is not|are not|not|except|excluding|other than|but not', 'not'],
    ['duplicates|duplicate|duplicated|repeated|twice|doubles', 'duplicates'],
    ['outliers|outlier|unusual|anomalies|anomaly|suspicious|odd', 'outliers'],
    ['trend|trends|over time|develop|developed|development', 'trend'],
    ['columns|column|fields', 'columns'],
    ['at least|no less than|>=|≥', 'atLeast'],
    ['at most|no more than|up to|<=|≤', 'atMost'],
    [
      'is over|is above|is more than|more than|greater than|larger than|higher than|longer than|over|above|exceeds|exceeding|>',
      'over',
    ],
    [
      'is under|is below|is less than|less than|fewer than|smaller than|lower than|shorter than|under|below|<',
      'under',
    ],
    ['is equal to|equal to|equals|equal|=', 'equals'],
    ['between', 'between'],
    ['and|&', 'and'],
    ['since|starting|from', 'since'],
    ['before', 'before'],
    ['after', 'after'],
    ['until|through|thru|till', 'until'],
    ['in|during|for|within', 'in'],
    ['which', 'which'],
  ] as const
)
  .flatMap(([list, key]) => expand(list).map((phrase) => [phrase, key] as const))
  .toSorted((a, b) => b[0].split(' ').length - a[0].split(' ').length);

export const grainPhrases: readonly (readonly [string, Grain])[] = [
  ['fiscal years', 'fiscalYear'],
  ['fiscal year', 'fiscalYear'],
  ['fy', 'fiscalYear'],
  ['months', 'month'],
  ['month', 'month'],
  ['monthly', 'month'],
  ['quarters', 'quarter'],
  ['quarter', 'quarter'],
  ['quarterly', 'quarter'],
  ['years', 'year'],
  ['year', 'year'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['days', 'day'],
  ['day', 'day'],
  ['daily', 'day'],
];

/** Words that change nothing. */
export const idle = new Set(
  `a an the of to is are was were be been do does did has have had there please can could you me my us our give tell
  what whats who when this that these those it its on at or as with than then all any some so i we they show see get
  calculate compute find table sheet data file spreadsheet was many much value values amount number figures figure
  happened look looks like about people their them one's made make came come went go going ever`.split(/\s+/),
);

function expand(list: string): string[] {
  const phrases: string[] = [];
  let depth = 0;
  let open = '';
  for (const character of `${list}|`) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) {
      phrases.push(...alternatives(open));
      open = '';
    } else open += character;
  }
  return phrases;
}

/** "(number|count) of" is two phrases. */
function alternatives(phrase: string): string[] {
  const found = /\(([^()]*)\)/.exec(phrase);
  if (found === null) return [phrase.trim()];
  return (found[1] ?? '').split('|').flatMap((one) => alternatives(phrase.replace(found[0], one)));
}
