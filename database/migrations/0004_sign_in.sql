-- Signing in: requests, sessions, access tokens, invitation links, limits and the development mailbox.
-- Of every secret only a hash is kept. Instants are UTC milliseconds.

create table sign_in_requests (
  request_id   text   primary key,
  -- An address that nobody has leaves the same row, so that asking is the same work.
  person_id    text   references people,
  -- Links to play the demonstration's people may be used again.
  how          text   not null check (how in ('mail', 'demonstration')),
  -- SHA-256 of what the asking browser holds in its cookie.
  browser_hash bytea  not null,
  next_path    text   not null,
  asked_at     bigint not null,
  link_hash    bytea  unique,
  code_hash    bytea,
  tries_left   int    not null check (tries_left >= 0),
  sent_at      bigint,
  valid_until  bigint,
  used_at      bigint
);
create index on sign_in_requests (person_id, asked_at);
create index on sign_in_requests (asked_at);

create table sessions (
  session_id   text   primary key,
  token_hash   bytea  not null unique,
  person_id    text   not null references people,
  how          text   not null check (how in
    ('link by mail', 'code by mail', 'invitation link', 'demonstration')),
  -- A session that came from an invitation reaches this case alone.
  only_case    text,
  -- Which browser, in a few words, for the person's own list.
  browser      text   not null,
  signed_in_at bigint not null,
  last_used_at bigint not null,
  ended_at     bigint
);
create index on sessions (person_id) where ended_at is null;
create index on sessions (last_used_at);

create table access_tokens (
  token_id     text   primary key,
  token_hash   bytea  not null unique,
  person_id    text   not null references people,
  name         text   not null check (name <> ''),
  made_at      bigint not null,
  valid_until  bigint not null,
  last_used_at bigint,
  revoked_at   bigint
);
create index on access_tokens (person_id);

create table invitation_links (
  token_hash  bytea  primary key,
  case_id     text   not null,
  participant text   not null,
  person_id   text   not null references people,
  made_at     bigint not null
);
create index on invitation_links (case_id, participant);

create table limits (
  -- A keyed fingerprint of what is limited: the table tells no addresses.
  limit_key bytea  primary key,
  credit    bigint not null, -- milliseconds saved up
  filled_at bigint not null
);
create index on limits (filled_at);

create table mailbox (
  message_id     text   primary key,
  message_sealed bytea  not null,
  sent_at        bigint not null
);
create index on mailbox (sent_at);

alter table sign_in_requests enable row level security;
alter table sessions         enable row level security;
alter table access_tokens    enable row level security;
alter table invitation_links enable row level security;
alter table limits           enable row level security;
alter table mailbox          enable row level security;

create policy the_clerk_keeps_sign_in_requests on sign_in_requests to parley_clerk
  using (true) with check (true);
create policy the_clerk_keeps_sessions on sessions to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_access_tokens on access_tokens to parley_clerk
  using (true) with check (true);
create policy the_clerk_keeps_invitation_links on invitation_links to parley_clerk
  using (true) with check (true);
create policy the_clerk_keeps_limits on limits to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_the_mailbox on mailbox to parley_clerk using (true) with check (true);

grant select, insert, update, delete
  on sign_in_requests, sessions, access_tokens, invitation_links, limits, mailbox to parley_clerk;
