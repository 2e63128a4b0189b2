import { randomBytes } from 'node:crypto';
import type { FindingType } from '../contract/findings.ts';
import type { FailureCode, LastTurnEvent, Receipt, TurnEvent } from '../contract/turnEvents.ts';
import type { TurnResult } from '../contract/results.ts';
import type { Logger } from '../logger.ts';
import type { AuditEntry } from '../records/auditChain.ts';
import type { MessageToKeep, RecordedTurn, TurnRecords } from '../records/postgresTurnRecords.ts';
import type { Sent, SentRequest } from '../contract/sent.ts';
import { describeSent } from './sent/describeSent.ts';
import { failureTexts } from './texts.ts';

export type Refusal = Omit<Extract<LastTurnEvent, { type: 'refused' }>, 'type'>;

export type TurnOutcome =
  | { kind: 'answered' }
  | { kind: 'refused'; reason: Refusal['reason'] }
  | { kind: 'failed'; code: FailureCode };

/** What the record says of this turn so far; the gates add to it. */
export type TurnFacts = Omit<AuditEntry, 'kind' | 'at' | 'code' | 'receiptId'>;

export interface TurnClosing {
  refuse(refusal: Refusal, messages: readonly MessageToKeep[]): Promise<TurnOutcome>;
  /** @param shown what people have seen of the answer */
  fail(code: FailureCode, shown: string): Promise<TurnOutcome>;
  answer(answer: {
    shown: string;
    result: TurnResult;
    receipt: Pick<Receipt, 'sources' | 'coverage' | 'unverified'>;
  }): Promise<TurnOutcome>;
}

/** The three ways a turn ends. Each writes the record first and tells people after. */
export function createTurnClosing(deps: {
  records: TurnRecords;
  turn: RecordedTurn;
  facts: TurnFacts;
  startedAt: Date;
  clock: () => Date;
  log: Logger;
  /** Vault as it is now, for what was masked in this turn. */
  vault: () => Buffer | undefined;
  /** What the model was asked so far. */
  sent: () => readonly SentRequest[];
  emit: (event: TurnEvent) => void;
  /** Everything emitted so far, for a replay. */
  events: readonly TurnEvent[];
}): TurnClosing {
  const { records, turn, facts, emit, clock } = deps;

  async function end(
    kind: 'answered' | 'refused' | 'failed',
    entry: Partial<AuditEntry>,
    messages: readonly MessageToKeep[],
    lastEvents: (hash: string, at: string) => readonly TurnEvent[],
  ): Promise<boolean> {
    const at = clock().toISOString();
    const row: AuditEntry = {
      ...facts,
      ...entry,
      kind,
      at,
      ms: clock().getTime() - deps.startedAt.getTime(),
    };
    try {
      const content = {
        ...{ messages, vault: deps.vault(), events: deps.events },
        sent: (auditHash: string) => JSON.stringify(sentIn(row, auditHash)),
      };
      for (const event of await records.ended(turn, row, content, (hash) => lastEvents(hash, at)))
        emit(event);
      return true;
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      deps.log.failure({ name: 'audit.failed', turnId: turn.turnId }, cause);
      emit({
        type: 'refused',
        reason: 'auditDown',
        text: 'The record of this answer could not be written, so it does not count.',
        next: 'Do not use what is shown above. Try again in a minute.',
      });
      return false;
    }
  }

  function sentIn(row: AuditEntry, auditHash: string): Sent {
    const { at, receiptId, blocked } = row;
    return describeSent(
      {
        ...{ turnId: turn.turnId, at, auditHash, policyVersion: facts.policyVersion ?? 0 },
        ...{ mode: facts.mode === 'model' ? 'model' : 'basic', blocked: [...(blocked ?? [])] },
        isAnswered: row.kind === 'answered',
        ...(receiptId === undefined ? {} : { receiptId }),
      },
      deps.sent(),
    );
  }

  return {
    async refuse(refusal, messages) {
      const blocked = [...new Set(refusal.findings?.map((finding) => finding.type))];
      const entry = { code: refusal.reason, ...(blocked.length > 0 ? { blocked } : {}) };
      const kept = await end('refused', entry, messages, () => [{ type: 'refused', ...refusal }]);
      return { kind: 'refused', reason: kept ? refusal.reason : 'auditDown' };
    },

    async fail(code, shown) {
      const messages: MessageToKeep[] = shown === '' ? [] : [{ role: 'assistant', text: shown }];
      const kept = await end('failed', { code }, messages, () => [
        { type: 'failed', code, ...failureTexts[code] },
      ]);
      return kept ? { kind: 'failed', code } : { kind: 'refused', reason: 'auditDown' };
    },

    async answer({ shown, result, receipt }) {
      const id = newReceiptId();
      const entry = { receiptId: id, unverified: receipt.unverified };
      const kept = await end('answered', entry, [{ role: 'assistant', text: shown }], (auditHash, at) => [
        { type: 'result', ...result },
        {
          type: 'receipt',
          id,
          turnId: turn.turnId,
          at,
          skill: facts.skill ?? '',
          mode: facts.mode === 'model' ? 'model' : 'basic',
          model: facts.model ?? '',
          policyVersion: facts.policyVersion ?? 0,
          masked: (facts.masked ?? {}) as Record<FindingType, number>,
          tokens: { input: facts.inputTokens ?? 0, output: facts.outputTokens ?? 0 },
          auditHash,
          ...receipt,
        },
        { type: 'done' },
      ]);
      return kept ? { kind: 'answered' } : { kind: 'refused', reason: 'auditDown' };
    },
  };
}

/** Ten letters and digits that cannot be mistaken for one another, "R-7KQ2M-XH4PD". */
function newReceiptId(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const letters = [...randomBytes(10)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return `R-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
