-- What somebody answered in private, on its way into the record; and of whom more than a mailbox is asked.

-- The answer is recorded by the clerk, who reads what the one who answers may not read: so nobody waits for that.
create table safety_answers (
  answer_id      text   primary key,
  case_id        text   not null references cases,
  participant_id text   not null,
  person_id      text   not null,
  answers_sealed bytea  not null,
  at             bigint not null
);
-- One row whoever answers, and whatever they answer.
create table safety_marks (
  case_id        text    not null references cases,
  participant_id text    not null,
  person_id      text    not null,
  kept_apart     boolean not null,
  primary key (case_id, participant_id)
);
create index on safety_marks (person_id, case_id);

alter table safety_answers enable row level security;
alter table safety_marks enable row level security;
create policy the_clerk_takes_safety_answers on safety_answers to parley_clerk
  using (true) with check (true);
create policy the_clerk_keeps_safety_marks on safety_marks to parley_clerk
  using (true) with check (true);
grant select, insert, delete on safety_answers to parley_clerk;
grant select, insert, update on safety_marks to parley_clerk;
