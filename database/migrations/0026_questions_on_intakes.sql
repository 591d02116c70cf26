-- A program asks back on an intake: with whoever told it once more until they answer. Question and answer are sealed with the rest of it.

alter table intakes drop constraint intakes_state_check;
alter table intakes add constraint intakes_state_check
  check (state in ('begun', 'sent', 'asked', 'opening', 'opened', 'declined'));
