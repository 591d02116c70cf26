-- Intakes: what somebody tells a program before there is a case, saved as they go; and rows of a court's calendar on their way into cases.

create table intakes (
  intake_id      text   primary key,
  program_id     text   not null references programs,
  -- Who was signed in when it was begun; nobody otherwise.
  person_id      text   references people,
  state          text   not null check (state in ('begun', 'sent', 'opening', 'opened', 'declined')),
  content_sealed bytea  not null,
  -- Keyed: court and case number of a calendar. One row of it is one case, however often it is imported.
  calendar_index bytea,
  case_id        text,
  begun_at       bigint not null,
  changed_at     bigint not null,
  sent_at        bigint,
  -- Somebody is making a case of it; who dies over it holds it no longer than this.
  held_until     bigint,
  unique (program_id, calendar_index)
);
create index on intakes (program_id, state, sent_at);
create index on intakes (person_id, changed_at) where person_id is not null;
create index on intakes (changed_at) where state = 'begun';

-- What opens an intake again on another device. A hash alone: the secret is in a mail or a browser.
create table intake_links (
  token_hash bytea  primary key,
  intake_id  text   not null references intakes on delete cascade,
  at         bigint not null
);
create index on intake_links (intake_id);

alter table intakes enable row level security;
alter table intake_links enable row level security;
create policy the_clerk_keeps_intakes on intakes to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_intake_links on intake_links to parley_clerk
  using (true) with check (true);
grant select, insert, update, delete on intakes, intake_links to parley_clerk;
