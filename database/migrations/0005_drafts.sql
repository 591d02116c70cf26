-- What somebody is still typing: theirs alone, sealed with the key of the room it is meant for.
create table drafts (
  person_id text   not null,
  room_id   uuid   not null references rooms,
  fields    bytea  not null,
  at        bigint not null,
  primary key (person_id, room_id)
);
alter table drafts enable row level security;
create policy the_draft_is_its_writers on drafts for select to parley_participant
  using (person_id = (select current_person()));
create policy the_clerk_keeps_drafts on drafts to parley_clerk using (true) with check (true);
grant select on drafts to parley_participant;
grant select, insert, update, delete on drafts to parley_clerk;
