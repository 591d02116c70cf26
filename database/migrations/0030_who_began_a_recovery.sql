-- Who of the staff began a recovery for somebody, in which case: for that person, and for who may begin one there. Nothing
-- stands here of one that somebody asked for themselves; and nothing of whether there was anything to lose.
alter table recoveries
  add column begun_by       text references people,
  add column case_id        text references cases,
  add column participant_id text,
  add constraint recoveries_begun_check check (
    (begun_by is null) = (case_id is null) and (begun_by is null) = (participant_id is null));
create index on recoveries (case_id) where case_id is not null;

-- As whoever did it is called. For the reader of this log alone.
alter table sign_in_log add column by_name text;
