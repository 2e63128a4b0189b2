import { randomBytes } from 'node:crypto';
import type { ClearedText } from '../domain/clearedText.ts';
import type { ClearedMaterial } from '../domain/material.ts';
import type { ModelEvent, ModelProvider, ModelRequest } from '../models/modelProvider.ts';
import { joinCleared, literal, type Piece } from '../safeguards/clear.ts';
import { inTurns } from './inTurns.ts';
import { joinInstructions } from './prompts/defineInstructions.ts';
import { notesInstructions, repairInstructions } from './prompts/skills.ts';
import { renderMessage } from './prompts/renderMaterial.ts';
import { earlierTokens } from './followUp/earlierMessages.ts';
import { groupMaterial } from './groupMaterial.ts';
import type { Skill } from './skills/skill.ts';

export interface Question {
  turnId: string;
  skill: Skill;
  options: Readonly<Record<string, unknown>>;
  request: ClearedText;
  material: readonly ClearedMaterial[];
  /** Earlier turns of the conversation, oldest first. */
  earlier: readonly { role: 'user' | 'assistant'; text: ClearedText }[];
  now: Date;
  safetyIdentifier: string;
}

type EndEvent = Extract<ModelEvent, { type: 'end' }>;

export type AskEvent =
  | Exclude<ModelEvent, EndEvent>
  /** `asked` is the request that the answer belongs to. */
  | (EndEvent & { asked: ModelRequest })
  | { type: 'progress'; done: number; total: number; text: string };

/** How many parts of long material are worked through at most; the rest is stated as not read. */
export const maxParts = 12;

/**
 * Asks the model, at once or, when the material is longer than fits, part by part and then over the notes.
 * @param clearAgain what a model wrote passes the safeguards again before a model gets it
 */
export async function* askModel(
  question: Question,
  provider: ModelProvider,
  signal: AbortSignal,
  clearAgain: (text: string) => ClearedText,
): AsyncGenerator<AskEvent> {
  const groups =
    provider.mode === 'basic'
      ? [question.material]
      : groupMaterial(question.material, roomFor(provider, question.skill));
  if (groups.length <= 1) {
    yield* ask(requestOf(question, question.material), provider, signal);
    return;
  }

  let usedInput = 0;
  let usedOutput = 0;
  const notes: ClearedMaterial[] = [];
  const total = Math.min(groups.length, maxParts);
  for (const [index, group] of groups.slice(0, maxParts).entries()) {
    yield { type: 'progress', done: index, total, text: `Reading part ${index + 1} of ${total}` };
    const asked = {
      ...requestOf(question, group),
      ...{ instructions: notesInstructions, structure: undefined, maxOutputTokens: 1_500 },
    };
    const written: string[] = [];
    for await (const event of provider.stream(asked, signal)) {
      if (event.type === 'delta') written.push(event.text);
      if (event.type === 'thinking') yield event;
      if (event.type !== 'end') continue;
      usedInput += event.inputTokens;
      usedOutput += event.outputTokens;
    }
    const place = `part ${index + 1} of ${total}`;
    const text = clearAgain(written.join(''));
    notes.push({
      id: `notes-${index + 1}`,
      kind: 'document',
      name: clearAgain(place),
      parts: [{ place, text }],
    });
  }
  yield { type: 'progress', done: total, total, text: 'Putting the parts together' };
  for await (const event of ask(requestOf(question, notes), provider, signal)) {
    if (event.type !== 'end') yield event;
    else
      yield {
        ...event,
        inputTokens: event.inputTokens + usedInput,
        outputTokens: event.outputTokens + usedOutput,
      };
  }
}

async function* ask(
  asked: ModelRequest,
  provider: ModelProvider,
  signal: AbortSignal,
): AsyncGenerator<AskEvent> {
  for await (const event of provider.stream(asked, signal)) {
    yield event.type === 'end' ? { ...event, asked } : event;
  }
}

/**
 * Asks once more for what could not be read in an answer: the same instructions and messages, the broken answer, and
 * a sentence of ours.
 * @param broken the answer as the safeguards let it pass; may be empty
 */
export function askAgain(
  asked: ModelRequest,
  broken: ClearedText,
  provider: ModelProvider,
  signal: AbortSignal,
): AsyncGenerator<AskEvent> {
  const said = broken.trim() === '' ? [] : [{ role: 'assistant' as const, text: broken }];
  const again = joinCleared([literal('Write the missing items as one JSON object of the form described.')]);
  return ask(
    {
      ...asked,
      instructions: joinInstructions(asked.instructions, repairInstructions),
      messages: [
        ...asked.messages,
        ...said,
        ...(said.length === 0 ? [] : [{ role: 'user' as const, text: again }]),
      ],
    },
    provider,
    signal,
  );
}

/** Tokens of material that fit into one request beside instructions, request, reasoning and answer. */
export function roomFor(provider: ModelProvider, skill: Skill): number {
  const earlier = skill.id === 'ask' ? earlierTokens(provider.contextTokens) : 0;
  const rest = Math.max(3_000, Math.floor(provider.contextTokens / 16));
  return provider.contextTokens - skill.maxOutputTokens - earlier - rest;
}

function requestOf(question: Question, material: readonly ClearedMaterial[]): ModelRequest {
  const { skill, options, now } = question;
  const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'America/New_York' }).format(
    now,
  );
  // A model that is asked for any JSON wants to read the word in a message.
  const form = skill.structure === undefined ? '' : ' Answer in JSON.';
  const task: Piece[] = [
    literal(`Today is ${today}.\nTask: ${skill.task(options)}${form}\nRequest: `),
    question.request,
  ];
  return {
    turnId: question.turnId,
    skill: skill.id,
    options,
    request: question.request,
    material,
    now: now.toISOString(),
    instructions: skill.instructions,
    messages: inTurns([
      ...question.earlier,
      { role: 'user', text: renderMessage(task, material, randomBytes(8).toString('hex')) },
    ]),
    ...(skill.structure === undefined ? {} : { structure: skill.structure.request }),
    maxOutputTokens: skill.maxOutputTokens,
    safetyIdentifier: question.safetyIdentifier,
    effort: skill.effort,
  };
}
