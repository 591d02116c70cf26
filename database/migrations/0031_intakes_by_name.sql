-- A link that was mailed or written down opens an intake to who gives the name it was told under; what a browser keeps
-- opens it by itself. The first of each is the browser's that began it; the others were mailed.
alter table intake_links add column opens text check (opens in ('by itself', 'with a name'));
update intake_links set opens = 'with a name';
update intake_links l set opens = 'by itself' from intakes i where i.intake_id = l.intake_id and l.at = i.begun_at;
alter table intake_links alter column opens set not null;
