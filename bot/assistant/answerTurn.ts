import { createHash } from 'node:crypto';
import type { Coverage, TurnResult } from '../contract/results.ts';
import { resultSchemas, type FailureCode, type TurnEvent } from '../contract/turnEvents.ts';
import type { Material } from '../domain/material.ts';
import type { Finish } from '../models/answerReader.ts';
import { ModelError } from '../models/modelError.ts';
import type { ModelProvider } from '../models/modelProvider.ts';
import type { Permit } from '../policy/authorise.ts';
import { filterOutput } from '../safeguards/outputFilter.ts';
import { askModel, maxParts, roomFor } from './askModel.ts';
import { groupMaterial } from './groupMaterial.ts';
import type { ClearedTurn } from './clearTurn.ts';
import { checkResult } from './checkResult.ts';
import { createReleaseGate, plainBrackets } from './releaseGate.ts';
import type { Skill } from './skills/skill.ts';
import type { TurnInput } from './turns.ts';

export type Answer = { shown: string; inputTokens: number; outputTokens: number } & (
  | { kind: 'answered'; result: TurnResult; coverage: Coverage; unverified: number }
  | { kind: 'failed'; code: FailureCode }
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
  const shown: string[] = [];
  const show = (delta: string) => {
    if (delta === '') return;
    shown.push(delta);
    emit({ type: 'text', delta });
  };
  let found: unknown;
  let inputTokens = 0;
  let outputTokens = 0;
  let finish: Finish | undefined;
  try {
    const question = {
      ...{ turnId: turn.turnId, skill, options: turn.options, request: cleared.request },
      ...{ material: cleared.material, earlier: cleared.earlier, now: new Date() },
      safetyIdentifier: createHash('sha256').update(turn.input.employee.id).digest('hex'),
    };
    let thinkingSaid = false;
    for await (const event of askModel(question, provider, signal, cleared.clearAgain)) {
      switch (event.type) {
        case 'delta':
          show(gate.push(event.text));
          break;
        case 'result':
          found = event.value;
          break;
        case 'progress':
          emit(event);
          break;
        case 'thinking':
          if (!thinkingSaid) emit({ type: 'progress', done: 0, total: 0, text: 'The model is thinking' });
          thinkingSaid = true;
          break;
        case 'end':
          ({ finish, inputTokens, outputTokens } = event);
          break;
      }
    }
    if (signal.aborted) throw new ModelError('stopped');
    if (finish === undefined) throw new ModelError('modelCut');
    show(gate.end());
    // The words of a refusal are shown; what they are not is an answer.
    if (finish === 'refused') {
      return { kind: 'failed', code: 'modelRefused', shown: shown.join(''), inputTokens, outputTokens };
    }
  } catch (error) {
    const code = error instanceof ModelError ? error.code : signal.aborted ? 'stopped' : 'internal';
    return { kind: 'failed', code, shown: shown.join(''), inputTokens, outputTokens };
  }

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
  if (finish === 'length') unverified.push('The answer reached its greatest length and may be cut.');
  const answer = {
    ...{ markdown: shown.join(''), lines: gate.lines(), citations: gate.citations(), unverified, coverage },
    ...{ materials: turn.materials, request: turn.input.text },
  };
  const result =
    found === undefined
      ? skill.finish(answer)
      : checkResult(found, {
          schema: resultSchemas[skill.id as keyof typeof resultSchemas],
          cleared,
          restoreMarkdown: (markdown) =>
            plainBrackets(filterOutput(markdown, { allowedHosts, restore: cleared.restore })),
          shown: answer,
        });
  const checked = result ?? skill.finish(answer);
  return {
    ...{ kind: 'answered', result: checked, coverage, unverified: unverified.length },
    ...{ shown: answer.markdown, inputTokens, outputTokens },
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
