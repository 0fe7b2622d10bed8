create table dialogue_series (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_en text,
  name_km text,
  kind text not null check (kind in (
    'partnership-forum', 'provincial-forum', 'sectoral-dialogue', 'consultative-meeting',
    'sub-national-dialogue', 'cso-un-meeting', 'member-meeting', 'workshop', 'broadcast')),
  level text not null check (level in ('national', 'province', 'district', 'commune')),
  due_per_year integer check (due_per_year > 0),
  due_by text check (due_by in ('province', 'nation')),
  since integer check (since between 1900 and 2200),
  source_text text,
  source_url text check (source_url ~ '^https?://'),
  version integer not null default 0,
  check (name_en is not null or name_km is not null),
  check ((due_per_year is null) = (due_by is null))
);
create trigger dialogue_series_kept before delete on dialogue_series
  for each row execute function refuse_change();

-- What was owed before stays on record: one row for each series added here and each change of it.
create table dialogue_series_change (
  series_id bigint not null references dialogue_series,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  person_id uuid not null,
  content text not null,
  primary key (series_id, version)
);
create trigger dialogue_series_change_appended before update or delete on dialogue_series_change
  for each row execute function refuse_change();

create table dialogue (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^D[0-9]{4}-[0-9]{3,}$'),
  series_id bigint references dialogue_series,
  kind text not null check (kind in (
    'partnership-forum', 'provincial-forum', 'sectoral-dialogue', 'consultative-meeting',
    'sub-national-dialogue', 'cso-un-meeting', 'member-meeting', 'workshop', 'broadcast')),
  level text not null check (level in ('national', 'province', 'district', 'commune')),
  status text not null check (status in ('announced', 'held', 'cancelled')),
  starts_on date not null,
  ends_on date not null,
  -- How much of the dates is known: sources often name only a month or a year.
  date_precision text not null default 'day' check (date_precision in ('day', 'month', 'year')),
  start_time time,
  end_time time,
  time_zone text not null default 'Asia/Phnom_Penh',
  title_en text,
  title_km text,
  theme_en text,
  theme_km text,
  original_language text not null check (original_language in ('en', 'km')),
  description_en text,
  description_km text,
  online_link text check (online_link ~ '^https?://'),
  seats integer check (seats > 0),
  illustration boolean not null default false,
  source_text text,
  source_url text check (source_url ~ '^https?://'),
  called_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 0,
  check (ends_on >= starts_on),
  check (end_time is null or start_time is not null),
  check (title_en is not null or title_km is not null)
);
create index dialogue_by_date on dialogue (starts_on desc, id desc);
-- Exports and the search index walk through all dialogues by number, a part at a time.
create index dialogue_by_number on dialogue (number collate "C");
create index dialogue_by_series on dialogue (series_id, starts_on);

create table dialogue_topic (
  dialogue_id bigint not null references dialogue,
  topic_code text not null references topic,
  primary key (dialogue_id, topic_code)
);
create index dialogue_topic_code on dialogue_topic (topic_code, dialogue_id);

create table dialogue_place (
  dialogue_id bigint not null references dialogue,
  position integer not null,
  place_code text references place,
  venue text,
  primary key (dialogue_id, position),
  check (place_code is not null or venue is not null)
);
create index dialogue_place_code on dialogue_place (place_code text_pattern_ops, dialogue_id);

create table dialogue_participation (
  dialogue_id bigint not null references dialogue,
  organization_id bigint not null references organization,
  role text not null check (role in ('convened', 'took-part', 'invited-to-answer', 'observer')),
  position integer not null,
  people integer check (people >= 0),
  women integer check (women >= 0),
  men integer check (men >= 0),
  with_disability integer check (with_disability >= 0),
  youth integer check (youth >= 0),
  represents text,
  primary key (dialogue_id, organization_id),
  check (people is null or coalesce(women, 0) + coalesce(men, 0) <= people),
  check (people is null or with_disability is null or with_disability <= people),
  check (people is null or youth is null or youth <= people)
);
create index dialogue_participation_organization
  on dialogue_participation (organization_id, dialogue_id);

create table dialogue_channel (
  dialogue_id bigint not null references dialogue,
  position integer not null,
  kind text not null check (kind in ('in-person', 'online', 'radio', 'television', 'social-video', 'print')),
  name text,
  provinces_reached integer check (provinces_reached between 0 and 25),
  followers bigint check (followers >= 0),
  note text,
  primary key (dialogue_id, position)
);

create table dialogue_agenda_item (
  dialogue_id bigint not null references dialogue,
  position integer not null,
  starts_at time,
  title_en text,
  title_km text,
  speaker text,
  primary key (dialogue_id, position),
  check (title_en is not null or title_km is not null)
);

-- The bytes lie in the store of attachments under their SHA-256.
create table dialogue_document (
  id bigint generated always as identity primary key,
  dialogue_id bigint not null references dialogue,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  content_type text not null,
  bytes bigint not null check (bytes > 0),
  language text check (language in ('en', 'km')),
  -- The file that the summary result was imported from is shown when the summary is.
  imported boolean not null default false,
  added_at timestamptz not null,
  added_by text not null,
  unique (dialogue_id, sha256)
);
create trigger dialogue_document_appended before update or delete on dialogue_document
  for each row execute function refuse_change();

create table dialogue_registration (
  id bigint generated always as identity primary key,
  dialogue_id bigint not null references dialogue,
  organization_id bigint not null references organization,
  people integer not null check (people between 1 and 100),
  state text not null check (state in ('seated', 'waiting', 'withdrawn')),
  registered_at timestamptz not null,
  registered_by text not null,
  person_id uuid
);
create unique index dialogue_registration_once on dialogue_registration (dialogue_id, organization_id)
  where state <> 'withdrawn';

-- Seats are never sold twice, whoever writes: the row of the dialogue is the lock.
create function refuse_overbooking() returns trigger language plpgsql as $$
declare
  limit_of_seats integer;
  taken integer;
begin
  if new.state <> 'seated' then
    return new;
  end if;
  select seats into limit_of_seats from dialogue where id = new.dialogue_id for update;
  select coalesce(sum(people), 0) into taken from dialogue_registration
    where dialogue_id = new.dialogue_id and state = 'seated' and id <> new.id;
  if taken + new.people > limit_of_seats then
    raise exception 'no seat left in dialogue %', new.dialogue_id using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger dialogue_registration_seats before insert or update on dialogue_registration
  for each row execute function refuse_overbooking();

-- What was announced before stays on record: one row for the call and each change after it.
create table dialogue_change (
  dialogue_id bigint not null references dialogue,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  person_id uuid,
  note text not null,
  content text not null,
  primary key (dialogue_id, version)
);
create trigger dialogue_change_appended before update or delete on dialogue_change
  for each row execute function refuse_change();
create trigger dialogue_kept before delete on dialogue
  for each row execute function refuse_change();

create trigger dialogue_series_changed after insert or update or delete on dialogue_series
  for each statement execute function announce_public_change();
create trigger dialogue_changed after insert or update on dialogue
  for each statement execute function announce_public_change();
create trigger dialogue_registration_changed after insert or update or delete on dialogue_registration
  for each statement execute function announce_public_change();
create trigger dialogue_document_changed after insert on dialogue_document
  for each statement execute function announce_public_change();
create trigger dialogue_participation_changed
  after insert or update or delete on dialogue_participation
  for each statement execute function announce_public_change();
create trigger dialogue_place_changed after insert or update or delete on dialogue_place
  for each statement execute function announce_public_change();
create trigger dialogue_channel_changed after insert or update or delete on dialogue_channel
  for each statement execute function announce_public_change();
create trigger dialogue_agenda_item_changed after insert or update or delete on dialogue_agenda_item
  for each statement execute function announce_public_change();
create trigger dialogue_topic_changed after insert or update or delete on dialogue_topic
  for each statement execute function announce_public_change();
