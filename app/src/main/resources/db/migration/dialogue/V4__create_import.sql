-- A document that a facilitator is working on in the browser. Not public; the content goes when the
-- draft is saved, the row stays so that a second press of the button finds the same draft.
create table dialogue_import (
  id uuid primary key,
  person_id uuid not null,
  organization_id bigint not null references organization,
  file_name text not null,
  content bytea,
  dialogue_number text,
  created_at timestamptz not null
);
