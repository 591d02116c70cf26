-- What a person shows of themselves beside a mailbox: passkeys, authenticator codes, an organisation's sign-in; and how they get back in.
-- Of every code and link only a hash is kept; secrets and addresses are sealed. Instants are UTC milliseconds.

-- When each factor was last shown in a session. A token has what its maker had shown when it was made.
alter table sessions
  add column mail_at     bigint,
  add column passkey_at  bigint,
  add column totp_at     bigint,
  add column provider_at bigint;
alter table access_tokens
  add column passkey_at bigint,
  add column totp_at    bigint;
update sessions set mail_at = signed_in_at where how <> 'demonstration';
alter table people add column asks_more boolean not null default false;

alter table sessions drop constraint sessions_how_check, add constraint sessions_how_check check (how in
  ('link by mail', 'code by mail', 'invitation link', 'demonstration', 'passkey', 'identity provider'));
alter table sign_in_log drop constraint sign_in_log_how_check, add constraint sign_in_log_how_check check (how in
  ('link by mail', 'code by mail', 'invitation link', 'demonstration', 'passkey', 'identity provider',
   'authenticator code', 'recovery code'));
alter table sign_in_log drop constraint sign_in_log_event_check, add constraint sign_in_log_event_check check (event in
  ('asked', 'signed in', 'failed', 'signed out', 'token made', 'token revoked', 'token refused',
   'confirmed', 'not confirmed', 'passkey added', 'passkey removed', 'authenticator set', 'authenticator removed',
   'recovery codes made', 'more asked', 'less asked', 'recovery asked', 'recovery cancelled', 'recovered',
   'address change asked', 'address changed', 'address change undone', 'identity bound'));

create table passkeys (
  passkey_id    text   primary key,
  person_id     text   not null references people,
  credential_id bytea  not null unique,
  public_key    bytea  not null,
  -- Never goes back, where the authenticator counts at all: a copy of a key would show by it.
  counter       bigint not null,
  name          text   not null check (name <> ''),
  made_at       bigint not null,
  last_used_at  bigint
);
create index on passkeys (person_id);

-- What a browser is asked to sign: one for each browser or session and purpose, and gone once it was used.
create table passkey_challenges (
  bound_to    bytea  not null,
  purpose     text   not null check (purpose in ('sign in', 'confirm', 'add')),
  challenge   text   not null,
  valid_until bigint not null,
  primary key (bound_to, purpose)
);
create index on passkey_challenges (valid_until);

create table authenticators (
  person_id     text   primary key references people,
  secret_sealed bytea  not null,
  made_at       bigint not null,
  -- Counts once a code has shown that the secret arrived.
  confirmed_at  bigint,
  -- Of the last code that was taken: it and those before it are worth nothing any more.
  last_step     bigint not null
);

create table recovery_codes (
  person_id text   not null references people,
  -- Keyed: fifty bits are not enough for a fast hash alone.
  code_hash bytea  not null,
  made_at   bigint not null,
  used_at   bigint,
  primary key (person_id, code_hash)
);

create table account_mails (
  mail_id     text   primary key,
  -- Nobody's where an address that nobody has was named: the same row is written.
  person_id   text   references people,
  kind        text   not null check (kind in ('confirm', 'new address', 'changed', 'recovery', 'recovery soon')),
  -- Of the recovery or the change of address that it tells of.
  about       text,
  -- A code counts in the session that asked for it and in no other.
  session_id  text,
  -- Where it goes, if not to the person's address of the day.
  to_sealed   bytea,
  asked_at    bigint not null,
  sent_at     bigint,
  link_hash   bytea  unique,
  code_hash   bytea,
  tries_left  int    not null check (tries_left >= 0),
  valid_until bigint,
  used_at     bigint
);
create index on account_mails (person_id, asked_at);
create index on account_mails (asked_at);

create table recoveries (
  recovery_id  text   primary key,
  person_id    text   references people,
  asked_at     bigint not null,
  -- The waiting time begins when the first notice has gone out.
  noticed_at   bigint,
  cancelled_at bigint,
  done_at      bigint
);
create index on recoveries (person_id);
create index on recoveries (asked_at);

create table address_changes (
  change_id       text   primary key,
  person_id       text   not null references people,
  new_sealed      bytea  not null,
  new_fingerprint bytea  not null,
  old_sealed      bytea,
  old_fingerprint bytea,
  asked_at        bigint not null,
  confirmed_at    bigint,
  undone_at       bigint
);
create index on address_changes (person_id);

create table staff_identities (
  issuer     text   not null,
  subject    text   not null,
  program_id text   not null references programs,
  person_id  text   not null references people,
  bound_at   bigint not null,
  primary key (issuer, subject),
  unique (issuer, person_id)
);

alter table passkeys           enable row level security;
alter table passkey_challenges enable row level security;
alter table authenticators     enable row level security;
alter table recovery_codes     enable row level security;
alter table account_mails      enable row level security;
alter table recoveries         enable row level security;
alter table address_changes    enable row level security;
alter table staff_identities   enable row level security;

create policy the_clerk_keeps_passkeys on passkeys to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_passkey_challenges on passkey_challenges to parley_clerk
  using (true) with check (true);
create policy the_clerk_keeps_authenticators on authenticators to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_recovery_codes on recovery_codes to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_account_mails on account_mails to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_recoveries on recoveries to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_address_changes on address_changes to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_staff_identities on staff_identities to parley_clerk using (true) with check (true);

grant select, insert, update, delete on passkeys, passkey_challenges, authenticators, recovery_codes, account_mails,
  recoveries, address_changes, staff_identities to parley_clerk;
