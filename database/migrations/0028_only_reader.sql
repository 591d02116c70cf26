-- What somebody says of their own mailbox, and of the number they have shown to be theirs: nobody else reads it.

-- Of the address they sign in with, and of no other: a new address is nobody's word yet.
alter table people
  add column only_reader boolean not null default false,
  add constraint only_an_address_has_a_reader check (not only_reader or mail_fingerprint is not null);
alter table phones add column only_reader boolean not null default false;

alter table sign_in_log drop constraint sign_in_log_event_check, add constraint sign_in_log_event_check check (event in
  ('asked', 'signed in', 'failed', 'signed out', 'token made', 'token revoked', 'token refused',
   'confirmed', 'not confirmed', 'passkey added', 'passkey removed', 'authenticator set', 'authenticator removed',
   'recovery codes made', 'more asked', 'less asked', 'recovery asked', 'recovery cancelled', 'recovered',
   'address change asked', 'address changed', 'address change undone', 'identity bound',
   'mail key set', 'mail key removed', 'only reader said', 'only reader taken back'));
