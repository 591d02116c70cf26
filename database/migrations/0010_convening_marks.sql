-- How far convening has come with each participant of a side: what happened first, and when. For the case's managers alone.
create table convening_marks (
  case_id        text   not null references cases,
  participant_id text   not null,
  step           text   not null check (step in ('invited', 'reached', 'visited', 'joined')),
  channel        text   check (channel in ('mail', 'text', 'letter', 'staff')),
  at             bigint not null,
  primary key (case_id, participant_id, step)
);
alter table convening_marks enable row level security;
create policy the_clerk_keeps_convening_marks on convening_marks to parley_clerk
  using (true) with check (true);
grant select, insert, delete on convening_marks to parley_clerk;
