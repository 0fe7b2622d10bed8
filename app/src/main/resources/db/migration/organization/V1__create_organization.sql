create table organization (
  id bigint generated always as identity primary key,
  number text not null unique,
  kind text not null,
  name_en text,
  name_km text,
  acronym text,
  created_at timestamptz not null default now(),
  version integer not null default 0,
  check (name_en is not null or name_km is not null)
);
create trigger organization_changed after insert or update or delete on organization
  for each statement execute function announce_public_change();
