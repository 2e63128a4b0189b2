import type { Kysely } from 'kysely';
import type { Feedback } from '../contract/feedback.ts';
import type { Employee } from '../domain/employee.ts';
import type { Tables } from '../database/tables.ts';
import type { Audit } from './postgresAudit.ts';
import type { Conversations } from './postgresConversations.ts';

export type KeepFeedback = (employee: Employee, feedback: Feedback) => Promise<boolean>;

/** Thumbs and words on an answer of one's own; the words are sealed with the conversation's key. */
export function createPostgresFeedback(deps: {
  database: Kysely<Tables>;
  audit: Audit;
  conversations: Conversations;
  clock: () => Date;
}): KeepFeedback {
  return async (employee, feedback) => {
    const turn = await deps.database
      .selectFrom('turn')
      .select(['id', 'conversation_id', 'skill', 'channel'])
      .where('receipt_id', '=', feedback.receiptId)
      .where('employee_id', '=', employee.id)
      .executeTakeFirst();
    if (turn?.conversation_id == null) return false;
    const owner = { employeeId: employee.id, workspaceId: employee.workspaceId };
    const conversation = await deps.conversations.open(turn.conversation_id, owner);
    const text =
      feedback.text === undefined ? null : (conversation?.sealText(turn.id, feedback.text) ?? null);
    await deps.audit.append(
      employee.workspaceId,
      {
        ...{ kind: 'feedback', at: deps.clock().toISOString(), turnId: turn.id, employeeId: employee.id },
        ...{ agency: employee.agency, skill: turn.skill, channel: turn.channel },
        ...{ receiptId: feedback.receiptId, rating: feedback.rating },
      },
      async (transaction) => {
        await transaction
          .insertInto('feedback')
          .values({
            receipt_id: feedback.receiptId,
            employee_id: employee.id,
            rating: feedback.rating,
            reason: feedback.reason ?? null,
            text_sealed: text,
          })
          .execute();
      },
    );
    return true;
  };
}
