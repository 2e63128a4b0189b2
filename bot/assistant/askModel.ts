import { randomBytes } from 'node:crypto';
import type { ClearedText } from '../domain/clearedText.ts';
import type { ClearedMaterial } from '../domain/material.ts';
import type { ModelEvent, ModelProvider, ModelRequest } from '../models/modelProvider.ts';
import { literal, type Piece } from '../safeguards/clear.ts';
import { notesInstructions } from './prompts/skills.ts';
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

export type AskEvent = ModelEvent | { type: 'progress'; done: number; total: number; text: string };

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
    yield* provider.stream(requestOf(question, question.material), signal);
    return;
  }

  let usedInput = 0;
  let usedOutput = 0;
  const notes: ClearedMaterial[] = [];
  const total = Math.min(groups.length, maxParts);
  for (const [index, group] of groups.slice(0, maxParts).entries()) {
    yield { type: 'progress', done: index, total, text: `Reading part ${index + 1} of ${total}` };
    const asked = { ...requestOf(question, group), instructions: notesInstructions, maxOutputTokens: 1_500 };
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
  for await (const event of provider.stream(requestOf(question, notes), signal)) {
    if (event.type !== 'end') yield event;
    else
      yield {
        ...event,
        inputTokens: event.inputTokens + usedInput,
        outputTokens: event.outputTokens + usedOutput,
      };
  }
}

/** Tokens of material that fit into one request beside instructions, request and answer. */
export function roomFor(provider: ModelProvider, skill: Skill): number {
  const earlier = skill.id === 'ask' ? earlierTokens(provider.contextTokens) : 0;
  return provider.contextTokens - skill.maxOutputTokens - earlier - 3_000;
}

function requestOf(question: Question, material: readonly ClearedMaterial[]): ModelRequest {
  const { skill, options, now } = question;
  const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'America/New_York' }).format(
    now,
  );
  const task: Piece[] = [
    literal(`Today is ${today}.\nTask: ${skill.task(options)}\nRequest: `),
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
    messages: [
      ...question.earlier,
      { role: 'user', text: renderMessage(task, material, randomBytes(8).toString('hex')) },
    ],
    maxOutputTokens: skill.maxOutputTokens,
    safetyIdentifier: question.safetyIdentifier,
    effort: skill.effort,
  };
}
