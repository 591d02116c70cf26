-- Clauses that programs write themselves, in their template language. Nothing here is of any case: an offer carries its own copy.
create table own_clauses (
  program_id text   not null references programs,
  clause     text   not null,
  -- Every change is a row of its own and stays: the newest says how it stands.
  version    int    not null check (version > 0),
  at         bigint not null,
  person_id  text   not null references people,
  name       text   not null,
  what       text   not null check (what in ('written', 'retired')),
  -- Its words in each language, and its blanks.
  said       jsonb  not null,
  primary key (program_id, clause, version)
);
alter table own_clauses enable row level security;
create policy the_clerk_keeps_clauses_of_programs on own_clauses to parley_clerk using (true) with check (true);
grant select, insert on own_clauses to parley_clerk;
