-- Seals of programs, and the sealed agreements.
create table program_seals (
  program_id  text   primary key,
  name        text   not null,
  certificate bytea  not null, -- public
  key         bytea  not null, -- sealed under the root key
  made_at     bigint not null
);
create table sealed_agreements (
  case_id text   primary key references cases,
  draft   text   not null,
  file    bytea  not null, -- sealed with the board's key
  at      bigint not null
);
alter table program_seals     enable row level security;
alter table sealed_agreements enable row level security;
create policy the_clerk_keeps_seals on program_seals to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_agreements on sealed_agreements to parley_clerk using (true) with check (true);
create policy the_agreement_is_of_a_case_of_the_reader on sealed_agreements for select to parley_participant
  using (case_id = any (array(
    select case_id from room_members
    where person_id = (select current_person()) and case_id = any ((select current_cases())::text[]))));
grant select on sealed_agreements to parley_participant;
grant select, insert on program_seals, sealed_agreements to parley_clerk;
