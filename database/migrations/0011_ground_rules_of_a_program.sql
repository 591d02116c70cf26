-- What a program adds to the agreement to mediate, by language, and in which time zone its calendar days begin.
alter table programs
  add column ground_rules jsonb not null default '{"en": "", "es": ""}',
  add column time_zone    text  not null default 'America/Los_Angeles';
