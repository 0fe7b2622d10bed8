-- A document that a facilitator is working on in the browser. Not public; the content goes when the
-- draft is saved, the row stays so that a second press of the button finds the same draft.
create table dialogue_import (
  id uuid primary key,
  -- Null when the operator gave it at the command line.
  person_id uuid,
  -- Null when the document names no convener on record: any facilitator may take it up.
  organization_id bigint references organization,
  file_name text not null,
  content bytea,
  dialogue_number text,
  created_at timestamptz not null
);
