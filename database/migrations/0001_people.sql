-- People and programs: who may be reached, how, and who manages what. No participant reads anything here.

create table programs (
  program_id    text    primary key,
  name          text    not null check (name <> ''),
  rules         text    not null check (rules in ('california', 'uniform-mediation-act')),
  demonstration boolean not null,
  -- What mediation costs here, in the program's own words, by language.
  costs         jsonb   not null,
  made_at       bigint  not null
);

create table people (
  person_id        text    primary key,
  name             text    not null,
  language         text    not null check (language in ('en', 'es')),
  time_zone        text    not null,
  -- The address itself is sealed; it is found by a keyed fingerprint, which tells nothing without the key.
  mail_sealed      bytea,
  mail_fingerprint bytea,
  -- People of the demonstration stand apart: an address there is never a person here.
  demonstration    boolean not null,
  made_at          bigint  not null,
  check ((mail_sealed is null) = (mail_fingerprint is null)),
  unique (demonstration, mail_fingerprint)
);

create table staff (
  program_id text   not null references programs,
  person_id  text   not null references people,
  since      bigint not null,
  primary key (person_id, program_id)
);

alter table programs enable row level security;
alter table people   enable row level security;
alter table staff    enable row level security;

create policy the_clerk_keeps_programs on programs to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_people   on people   to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_staff    on staff    to parley_clerk using (true) with check (true);

grant select, insert, update         on programs, people to parley_clerk;
grant select, insert, delete         on staff            to parley_clerk;
