-- The roster of a program: who mediates there, in which languages and matters, and whom they must not.
create table roster (
  member_id  text    primary key,
  program_id text    not null references programs,
  person_id  text    not null references people,
  name       text    not null check (name <> ''),
  languages  text[]  not null,
  case_types text[]  not null,
  most_open  int     not null check (most_open between 0 and 1000),
  active     boolean not null,
  since      bigint  not null,
  -- Names of people and bodies somebody has had to do with: sealed, theirs and their case managers' to read.
  conflicts  bytea   not null,
  unique (program_id, person_id)
);
create index roster_of_a_person on roster (person_id);

-- How a program assigns. Without a row, by hand.
create table assignment_rules (
  program_id text    primary key references programs,
  by_rule    boolean not null
);

alter table roster           enable row level security;
alter table assignment_rules enable row level security;
create policy the_clerk_keeps_rosters          on roster           to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_assignment_rules on assignment_rules to parley_clerk using (true) with check (true);
grant select, insert, update on roster, assignment_rules to parley_clerk;
