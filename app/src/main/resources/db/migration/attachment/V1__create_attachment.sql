-- Files added to entries. The bytes lie in the data folder by their SHA-256; here is what they are.
-- Of a removed file the stub stays: its names go, its original is kept sealed for a time.
create table attachment (
  id uuid primary key,
  owner text not null check (owner <> ''),
  name text not null,
  title text check (title <> ''),
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  copy_sha256 text check (copy_sha256 ~ '^[0-9a-f]{64}$'),
  copy_bytes bigint check (copy_bytes > 0),
  copy_media_type text,
  preview_sha256 text check (preview_sha256 ~ '^[0-9a-f]{64}$'),
  preview_width integer,
  preview_height integer,
  added_at timestamptz not null,
  added_by uuid,
  removed_at timestamptz,
  original_forgotten boolean not null default false,
  check ((removed_at is null) = (copy_sha256 is not null)),
  check ((copy_sha256 is null) = (copy_bytes is null) and (copy_sha256 is null) = (copy_media_type is null)),
  check ((preview_sha256 is null) = (preview_width is null) and (preview_width is null) = (preview_height is null)),
  check (removed_at is null or (name = '' and title is null and preview_sha256 is null)),
  check (removed_at is not null or (name <> '' and not original_forgotten))
);
create unique index attachment_once on attachment (owner, sha256) where removed_at is null;
create index attachment_owner on attachment (owner, added_at, id);
create index attachment_sha256 on attachment (sha256);
create index attachment_copy on attachment (copy_sha256);
create index attachment_preview on attachment (preview_sha256);

-- What belongs to an entry is never changed but by a removal whose stub was written before; a draft may lose its
-- files, or hand them to an entry.
create function guard_attachment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.owner like 'draft:%' then
      return old;
    end if;
  elsif new.id = old.id and new.sha256 = old.sha256 and new.media_type = old.media_type
      and new.bytes = old.bytes and new.added_at = old.added_at
      and new.added_by is not distinct from old.added_by then
    if old.owner like 'draft:%' and new.removed_at is null and new.name = old.name
        and new.copy_sha256 = old.copy_sha256 then
      return new;
    end if;
    if new.owner = old.owner and old.removed_at is null and new.removed_at is not null
        and removal_recorded_now(old.owner || '/attachments/' || old.id) then
      return new;
    end if;
    if new.owner = old.owner and new.removed_at = old.removed_at and new.original_forgotten then
      return new;
    end if;
  end if;
  raise exception 'attachment % may not be changed this way', old.id using errcode = 'restrict_violation';
end
$$;
create trigger attachment_guarded before update or delete on attachment
  for each row execute function guard_attachment();
create trigger attachment_not_emptied before truncate on attachment
  for each statement execute function refuse_change();
create trigger attachment_changed after insert or update or delete on attachment
  for each statement execute function announce_public_change();

-- Bytes that no row may need any longer: deleted after the transaction, if that is still so.
create table attachment_leftover (
  sha256 text primary key
);

-- Uploads in parts. How much has arrived is the length of the file, never a column.
create table attachment_upload (
  token_sha256 text primary key,
  name text not null,
  length bigint not null check (length > 0),
  started_at timestamptz not null
);
create index attachment_upload_started on attachment_upload (started_at);
