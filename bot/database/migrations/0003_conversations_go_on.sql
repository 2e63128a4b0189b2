-- What follow-ups refer to: the last request and answer, and the read text of the material in use. Both are sealed with
-- the key of the conversation and live as long as the conversation does.
create table kept_context (
  conversation_id uuid primary key references conversation on delete cascade,
  state_sealed bytea not null,
  material_sealed bytea,
  -- Of the read text, so that the same material is not written again.
  material_sha256 text,
  updated_at timestamptz not null default now()
);

-- A title that the employee gave, or the first question in short.
alter table conversation add column title_sealed bytea;
create index conversation_by_employee on conversation (employee_id, updated_at desc);
create index turn_by_conversation on turn (conversation_id, started_at desc);

-- How often somebody began anew in a chat of Teams. The key is a hash of chat and employee.
create table teams_thread (
  key_sha256 text primary key,
  generation integer not null
);

-- Which receipt belongs to a message of the bot, for the thumbs under it.
create table teams_receipt (
  message_id text primary key,
  receipt_id text not null,
  at timestamptz not null default now()
);
