-- Statement triggers of public tables call this: servers drop the pages they keep (web.PublicChanges).
create function announce_public_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('vetika_public_change', '');
  return null;
end
$$;

-- Tables of the public record call this before update and delete: entries are appended, never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create extension if not exists pg_trgm;
