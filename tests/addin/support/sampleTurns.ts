import type { MailThread } from '../../../bot/contract/mailThread.ts';
import type { AskResult, SummaryResult, ThreadResult, WritingResult } from '../../../bot/contract/results.ts';
import type { TurnEvent } from '../../../bot/contract/turnEvents.ts';
import { receipt } from './fakeApi.ts';

/** Demo material, written for the tests: an invented office move among invented people. */
export const sampleParagraphs = [
  'Office move: what to expect',
  'In order to prepare for the move, staff should utilize the boxes that were delivered to each floor.',
  'The move takes place on Friday, December 4. Network service ends at 3 p.m. on that day.',
  'Questions go to the facilities desk.',
];

export const sampleThread: MailThread = {
  of: 3,
  messages: [
    mail('m1', 'Dana Demo <dana.demo@example.gov>', '2026-11-02T14:00:00.000Z', [
      'Hello all,',
      'We move to the second floor on December 4.',
      'Taylor, please send the seating plan by Friday.',
    ]),
    mail('m2', 'Taylor Sample <taylor.sample@example.gov>', '2026-11-02T16:00:00.000Z', [
      'Will the network be ready on Monday morning?',
    ]),
    mail('m3', 'Dana Demo <dana.demo@example.gov>', '2026-11-03T15:00:00.000Z', [
      'We decided to keep the old printers.',
      'Robin, please order twenty boxes.',
    ]),
  ],
};

export const sampleThreadResult: ThreadResult = {
  messageCount: 3,
  participants: [
    { name: 'Dana Demo', address: 'dana.demo@example.gov' },
    { name: 'Taylor Sample', address: 'taylor.sample@example.gov' },
  ],
  overview: [
    {
      text: 'The team moves to the second floor on December 4.',
      quote: 'We move to the second floor on December 4.',
      messageId: 'm1',
    },
  ],
  decisions: [
    { text: 'The old printers stay.', quote: 'We decided to keep the old printers.', messageId: 'm3' },
  ],
  actions: [
    {
      text: 'Order twenty boxes',
      quote: 'Robin, please order twenty boxes.',
      messageId: 'm3',
      owner: 'Robin',
      due: null,
      dueText: '',
      done: false,
    },
    {
      text: 'Send the seating plan',
      quote: 'Taylor, please send the seating plan by Friday.',
      messageId: 'm1',
      owner: 'Taylor Sample',
      due: '2026-11-06',
      dueText: 'by Friday',
      done: false,
    },
  ],
  questions: [
    {
      text: 'Will the network be ready on Monday morning?',
      quote: 'Will the network be ready on Monday morning?',
      messageId: 'm2',
      answeredBy: null,
    },
  ],
  coverage: { read: 3, of: 3, unit: 'messages', notRead: [] },
  unverified: [],
};

export const sampleAskResult: AskResult = {
  answer: 'The move is on **Friday, December 4** [1]. Network service ends at 3 p.m. [2]',
  citations: [
    {
      n: 1,
      materialId: 'document',
      quote: 'The move takes place on Friday, December 4.',
      place: 'paragraph 3',
    },
    {
      n: 2,
      materialId: 'document',
      quote: 'Network service ends at 3 p.m. on that day.',
      place: 'paragraph 3',
    },
  ],
  abstained: false,
  unverified: [],
};

export const sampleSummaryResult: SummaryResult = {
  points: [
    {
      text: 'The move takes place on Friday, December 4. [1]',
      citations: [
        {
          n: 1,
          materialId: 'document',
          quote: 'The move takes place on Friday, December 4.',
          place: 'paragraph 3',
        },
      ],
    },
  ],
  coverage: { read: 4, of: 4, unit: 'paragraphs', notRead: [] },
  unverified: [],
};

export const sampleDraftResult: WritingResult = {
  markdown:
    '**To:** All staff  \n**From:** [name]  \n**Date:** [date]\n\n## Office move\n\nWe move on December 4.\n\n- Pack by Thursday\n- Leave computers on the desk',
  placeholders: ['[name]', '[date]'],
  unverified: [],
};

export const sampleRewriteResult: WritingResult = {
  markdown: 'To prepare for the move, staff should use the boxes that were delivered to each floor.',
  grade: { before: 12.4, after: 8.1 },
  edits: [
    { before: 'In order to', after: 'To', start: 0, why: 'Shorter' },
    { before: 'utilize', after: 'use', start: 46, why: 'Everyday word' },
  ],
  flags: [{ text: 'were delivered', why: 'Passive voice: say who delivered them.' }],
  unverified: [],
};

const results: Record<string, object> = {
  ask: sampleAskResult,
  summarize: sampleSummaryResult,
  summarizeThread: sampleThreadResult,
  draft: sampleDraftResult,
  rewrite: sampleRewriteResult,
  reply: {
    ...sampleDraftResult,
    markdown: 'Dear Dana,\n\nYes, that works for me.\n\nTaylor',
    placeholders: [],
  },
};

/** A whole answered turn of a skill. */
export function answeredTurn(skill: string): TurnEvent[] {
  return [
    { type: 'started', turnId: 't1', mode: 'basic', policyVersion: 3 },
    { type: 'text', delta: 'Some **text** that the result replaces.' },
    { type: 'result', ...results[skill] },
    { type: 'receipt', ...receipt({ skill }) },
    { type: 'done' },
  ];
}

function mail(id: string, from: string, date: string, lines: string[]): MailThread['messages'][number] {
  return {
    kind: 'mail',
    id,
    subject: 'Office move',
    from,
    to: ['Staff <staff@example.gov>'],
    cc: [],
    date,
    body: lines.join('\n'),
    attachments: [],
  };
}
