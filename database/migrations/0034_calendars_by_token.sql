-- A secret address that a program made for somebody lasts no longer than the access token it was made with.
alter table calendar_feeds add column made_with text references access_tokens;
