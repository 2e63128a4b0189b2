import { stem } from '../../language/stem.ts';
import { isSamePerson } from '../../mail/people.ts';
import type { Message } from '../../mail/messages.ts';
import type { Directory } from '../addressees.ts';

const word = /\[[A-Z_]+ \d+\]|[\p{L}\p{N}]+(?:['’][\p{L}]+)?|\?/gu;
const dayWord =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?$/i;

/** Words as the weights know them: stems in small letters, names, days and figures by kind. At most 60. */
export function tokensOf(text: string, message: Message, directory: Directory): string[] {
  const tokens: string[] = [];
  for (const [found] of text.slice(0, 500).matchAll(word)) {
    if (tokens.length >= 60) break;
    tokens.push(...kindOf(found, message, directory));
  }
  return tokens;
}

function kindOf(found: string, message: Message, directory: Directory): string[] {
  if (found.startsWith('[')) return [`@${found.slice(1).split(' ')[0]?.toLowerCase() ?? ''}`];
  if (/^\d/.test(found)) return ['#'];
  if (dayWord.test(found)) return ['@day'];
  const isCapital = /^\p{Lu}/u.test(found);
  const person = isCapital && found.length > 1 ? directory.find(found) : undefined;
  if (person) return [isSamePerson(person, message.from) ? '@me' : '@name'];
  const low = found.toLowerCase().replaceAll('’', "'");
  const split = /^(.+?)(n't|'(?:ll|s|re|ve|d|m))$/.exec(low);
  if (split?.[1] !== undefined && split[2] !== undefined) return [stem(split[1]), split[2]];
  return [stem(low)];
}
