const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Source of a pattern for a day as people write it. */
export const dayText = `(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:, ${month} \\d{1,2}(?:, \\d{4})?)?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|tomorrow|today|next (?:week|month|year)|${month} \\d{4})`;

const someDay = new RegExp(`\\b${dayText}(?!\\w)`, 'gi');
const clock = '(?:\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?|noon|midnight)';
const someTime = new RegExp(
  `\\b(?:at |from )?((?:\\d{1,2}(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?|noon) ?(?:-|–|to|until) ?${clock}|${clock}|(?<=\\d )\\d{1,2}(?::\\d\\d)?-\\d{1,2}(?::\\d\\d)?)(?=\\W|$)`,
  'i',
);
const places: readonly RegExp[] = [
  /\b(?:in|at|to) ((?:the )?(?:[Cc]onference )?[Rr]oom (?:\d[\w-]*|[A-Z][\w-]*))/,
  /(?:^|[\n,;])\W*((?:[Cc]onference )?[Rr]oom (?:\d[\w-]*|[A-Z][\w-]*))/,
  /\b(?:in|at) ((?:the )?[A-Z][\w’' ]{2,40}(?:Room|Hall|Building|Auditorium|Center|Library|Street|Depot|Office))/,
  /\b(?:in|at) ((?:the )?(?:[\w’'-]+ ){1,4}(?:room|hall|kitchen|auditorium|library|depot|office|lobby|cafeteria|garage|center|building))\b/i,
  /\b(auditorium|cafeteria|lobby|gym)\b/i,
  /\b(?:on|via|over|by) ((?:Microsoft )?Teams|Zoom|WebEx|phone)\b/,
];

/** Day, time and place of what a request is about; empty strings for what it does not say. */
export function readWhen(request: string): { date: string; time: string; place: string } {
  const days = request.match(someDay) ?? [];
  // "the Friday meeting … on December 4": the day with a number is the exact one
  const date = days.find((day) => /\d/.test(day)) ?? days[0] ?? '';
  return {
    date: date.slice(0, 1).toUpperCase() + date.slice(1),
    time: someTime.exec(request)?.[1]?.trim() ?? '',
    place: places.map((place) => place.exec(request)?.[1]).find((found) => found !== undefined) ?? '',
  };
}
