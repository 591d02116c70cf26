-- Reminders that went out by themselves: to whom, for a step that was theirs since when, which one of it, and when.
-- Not by which channel, and nothing of whoever wanted none: what somebody chose is theirs.
create table reminders (
  case_id        text   not null references cases,
  participant_id text   not null,
  owed_since     bigint not null,
  round          int    not null check (round >= 0),
  sent_at        bigint not null,
  primary key (case_id, participant_id, owed_since, round)
);
alter table reminders enable row level security;

-- Their own, and for who sits there as a neutral those of the case: a neutral reads each room in which a step can be owed.
create policy the_reminder_is_the_readers_or_read_by_neutrals on reminders for select to parley_participant
  using (case_id = any ((select current_cases())::text[]) and exists (
    select from participants own
    where own.person_id = (select current_person()) and own.case_id = reminders.case_id and own.state = 'seated'
      and (own.seat = 'neutral' or own.participant_id = reminders.participant_id)));
create policy the_clerk_keeps_reminders on reminders to parley_clerk using (true) with check (true);

grant select on reminders to parley_participant;
grant select, insert, delete on reminders to parley_clerk;
