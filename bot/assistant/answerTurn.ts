import { createHash } from 'node:crypto';
import { systemClock, type Clock } from '../clock.ts';
import type { Coverage, TurnResult } from '../contract/results.ts';
import { resultSchemas, type FailureCode, type TurnEvent } from '../contract/turnEvents.ts';
import type { Material } from '../domain/material.ts';
import { ModelError } from '../models/modelError.ts';
import type { ModelProvider } from '../models/modelProvider.ts';
import type { Permit } from '../policy/authorise.ts';
import { filterOutput } from '../safeguards/outputFilter.ts';
import { createAnswerWriter } from './answerWriter.ts';
import { maxParts, roomFor } from './askModel.ts';
import { groupMaterial } from './groupMaterial.ts';
import type { ClearedTurn } from './clearTurn.ts';
import { checkResult } from './checkResult.ts';
import { createReleaseGate, plainBrackets } from './releaseGate.ts';
import type { Skill } from './skills/skill.ts';
import { createThinkingTicks } from './thinkingTicks.ts';
import type { TurnInput } from './turns.ts';
import { writeAnswer, type AnswerFacts } from './writeAnswer.ts';

export type Answer = { shown: string; inputTokens: number; outputTokens: number } & (
  | { kind: 'answered'; result: TurnResult; coverage: Coverage; unverified: number }
  | { kind: 'failed'; code: FailureCode; error: unknown }
);

/** Asks, releases block by block, checks the whole. Never throws: a model's failure is an answer of its own kind. */
export async function answerTurn(turn: {
  turnId: string;
  skill: Skill;
  options: Readonly<Record<string, unknown>>;
  input: TurnInput;
  materials: readonly Material[];
  cleared: ClearedTurn;
  permit: Permit;
  provider: ModelProvider;
  emit: (event: TurnEvent) => void;
  signal: AbortSignal;
  clock?: Clock;
}): Promise<Answer> {
  const { skill, cleared, provider, emit, signal } = turn;
  const allowedHosts = turn.permit.linkHosts;
  const gate = createReleaseGate({
    materials: cleared.material,
    request: cleared.request,
    allowedHosts,
    restore: cleared.restore,
    grounded: skill.grounded && cleared.material.length > 0,
    // The rule engine's own figures (counts, resolved dates) are computed, not remembered.
    checkFigures: provider.mode === 'model',
  });
  const writer = createAnswerWriter(skill, provider.mode, gate);
  const ticks = createThinkingTicks(turn.clock ?? systemClock, emit);
  const shown: string[] = [];
  const show = (delta: string) => {
    if (delta === '') return;
    ticks.stop();
    shown.push(delta);
    emit({ type: 'text', delta });
  };
  const facts: AnswerFacts = { finish: undefined, found: undefined, inputTokens: 0, outputTokens: 0 };
  const fail = (code: FailureCode, error: unknown = undefined): Answer => {
    const { inputTokens, outputTokens } = facts;
    return { kind: 'failed', code, error, shown: shown.join(''), inputTokens, outputTokens };
  };
  try {
    const question = {
      ...{ turnId: turn.turnId, skill, options: turn.options, request: cleared.request },
      ...{ material: cleared.material, earlier: cleared.earlier, now: new Date() },
      safetyIdentifier: createHash('sha256').update(turn.input.employee.id).digest('hex'),
    };
    const { clearAgain } = cleared;
    await writeAnswer(question, provider, { facts, writer, show, ticks, clearAgain, signal });
  } catch (error) {
    const code = error instanceof ModelError ? error.code : signal.aborted ? 'stopped' : 'internal';
    // What a filter stopped stays held back, and after a stop nothing more appears.
    if (code !== 'stopped' && code !== 'modelFiltered') show(gate.flush());
    return fail(code, error);
  } finally {
    ticks.stop();
  }
  // The words of a refusal are shown; what they are not is an answer.
  if (facts.finish === 'refused') return fail('modelRefused');
  if (shown.length === 0 && provider.mode === 'model') return fail('modelInvalid');

  const coverage = coverageOf(turn.materials, provider, skill, cleared);
  if (coverage.read < coverage.of) {
    const { read, of, unit = 'sections', notRead } = coverage;
    emit({
      type: 'notice',
      code: 'partial',
      text: `Read ${read} of ${of} ${unit}. Not read: ${notRead.join(', ')}.`,
    });
  }
  const unverified = [...gate.unverified()];
  if (facts.finish === 'length') unverified.push('The answer reached its greatest length and may be cut.');
  const answer = {
    ...{ markdown: shown.join(''), lines: gate.lines(), citations: gate.citations(), unverified, coverage },
    ...{ materials: turn.materials, request: turn.input.text },
  };
  const result =
    facts.found === undefined
      ? skill.finish(answer)
      : checkResult(facts.found, {
          schema: resultSchemas[skill.id as keyof typeof resultSchemas],
          cleared,
          restoreMarkdown: (markdown) =>
            plainBrackets(filterOutput(markdown, { allowedHosts, restore: cleared.restore })),
          shown: answer,
        });
  const checked = result ?? skill.finish(answer);
  return {
    ...{ kind: 'answered', result: checked, coverage, unverified: unverified.length },
    ...{ shown: answer.markdown, inputTokens: facts.inputTokens, outputTokens: facts.outputTokens },
  };
}

/** What the answer rests on: messages for mail, pages or sections for documents. */
function coverageOf(
  materials: readonly Material[],
  provider: ModelProvider,
  skill: Skill,
  cleared: ClearedTurn,
): Coverage {
  const mails = materials.filter((material) => material.kind === 'mail').length;
  const parts = materials.flatMap((material) => material.parts.filter((part) => !part.hidden));
  const pages = parts.length > 0 && parts.every((part) => part.place.startsWith('page '));
  const of = mails === materials.length ? mails : parts.length;
  const unit = mails > 0 && mails === materials.length ? 'messages' : pages ? 'pages' : 'sections';
  const groups = provider.mode === 'basic' ? [] : groupMaterial(cleared.material, roomFor(provider, skill));
  if (groups.length <= maxParts) return { read: of, of, unit, notRead: [] };
  const included = groups.slice(0, maxParts).flat();
  const read =
    unit === 'messages' ? included.length : included.reduce((sum, item) => sum + item.parts.length, 0);
  return { read: Math.min(read, of), of, unit, notRead: [`the last ${Math.max(1, of - read)} ${unit}`] };
}
