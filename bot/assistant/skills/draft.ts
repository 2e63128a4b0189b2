import { z } from 'zod';
import { draftInstructions } from '../prompts/skills.ts';
import { defineSkill } from './skill.ts';
import { words, writingResult } from './writing.ts';

const kinds = {
  memo: 'a memo',
  email: 'an e-mail',
  letter: 'a letter',
  meetingNotice: 'a meeting notice',
  freeText: 'a text of the form that the request asks for',
} as const;
const lengths = { short: 'about 100 words', medium: 'about 250 words', long: 'about 600 words' } as const;
const audiences = {
  colleagues: 'colleagues',
  leadership: 'leadership',
  public: 'the public',
  partners: 'partner organisations',
} as const;
const tones = { neutral: 'neutral', warm: 'warm', firm: 'firm' } as const;

export const draft = defineSkill({
  id: 'draft',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({
    kind: z.enum(['memo', 'email', 'letter', 'meetingNotice', 'freeText']).catch('memo'),
    audience: z.enum(['colleagues', 'leadership', 'public', 'partners']).catch('colleagues'),
    length: z.enum(['short', 'medium', 'long']).catch('medium'),
    tone: z.enum(['neutral', 'warm', 'firm']).catch('neutral'),
  }),
  needsMaterial: false,
  // The rules fill in forms; they write no text of their own.
  needsModel: ({ kind }) => kind === 'freeText',
  instructions: draftInstructions,
  task: ({ kind, audience, length, tone }) =>
    `Draft ${words(kind, kinds)} for ${words(audience, audiences)}, ${words(length, lengths)}, tone ${words(tone, tones)}.`,
  grounded: false,
  maxOutputTokens: 3_000,
  effort: 'low',
  finish: writingResult,
});
