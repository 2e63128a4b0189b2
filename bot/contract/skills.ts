/** The kinds of help; a request naming another is malformed. Which of them an employee may use is policy. */
export const skillIds = [
  'ask',
  'summarize',
  'summarizeThread',
  'summarizeTable',
  'draft',
  'rewrite',
  'reply',
  'translate',
  'compare',
  'commitments',
  'minutes',
] as const;
export type SkillId = (typeof skillIds)[number];

export const channelIds = ['teams', 'word', 'outlook'] as const;
export type ChannelId = (typeof channelIds)[number];
