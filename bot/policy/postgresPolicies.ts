import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { AppError } from '../errors.ts';
import { policyDocumentSchema, type PolicyDocument } from './policyDocument.ts';

export interface Policies {
  /**
   * The policy that binds now.
   * @throws AppError policyMissing when there is none or it does not fit the schema
   */
  current(workspaceId: string): Promise<{ version: number; document: PolicyDocument }>;
}

export function createPostgresPolicies(database: Kysely<Tables>): Policies {
  return {
    async current(workspaceId) {
      const row = await database
        .selectFrom('policy')
        .select(['version', 'document'])
        .where('workspace_id', '=', workspaceId)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      const document = policyDocumentSchema.safeParse(row?.document);
      if (row === undefined || !document.success)
        throw new AppError('policyMissing', { cause: document.error });
      return { version: row.version, document: document.data };
    },
  };
}
