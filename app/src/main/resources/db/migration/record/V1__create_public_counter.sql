-- Gapless public numbers: one row per series of numbers, taken in the transaction of what is numbered.
create table public_counter (
  series text primary key,
  last_number integer not null check (last_number > 0)
);

-- What is left when a text had to go (personal data, court order): who took it out, when and why.
-- An entry is named as in addresses: 'D2021-001/results/2.1'.
create table removal (
  id bigint generated always as identity primary key,
  entry text not null,
  reason text not null check (reason <> ''),
  removed_by text not null check (removed_by <> ''),
  person_id uuid,
  removed_at timestamptz not null,
  fingerprint_after text check (fingerprint_after ~ '^[0-9a-f]{64}$'),
  transaction_id xid8 not null default pg_current_xact_id()
);
create index removal_entry on removal (entry);
create trigger removal_appended before update or delete on removal
  for each row execute function refuse_change();
create trigger removal_kept before truncate on removal
  for each statement execute function refuse_change();
create trigger removal_changed after insert on removal
  for each statement execute function announce_public_change();

-- Frozen tables ask this before they let a text become empty: the stub must come first, in the same transaction.
create function removal_recorded_now(prefix text) returns boolean language sql stable as $$
  select exists (
    select 1 from removal
    where starts_with(entry, prefix) and transaction_id = pg_current_xact_id_if_assigned())
$$;

-- The original of what was removed, encrypted to a key that the server does not have (record.Envelope).
create table sealed_original (
  id bigint generated always as identity primary key,
  entry text not null,
  media_type text not null,
  reason text not null check (reason <> ''),
  sealed_by text not null check (sealed_by <> ''),
  person_id uuid,
  sealed_at timestamptz not null,
  key_sha256 text not null check (key_sha256 ~ '^[0-9a-f]{64}$'),
  -- Of a random number followed by the original: says nothing to who cannot open it.
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  envelope bytea not null
);
create trigger sealed_original_appended before update or delete on sealed_original
  for each row execute function refuse_change();
create trigger sealed_original_kept before truncate on sealed_original
  for each statement execute function refuse_change();

-- Who opened one, and why.
create table unsealing (
  id bigint generated always as identity primary key,
  sealed_original_id bigint not null references sealed_original,
  opened_by text not null check (opened_by <> ''),
  reason text not null check (reason <> ''),
  opened_at timestamptz not null
);
create trigger unsealing_appended before update or delete on unsealing
  for each row execute function refuse_change();
create trigger unsealing_kept before truncate on unsealing
  for each statement execute function refuse_change();
