import type { Generated } from 'kysely';

/** The tables as the service sees them; migrations/ is where they are made. Bytes ending in `sealed` are encrypted. */
export interface Tables {
  workspace: { id: string; name: string; regulated: boolean };
  agency: { id: string; name: string; secretariat: string; workspace_id: string; contact: string };
  wave: { id: string; name: string; opens_on: string | null; open: boolean };
  employee: {
    id: string;
    object_id: string;
    name: string;
    active: Generated<boolean>;
    agency_id: string;
    roles: string[];
    wave_id: string;
    acknowledged_version: number | null;
    trained: Generated<boolean>;
  };
  policy: { workspace_id: string; version: number; document: unknown; published_at: Generated<Date> };
  kill_switch: { scope: string; reason: string; set_at: Generated<Date> };
  conversation: {
    id: string;
    employee_id: string;
    workspace_id: string;
    wrapped_key: Buffer;
    vault_sealed: Buffer | null;
    title_sealed: Generated<Buffer | null>;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  turn: {
    id: string;
    employee_id: string;
    request_id: string;
    request_hash: string;
    workspace_id: string;
    conversation_id: string | null;
    skill: string;
    channel: string;
    outcome: string;
    receipt_id: string | null;
    events_sealed: Buffer | null;
    sent_sealed: Buffer | null;
    started_at: Generated<Date>;
    ended_at: Date | null;
  };
  message: {
    id: Generated<string>;
    conversation_id: string;
    turn_id: string;
    role: 'employee' | 'assistant';
    text_sealed: Buffer;
    created_at: Generated<Date>;
  };
  budget: { employee_id: string; day: string; used: Generated<string>; reserved: Generated<string> };
  reservation: { turn_id: string; employee_id: string; day: string; tokens: string };
  audit_head: { workspace_id: string; seq: string; hash: string };
  audit_row: { workspace_id: string; seq: string; body: string; hash: string };
  receipt: { id: string; turn_id: string; employee_id: string; workspace_id: string; body_sealed: Buffer };
  feedback: {
    id: Generated<string>;
    receipt_id: string;
    employee_id: string;
    rating: string;
    reason: string | null;
    text_sealed: Buffer | null;
    created_at: Generated<Date>;
  };
  seen_activity: { key: string; seen_at: Generated<Date> };
  kept_context: {
    conversation_id: string;
    state_sealed: Buffer;
    material_sealed: Buffer | null;
    material_sha256: string | null;
    updated_at: Generated<Date>;
  };
  teams_thread: { key_sha256: string; generation: number };
  teams_receipt: { message_id: string; receipt_id: string; at: Generated<Date> };
}
