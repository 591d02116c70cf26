-- How each participant may be reached in one case, as whoever brought them in said: theirs alone, sealed.
create table reach (
  case_id           text    not null references cases,
  participant_id    text    not null,
  person_id         text    not null references people,
  details_sealed    bytea   not null,
  -- Somebody who sits elsewhere in this case reads the same mailbox: nothing is sent there.
  mail_shared       boolean not null,
  -- Keyed; one telephone may be that of several people, and tells of none.
  phone_fingerprint bytea,
  changed_at        bigint  not null,
  primary key (case_id, participant_id)
);
create index on reach (phone_fingerprint) where phone_fingerprint is not null;
create index on reach (person_id);

alter table reach enable row level security;
create policy the_clerk_keeps_reach on reach to parley_clerk using (true) with check (true);
grant select, insert, update, delete on reach to parley_clerk;
