-- The registry of organizations. Dates that are often known only in part (founded, member since)
-- are ISO 8601 text of a year, a month or a day, as in Popolo.

create function is_partial_date(value text) returns boolean language sql immutable as $$
  select value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'
$$;

-- Whether the first date is not after the second, as far as both are known.
create function in_date_order(earlier text, later text) returns boolean language sql immutable as $$
  select earlier is null or later is null
    or left(earlier, least(length(earlier), length(later)))
      <= left(later, least(length(earlier), length(later)))
$$;

-- Whether something that lasts to the partial date holds on a day.
create function still_holds(until text, today date) returns boolean language sql stable as $$
  select until is null or until >= left(to_char(today, 'YYYY-MM-DD'), length(until))
$$;

create table organization (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^O[0-9]{4,}$'),
  kind text not null check (kind in (
    'association', 'ngo', 'international-ngo', 'union', 'community', 'network', 'authority',
    'un-agency', 'development-partner', 'media', 'research')),
  name_en text check (name_en <> '' and length(name_en) <= 300),
  name_km text check (name_km <> '' and length(name_km) <= 300),
  acronym text check (acronym <> '' and length(acronym) <= 40),
  description_en text,
  description_km text,
  founded text check (is_partial_date(founded)),
  website text,
  email text,
  phone text,
  address text,
  level text check (level in ('national', 'province', 'district', 'commune')),
  place_code text references place,
  status text not null default 'active' check (status in ('active', 'dissolved')),
  dissolved_on text check (is_partial_date(dissolved_on)),
  merged_into bigint references organization,
  illustration boolean not null default false,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version integer not null default 0,
  check (name_en is not null or name_km is not null),
  check (level is null or kind = 'authority'),
  check (place_code is null or level is not null),
  check (dissolved_on is null or status = 'dissolved'),
  check (in_date_order(founded, dissolved_on)),
  check (merged_into <> id)
);
-- The two orders of the directory.
create index organization_by_english_name
  on organization ((coalesce(name_en, name_km) collate "en-x-icu"), id);
create index organization_by_khmer_name
  on organization ((coalesce(name_km, name_en) collate "km-x-icu"), id);
create index organization_authority_place on organization (place_code)
  where kind = 'authority' and place_code is not null;
create index organization_merged on organization (merged_into) where merged_into is not null;

create table organization_other_name (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  name text not null check (name <> '' and length(name) <= 300),
  language text not null check (language in ('en', 'km', 'fr')),
  usage text not null check (usage in ('other', 'former', 'acronym')),
  since text check (is_partial_date(since)),
  until text check (is_partial_date(until)),
  check (in_date_order(since, until))
);
create index organization_other_name_owner on organization_other_name (organization_id);

-- What names and acronyms are compared by: normalized by the application, for every name ever.
create table organization_name_key (
  organization_id bigint not null references organization,
  key text not null,
  acronym boolean not null,
  primary key (organization_id, key, acronym)
);
create index organization_name_key_value on organization_name_key (key);
create index organization_name_key_similar on organization_name_key using gin (key gin_trgm_ops);

create table organization_identifier (
  scheme text not null check (scheme ~ '^[A-Z]{2}-[A-Z0-9_-]{1,30}$'),
  value text not null check (value <> '' and length(value) <= 100),
  organization_id bigint not null references organization,
  primary key (scheme, value)
);
create index organization_identifier_owner on organization_identifier (organization_id);

create table organization_membership (
  id bigint generated always as identity primary key,
  member_id bigint not null references organization,
  coalition_id bigint not null references organization,
  role text not null check (role in ('member', 'founder', 'board', 'secretariat', 'observer')),
  since text check (is_partial_date(since)),
  until text check (is_partial_date(until)),
  source text,
  source_url text,
  withdrawn_because text,
  check (member_id <> coalition_id),
  check (in_date_order(since, until))
);
create unique index organization_membership_open on organization_membership (member_id, coalition_id)
  where until is null and withdrawn_because is null;
create index organization_membership_coalition on organization_membership (coalition_id);

-- A coalition may be a member of another, but never, through any chain, of itself. Writers of
-- memberships wait for each other: two halves of a circle must not slip in side by side.
create function refuse_membership_circle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('organization_membership'));
  if exists (
    with recursive above (id) as (
      select new.coalition_id
      union
      select m.coalition_id from organization_membership m join above on m.member_id = above.id
      where m.until is null and m.withdrawn_because is null and m.id <> new.id
    )
    select from above where id = new.member_id
  ) then
    raise exception 'organization % would become a member of itself', new.member_id
      using errcode = 'check_violation', constraint = 'organization_membership_circle';
  end if;
  return new;
end
$$;
create trigger organization_membership_circle
  before insert or update on organization_membership for each row
  when (new.until is null and new.withdrawn_because is null)
  execute function refuse_membership_circle();

create table organization_statement (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  comparison text not null check (comparison in ('more_than', 'about', 'exactly')),
  count integer not null check (count >= 0),
  what_en text check (what_en <> '' and length(what_en) <= 300),
  what_km text check (what_km <> '' and length(what_km) <= 300),
  as_of text not null check (is_partial_date(as_of)),
  source text not null check (source <> ''),
  source_url text,
  withdrawn_because text,
  check (what_en is not null or what_km is not null)
);
create index organization_statement_owner on organization_statement (organization_id);

create table organization_recognition (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  recognized_by bigint not null references organization,
  place_code text references place,
  since text not null check (is_partial_date(since)),
  until text check (is_partial_date(until)),
  ceremony_on date,
  ceremony_place text,
  source text not null check (source <> ''),
  source_url text,
  withdrawn_because text,
  check (organization_id <> recognized_by),
  check (in_date_order(since, until))
);
create index organization_recognition_owner on organization_recognition (organization_id);
create index organization_recognition_giver on organization_recognition (recognized_by);

create table organization_province (
  organization_id bigint not null references organization,
  place_code text not null references place,
  primary key (organization_id, place_code)
);
create index organization_province_place on organization_province (place_code);

create table organization_topic (
  organization_id bigint not null references organization,
  topic_code text not null references topic,
  primary key (organization_id, topic_code)
);
create index organization_topic_topic on organization_topic (topic_code);

-- The history: one row for each version, with what every changed field was before and after, so
-- that any earlier state can be rebuilt. The person is of the account module, which comes later.
create table organization_change (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  version integer not null,
  action text not null check (action in (
    'registered', 'changed', 'membership', 'recognition', 'statement', 'withdrawn', 'merged',
    'absorbed', 'imported')),
  changed_at timestamptz not null,
  person_id uuid,
  person_name text not null,
  reason text not null,
  unique (organization_id, version)
);
create table organization_change_field (
  change_id bigint not null references organization_change,
  field text not null,
  before text,
  after text,
  primary key (change_id, field)
);
create trigger organization_change_kept before update or delete on organization_change
  for each row execute function refuse_change();
create trigger organization_change_field_kept before update or delete on organization_change_field
  for each row execute function refuse_change();

-- A file that was looked at in a dry run and waits for a word to be imported.
create table organization_import (
  id uuid primary key,
  file_name text not null,
  content bytea not null,
  person_id uuid not null,
  uploaded_at timestamptz not null
);

create trigger organization_changed after insert or update or delete on organization
  for each statement execute function announce_public_change();
create trigger organization_membership_changed after insert or update or delete
  on organization_membership for each statement execute function announce_public_change();
create trigger organization_statement_changed after insert or update or delete
  on organization_statement for each statement execute function announce_public_change();
create trigger organization_recognition_changed after insert or update or delete
  on organization_recognition for each statement execute function announce_public_change();
