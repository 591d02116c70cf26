-- Notices and texts: what each person chose, which telephones they have shown to be theirs, what was sent and heard.

-- When and how somebody wants to be told. Sealed: what is safe for them tells of their life.
create table notice_preferences (
  person_id     text   primary key references people,
  chosen_sealed bytea  not null,
  changed_at    bigint not null
);

-- A telephone that somebody has shown to be theirs, by a code sent to it; until then the code is waited for.
create table phones (
  person_id         text    primary key references people,
  phone_sealed      bytea   not null,
  phone_fingerprint bytea   not null, -- keyed; the same number may be several people's, and tells of none
  code_hash         bytea,
  code_until        bigint,
  tries             int     not null,
  proven_at         bigint,
  -- Keyed digest of the code with which messages may be read by text; none: nothing but notices is ever texted.
  reading_hash      bytea,
  reading_tries     int     not null
);
create index on phones (phone_fingerprint);

-- The code in an invitation by text: whoever answers with it from this number has the invitation in hand.
create table phone_invitations (
  case_id           text   not null references cases,
  participant_id    text   not null,
  person_id         text   not null references people,
  phone_fingerprint bytea  not null,
  code_hash         bytea  not null,
  until             bigint not null,
  primary key (case_id, participant_id)
);
create index on phone_invitations (phone_fingerprint);

-- Numbers that asked for silence, for whatever case. A row says nothing of whether anybody has the number.
create table phone_stops (
  phone_fingerprint bytea  primary key,
  stopped_at        bigint not null,
  -- It said that it is somebody else's by now.
  not_theirs        boolean not null
);

-- Which of several mediations somebody meant is asked of them; what they wrote waits so long.
create table phone_choices (
  phone_fingerprint bytea  primary key,
  asked_sealed      bytea  not null,
  until             bigint not null
);

-- What came in: each once, kept until it is worked off.
create table texts_in (
  text_id     bytea  primary key, -- keyed digest of the provider's own id
  text_sealed bytea, -- nothing any more once it is worked off
  at          bigint not null
);
create index on texts_in (at);

-- What was handed over, noted before it is: after a crash nobody is told the same twice.
create table sendings (
  sending    text   primary key, -- of the job, the recipient and the channel: ids alone
  message_id text   not null,
  begun_at   bigint not null,
  -- Begun, and nobody is at it: somebody died, and nobody knows. Failed: surely nothing went out.
  state      text   not null check (state in ('begun', 'failed', 'done')),
  done_at    bigint,
  sid        text unique, -- the provider's
  delivered  boolean
);
create index on sendings (begun_at);

-- The telephone of development: what would have been texted, and what was written back.
create table phone_lines (
  line_id     text   primary key,
  line_sealed bytea  not null,
  phone_index bytea  not null,
  at          bigint not null
);
create index on phone_lines (phone_index, at);

alter table notice_preferences enable row level security;
alter table phones             enable row level security;
alter table phone_invitations  enable row level security;
alter table phone_stops        enable row level security;
alter table phone_choices      enable row level security;
alter table texts_in           enable row level security;
alter table sendings           enable row level security;
alter table phone_lines        enable row level security;

create policy the_clerk_keeps_preferences       on notice_preferences to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_phones            on phones             to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_phone_invitations on phone_invitations  to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_stops             on phone_stops        to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_choices           on phone_choices      to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_texts             on texts_in           to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_sendings          on sendings           to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_phone_lines       on phone_lines        to parley_clerk using (true) with check (true);

grant select, insert, update, delete on notice_preferences, phones, phone_invitations, phone_stops, phone_choices,
  texts_in, sendings, phone_lines to parley_clerk;
