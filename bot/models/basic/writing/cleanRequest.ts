import { addDays, daysBetween, showDay, wallClock, type WallClock } from '../language/localDay.ts';
import { resolveDay } from '../language/resolveDay.ts';
import { misspellings } from '../rewriting/misspellings.ts';

/** Hurried spellings, and the words that are meant. */
const chat: readonly (readonly [RegExp, string])[] = [
  [/\bpl[sz]\b/gi, 'please'],
  [/\b(memo|e-?mail|letter|note|notice|message) 2 (?=\p{L})/giu, '$1 to '],
  [/(?<=\s)w\/ ?(?=\p{L})/gu, 'with '],
  [/\bthx\b|\bty\b/gi, 'thanks'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [
    /\b(?:til|'til|till)\b(?= (?:next|\d|the|noon|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
    'until',
  ],
  [/\bevry\b/gi, 'every'],
  [/\b(wo|ca|do|does|is|are|did|has|have|was|were|should|could|would)nt\b/gi, "$1n't"],
  [/(?<![\w'’.])i(?=(?:'(?:m|ve|ll|d))?\s)/g, 'I'],
  [/\bdoctors (?=appointment|note|visit)/gi, "doctor's "],
  [/\bfy ?(?=\d\d\b)/gi, 'FY'],
  [/\bq&a\b/gi, 'Q&A'],
  [/\basap\b/gi, 'as soon as possible'],
];
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthWord =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?=\d{1,2}\b)/gi;
const weekdayWord = /\b(mon|tues|wednes|thurs|fri|satur|sun)day(?=s?\b)/gi;
/** Asking words of other languages around an English request. */
const foreign =
  /^\s*(?:necesito|quiero|quisiera|por favor|escribe|escriba|redacta|hazme)\b(?:\s+(?:por favor|escribir|redactar|un|una|el|la))*\s+(correo|carta|memo|memorando|mensaje|aviso|nota)(?:\s+(?:para|a)\s+(las? familias?|los padres|los residentes|el personal|todos))?\s*/i;
const kinds: Readonly<Record<string, string>> = {
  ...{ correo: 'email', carta: 'letter', memo: 'memo', memorando: 'memo', mensaje: 'message' },
  ...{ aviso: 'notice', nota: 'note' },
};
const groups: readonly (readonly [RegExp, string])[] = [
  [/familia/i, 'families'],
  [/padres/i, 'parents'],
  [/residentes/i, 'residents'],
  [/personal|todos/i, 'all staff'],
];

/** The request in full words: hurried spellings, months, weekdays and clock times as they are printed. */
export function cleanRequest(request: string): string {
  let text = request.replace(/\r\n?/g, '\n').replace(foreign, (_all, kind: string, to?: string) => {
    const group = groups.find(([pattern]) => pattern.test(to ?? ''))?.[1];
    return `${kinds[kind.toLowerCase()] ?? 'message'}${group === undefined ? '' : ` to ${group}`} `;
  });
  text = text.replace(/[,.]?\s*(?:thanks|thank you|gracias|por favor|many thanks)[!. ]*$/i, '');
  if (/^\s*(?:(?:hi|hello|hey)\b[,!. ]*)?(?:can|could|would|will) you\b/i.test(text))
    text = text.replace('?', '.');
  text = text
    .replace(/^(\s*)(?:hi|hello|hey)\b[,!. ]+(?=\p{L})/iu, '$1')
    .replace(/\bquestions\? +(?=\S)/gi, 'Questions: ');
  for (const [pattern, word] of chat) text = text.replace(pattern, word);
  return text
    .replace(/(?<![\w'’-])[A-Za-z]{3,20}(?![\w'’-])/g, (word) => misspellings.get(word) ?? word)
    .replace(monthWord, (_all, word: string) => `${fullMonth(word)} `)
    .replace(weekdayWord, (word) => capital(word.toLowerCase()))
    .replace(
      /(\d) ?([ap])\.?m\b\.?(?=([\s,;:)]|$))/gi,
      (_all, figure: string, half: string) => `${figure} ${half.toLowerCase()}.m.`,
    )
    .replace(
      /(?<!\b(?:[ap]\.m|e\.g|i\.e|vs|etc|approx|no|st))([.!?]) +(\p{Ll})/giu,
      (_all, end: string, letter: string) => `${end} ${letter.toUpperCase()}`,
    )
    .replace(/(\d{1,2}:\d\d|\d{1,2}) ?(?:-|–) ?(\d{1,2}(?::\d\d)? [ap]\.m\.)/g, '$1 to $2');
}

function fullMonth(word: string): string {
  const lower = word.toLowerCase().slice(0, 3);
  return capital(months.find((month) => month.startsWith(lower)) ?? word);
}

const plainDay = new RegExp(
  `(?<!day,? )\\b((?:${months.map(capital).join('|')}) \\d{1,2})(?!\\d|(?:st|nd|rd|th)|,? \\d{4}|\\s*(?:-|–|to|through|and) ?\\d)`,
  'g',
);

/** "December 11" as "Friday, December 11", when it lies within the next ten months. */
export function withWeekdays(text: string, now: string): string {
  const today = wallClock(now);
  if (today === undefined) return text;
  return text.replace(plainDay, (found) => {
    const day = resolveDay(found, addDays(today, -1));
    return day === undefined || daysBetween(today, day) > 300 ? found : `${weekday(day)}, ${found}`;
  });
}

/** "Thursday" as "Thursday, December 3"; what is no day by itself stays. */
export function dayAhead(text: string, now: string): string {
  const today = wallClock(now);
  if (today === undefined || /\d/.test(text) || !/day$|^tomorrow$/i.test(text)) return text;
  const day = resolveDay(text, today);
  return day === undefined ? text : showDay(day);
}

/** "Monday, November 30, 2026" */
export function longDay(now: string): string {
  const today = wallClock(now);
  return today === undefined ? '' : long.format(today);
}

const long = new Intl.DateTimeFormat('en-US', {
  ...{ timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
});
const weekdayFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'long' });

function weekday(day: WallClock): string {
  return weekdayFormat.format(day);
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
