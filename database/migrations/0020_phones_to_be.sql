-- A telephone that somebody says is theirs waits for its code by itself: the one they had counts until then.

create table phones_to_be (
  person_id         text   primary key references people,
  phone_sealed      bytea  not null,
  phone_fingerprint bytea  not null,
  code_hash         bytea  not null,
  code_until        bigint not null,
  tries             int    not null
);

insert into phones_to_be
  select person_id, phone_sealed, phone_fingerprint, code_hash, code_until, tries
  from phones where proven_at is null and code_hash is not null;
delete from phones where proven_at is null;
alter table phones drop column code_hash, drop column code_until, drop column tries, alter column proven_at set not null;

alter table phones_to_be enable row level security;
create policy the_clerk_keeps_phones_to_be on phones_to_be to parley_clerk using (true) with check (true);
grant select, insert, update, delete on phones_to_be to parley_clerk;
