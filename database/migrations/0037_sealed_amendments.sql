-- Amendments of signed agreements, each as it was sealed; read by those who read the board of their case.
create table sealed_amendments (
  case_id   text   not null references cases,
  amendment text   not null,
  file      bytea  not null, -- sealed with the board's key
  at        bigint not null,
  primary key (case_id, amendment)
);
alter table sealed_amendments enable row level security;
create policy the_clerk_keeps_amendments on sealed_amendments to parley_clerk using (true) with check (true);
create policy the_amendment_is_of_a_case_of_the_reader on sealed_amendments for select to parley_participant
  using (case_id = any (array(
    select own.case_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select case_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));
grant select on sealed_amendments to parley_participant;
grant select, insert on sealed_amendments to parley_clerk;
