import type { FindingType } from '../contract/findings.ts';
import type { TurnEvent } from '../contract/turnEvents.ts';
import { countTokens } from '../budget/countTokens.ts';
import type { Budget } from '../budget/postgresBudget.ts';
import type { Knowledge } from '../knowledge/createKnowledge.ts';
import type { Logger } from '../logger.ts';
import type { ModelProvider } from '../models/modelProvider.ts';
import { authorise } from '../policy/authorise.ts';
import type { Policies } from '../policy/postgresPolicies.ts';
import type { readMaterials } from '../reading/readMaterials.ts';
import type { OpenConversation } from '../records/postgresConversations.ts';
import type { TurnRecords } from '../records/postgresTurnRecords.ts';
import { admit } from '../rollout/admit.ts';
import type { KillSwitches } from '../rollout/postgresSwitches.ts';
import { answerFromGuidance } from './answerFromGuidance.ts';
import { answerTurn } from './answerTurn.ts';
import { budgetDay } from './budgetDay.ts';
import { clearTurn } from './clearTurn.ts';
import { everyQuarterSecond } from './everyQuarterSecond.ts';
import { keepContext, keepTitle } from './followUp/keepContext.ts';
import { logModelFailure } from './logModelFailure.ts';
import { noteRequests } from './sent/noteRequests.ts';
import { skills } from './skills/index.ts';
import { modelNeededNext } from './texts.ts';
import { createTurnClosing, type TurnFacts, type TurnOutcome } from './turnClosing.ts';
import { describe, pasted } from './turnMaterials.ts';
import { auditDown, modelNeeded, notHere, nothingGiven, overBudget } from './turnRefusals.ts';
import type { TurnInput } from './turns.ts';
import { understandTurn } from './understanding/understandTurn.ts';

export interface TurnDependencies {
  switches: KillSwitches;
  policies: Policies;
  contactOf: (employee: TurnInput['employee']) => Promise<string>;
  read: typeof readMaterials;
  budget: Budget;
  records: TurnRecords;
  knowledge: Knowledge;
  /** The model that the workspace uses. */
  providerOf: (workspaceId: string) => ModelProvider;
  /** Whoever asks can connect a model without an operator: on the desk. */
  canConnectModel: boolean;
  clock: () => Date;
  log: Logger;
}

/** A turn that has its id, its conversation and a place to be told about. */
export interface OpenTurn {
  turnId: string;
  input: TurnInput;
  conversation: OpenConversation;
  emit: (event: TurnEvent) => void;
  signal: AbortSignal;
}

/**
 * One request through every gate, in this order. A gate that says no ends the turn; the record is written before the
 * model is asked and before people are told that the answer is done.
 * @throws AppError when policy or database cannot be read: then there is no answer
 */
export async function runTurn(deps: TurnDependencies, open: OpenTurn): Promise<TurnOutcome> {
  const { turnId, conversation, signal } = open;
  const { employee } = open.input;
  const startedAt = deps.clock();
  const noted = noteRequests(deps.providerOf(employee.workspaceId));
  const { provider } = noted;
  const policy = await deps.policies.current(employee.workspaceId);
  const { mode } = provider;
  const understood = await understandTurn({ ...open, mode, knowledge: deps.knowledge });
  const { input, said, guidance, pages } = understood;

  const events: TurnEvent[] = [];
  const emit = (event: TurnEvent) => {
    // How long something took is of no use to somebody who comes later.
    if (event.type !== 'progress') events.push(event);
    open.emit(event);
  };
  const facts: TurnFacts = {
    turnId,
    employeeId: employee.id,
    agency: employee.agency,
    skill: input.skill,
    channel: input.channel,
    mode: provider.mode,
    model: provider.model,
    policyVersion: policy.version,
  };
  let vault: Buffer | undefined;
  const turn = { turnId, employeeId: employee.id, workspaceId: employee.workspaceId, conversation };
  const closing = createTurnClosing({
    ...{
      records: deps.records,
      turn,
      facts,
      startedAt,
      clock: deps.clock,
      emit: open.emit,
      events,
      log: deps.log,
      sent: noted.requests,
    },
    vault: () => vault,
  });
  const question = { role: 'employee', text: open.input.text } as const;
  emit({
    type: 'started',
    turnId,
    conversationId: conversation.id,
    skill: input.skill,
    mode: provider.mode,
    policyVersion: policy.version,
  });

  // admit
  const off = await deps.switches.reasonFor(employee.workspaceId);
  const admission = admit(employee, off, await deps.contactOf(employee));
  if (admission.kind === 'refused') return closing.refuse(withoutKind(admission), []);

  // authorise
  const authorisation = authorise({ employee, skill: input.skill, text: said, policy });
  if (authorisation.kind === 'refused') return closing.refuse(withoutKind(authorisation), []);
  const { permit } = authorisation;
  const skill = skills[input.skill];
  if (skill === undefined || !skill.channels.includes(input.channel)) {
    return closing.refuse(notHere, []);
  }
  if (understood.notice !== undefined) emit({ type: 'notice', ...understood.notice });
  const options = skill.options.parse(input.options);
  if (provider.mode === 'basic' && skill.needsModel(options)) {
    const way = { canConnect: deps.canConnectModel, contact: await deps.contactOf(employee) };
    return closing.refuse({ ...modelNeeded, next: modelNeededNext(way) }, [question]);
  }

  // read
  const read = await deps.read(input.materials, {
    signal,
    wantsTables: skill.prepare !== undefined,
    onProgress: everyQuarterSecond((progress) => {
      emit({ type: 'progress', ...progress });
    }),
  });
  if (signal.aborted) return closing.fail('stopped', '');
  if (read.kind === 'refused') return closing.refuse(withoutKind(read), [question]);
  for (const notice of read.notices) emit({ type: 'notice', ...notice });
  const chosen = await understood.choose(read.materials);
  if (chosen.kind === 'refused') return closing.refuse(chosen.refusal, [question]);
  for (const notice of chosen.notices) emit({ type: 'notice', ...notice });

  // compute
  const areKept = chosen.toKeep === undefined;
  const prepared = await skill.prepare?.({
    ...{ materials: chosen.materials, areKept, text: input.text, now: startedAt },
  });
  if (prepared?.kind === 'refused') return closing.refuse(prepared.refusal, [question]);
  for (const notice of prepared?.notices ?? []) emit({ type: 'notice', ...notice });
  const toKeep = prepared?.toKeep ?? chosen.toKeep;
  const given = chosen.materials.length > 0 ? chosen.materials : pasted(input.text, skill.needsMaterial);
  const materials = prepared?.given ?? given;
  if (materials.length === 0 && (skill.needsMaterial || input.text.trim() === '')) {
    return closing.refuse(nothingGiven, []);
  }
  facts.materials = materials.map((material) => describe(material));

  // clear
  const cleared = await clearTurn({
    ...{
      conversation,
      permit,
      provider,
      text: input.text,
      typed: open.input.text,
      materials,
      skill,
      prepared,
    },
    ownPages: pages !== undefined,
  });
  if (cleared.kind === 'blocked') {
    // Every later turn about it would meet the same refusal. A table that was typed is not what is kept.
    const isKept = chosen.isKept && prepared?.toKeep === undefined;
    if (isKept && cleared.isMaterial) await conversation.kept.dropMaterial();
    return closing.refuse(cleared.refusal, []);
  }
  facts.masked = cleared.masked as Record<FindingType, number>;
  vault = cleared.vaultBytes();
  for (const notice of cleared.notices) emit({ type: 'notice', ...notice });

  // reserve
  const tokens = countTokens(cleared.request) + cleared.materialTokens + skill.maxOutputTokens;
  const reservation = await deps.budget.reserve({
    ...{ turnId, employeeId: employee.id, tokens, limit: permit.tokensPerEmployeeAndDay },
    day: budgetDay(startedAt),
  });
  if (reservation.kind === 'overBudget') return closing.refuse(overBudget, [question]);

  // record
  try {
    const entry = { ...facts, kind: 'asked' as const, at: deps.clock().toISOString() };
    await deps.records.asked(turn, entry, question, vault);
  } catch (error) {
    deps.log.failure(
      { name: 'audit.failed', turnId, skill: input.skill },
      error instanceof Error ? error.cause : error,
    );
    await deps.budget.settle(turnId, 0);
    emit({ type: 'refused', ...auditDown });
    return { kind: 'refused', reason: 'auditDown' };
  }

  // ask, release, check
  // What the assistant says itself needs no model.
  const say = guidance === undefined ? answerTurn : answerFromGuidance(guidance);
  const answer = await say({
    turnId,
    skill,
    options,
    input,
    materials,
    cleared,
    permit,
    provider,
    prepared,
    emit,
    signal,
  });

  // settle
  facts.inputTokens = answer.inputTokens;
  facts.outputTokens = answer.outputTokens;
  await deps.budget.settle(turnId, answer.inputTokens + answer.outputTokens);

  // record
  vault = cleared.vaultBytes();
  const shown = answer.kind === 'answered' ? answer.shown : undefined;
  const ran = { turnId, input, typed: open.input.text, options, base: understood.base };
  const context = { ...ran, materials, toKeep, answer: shown };
  await (guidance === undefined ? keepContext : keepTitle)(conversation, context, deps.log);
  logModelFailure(deps.log, turnId, answer);
  if (answer.kind === 'failed') return closing.fail(answer.code, answer.shown);
  return closing.answer({
    shown: answer.shown,
    result: answer.result,
    receipt: {
      sources: materials.map((material, index) => ({
        id: material.id,
        name: material.name.slice(0, 200),
        sha256: facts.materials?.[index]?.sha256 ?? '',
      })),
      ...(answer.coverage.of === 0 ? {} : { coverage: answer.coverage }),
      unverified: answer.unverified,
    },
  });
}

function withoutKind<T extends { kind: string }>(value: T): Omit<T, 'kind'> {
  const { kind: _kind, ...rest } = value;
  return rest;
}
