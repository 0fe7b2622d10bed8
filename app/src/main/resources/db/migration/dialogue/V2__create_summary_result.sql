create table summary_result (
  id bigint generated always as identity primary key,
  dialogue_id bigint not null unique references dialogue,
  state text not null check (state in ('draft', 'circulated', 'agreed', 'published')),
  title_en text,
  title_km text,
  version integer not null default 0,
  fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  published_at timestamptz,
  published_by text,
  check ((state = 'published') = (fingerprint is not null)),
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'published') = (published_by is not null))
);

create table summary_section (
  id bigint primary key,
  summary_id bigint not null references summary_result,
  position integer not null,
  number text,
  kind text check (kind in ('progress', 'challenge', 'recommendation', 'ask', 'commitment')),
  title_en text,
  title_km text,
  unique (id, summary_id),
  unique (summary_id, position) deferrable initially deferred
);

create table result (
  id bigint primary key,
  summary_id bigint not null references summary_result,
  section_id bigint not null,
  position integer not null,
  number text not null check (number ~ '^[0-9A-Za-z]{1,8}([.-][0-9A-Za-z]{1,8}){0,4}$'),
  -- Unknown at most while drafted: an importer never guesses it.
  kind text check (kind in ('progress', 'challenge', 'recommendation', 'ask', 'commitment')),
  original_language text not null check (original_language in ('en', 'km')),
  text text not null,
  removed boolean not null default false,
  version integer not null default 0,
  unique (id, summary_id),
  unique (summary_id, position) deferrable initially deferred,
  unique (summary_id, number) deferrable initially deferred,
  foreign key (section_id, summary_id) references summary_section (id, summary_id)
    deferrable initially deferred,
  check (removed = (text = ''))
);
create index result_section on result (section_id);
create sequence summary_part;

create table result_topic (
  result_id bigint not null,
  summary_id bigint not null,
  topic_code text not null references topic,
  primary key (result_id, topic_code),
  foreign key (result_id, summary_id) references result (id, summary_id) on delete cascade
);
create index result_topic_code on result_topic (topic_code, result_id);

create table result_addressee (
  result_id bigint not null,
  summary_id bigint not null,
  position integer not null,
  organization_id bigint references organization,
  -- The number the organization had when this was written: the fingerprint must outlive a merge.
  organization_number text,
  name text,
  primary key (result_id, position),
  foreign key (result_id, summary_id) references result (id, summary_id) on delete cascade,
  check ((organization_id is null) <> (name is null)),
  check ((organization_id is null) = (organization_number is null))
);
create index result_addressee_organization on result_addressee (organization_id, result_id);

create table result_translation (
  id bigint generated always as identity primary key,
  result_id bigint not null,
  summary_id bigint not null,
  language text not null check (language in ('en', 'km')),
  text text not null,
  removed boolean not null default false,
  made_by text not null check (made_by in ('person', 'organization', 'machine')),
  maker text not null check (maker <> ''),
  made_at timestamptz not null,
  -- Part of the published text, or added to it afterwards?
  appended boolean not null default false,
  person_id uuid,
  foreign key (result_id, summary_id) references result (id, summary_id) on delete cascade,
  check (removed = (text = ''))
);
create unique index result_translation_once on result_translation (result_id, language)
  where not appended;
create index result_translation_result on result_translation (result_id);

-- What participants said about a point while it was circulated. The point may still be split or
-- joined; what was said stays.
create table result_comment (
  id bigint generated always as identity primary key,
  summary_id bigint not null references summary_result,
  result_id bigint references result on delete set null,
  result_number text not null,
  organization_id bigint not null references organization,
  author text not null,
  person_id uuid not null,
  text text not null,
  removed boolean not null default false,
  said_at timestamptz not null,
  check (removed = (text = ''))
);
create index result_comment_summary on result_comment (summary_id, said_at);

create table result_amendment (
  id bigint generated always as identity primary key,
  summary_id bigint not null references summary_result,
  result_id bigint references result on delete set null,
  result_number text not null,
  organization_id bigint not null references organization,
  author text not null,
  person_id uuid not null,
  old_text text not null,
  new_text text not null,
  reason text not null,
  removed boolean not null default false,
  proposed_at timestamptz not null,
  decision text check (decision in ('accepted', 'declined')),
  decision_reason text,
  decided_by text,
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check (removed = (new_text = '') and removed = (reason = '')),
  check (not removed or old_text = ''),
  check (decision is distinct from 'declined' or decision_reason <> '' or removed)
);
create index result_amendment_summary on result_amendment (summary_id, proposed_at);

create table result_reservation (
  id bigint generated always as identity primary key,
  summary_id bigint not null references summary_result,
  result_id bigint not null references result,
  organization_id bigint not null references organization,
  organization_number text not null,
  author text not null,
  person_id uuid not null,
  original_language text not null check (original_language in ('en', 'km')),
  text text not null,
  removed boolean not null default false,
  recorded_at timestamptz not null,
  check (removed = (text = '')),
  unique (result_id, organization_id)
);
create index result_reservation_summary on result_reservation (summary_id, result_id);

create table result_correction (
  id bigint generated always as identity primary key,
  summary_id bigint not null references summary_result,
  result_id bigint not null references result,
  language text not null check (language in ('en', 'km')),
  text text not null,
  removed boolean not null default false,
  reason text not null check (reason <> ''),
  corrected_by text not null,
  person_id uuid not null,
  organization_id bigint not null references organization,
  corrected_at timestamptz not null,
  check (removed = (text = ''))
);
create index result_correction_result on result_correction (result_id);

create table summary_version (
  summary_id bigint not null references summary_result,
  version integer not null,
  event text not null,
  state text not null,
  author text not null,
  person_id uuid,
  saved_at timestamptz not null,
  content text not null,
  primary key (summary_id, version)
);

-- The states, as in the table of the code (SummaryTransitions): no way back from published.
create function keep_summary_states() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'a summary result begins as a draft' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.state = 'published' then
    raise exception 'summary result % is published', old.id using errcode = 'restrict_violation';
  end if;
  if new.dialogue_id <> old.dialogue_id or (old.state <> new.state and (old.state, new.state) not in
      (('draft', 'circulated'), ('circulated', 'draft'), ('circulated', 'agreed'),
       ('agreed', 'circulated'), ('agreed', 'published'))) then
    raise exception 'a summary result does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  if new.state = 'agreed' and exists (
      select 1 from result_amendment where summary_id = new.id and decision is null) then
    raise exception 'an amendment of summary result % waits for its decision', new.id
      using errcode = 'restrict_violation';
  end if;
  if new.state <> 'draft' and old.state = 'draft' and (
      not exists (select 1 from result where summary_id = new.id)
      or exists (select 1 from result where summary_id = new.id and kind is null)) then
    raise exception 'a summary result is circulated with points of known kinds only'
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger summary_result_states before insert or update on summary_result
  for each row execute function keep_summary_states();
create trigger summary_result_kept before delete on summary_result
  for each row execute function refuse_change();

-- Whether a stub for a text of this summary was written in this very transaction.
create function summary_removal_recorded_now(summary bigint) returns boolean language sql stable as $$
  select removal_recorded_now((
    select dialogue.number || '/' from summary_result
    join dialogue on dialogue.id = summary_result.dialogue_id where summary_result.id = summary))
$$;

-- Published sections, results and translations never change; only a text that must go becomes
-- empty, with its stub. Translations may still be appended.
create function refuse_change_of_published() returns trigger language plpgsql as $$
declare
  summary bigint;
  state_now text;
  before jsonb;
  after jsonb;
begin
  if tg_op = 'DELETE' then
    summary := old.summary_id;
  else
    summary := new.summary_id;
  end if;
  select state into state_now from summary_result where id = summary for share;
  if tg_op = 'UPDATE' and old.summary_id <> new.summary_id then
    raise exception 'a part of a summary result stays in it' using errcode = 'restrict_violation';
  end if;
  if state_now <> 'published' then
    if tg_op = 'DELETE' then
      return old;
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' and tg_table_name = 'result_translation' then
    if to_jsonb(new) ->> 'appended' = 'true' then
      return new;
    end if;
  end if;
  if tg_op = 'UPDATE' and tg_table_name in ('result', 'result_translation') then
    before := to_jsonb(old) - 'text' - 'removed';
    after := to_jsonb(new) - 'text' - 'removed';
    if before = after and to_jsonb(new) ->> 'removed' = 'true'
        and summary_removal_recorded_now(summary) then
      return new;
    end if;
  end if;
  raise exception 'summary result % is published: % of % refused', summary, tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger summary_section_frozen before insert or update or delete on summary_section
  for each row execute function refuse_change_of_published();
create trigger result_frozen before insert or update or delete on result
  for each row execute function refuse_change_of_published();
create trigger result_topic_frozen before insert or update or delete on result_topic
  for each row execute function refuse_change_of_published();
create trigger result_addressee_frozen before insert or update or delete on result_addressee
  for each row execute function refuse_change_of_published();
create trigger result_translation_frozen before insert or update or delete on result_translation
  for each row execute function refuse_change_of_published();

-- Reservations are appended while the text is circulated or agreed; then nobody touches them, but
-- for a text that must go, with its stub.
create function keep_reservations() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (select state from summary_result where id = new.summary_id for share)
      in ('circulated', 'agreed') then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.removed and summary_removal_recorded_now(old.summary_id)
      and to_jsonb(old) - '{text,removed}'::text[] = to_jsonb(new) - '{text,removed}'::text[] then
    return new;
  end if;
  raise exception 'reservations are recorded before publication and never changed'
    using errcode = 'restrict_violation';
end
$$;
create trigger result_reservation_appended before insert or update or delete on result_reservation
  for each row execute function keep_reservations();

-- Corrections and versions are appended; a text that must go becomes empty, with its stub.
create function append_only_but_removal() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and summary_removal_recorded_now(old.summary_id)
      and to_jsonb(old) - 'text' - 'removed' - 'content'
        = to_jsonb(new) - 'text' - 'removed' - 'content' then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger result_correction_appended before update or delete on result_correction
  for each row execute function append_only_but_removal();
create trigger summary_version_appended before update or delete on summary_version
  for each row execute function append_only_but_removal();

-- A correction belongs to a published text; before that the text itself is changed.
create function correct_only_published() returns trigger language plpgsql as $$
begin
  if (select state from summary_result where id = new.summary_id) <> 'published' then
    raise exception 'only a published result is corrected' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger result_correction_published before insert on result_correction
  for each row execute function correct_only_published();

-- Comments and amendments lose their point when it is split or joined, and get their decision once.
-- Their words become empty only with a stub.
create function keep_what_was_said() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
      and (new.result_id is null or new.result_id = old.result_id)
      and to_jsonb(old) - '{result_id,decision,decision_reason,decided_by,decided_at}'::text[]
        = to_jsonb(new) - '{result_id,decision,decision_reason,decided_by,decided_at}'::text[]
      and (to_jsonb(old) ->> 'decision' is null
        or to_jsonb(old) - 'result_id' = to_jsonb(new) - 'result_id') then
    return new;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) ->> 'removed' = 'true'
      and summary_removal_recorded_now(old.summary_id)
      and to_jsonb(old) - '{text,old_text,new_text,reason,decision_reason,removed}'::text[]
        = to_jsonb(new) - '{text,old_text,new_text,reason,decision_reason,removed}'::text[] then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger result_comment_kept before update or delete on result_comment
  for each row execute function keep_what_was_said();
create trigger result_amendment_kept before update or delete on result_amendment
  for each row execute function keep_what_was_said();

create trigger summary_result_changed after insert or update on summary_result
  for each statement execute function announce_public_change();
create trigger result_changed after update on result
  for each statement execute function announce_public_change();
create trigger result_translation_changed after insert or update on result_translation
  for each statement execute function announce_public_change();
create trigger result_correction_changed after insert or update on result_correction
  for each statement execute function announce_public_change();
create trigger result_reservation_changed after insert or update on result_reservation
  for each statement execute function announce_public_change();

-- No table of the record is emptied at once either.
create trigger summary_section_kept before truncate on summary_section
  for each statement execute function refuse_change();
create trigger result_kept before truncate on result
  for each statement execute function refuse_change();
create trigger result_translation_kept before truncate on result_translation
  for each statement execute function refuse_change();
create trigger result_reservation_kept before truncate on result_reservation
  for each statement execute function refuse_change();
create trigger result_correction_kept before truncate on result_correction
  for each statement execute function refuse_change();
create trigger summary_version_kept before truncate on summary_version
  for each statement execute function refuse_change();
