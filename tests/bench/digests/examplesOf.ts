import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Material } from '../../../bot/domain/material.ts';
import { createPace } from '../../../bot/models/basic/pace.ts';
import { readMessages } from '../../../bot/models/basic/mail/messages.ts';
import type { MailSentence, Message } from '../../../bot/models/basic/mail/messages.ts';
import { directoryOf } from '../../../bot/models/basic/thread/findActions.ts';
import { readSentences } from '../../../bot/models/basic/thread/readSentences.ts';
import { unmask } from '../../../bot/safeguards/unmask.ts';
import { developmentThreads } from '../../bot/models/basic/fixtures/threads/index.ts';
import type { LabelledThread } from '../../evaluation/threads/labelledThread.ts';
import { textOverlap } from '../../evaluation/threads/textOverlap.ts';
import { maskThread } from './digestOf.ts';
import type { Example } from './trainWeights.ts';

export const kinds = ['action', 'decision', 'question'] as const;
export type Kind = (typeof kinds)[number];

export interface Row extends Omit<Example, 'isTrue' | 'weight'> {
  text: string;
  is: Record<Kind, { isTrue: boolean; weight: number }>;
}

/** Each sentence of a thread with its cues, and whether the labels call it an action, a decision, a question. */
export async function examplesOf(thread: LabelledThread): Promise<Row[]> {
  const masked = maskThread(thread);
  if (masked === 'held back') return [];
  const pace = createPace(new AbortController().signal);
  const messages = await readMessages(masked.material, pace);
  const readings = await readSentences(messages, directoryOf(messages), pace);
  return readings.flatMap(({ message, cues }) =>
    message.sentences.map((sentence, at) => {
      const text = unmask(sentence.source, masked.vault);
      return {
        thread: thread.name,
        text,
        cues: cues[at] ?? [],
        is: {
          action: labelled(thread.labels.actions, message, text),
          decision: labelled(thread.labels.decisions, message, text),
          question: labelled(thread.labels.questions, message, text),
        },
      };
    }),
  );
}

type Quotes = { quotes: { messageId: string; text: string }[] }[];

/** True for the first quote of a label; a further quote (a report, an acceptance) teaches neither way. */
function labelled(
  labels: Quotes,
  message: Message,
  text: MailSentence['text'],
): { isTrue: boolean; weight: number } {
  const matches = (quote: { messageId: string; text: string } | undefined): boolean => {
    if (quote?.messageId !== message.id) return false;
    const { share, closeness } = textOverlap(text, quote.text);
    return share >= 0.5 && closeness >= 0.2;
  };
  if (labels.some(({ quotes }) => matches(quotes[0]))) return { isTrue: true, weight: 1 };
  return { isTrue: false, weight: labels.some(({ quotes }) => quotes.some(matches)) ? 0 : 1 };
}

const sentencesSchema = z.strictObject({
  action: z.array(z.string()),
  decision: z.array(z.string()),
  question: z.array(z.string()),
  none: z.array(z.string()),
});

/** The single sentences in `sentences.yaml`, each as a mail of its own; cues of place are left out. */
export async function sentenceExamples(): Promise<Row[]> {
  const file = join(import.meta.dirname, '../../evaluation/threads/sentences/sentences.yaml');
  const sentences = sentencesSchema.parse(parse(readFileSync(file, 'utf8')));
  const pace = createPace(new AbortController().signal);
  const rows: Row[] = [];
  for (const [label, texts] of Object.entries(sentences))
    for (const [at, text] of texts.entries()) {
      const messages = await readMessages([mailOf(text)], pace);
      const [reading] = await readSentences(messages, directoryOf(messages), pace);
      const own = reading?.cues.flat().filter((cue) => !/^(?:mail|place)\b/.test(cue)) ?? [];
      const is = (kind: Kind) => ({ isTrue: label === kind, weight: sentenceWeight });
      // "Pay the invoice" decides and orders at once.
      const isEither = label === 'decision' && own.includes('rule action');
      rows.push({
        ...{ thread: `${label} ${at % 10}`, text, cues: [...new Set(own)] },
        is: {
          action: isEither ? { isTrue: false, weight: 0 } : is('action'),
          decision: is('decision'),
          question: is('question'),
        },
      });
    }
  return rows;
}

/** How much a single sentence counts beside one in its thread. */
const sentenceWeight = 1;

function mailOf(text: string): Material {
  const from = 'Alex Moreno <alex.moreno@agency.example>';
  const to = ['Dana Whitcomb <dana.whitcomb@agency.example>', 'Luis Ferreira <luis.ferreira@agency.example>'];
  return {
    ...{ id: 'm1', kind: 'mail', name: 'A sentence' },
    mail: { subject: 'A sentence', from, to, cc: [], date: '2026-10-06T10:00:00-04:00' },
    parts: [{ place: 'message', text }],
  };
}

/** The small threads of the unit tests, labelled with pieces of sentences. */
export async function fixtureExamples(): Promise<Row[]> {
  const threads = developmentThreads.map(({ name, messages, labels }): LabelledThread => {
    const quotesOf = (text: string) => {
      const message = messages.find(({ body }) => body.replace(/\s+/g, ' ').includes(text));
      return { quotes: [{ messageId: message?.id ?? '', text }] };
    };
    return {
      ...{ name: `fixture ${name}`, mood: [], messages },
      labels: {
        actions: labels.actions.map(({ quote, owner, due }) => ({
          ...quotesOf(quote),
          owner,
          due,
          done: false,
        })),
        decisions: labels.decisions.map(quotesOf),
        questions: labels.questions.map(({ quote, answered }) => ({ ...quotesOf(quote), answered })),
        ...{ people: [], organisations: [] },
      },
    };
  });
  const rows: Row[] = [];
  for (const thread of threads) rows.push(...(await examplesOf(thread)));
  return rows;
}
