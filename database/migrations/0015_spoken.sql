-- What a case manager took down by telephone or at the counter, until it is entered as the one who said it.
create table spoken (
  case_id     text   not null references cases,
  spoken      text   not null,
  said_sealed bytea  not null,
  kept_at     bigint not null,
  primary key (case_id, spoken)
);

alter table spoken enable row level security;
create policy the_clerk_keeps_what_was_spoken on spoken to parley_clerk using (true) with check (true);
grant select, insert, delete on spoken to parley_clerk;
