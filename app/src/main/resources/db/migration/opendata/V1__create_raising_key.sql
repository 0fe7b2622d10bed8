-- Under what key a program raised an issue, so that sending it again on a bad line raises it once.
-- Kept for some weeks only; nothing here is public.
create table raising_key (
  person_id uuid not null,
  key text not null check (length(key) between 1 and 100),
  -- SHA-256 of what was raised: the same key with something else is a mistake of the program.
  content_hash bytea not null,
  -- Null only within the transaction that raises.
  number text references issue (number),
  made_at timestamptz not null,
  primary key (person_id, key)
);
create index raising_key_made on raising_key (made_at);
