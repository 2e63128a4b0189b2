import { areTables, wordsAroundTable } from './tableWish.ts';
import type { SkillId } from '../../contract/skills.ts';

export type Meaning =
  | { kind: 'command'; command: 'help' | 'new' | 'stop' | 'history' }
  /** What left for a model: in the last answer, or in that of a receipt. */
  | { kind: 'sent'; receiptId: string | undefined; part: number }
  /** `selection`: the text itself is what to work on. */
  | { kind: 'turn'; skill: SkillId; text: string; options: Record<string, unknown>; selection?: string }
  /** The wish is clear and there is nothing to work on. */
  | { kind: 'nothingToWorkOn'; skill: 'ask' | 'summarize' | 'rewrite' | 'draft' | 'reply' };

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

/** Short forms: `/draft a memo about …`. */
const shortForm = /^\/(draft|plain|summarize|summarise|reply)\b\s*/i;

const summaryWish =
  /^(?:please\s+)?(?:can you\s+|could you\s+)?(?:give me (?:a|the)\s+|make (?:a|me a)\s+)?(?:short\s+|brief\s+)?(?:summari[sz]e|summary|sum up|digest|overview|tl;?dr|key points|main points)\b/i;
/** Longer wishes name a question of their own. */
const summaryWishCharacters = 120;

const mailFile = /\.(?:eml|msg|mbox)$/i;

/** What a message asks for. Policy decides later whether the person may have it. */
export function understand({ text, fileNames }: Said): Meaning {
  const command = commands.find(([pattern]) => pattern.test(text))?.[1];
  if (command !== undefined) return { kind: 'command', command };
  const sent = sentWish.exec(text);
  if (sent !== null)
    return { kind: 'sent', receiptId: sent[1]?.toUpperCase(), part: Math.max(1, Number(sent[2] ?? 1)) };
  const short = shortForm.exec(text);
  if (short !== null) return understandShort(short[1] ?? '', text.slice(short[0].length).trim(), fileNames);
  if (areTables(fileNames)) return summarize(text, fileNames);
  const words = fileNames.length === 0 ? wordsAroundTable(text) : undefined;
  if (words !== undefined)
    return { kind: 'turn', skill: 'summarizeTable', text: words, options: {}, selection: text };
  const wantsSummary = text === '' || (text.length <= summaryWishCharacters && summaryWish.test(text));
  if (fileNames.length > 0 && wantsSummary) return summarize(text, fileNames);
  if (text === '') return { kind: 'nothingToWorkOn', skill: 'ask' };
  return { kind: 'turn', skill: 'ask', text, options: {} };
}

function understandShort(form: string, rest: string, fileNames: readonly string[]): Meaning {
  switch (form.toLowerCase()) {
    case 'draft':
      if (rest === '') return { kind: 'nothingToWorkOn', skill: 'draft' };
      return { kind: 'turn', skill: 'draft', text: rest, options: { kind: draftKind(rest) } };
    case 'plain':
      if (rest !== '')
        return { kind: 'turn', skill: 'rewrite', text: '', options: { style: 'plain' }, selection: rest };
      if (fileNames.length === 0) return { kind: 'nothingToWorkOn', skill: 'rewrite' };
      return { kind: 'turn', skill: 'rewrite', text: '', options: { style: 'plain' } };
    case 'reply':
      if (fileNames.length > 0) return { kind: 'turn', skill: 'reply', text: rest, options: stanceOf(rest) };
      if (rest === '') return { kind: 'nothingToWorkOn', skill: 'reply' };
      return { kind: 'turn', skill: 'reply', text: '', options: {}, selection: rest };
    default:
      if (fileNames.length > 0) return summarize(rest, fileNames);
      if (rest === '') return { kind: 'nothingToWorkOn', skill: 'summarize' };
      return { kind: 'turn', skill: 'summarize', text: '', options: {}, selection: rest };
  }
}

function summarize(text: string, fileNames: readonly string[]): Meaning {
  if (areTables(fileNames)) return { kind: 'turn', skill: 'summarizeTable', text, options: {} };
  const skill = fileNames.every((name) => mailFile.test(name)) ? 'summarizeThread' : 'summarize';
  return { kind: 'turn', skill, text, options: {} };
}

function draftKind(text: string): string {
  if (/^(?:an? )?e-?mail\b/i.test(text)) return 'email';
  if (/^(?:a )?letter\b/i.test(text)) return 'letter';
  return /^(?:a )?meeting notice\b/i.test(text) ? 'meetingNotice' : 'memo';
}

function stanceOf(text: string): { stance?: string } {
  const stance = /^(agree|decline|ask|acknowledge)\b/i.exec(text)?.[1]?.toLowerCase();
  return stance === undefined ? {} : { stance };
}
