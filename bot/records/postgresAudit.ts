import { sql, type Kysely, type Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Tables } from '../database/tables.ts';
import { nextRow, type AuditEntry, type AuditRow } from './auditChain.ts';

/** Writes the record. Awaited by every turn; when it fails there is no answer. */
export interface Audit {
  /**
   * Adds a row and returns its hash, in one transaction with `alongside`.
   * @throws AppError auditDown
   */
  append(
    workspaceId: string,
    entry: AuditEntry,
    alongside?: (transaction: Transaction<Tables>, row: AuditRow) => Promise<void>,
  ): Promise<string>;
  /** @throws AppError auditDown when no row could be added now */
  check(): Promise<void>;
}

export function createPostgresAudit(database: Kysely<Tables>): Audit {
  return {
    async append(workspaceId, entry, alongside) {
      try {
        return await database.transaction().execute(async (transaction) => {
          const head = await transaction
            .selectFrom('audit_head')
            .select(['seq', 'hash'])
            .where('workspace_id', '=', workspaceId)
            .forUpdate()
            .executeTakeFirstOrThrow();
          const row = nextRow({ seq: Number(head.seq), hash: head.hash }, workspaceId, entry);
          const seq = String(row.seq);
          await transaction
            .insertInto('audit_row')
            .values({ workspace_id: workspaceId, seq, body: row.body, hash: row.hash })
            .execute();
          await transaction
            .updateTable('audit_head')
            .set({ seq, hash: row.hash })
            .where('workspace_id', '=', workspaceId)
            .execute();
          await alongside?.(transaction, row);
          return row.hash;
        });
      } catch (cause) {
        throw new AppError('auditDown', { cause });
      }
    },

    async check() {
      const { rows } = await sql<{ may: boolean }>`
        select has_table_privilege('audit_row', 'insert') and has_table_privilege('audit_head', 'update')
               and not pg_is_in_recovery() as may`.execute(database);
      if (rows[0]?.may !== true) throw new AppError('auditDown');
    },
  };
}

/** The whole chain of a workspace in order, for the verifier. */
export async function readChain(database: Kysely<Tables>, workspaceId: string): Promise<AuditRow[]> {
  const rows = await database
    .selectFrom('audit_row')
    .select(['seq', 'body', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
