import { readShortForm } from '../../assistant/understanding/readShortForm.ts';

export type Meaning =
  | { kind: 'command'; command: 'help' | 'new' | 'stop' | 'history' }
  /** What left for a model: in the last answer, or in that of a receipt. */
  | { kind: 'sent'; receiptId: string | undefined; part: number }
  | { kind: 'turn'; text: string }
  /** The wish is clear and there is nothing to work on. */
  | { kind: 'nothingToWorkOn'; skill: 'ask' | 'summarize' | 'rewrite' | 'draft' | 'reply' | 'translate' };

export interface Said {
  /** Without mention and markup. */
  text: string;
  /** Names of the files of this message, or else of the files that came earlier. */
  fileNames: readonly string[];
}

const commands: readonly (readonly [RegExp, Extract<Meaning, { kind: 'command' }>['command']])[] = [
  [/^\/?help[.!?]?$/i, 'help'],
  [/^(?:\/new|\/?new (?:chat|conversation)|\/reset)[.!]?$/i, 'new'],
  [/^\/?stop[.!]?$/i, 'stop'],
  [/^\/history[.!]?$/i, 'history'],
];

const sentWish =
  /^(?:\/sent|what (?:would leave|left))(?:\s+(R-[A-Z\d]{5}-[A-Z\d]{5}))?(?:\s+(\d{1,3}))?[.?]?$/i;

/** Commands of the chat; everything else is a turn, and the assistant finds out which skill it wants. */
export function understand({ text, fileNames }: Said): Meaning {
  const command = commands.find(([pattern]) => pattern.test(text))?.[1];
  if (command !== undefined) return { kind: 'command', command };
  const sent = sentWish.exec(text);
  if (sent !== null)
    return { kind: 'sent', receiptId: sent[1]?.toUpperCase(), part: Math.max(1, Number(sent[2] ?? 1)) };
  const short = readShortForm(text);
  const isBare = short?.rest === '' && (fileNames.length === 0 || short.wish.skill === 'draft');
  if (short !== undefined && isBare) return { kind: 'nothingToWorkOn', skill: short.wish.skill };
  if (text === '' && fileNames.length === 0) return { kind: 'nothingToWorkOn', skill: 'ask' };
  return { kind: 'turn', text };
}
