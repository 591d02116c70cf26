-- Photos that wait to become the pages of one document: told to who brings them, and to nobody else.
alter table uploads
  -- It is to be a page, and not a document of its own.
  add column page         boolean not null default false,
  -- Where it stands among those that wait; none before it was looked at.
  add column place        int check (place > 0),
  -- What was found in it, sealed with the key of the room.
  add column photo_sealed bytea,
  -- The document it is being bound into: where that is on record, it waits no more.
  add column joining      text;
-- Below zero stand no pieces but what was made of a photo: the page at -1, a small picture of it at -2.
