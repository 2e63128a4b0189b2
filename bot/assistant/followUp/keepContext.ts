import type { Material } from '../../domain/material.ts';
import type { Logger } from '../../logger.ts';
import type { OpenConversation } from '../../records/postgresConversations.ts';
import type { TurnInput } from '../turns.ts';
import { isWriting } from './plan.ts';
import { titleOf } from './titleOf.ts';

/** Longer texts are kept as material, so that the small row stays small; UTF-16 code units. */
const longestBase = 100_000;

interface KeptTurn {
  turnId: string;
  /** What ran, and what was typed. */
  input: TurnInput;
  typed: string;
  options: Record<string, unknown>;
  base: string | undefined;
  materials: readonly Material[];
  toKeep: readonly Material[] | undefined;
  /** As it was shown; undefined when the turn failed. */
  answer: string | undefined;
}

/**
 * Keeps what the next follow-up refers to. A turn that failed keeps its request and material, so that "try again" works
 * without attaching anything again. Without it the answer still stands: a fault is logged and nothing more.
 */
export async function keepContext(
  conversation: OpenConversation,
  turn: KeptTurn,
  log: Logger,
): Promise<void> {
  const { input, options, answer } = turn;
  const { skill, text } = input;
  const base = turn.base ?? ownText(turn);
  const asked = { skill, options, text, ...(base === undefined ? {} : { base }) };
  try {
    const material = base === undefined ? whole(turn) : undefined;
    await conversation.kept.keep(
      { asked, ...(answer === undefined ? {} : { answered: { ...asked, answer } }) },
      material,
    );
  } catch (error) {
    log.failure({ name: 'context.notKept', turnId: turn.turnId, skill }, error);
  }
  await keepTitle(conversation, turn, log);
}

/** All that a turn leaves that follow-ups do not refer to. Without it the list shows the first words. */
export async function keepTitle(
  conversation: OpenConversation,
  { turnId, typed, input: { skill }, materials }: KeptTurn,
  log: Logger,
): Promise<void> {
  if (conversation.title !== undefined) return;
  try {
    await conversation.keepTitle(titleOf(typed, skill, materials));
  } catch (error) {
    log.failure({ name: 'context.notKept', turnId, skill }, error);
  }
}

/** The text that a rewriting worked on is no material to ask about: an earlier document stays in its place. */
function ownText({
  input,
  materials,
}: {
  input: TurnInput;
  materials: readonly Material[];
}): string | undefined {
  const isOwn = isWriting(input.skill) && input.skill !== 'reply';
  if (!isOwn || materials.length === 0 || materials.some(({ kind }) => kind !== 'selection'))
    return undefined;
  const text = materials.flatMap(({ parts }) => parts.map((part) => part.text)).join('\n\n');
  return text.length > longestBase ? undefined : text;
}

/** All of the material, also when the turn looked at one place of it. Text pasted into the message counts. */
function whole({
  materials,
  toKeep,
}: {
  materials: readonly Material[];
  toKeep: readonly Material[] | undefined;
}): readonly Material[] | undefined {
  if (toKeep === undefined) return undefined;
  if (toKeep.length > 0) return toKeep;
  return materials.length > 0 ? materials : undefined;
}
