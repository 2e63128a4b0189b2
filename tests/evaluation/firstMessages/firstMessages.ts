import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const kinds = ['knowledge', 'skill', 'nextStep', 'refusal'] as const;
export type OutcomeKind = (typeof kinds)[number];

const messageSchema = z.object({
  id: z.string(),
  surface: z.enum(['teams', 'pane']),
  text: z.string(),
  expect: z.object({
    kind: z.enum(kinds),
    alsoFine: z.array(z.enum(kinds)).default([]),
    means: z.string(),
    /** At least one of these stands in a good answer, whatever its case. */
    mustMention: z.array(z.string()),
  }),
});
export type FirstMessage = z.infer<typeof messageSchema>;

/** First messages of newcomers: `own`, by the author of the rules; `blind`, written without sight of them. */
export function readFirstMessages(set: 'own' | 'blind'): FirstMessage[] {
  const file = readFileSync(join(import.meta.dirname, `${set}.yaml`), 'utf8');
  return z.object({ messages: z.array(messageSchema) }).parse(parse(file)).messages;
}

/** What came back, as a person sees it. */
export interface Reply {
  /** Answer, or reason and way forward of a refusal. */
  text: string;
  refused: boolean;
  /** The skill that the receipt names; empty without a receipt. */
  skill: string;
  /** Materials of the sources shown beside the answer. */
  cited: string[];
  suggestions: string[];
}

export interface Outcome {
  kind: OutcomeKind;
  /** As expected, or another kind that serves the person as well. */
  fits: boolean;
  mentions: boolean;
  /** Nothing but that no model is connected. */
  onlyModeNotice: boolean;
}

export function judge({ expect }: FirstMessage, reply: Reply): Outcome {
  const kind = kindOf(reply);
  const fine = [expect.kind, ...expect.alsoFine];
  const text = reply.text.toLowerCase();
  return {
    kind,
    // A next step that is cited is a next step.
    fits: fine.includes(kind) || (kind === 'knowledge' && fine.includes('nextStep')),
    mentions: expect.mustMention.some((word) => text.includes(word.toLowerCase())),
    onlyModeNotice: withoutModeNotice(reply.text) === '',
  };
}

function kindOf({ refused, skill, cited }: Reply): OutcomeKind {
  if (refused) return 'refusal';
  if (skill !== 'ask' && skill !== '') return 'skill';
  if (cited.some((id) => id.startsWith('knowledge:'))) return 'knowledge';
  return cited.length > 0 ? 'skill' : 'nextStep';
}

/** The text without the sentences that only speak of mode and model. */
function withoutModeNotice(text: string): string {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .filter(
      (sentence) =>
        !/\b(?:no AI model|needs? an AI model|works by rules|found by rules|Basic mode|connect(?:ed|s)?\b.*\bmodel)\b/i.test(
          sentence,
        ),
    )
    .filter((sentence) => !/^_.*_$|^Receipt\b/.test(sentence.trim()))
    .join(' ')
    .trim();
}
