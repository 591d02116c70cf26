-- Which of somebody's addresses come back: each case may have its own, and one says nothing of another.
-- Before an address was kept here, only what had gone to the one they sign in with counted.
update mail_channels set mail_fingerprint = people.mail_fingerprint
  from people where people.person_id = mail_channels.person_id and mail_channels.mail_fingerprint is null;
delete from mail_channels where mail_fingerprint is null or failed_at is null;
alter table mail_channels
  alter column mail_fingerprint set not null,
  alter column failed_at set not null,
  drop constraint mail_channels_pkey,
  add primary key (person_id, mail_fingerprint);
