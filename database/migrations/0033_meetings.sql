-- A mediator's own time over all their cases, five minutes a row: who is in one place is not in another.
-- Read by that mediator alone: where else somebody is bound is nothing that anybody learns from here.
create table mediator_time (
  person_id  text   not null references people,
  block      bigint not null, -- five minutes since 1970
  case_id    text   not null references cases,
  meeting_id text   not null,
  -- Kept until then while it is decided; nothing once the record says so, too.
  until      bigint,
  primary key (person_id, block)
);
create index on mediator_time (person_id, case_id);

-- When a mediator works, by their own clock, and the days on which it is otherwise: theirs, and used for nothing but to
-- show them times that they may publish.
create table mediator_hours (
  person_id    text   primary key references people,
  hours_sealed bytea  not null,
  changed_at   bigint not null
);

-- The secret address of somebody's own calendar.
create table calendar_feeds (
  person_id   text   primary key references people,
  secret_hash bytea  not null unique,
  made_at     bigint not null
);

alter table mediator_time  enable row level security;
alter table mediator_hours enable row level security;
alter table calendar_feeds enable row level security;

create policy the_time_is_the_readers on mediator_time for select to parley_participant
  using (person_id = (select current_person()));
create policy the_clerk_keeps_the_time_of_mediators  on mediator_time  to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_the_hours_of_mediators on mediator_hours to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_calendar_feeds         on calendar_feeds to parley_clerk using (true) with check (true);

grant select on mediator_time to parley_participant;
grant select, insert, update, delete on mediator_time, mediator_hours, calendar_feeds to parley_clerk;
