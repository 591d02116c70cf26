-- The record: what was said, in which room, and who sits there. Entries are added, never changed.
create schema keys;
grant usage on schema keys to parley_clerk, parley_participant;

create function current_person() returns text language sql stable
  return nullif(current_setting('app.person', true), '');
create function current_cases() returns text[] language sql stable
  return string_to_array(current_setting('app.cases', true), ' ');

create table cases (
  case_id    text   primary key,
  program_id text   not null,
  reference  text   not null,
  opened_at  bigint not null
);
create index cases_of_a_program on cases (program_id, case_id);

create table rooms (
  room_id uuid  primary key, -- never leaves the server
  case_id text  not null references cases,
  room    text  not null,
  head    int   not null check (head >= 0),
  weight  int   not null check (weight between 0 and head), -- the last number that weighs in decisions
  hash    bytea not null, -- of the last entry: the chain's end
  unique (case_id, room)
);

create table participants (
  case_id        text   not null references cases,
  participant_id text   not null,
  person_id      text   not null,
  seat           text   not null,
  role           text   not null,
  state          text   not null check (state in ('invited', 'seated', 'left')),
  since          bigint not null,
  primary key (case_id, participant_id)
);
create index participants_of_a_person on participants (person_id, case_id);

-- One row a person and room: what row-level security asks.
create table room_members (
  person_id      text not null,
  case_id        text not null references cases,
  room_id        uuid not null references rooms,
  participant_id text not null,
  primary key (person_id, case_id, room_id, participant_id)
);

create table entries (
  room_id  uuid    not null references rooms,
  number   int     not null check (number > 0),
  previous int     generated always as (nullif(number - 1, 0)) stored,
  entry_id text    not null,
  at       bigint  not null,
  by       text    not null,
  kind     text    not null,
  weighs   boolean not null,
  body     bytea   not null, -- sealed with the room's key
  hash     bytea   not null,
  primary key (room_id, number),
  constraint no_gaps foreign key (room_id, previous) references entries
);
create index entries_that_weigh on entries (room_id, number) where weighs;

create table keys.case_keys (case_id text primary key, wrapped bytea not null);
create table keys.room_keys (room_id uuid primary key, case_id text not null, wrapped bytea not null);
create index room_keys_of_a_case on keys.room_keys (case_id);

-- What was answered to an act that came with a key; its actor's alone.
create table repeats (
  case_id        text   not null references cases,
  participant_id text   not null,
  key            text   not null,
  room_id        uuid   not null, -- whose key seals the answer
  answer         bytea  not null, -- the request's digest and what was answered
  at             bigint not null,
  primary key (case_id, participant_id, key)
);

alter table cases          enable row level security;
alter table rooms          enable row level security;
alter table participants   enable row level security;
alter table room_members   enable row level security;
alter table entries        enable row level security;
alter table keys.case_keys enable row level security;
alter table keys.room_keys enable row level security;
alter table repeats        enable row level security;

-- Each policy stands on the first two: whose the membership is, in which cases the reader now looks.
create policy the_seat_is_the_readers on participants for select to parley_participant
  using (person_id = (select current_person()));
create policy the_membership_is_the_readers on room_members for select to parley_participant
  using (person_id = (select current_person()));
create policy the_case_is_the_readers on cases for select to parley_participant
  using (case_id = any (array(
    select case_id from participants where person_id = (select current_person()) and state <> 'left'
      and case_id = any ((select current_cases())::text[]))));
create policy the_reader_sits_in_the_room on rooms for select to parley_participant
  using (room_id = any (array(
    select room_id from room_members
    where person_id = (select current_person()) and case_id = any ((select current_cases())::text[]))));
create policy the_entry_stands_in_a_room_of_the_reader on entries for select to parley_participant
  using (room_id = any (array(
    select room_id from room_members
    where person_id = (select current_person()) and case_id = any ((select current_cases())::text[]))));
create policy the_key_opens_a_room_of_the_reader on keys.room_keys for select to parley_participant
  using (room_id = any (array(
    select room_id from room_members
    where person_id = (select current_person()) and case_id = any ((select current_cases())::text[]))));
create policy the_key_is_of_a_case_of_the_reader on keys.case_keys for select to parley_participant
  using (case_id = any (array(
    select case_id from room_members
    where person_id = (select current_person()) and case_id = any ((select current_cases())::text[]))));
create policy the_answer_was_the_readers on repeats for select to parley_participant
  using ((case_id, participant_id) in (
    select case_id, participant_id from participants
    where person_id = (select current_person()) and case_id = any ((select current_cases())::text[])));

create policy the_clerk_keeps_cases on cases to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_rooms on rooms to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_seats on participants to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_memberships on room_members to parley_clerk using (true) with check (true);
create policy the_clerk_adds_entries on entries to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_case_keys on keys.case_keys to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_room_keys on keys.room_keys to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_answers on repeats to parley_clerk using (true) with check (true);

grant select on cases, rooms, participants, room_members, entries, repeats to parley_participant;
grant select on keys.case_keys, keys.room_keys to parley_participant;
grant select, insert on cases, rooms, participants, room_members, entries, repeats to parley_clerk;
grant select, insert, delete on keys.case_keys, keys.room_keys to parley_clerk;
-- The clerk moves a room's head and a person's seat; a room's name and members' past it cannot touch.
grant update (head, weight, hash) on rooms to parley_clerk;
grant update (state, seat, role) on participants to parley_clerk;
grant delete on room_members to parley_clerk;
grant delete on repeats to parley_clerk;

-- In the order given, so that two writers wait for each other and never in a circle; from here on as the clerk.
create function hold_rooms(ids uuid[], written boolean[]) returns setof rooms language plpgsql as $$
begin
  perform set_config('role', 'parley_clerk', true);
  for i in 1 .. cardinality(ids) loop
    if written[i] then
      return query select * from rooms where room_id = ids[i] for no key update;
    else
      return query select * from rooms where room_id = ids[i] for share;
    end if;
  end loop;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only';
end $$;

create trigger append_only before update or delete or truncate on entries
  for each statement execute function refuse_change();
