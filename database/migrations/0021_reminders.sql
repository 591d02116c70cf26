-- Reminders that went out by themselves: to whom, for a step that was theirs since when, which one of it, and when.
-- Not by which channel, and nothing of whoever wanted none: what somebody chose is theirs.
create table reminders (
  case_id        text   not null references cases,
  participant_id text   not null,
  person_id      text   not null references people,
  owed_since     bigint not null,
  round          int    not null check (round >= 0),
  sent_at        bigint not null,
  primary key (case_id, participant_id, owed_since, round)
);
alter table reminders enable row level security;

-- Their own; and those of a case, for who sits there as a neutral: they read each room in which a step can be owed.
create policy the_reminder_was_the_readers on reminders for select to parley_participant
  using (person_id = (select current_person()) and case_id = any ((select current_cases())::text[]));
create policy the_reader_is_a_neutral_of_the_case on reminders for select to parley_participant
  using (case_id = any (array(
    select case_id from participants where person_id = (select current_person()) and seat = 'neutral'
      and state = 'seated' and case_id = any ((select current_cases())::text[]))));
create policy the_clerk_keeps_reminders on reminders to parley_clerk using (true) with check (true);

grant select on reminders to parley_participant;
grant select, insert on reminders to parley_clerk;
