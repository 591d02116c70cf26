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

-- Files that are still coming, piece by piece, where a line may break and somebody goes on later.
create table uploads (
  upload_id   text   primary key,
  person_id   text   not null references people,
  room_id     uuid   not null references rooms,
  -- How it is called and the key of its pieces, sealed with the key of the room.
  said_sealed bytea  not null,
  length      bigint not null,
  received    bigint not null check (received between 0 and length),
  at          bigint not null
);
create index on uploads (at);
create index on uploads (person_id);
create table upload_pieces (
  upload_id text   not null references uploads on delete cascade,
  -- Where in the file it begins.
  begins    bigint not null,
  blob      text   not null,
  primary key (upload_id, begins)
);
alter table uploads       enable row level security;
alter table upload_pieces enable row level security;
create policy the_clerk_keeps_uploads on uploads to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_pieces_of_uploads on upload_pieces to parley_clerk using (true) with check (true);
grant select, insert, update, delete on uploads, upload_pieces to parley_clerk;
