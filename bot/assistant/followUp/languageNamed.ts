import { languages } from '../skills/translate.ts';

export type LanguageTag = keyof typeof languages;

/** Other names that people use, in lower case. */
const alsoCalled: Readonly<Record<string, LanguageTag>> = {
  portuguese: 'pt',
  chinese: 'zh-Hans',
  mandarin: 'zh-Hans',
  cantonese: 'zh-Hant',
  creole: 'ht',
  haitian: 'ht',
  'cape verdean': 'kea',
  cambodian: 'km',
  'en español': 'es',
  'en espanol': 'es',
  'em português': 'pt',
  'em portugues': 'pt',
  'en français': 'fr',
  'en francais': 'fr',
};

/** The language that a name stands for, or undefined when translation does not know it. */
export function languageNamed(name: string): LanguageTag | undefined {
  const wanted = name.trim().toLowerCase();
  const known = Object.entries(languages).find(([, english]) => english.toLowerCase() === wanted);
  return (known?.[0] as LanguageTag | undefined) ?? alsoCalled[wanted];
}
