-- Documents: where the sealed bytes of each lie, and what opens them. What a document is stands in the record.
create table document_files (
  document_id text   not null,
  -- The file itself, and after it the pictures of its pages.
  part        int    not null check (part >= 0),
  room_id     uuid   not null references rooms,
  -- The name under which it lies at rest: drawn, and never made of what is in it, so that the same twice is two.
  blob        text   not null,
  -- A key for this alone, sealed with the key of the room: with that one it is gone.
  key_sealed  bytea  not null,
  state       text   not null check (state in ('pending', 'kept')),
  at          bigint not null,
  primary key (document_id, part)
);
create index on document_files (room_id);
create index on document_files (at) where state = 'pending';

alter table document_files enable row level security;
create policy the_clerk_keeps_files_of_documents on document_files to parley_clerk using (true) with check (true);
create policy the_document_stands_in_a_room_of_the_reader on document_files for select to parley_participant
  using (room_id = any (array(
    select own.room_id from unnest((select current_cases())) as asked(case_id)
    cross join lateral (
      select room_id from room_members
      where person_id = (select current_person()) and case_id = asked.case_id offset 0) as own)));
grant select on document_files to parley_participant;
grant select, insert, update, delete on document_files to parley_clerk;
