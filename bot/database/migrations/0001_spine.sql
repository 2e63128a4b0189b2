create table workspace (
  id text primary key,
  name text not null,
  regulated boolean not null
);

create table agency (
  id text primary key,
  name text not null,
  secretariat text not null,
  workspace_id text not null references workspace,
  contact text not null
);

create table wave (
  id text primary key,
  name text not null,
  opens_on date,
  open boolean not null
);

create table employee (
  id uuid primary key,
  object_id text not null unique,
  name text not null,
  active boolean not null default true,
  agency_id text not null references agency,
  roles text[] not null,
  wave_id text not null references wave,
  acknowledged_version integer,
  trained boolean not null default false
);

-- A policy version is never changed: a new rule is a new version.
create table policy (
  workspace_id text not null references workspace,
  version integer not null,
  document jsonb not null,
  published_at timestamptz not null default now(),
  primary key (workspace_id, version)
);

create table kill_switch (
  scope text primary key,
  reason text not null,
  set_at timestamptz not null default now()
);

create table conversation (
  id uuid primary key,
  employee_id uuid not null references employee,
  workspace_id text not null references workspace,
  wrapped_key bytea not null,
  vault_sealed bytea,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table turn (
  id uuid primary key,
  employee_id uuid not null references employee,
  request_id text not null,
  request_hash text not null,
  workspace_id text not null references workspace,
  conversation_id uuid references conversation,
  skill text not null,
  channel text not null,
  outcome text not null,
  receipt_id text,
  events_sealed bytea,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (employee_id, request_id)
);
create index turn_by_employee on turn (employee_id, started_at desc);

create table message (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references conversation,
  turn_id uuid not null references turn,
  role text not null check (role in ('employee', 'assistant')),
  text_sealed bytea not null,
  created_at timestamptz not null default now()
);
create index message_by_conversation on message (conversation_id, id);

create table budget (
  employee_id uuid not null references employee,
  day date not null,
  used bigint not null default 0,
  reserved bigint not null default 0,
  primary key (employee_id, day)
);

create table reservation (
  turn_id uuid primary key,
  employee_id uuid not null,
  day date not null,
  tokens bigint not null
);

-- The end of each workspace's chain; locked while a row is added.
create table audit_head (
  workspace_id text primary key references workspace,
  seq bigint not null,
  hash text not null
);

-- Canonical JSON as text, so that its bytes stay what was hashed. The service may add rows and nothing else.
create table audit_row (
  workspace_id text not null references workspace,
  seq bigint not null,
  body text not null,
  hash text not null,
  primary key (workspace_id, seq)
);

create table receipt (
  id text primary key,
  turn_id uuid not null references turn,
  employee_id uuid not null references employee,
  workspace_id text not null references workspace,
  -- Names of mails and files stand in it.
  body_sealed bytea not null
);

create table feedback (
  id bigint generated always as identity primary key,
  receipt_id text not null references receipt,
  employee_id uuid not null references employee,
  rating text not null check (rating in ('up', 'down')),
  reason text,
  text_sealed bytea,
  created_at timestamptz not null default now()
);

-- Teams delivers an activity again when the answer is slow; each key counts once, over all replicas.
create table seen_activity (
  key text primary key,
  seen_at timestamptz not null default now()
);
