-- The log of signing in: what was tried and done with somebody's sign-in, for themselves to read. Nothing of any case stands here.

create table sign_in_log (
  at            bigint not null,
  event         text   not null check (event in
    ('asked', 'signed in', 'failed', 'signed out', 'token made', 'token revoked', 'token refused')),
  -- Nobody's when an address that nobody has was asked for: the same row is written, so that asking is the same work.
  person_id     text   references people,
  -- Counts this person's own events: numbers of one sequence would tell them how much happens elsewhere.
  number        bigint not null,
  -- Keyed; told apart, never read back.
  address_index bytea,
  how           text   check (how in
    ('link by mail', 'code by mail', 'invitation link', 'demonstration')),
  browser       text
);
create index on sign_in_log (person_id, number);
create index on sign_in_log (at);

alter table sign_in_log enable row level security;
create policy the_clerk_keeps_the_sign_in_log on sign_in_log to parley_clerk
  using (true) with check (true);
create policy it_is_the_readers_own_sign_in on sign_in_log for select to parley_participant
  using (person_id = (select current_person()));
grant select, insert, delete on sign_in_log to parley_clerk;
grant select on sign_in_log to parley_participant;
