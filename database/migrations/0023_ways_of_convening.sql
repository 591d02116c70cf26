-- Each way by itself: what comes back by mail says nothing of what arrived by text.
alter table convening_marks drop constraint convening_marks_pkey;
alter table convening_marks drop constraint convening_marks_step_check;
alter table convening_marks add constraint convening_marks_step_check
  check (step in ('invited', 'reached', 'visited', 'joined', 'came-back'));
create unique index one_mark_a_step_and_way on convening_marks (case_id, participant_id, step, channel)
  nulls not distinct;
grant update on convening_marks to parley_clerk;

-- Whose invitation it is, so that a report of the provider is known to be of it; nothing for whatever else is sent.
alter table sendings
  add case_id        text,
  add participant_id text;
-- A report names what was handed over also where nobody lived to note what the provider calls it.
create index on sendings (message_id);
