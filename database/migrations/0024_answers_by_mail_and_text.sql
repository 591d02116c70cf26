-- What somebody is asked by mail or by text and answers with a code, and who wants papers by mail.

-- One row for what was last shown and one for what was last asked back: by person, case and way, so that nobody's shifts another's.
create table asked_acts (
  person_id    text   not null references people,
  case_id      text   not null references cases,
  by           text   not null check (by in ('mail', 'text')),
  stage        text   not null check (stage in ('shown', 'asked back')),
  address_hash bytea  not null, -- keyed
  act_sealed   bytea  not null,
  code_hash    bytea, -- keyed; none while parts are still to come
  tries        int    not null,
  until        bigint not null,
  -- The mail or text that gave the code: it counts once.
  used_by      text,
  primary key (person_id, case_id, by, stage)
);

-- Who was told of the risk and wants what there is to read in the mail itself.
create table papers_by_mail (
  person_id text   primary key references people,
  chosen_at bigint not null
);

alter table asked_acts     enable row level security;
alter table papers_by_mail enable row level security;

create policy the_clerk_keeps_what_was_asked on asked_acts     to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_who_wants_papers on papers_by_mail to parley_clerk using (true) with check (true);

grant select, insert, update, delete on asked_acts, papers_by_mail to parley_clerk;
