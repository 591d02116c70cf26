-- Whose rooms these are is looked up case by case, by index: what a reader holds in other cases is not passed over,
-- in versions of PostgreSQL that would make a filter of `any` either.
alter policy the_case_is_the_readers on cases
  using (case_id = any (array(
    select own.case_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select case_id from participants
      where person_id = (select current_person()) and case_id = asked.case_id and state <> 'left' offset 0) as own)));

alter policy the_reader_sits_in_the_room on rooms
  using (room_id = any (array(
    select own.room_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select room_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));

alter policy the_entry_stands_in_a_room_of_the_reader on entries
  using (room_id = any (array(
    select own.room_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select room_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));

alter policy the_key_opens_a_room_of_the_reader on keys.room_keys
  using (room_id = any (array(
    select own.room_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select room_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));

alter policy the_key_is_of_a_case_of_the_reader on keys.case_keys
  using (case_id = any (array(
    select own.case_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select case_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));

alter policy the_answer_was_the_readers on repeats
  using ((case_id, participant_id) in (
    select own.case_id, own.participant_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select case_id, participant_id from participants
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own));

alter policy the_agreement_is_of_a_case_of_the_reader on sealed_agreements
  using (case_id = any (array(
    select own.case_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select case_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));
