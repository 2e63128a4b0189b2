import { createHash } from 'node:crypto';
import { systemClock, type Clock } from '../clock.ts';
import type { Citation, Coverage, TurnResult } from '../contract/results.ts';
import { resultSchemas, type FailureCode, type TurnEvent } from '../contract/turnEvents.ts';
import type { Material } from '../domain/material.ts';
import { createBasic } from '../models/basic/createBasic.ts';
import { ModelError } from '../models/modelError.ts';
import type { ModelProvider } from '../models/modelProvider.ts';
import type { Permit } from '../policy/authorise.ts';
import { filterOutput } from '../safeguards/outputFilter.ts';
import { createAnswerWriter } from './answerWriter.ts';
import { maxParts, roomFor } from './askModel.ts';
import { groupMaterial } from './groupMaterial.ts';
import type { ClearedTurn } from './clearTurn.ts';
import { checkResult } from './checkResult.ts';
import { wholeFiguresOf } from './grounding/figures.ts';
import { createReleaseGate, plainBrackets } from './releaseGate.ts';
import type { Prepared, Skill } from './skills/skill.ts';
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
  /** What code computed beforehand: it stands when the model fails. */
  prepared?: Extract<Prepared, { kind: 'prepared' }> | undefined;
  emit: (event: TurnEvent) => void;
  signal: AbortSignal;
  clock?: Clock;
}): Promise<Answer> {
  const { skill, cleared, provider, prepared, emit, signal } = turn;
  const allowedHosts = turn.permit.linkHosts;
  const openGate = (mode: ModelProvider['mode'], shownBefore: readonly Citation[]) =>
    createReleaseGate({
      materials: cleared.material,
      request: cleared.request,
      allowedHosts,
      restore: cleared.restore,
      grounded: skill.grounded && cleared.material.length > 0,
      // The rule engine's own figures (counts, resolved dates) are computed, not remembered.
      checkFigures: mode === 'model',
      shownBefore,
      ...(prepared === undefined ? {} : { locate: prepared.locate, figures: computedFigures(cleared) }),
    });
  let gate = openGate(provider.mode, []);
  const ticks = createThinkingTicks(turn.clock ?? systemClock, emit);
  const shown: string[] = [];
  const show = (delta: string) => {
    if (delta === '') return;
    ticks.stop();
    shown.push(delta);
    emit({ type: 'text', delta });
  };
  let facts: AnswerFacts = { finish: undefined, found: undefined, inputTokens: 0, outputTokens: 0 };
  const fail = ({ code, error }: Failure): Answer => {
    const { inputTokens, outputTokens } = facts;
    return { kind: 'failed', code, error, shown: shown.join(''), inputTokens, outputTokens };
  };
  const question = {
    ...{ turnId: turn.turnId, skill, options: turn.options, request: cleared.request },
    ...{ material: cleared.material, earlier: cleared.earlier, now: new Date() },
    safetyIdentifier: createHash('sha256').update(turn.input.employee.id).digest('hex'),
  };
  /** @returns why there is no answer */
  const write = async (from: ModelProvider): Promise<Failure | undefined> => {
    const writer = createAnswerWriter(skill, from.mode, gate);
    try {
      const { clearAgain } = cleared;
      await writeAnswer(question, from, { facts, writer, show, ticks, clearAgain, signal });
    } catch (error) {
      const code = error instanceof ModelError ? error.code : signal.aborted ? 'stopped' : 'internal';
      // What a filter stopped stays held back, and after a stop nothing more appears.
      if (code !== 'stopped' && code !== 'modelFiltered') show(gate.flush());
      return { code, error };
    } finally {
      ticks.stop();
    }
    // The words of a refusal are shown; what they are not is an answer.
    if (facts.finish === 'refused') return { code: 'modelRefused' };
    return shown.length === 0 && from.mode === 'model' ? { code: 'modelInvalid' } : undefined;
  };
  const unverified: string[] = [];
  let failure = await write(provider);
  if (failure !== undefined && prepared !== undefined && provider.mode === 'model' && !signal.aborted) {
    // The figures do not depend on the model: the rules give them in its place.
    emit({ type: 'notice', code: 'computed', text: computedInstead });
    show(shown.length === 0 ? '' : '\n\n');
    unverified.push(...gate.unverified());
    gate = openGate('basic', gate.citations());
    facts = { ...facts, finish: undefined };
    failure = await write(createBasic());
  }
  if (failure !== undefined) return fail(failure);

  const coverage = prepared?.coverage ?? coverageOf(turn.materials, provider, skill, cleared);
  if (prepared === undefined && coverage.read < coverage.of) {
    const { read, of, unit = 'sections', notRead } = coverage;
    emit({
      type: 'notice',
      code: 'partial',
      text: `Read ${read} of ${of} ${unit}. Not read: ${notRead.join(', ')}.`,
    });
  }
  unverified.push(...gate.unverified());
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
  const checked = prepared?.result(answer.citations, unverified) ?? result ?? skill.finish(answer);
  return {
    ...{ kind: 'answered', result: checked, coverage, unverified: unverified.length },
    ...{ shown: answer.markdown, inputTokens: facts.inputTokens, outputTokens: facts.outputTokens },
  };
}

interface Failure {
  code: FailureCode;
  error?: unknown;
}

const computedInstead = 'The AI model did not answer. These are the computed figures.';

function computedFigures({ request, material }: ClearedTurn): Set<string> {
  return wholeFiguresOf([request, ...material.flatMap(({ parts }) => parts.map(({ text }) => text))]);
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
