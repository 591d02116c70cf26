-- Jobs: written with the facts they follow from, worked off by the clerk under a lease.
create table jobs (
  job_id   bigint primary key generated always as identity, -- never leaves the server
  type     text   not null,
  payload  jsonb  not null, -- ids alone, no content
  name     text, -- while one waits under a name, no second one is written
  lane     text   not null, -- of jobs in one lane, one at a time is worked on
  state    text   not null default 'waiting' check (state in ('waiting', 'leased', 'dead')),
  due_at   bigint not null,
  attempts int    not null default 0,
  failure  text -- the kind of error, never its content
);
create index jobs_due on jobs (due_at, job_id) where state <> 'dead';
create index jobs_of_a_lane on jobs (lane, due_at, job_id) where state <> 'dead';
create unique index one_waiting_a_name on jobs (name) where state = 'waiting' and name is not null;

alter table jobs enable row level security;
create policy the_clerk_works_off_jobs on jobs to parley_clerk using (true) with check (true);
grant select, insert, update, delete on jobs to parley_clerk;
