import { z } from 'zod';
import { translateInstructions } from '../prompts/skills.ts';
import { defineSkill } from './skill.ts';
import { writingResult } from './writing.ts';

/** The languages of Executive Order 615 and English, by BCP 47 tag. */
export const languages = {
  en: 'English',
  es: 'Spanish',
  pt: 'Brazilian Portuguese',
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
  ht: 'Haitian Creole',
  vi: 'Vietnamese',
  kea: 'Cape Verdean Creole',
  km: 'Khmer',
  ar: 'Arabic',
  ru: 'Russian',
  fr: 'French',
  ko: 'Korean',
} as const;

export const translate = defineSkill({
  id: 'translate',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({ language: z.enum(Object.keys(languages) as [keyof typeof languages]).catch('es') }),
  needsMaterial: false,
  needsModel: () => true,
  instructions: translateInstructions,
  task: ({ language }) => `Translate into ${languages[language as keyof typeof languages]}.`,
  grounded: false,
  maxOutputTokens: 8_000,
  effort: 'low',
  finish: writingResult,
});
