-- The directory: mediators and programs as programs list them, for anybody to find. Nothing here is of any case.
create extension if not exists pg_trgm;

create table listings (
  listing    text   primary key,
  program_id text   not null references programs,
  -- Every change is a row below: this is how it stands, in the shape in which it is looked for.
  version    int    not null check (version > 0),
  listed     boolean not null,
  said       jsonb  not null,
  -- Name and place in letters a to z, and the words of them.
  names      text   not null,
  words      text[] not null,
  kind       text   not null check (kind in ('mediator', 'program')),
  case_types text[] not null,
  languages  text[] not null,
  ways       text[] not null,
  cost       text   not null check (cost in ('free', 'sliding', 'fee')),
  -- The middle of its ZIP, in degrees.
  latitude   double precision,
  longitude  double precision
);
create index listings_by_word  on listings using gin (words) where listed;
create index listings_in_order on listings (names, listing) where listed;
create index listings_by_place on listings (latitude, longitude) where listed;
create index listings_of_a_program on listings (program_id);

-- Every word that stands in an entry, or ever stood: what is typed is held against these, not against every entry.
create table listing_words (
  word  text primary key,
  sound text not null
);
create index listing_words_alike   on listing_words using gin (word gin_trgm_ops);
create index listing_words_by_sound on listing_words (sound);

create table listing_versions (
  listing   text   not null references listings,
  version   int    not null check (version > 0),
  at        bigint not null,
  person_id text   not null references people,
  name      text   not null,
  what      text   not null check (what in ('written', 'withdrawn')),
  said      jsonb  not null,
  primary key (listing, version)
);
alter table listings         enable row level security;
alter table listing_words    enable row level security;
alter table listing_versions enable row level security;
create policy the_clerk_keeps_the_directory   on listings         to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_its_words       on listing_words to parley_clerk using (true) with check (true);
create policy the_clerk_keeps_its_changes     on listing_versions to parley_clerk using (true) with check (true);
grant select, insert, update on listings to parley_clerk;
grant select, insert on listing_words, listing_versions to parley_clerk;
