import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';

/**
 * One row of the record: features and hashes, never content. Every field is of a closed list, an id, a hash or a
 * whole number.
 */
export interface AuditEntry {
  kind:
    | 'asked'
    | 'answered'
    | 'refused'
    | 'failed'
    | 'acknowledged'
    | 'feedback'
    | 'modelConnected'
    | 'modelDisconnected';
  at: string;
  turnId?: string;
  employeeId: string;
  agency: string;
  skill?: string;
  channel?: string;
  mode?: string;
  model?: string;
  /** Of a connected model: which API, and the host that requests go to. Never a key. */
  provider?: 'openai' | 'azure' | 'compatible';
  host?: string;
  policyVersion?: number;
  /** Count of masked values by data class. */
  masked?: Record<string, number>;
  /** Data classes that blocked the turn. */
  blocked?: string[];
  materials?: { sha256: string; characters: number }[];
  /** Refusal reason or failure code. */
  code?: string;
  inputTokens?: number;
  outputTokens?: number;
  unverified?: number;
  ms?: number;
  receiptId?: string;
  rating?: string;
}

export interface AuditRow {
  seq: number;
  body: string;
  hash: string;
}

export const firstHash = '0'.repeat(64);

/** SHA-256 over the hash before and the canonical body, which itself holds the row's number. */
export function nextRow(
  previous: { seq: number; hash: string },
  workspaceId: string,
  entry: AuditEntry,
): AuditRow {
  const seq = previous.seq + 1;
  const body = canonicalJson({ ...entry, seq, workspaceId });
  return { seq, body, hash: chainHash(previous.hash, body) };
}

export function chainHash(previousHash: string, body: string): string {
  return createHash('sha256').update(previousHash).update('\n').update(body).digest('hex');
}

/**
 * Checks a whole chain from its first row.
 * @returns the number of the first row that is changed, missing or out of order, or undefined when all fit
 */
export function firstBrokenRow(rows: readonly AuditRow[]): number | undefined {
  let previous = { seq: 0, hash: firstHash };
  for (const row of rows) {
    const seqInBody = (JSON.parse(row.body) as { seq?: unknown }).seq;
    if (
      row.seq !== previous.seq + 1 ||
      seqInBody !== row.seq ||
      row.hash !== chainHash(previous.hash, row.body)
    ) {
      return previous.seq + 1;
    }
    previous = row;
  }
  return undefined;
}
