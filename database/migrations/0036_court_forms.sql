-- Blank forms of courts, as programs brought them, and which of their fields takes which value. Nothing here is of any case.
create table court_forms (
  program_id text   not null references programs,
  form       text   not null check (form in ('CM-200', 'CIV-110', 'UD-115', 'ADR-100')),
  -- Every change is a row of its own and stays: the newest says how it stands.
  number     int    not null check (number > 0),
  at         bigint not null,
  person_id  text   not null references people,
  name       text   not null,
  what       text   not null check (what in ('brought', 'mapped', 'removed')),
  -- Public, as the court hands it out; only where one was brought.
  file       bytea  check ((file is not null) = (what = 'brought')),
  -- Its fields, what goes into which, and what is no longer there.
  said       jsonb  not null,
  primary key (program_id, form, number)
);
alter table court_forms enable row level security;
create policy the_clerk_keeps_forms_of_courts on court_forms to parley_clerk using (true) with check (true);
grant select, insert on court_forms to parley_clerk;
