-- Between which languages somebody on a roster translates papers; most translate none.
alter table roster add column translates text[] not null default '{}';
alter table roster alter column translates drop default;
