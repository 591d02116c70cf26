-- Keys that people gave for their mails (OpenPGP). A key is public and says who somebody is: sealed.

create table mail_keys (
  key_id      text   primary key,
  person_id   text   not null references people,
  key_sealed  bytea  not null,
  given_at    bigint not null,
  -- Waits for the code in a mail encrypted with it; until then nothing else is.
  counts_from bigint,
  code_hash   bytea, -- keyed
  code_until  bigint,
  tries       int    not null
);
create unique index on mail_keys (person_id, (counts_from is null));

-- How far somebody's own rooms were when their last encrypted notice was written: ids and numbers of their own rooms.
create table mails_carried (
  case_id        text not null references cases,
  participant_id text not null,
  person_id      text not null references people,
  carried        text not null, -- JSON
  primary key (case_id, participant_id)
);
create index on mails_carried (person_id);

alter table sign_in_log drop constraint sign_in_log_event_check, add constraint sign_in_log_event_check check (event in
  ('asked', 'signed in', 'failed', 'signed out', 'token made', 'token revoked', 'token refused',
   'confirmed', 'not confirmed', 'passkey added', 'passkey removed', 'authenticator set', 'authenticator removed',
   'recovery codes made', 'more asked', 'less asked', 'recovery asked', 'recovery cancelled', 'recovered',
   'address change asked', 'address changed', 'address change undone', 'identity bound',
   'mail key set', 'mail key removed'));

alter table mail_keys     enable row level security;
alter table mails_carried enable row level security;

create policy the_clerk_keeps_mail_keys     on mail_keys     to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_mails_carried on mails_carried to parley_clerk using (true) with check (true);

grant select, insert, update, delete on mail_keys, mails_carried to parley_clerk;
