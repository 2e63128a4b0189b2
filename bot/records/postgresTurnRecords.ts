import type { Kysely, Transaction } from 'kysely';
import type { TurnEvent } from '../contract/turnEvents.ts';
import type { Tables } from '../database/tables.ts';
import type { AuditEntry } from './auditChain.ts';
import type { Audit } from './postgresAudit.ts';
import { saveVault, type Conversations, type OpenConversation } from './postgresConversations.ts';

/** Whose turn it is and where its content is sealed. */
export interface RecordedTurn {
  turnId: string;
  employeeId: string;
  workspaceId: string;
  conversation: OpenConversation;
}

export type MessageToKeep = { role: 'employee' | 'assistant'; text: string };

export interface TurnRecords {
  /** The record before the model is asked. @throws AppError auditDown: then there is no answer */
  asked(turn: RecordedTurn, entry: AuditEntry, message: MessageToKeep, vault: Buffer): Promise<void>;
  /**
   * The record of the end: row, messages, vault, receipt and the events for a replay, all or nothing.
   * @param end gets the hash of the row; returns the last events, the receipt among them if there is one
   * @throws AppError auditDown
   */
  ended(
    turn: RecordedTurn,
    entry: AuditEntry,
    content: {
      messages: readonly MessageToKeep[];
      vault: Buffer | undefined;
      events: readonly TurnEvent[];
      /** JSON of what left for a model; gets the hash of the row. */
      sent: (hash: string) => string;
    },
    end: (hash: string) => readonly TurnEvent[],
  ): Promise<readonly TurnEvent[]>;
}

export function createPostgresTurnRecords(audit: Audit): TurnRecords {
  return {
    async asked(turn, entry, message, vault) {
      await audit.append(turn.workspaceId, entry, async (transaction) => {
        await keepMessage(transaction, turn, message);
        await saveVault(transaction, turn.conversation.id, turn.conversation.sealVault(vault));
      });
    },

    async ended(turn, entry, content, end) {
      let lastEvents: readonly TurnEvent[] = [];
      await audit.append(turn.workspaceId, entry, async (transaction, row) => {
        lastEvents = end(row.hash);
        for (const message of content.messages) await keepMessage(transaction, turn, message);
        if (content.vault !== undefined) {
          await saveVault(transaction, turn.conversation.id, turn.conversation.sealVault(content.vault));
        }
        const receiptId = await keepReceipt(transaction, turn, lastEvents);
        const events = JSON.stringify([...content.events, ...lastEvents]);
        await transaction
          .updateTable('turn')
          .set({
            outcome: entry.kind,
            // A follow-up may have become another kind of help.
            ...(entry.skill === undefined ? {} : { skill: entry.skill }),
            receipt_id: receiptId ?? null,
            events_sealed: turn.conversation.sealText(turn.turnId, events),
            sent_sealed: turn.conversation.sealText(turn.turnId, content.sent(row.hash)),
            ended_at: new Date(entry.at),
          })
          .where('id', '=', turn.turnId)
          .execute();
      });
      return lastEvents;
    },
  };
}

async function keepMessage(
  transaction: Transaction<Tables>,
  { turnId, conversation }: RecordedTurn,
  message: MessageToKeep,
): Promise<void> {
  await transaction
    .insertInto('message')
    .values({
      conversation_id: conversation.id,
      turn_id: turnId,
      role: message.role,
      text_sealed: conversation.sealText(turnId, message.text),
    })
    .execute();
}

async function keepReceipt(
  transaction: Transaction<Tables>,
  { turnId, employeeId, workspaceId, conversation }: RecordedTurn,
  events: readonly TurnEvent[],
): Promise<string | undefined> {
  const receipt = events.find((event) => event.type === 'receipt');
  if (receipt === undefined) return undefined;
  const { type: _type, ...body } = receipt;
  await transaction
    .insertInto('receipt')
    .values({
      id: receipt.id,
      turn_id: turnId,
      employee_id: employeeId,
      workspace_id: workspaceId,
      body_sealed: conversation.sealText(turnId, JSON.stringify(body)),
    })
    .execute();
  return receipt.id;
}

export type SentOf = { turnId: string } | { receiptId: string } | { conversationId: string };

function whereOf(which: SentOf): ['id' | 'receipt_id' | 'conversation_id', string] {
  if ('turnId' in which) return ['id', which.turnId];
  return 'receiptId' in which ? ['receipt_id', which.receiptId] : ['conversation_id', which.conversationId];
}

/** What a turn left for a second look: the employee's own only. */
export function createPostgresTurnLookup(database: Kysely<Tables>, conversations: Conversations) {
  return {
    async history(employeeId: string, count: number) {
      return database
        .selectFrom('turn')
        .select(['id', 'started_at', 'skill', 'channel', 'outcome', 'receipt_id'])
        .where('employee_id', '=', employeeId)
        .orderBy('started_at', 'desc')
        .limit(count)
        .execute();
    },
    /** What left in a turn that has ended: this one, the one of a receipt, or the last one of a conversation. */
    async sent(employeeId: string, which: SentOf): Promise<unknown> {
      const [column, value] = whereOf(which);
      const row = await database
        .selectFrom('turn')
        .select(['id', 'workspace_id', 'conversation_id', 'sent_sealed'])
        .where('employee_id', '=', employeeId)
        .where(column, '=', value)
        .where('sent_sealed', 'is not', null)
        .orderBy('started_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row?.conversation_id == null || row.sent_sealed === null) return undefined;
      const owner = { employeeId, workspaceId: row.workspace_id };
      const conversation = await conversations.find(row.conversation_id, owner);
      const sent = conversation?.unsealText(row.id, row.sent_sealed);
      return sent === undefined ? undefined : (JSON.parse(sent) as unknown);
    },
    async receipt(employeeId: string, receiptId: string): Promise<unknown> {
      const row = await database
        .selectFrom('receipt')
        .innerJoin('turn', 'turn.id', 'receipt.turn_id')
        .select(['receipt.turn_id', 'receipt.workspace_id', 'receipt.body_sealed', 'turn.conversation_id'])
        .where('receipt.id', '=', receiptId)
        .where('receipt.employee_id', '=', employeeId)
        .executeTakeFirst();
      if (row?.conversation_id == null) return undefined;
      const owner = { employeeId, workspaceId: row.workspace_id };
      const conversation = await conversations.find(row.conversation_id, owner);
      const body = conversation?.unsealText(row.turn_id, row.body_sealed);
      return body === undefined ? undefined : (JSON.parse(body) as unknown);
    },
  };
}
