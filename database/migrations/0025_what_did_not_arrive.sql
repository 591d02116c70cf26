-- A code goes out with a text, and no text may arrive: each waits beside the one before it until its text was handed over.
alter table phone_invitations add column work text not null default '';
alter table phone_invitations drop constraint phone_invitations_pkey;
alter table phone_invitations add primary key (case_id, participant_id, work);
alter table phone_invitations alter column work drop default;

-- Which address it was that failed, keyed: nothing is known of another one given since.
alter table mail_channels add column mail_fingerprint bytea;

-- Whoever else reads the same mailbox is found when something is sent, and not only when it was said of the second of them.
alter table reach add column mail_fingerprint bytea;
create index on reach (case_id, mail_fingerprint) where mail_fingerprint is not null;
