-- The court's form of who was at a meeting is brought and filled in like the others.
alter table court_forms drop constraint court_forms_form_check;
alter table court_forms add constraint court_forms_form_check
  check (form in ('CM-200', 'CIV-110', 'UD-115', 'ADR-100', 'ADR-107'));
