-- Mail that comes in: addresses to answer to, what came, what of it stands in a room, and whose mails come back.

-- Of an address a hash is kept. One for answers is of one person and one room; one for bounces is of one person's mail.
create table mail_addresses (
  token_hash       bytea  primary key,
  person_id        text   not null references people,
  kind             text   not null check (kind in ('answers', 'bounces')),
  case_id          text,
  participant_id   text,
  room             text,
  -- Where the mail went: a bounce of an address that somebody has given up says nothing.
  mail_fingerprint bytea,
  made_at          bigint not null,
  valid_until      bigint not null,
  check ((kind = 'answers') = (case_id is not null and participant_id is not null and room is not null)),
  check ((kind = 'bounces') = (mail_fingerprint is not null))
);
create index on mail_addresses (valid_until);

-- Every mail to the domain is the same row, whether anybody has the address or not; it is looked up when it is read.
create table mails_in (
  mail_id        text   primary key,
  token_hash     bytea  not null,
  -- Keyed: the same mail once more is no second one, by its Message-ID or by its bytes.
  named_alike    bytea,
  written_alike  bytea  not null,
  -- The envelope and every byte that came; nothing once it stands in a room, or was thrown away.
  whole_sealed   bytea,
  state          text   not null check (state in ('stored', 'held', 'done')),
  arrived_at     bigint not null,
  -- Of a held mail: whose it is to confirm, where it would go, and why it did not.
  person_id      text   references people,
  case_id        text,
  participant_id text,
  room           text,
  reason         text,
  check (state <> 'held' or (person_id is not null and case_id is not null and reason is not null)),
  unique (token_hash, named_alike),
  unique (token_hash, written_alike)
);
create index on mails_in (person_id, case_id) where state = 'held';
create index on mails_in (arrived_at);

-- What of a mail stands in a room, sealed with its key: as it came, its whole text, its files.
create table mail_parts (
  mail_id     text   not null,
  part        int    not null check (part >= 0),
  room_id     uuid   not null references rooms,
  part_sealed bytea  not null,
  at          bigint not null,
  primary key (mail_id, part)
);
create index on mail_parts (room_id);

-- Whose mails come back.
create table mail_channels (
  person_id text   primary key references people,
  failed_at bigint
);

-- For the operator alone: how many mails came to what end, by day.
create table mail_counts (
  day  text   not null,
  came text   not null,
  many bigint not null,
  primary key (day, came)
);

alter table mail_addresses enable row level security;
alter table mails_in       enable row level security;
alter table mail_parts     enable row level security;
alter table mail_channels  enable row level security;
alter table mail_counts    enable row level security;

create policy the_clerk_keeps_mail_addresses on mail_addresses to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_mails_in on mails_in to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_parts_of_mails on mail_parts to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_mail_channels on mail_channels to parley_clerk using (true) with check (true);
create policy the_clerk_counts_mails on mail_counts to parley_clerk using (true) with check (true);

create policy the_mail_is_the_readers_to_confirm on mails_in for select to parley_participant
  using (person_id = (select current_person()) and state = 'held');
create policy the_mail_stands_in_a_room_of_the_reader on mail_parts for select to parley_participant
  using (room_id = any (array(
    select own.room_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select room_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));

grant select on mails_in, mail_parts to parley_participant;
grant select, insert, delete on mail_addresses, mail_parts to parley_clerk;
grant select, insert, update, delete on mails_in, mail_channels, mail_counts to parley_clerk;
