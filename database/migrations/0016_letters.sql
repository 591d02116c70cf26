-- Invitations on paper: which are to be printed, which were, and the codes on them, of which keyed hashes alone are kept.
create table letters (
  letter_id      text   primary key,
  case_id        text   not null references cases,
  participant_id text   not null,
  person_id      text   not null references people,
  -- Which sending it belongs to: done twice, it is one letter.
  sent_at        bigint not null,
  -- Printed together; a letter in a batch is not new any more.
  batch_id       text,
  printed_at     bigint,
  posted_at      bigint,
  valid_until    bigint,
  -- Its code brought somebody in, who may come back with it.
  accepted_at    bigint,
  -- The invitation was answered: the code opens nothing.
  closed_at      bigint,
  unique (case_id, participant_id, sent_at)
);
create index on letters (batch_id) where batch_id is not null;

-- A code and one second fact together, keyed: whether a code is known cannot be asked without the fact.
create table letter_keys (
  fingerprint bytea not null,
  letter_id   text  not null references letters,
  primary key (fingerprint, letter_id)
);
create index on letter_keys (letter_id);

-- How often a code was tried in vain, whether or not there is such a code.
create table code_tries (
  code_fingerprint bytea  primary key,
  tries            int    not null check (tries >= 0),
  next_at          bigint not null,
  tried_at         bigint not null
);
create index on code_tries (tried_at);

-- A link that was given for a letter's code does not outlive the visit, and knows its letter.
alter table invitation_links add column letter_id text, add column valid_until bigint;

alter table letters     enable row level security;
alter table letter_keys enable row level security;
alter table code_tries  enable row level security;
create policy the_clerk_keeps_letters     on letters     to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_letter_keys on letter_keys to parley_clerk using (true) with check (true);
create policy the_clerk_counts_tries      on code_tries  to parley_clerk using (true) with check (true);
grant select, insert, update, delete on letters, letter_keys, code_tries to parley_clerk;
