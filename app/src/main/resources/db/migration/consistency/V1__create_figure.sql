-- What parties count, by whose definition, and what they state. Definitions, figures and what
-- explains their differences are appended; nothing of them changes.

create table indicator (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^N[0-9]{4,9}$'),
  illustration boolean not null default false,
  -- How its public figures stand to each other; worked out anew whenever one of them changes and
  -- when a day begins (a figure becomes public).
  standing text not null default 'single' check (standing in (
    'to-settle', 'not-comparable', 'explained', 'agree', 'single')),
  entered_at timestamptz not null
);

create table indicator_definition (
  id bigint generated always as identity primary key,
  indicator_id bigint not null references indicator,
  version integer not null check (version >= 1),
  topic_code text references topic,
  name_en text not null check (name_en <> '' and length(name_en) <= 200),
  name_km text not null check (name_km <> '' and length(name_km) <= 200),
  -- What counts as a case, and what does not.
  meaning_en text not null check (meaning_en <> '' and length(meaning_en) <= 2000),
  meaning_km text not null check (meaning_km <> '' and length(meaning_km) <= 2000),
  unit_en text not null check (unit_en <> '' and length(unit_en) <= 80),
  unit_km text not null check (unit_km <> '' and length(unit_km) <= 80),
  period_type text not null check (period_type in ('year', 'quarter', 'month', 'range')),
  -- Counts people at risk: what is below five is never shown.
  people_at_risk boolean not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  -- Why there is a new version; empty for the first.
  because text not null default '' check (length(because) <= 500),
  entered_at timestamptz not null,
  entered_by text not null check (entered_by <> ''),
  organization_id bigint references organization,
  person_id uuid not null,
  unique (indicator_id, version),
  check (version = 1 or because <> '')
);
create index indicator_definition_topic on indicator_definition (topic_code text_pattern_ops);

-- What a figure is about. The values are in its revisions.
create table figure (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^F[0-9]{4,9}$'),
  indicator_id bigint not null references indicator,
  party_id bigint not null references organization,
  -- Null: the whole country.
  place_code text references place,
  -- Null: since when is not stated.
  period_from date,
  period_to date not null,
  method text not null check (method in ('records', 'statement', 'estimate')),
  entered_at timestamptz not null,
  check (period_from <= period_to),
  constraint figure_once
    unique nulls not distinct (indicator_id, party_id, place_code, period_from, period_to, method)
);
create index figure_place on figure (place_code text_pattern_ops) where place_code is not null;
create index figure_party on figure (party_id);

create table figure_revision (
  id bigint generated always as identity primary key,
  figure_id bigint not null references figure,
  revision integer not null check (revision >= 1),
  definition_id bigint not null references indicator_definition,
  qualifier text not null check (qualifier in (
    'exactly', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'between', 'words')),
  value numeric(24, 4) check (value >= 0),
  lower_end numeric(24, 4) check (lower_end >= 0),
  upper_end numeric(24, 4) check (upper_end >= lower_end),
  -- Per cent that the interval of an estimate holds.
  confidence integer check (confidence between 50 and 99),
  words text check (words <> '' and length(words) <= 80),
  -- Of words, note and quotation.
  language text not null check (language in ('en', 'km')),
  note text not null default '' check (length(note) <= 1000),
  source_title text not null default '' check (length(source_title) <= 300),
  source_url text check (source_url ~ '^https?://' and length(source_url) <= 2000),
  source_page text check (source_page <> '' and length(source_page) <= 40),
  -- As far as known: a year, a month or a day.
  source_date text check (source_date ~ '^[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$'),
  -- Entered by somebody else than the party, from what it said in public.
  on_behalf boolean not null,
  speaker text check (speaker <> '' and length(speaker) <= 200),
  quotation text check (quotation <> '' and length(quotation) <= 300),
  -- Why the figure changed, or was withdrawn; empty for the first.
  because text not null default '' check (length(because) <= 500),
  withdrawn boolean not null default false,
  public_from date not null,
  entered_at timestamptz not null,
  entered_by text not null check (entered_by <> ''),
  organization_id bigint references organization,
  person_id uuid not null,
  unique (figure_id, revision),
  check (revision = 1 or because <> ''),
  check (qualifier <> 'words' or words is not null),
  check (qualifier in ('words', 'between') or value is not null),
  check (qualifier <> 'between' or (lower_end is not null and upper_end is not null)),
  check (not on_behalf or (source_title <> '' and source_date is not null and speaker is not null))
);
create index figure_revision_public on figure_revision (public_from);

-- The difference of two figures, explained in named steps from the first to the second.
create table bridge (
  id bigint generated always as identity primary key,
  start_figure bigint not null references figure,
  end_figure bigint not null references figure,
  opened_at timestamptz not null,
  check (start_figure <> end_figure)
);
create unique index bridge_once on bridge (least(start_figure, end_figure), greatest(start_figure, end_figure));
create index bridge_end on bridge (end_figure);

create table bridge_step (
  id bigint generated always as identity primary key,
  bridge_id bigint not null references bridge,
  kind text not null check (kind in (
    'period', 'definition', 'place', 'confidential', 'not-passed-on', 'duplicate',
    'under-examination')),
  -- On the way from the first figure to the second: below zero for what only the first counts.
  change numeric(24, 4) not null check (change <> 0),
  language text not null check (language in ('en', 'km')),
  text text not null default '' check (length(text) <= 1000),
  -- What the two figures were when this was stated.
  start_revision bigint not null references figure_revision,
  end_revision bigint not null references figure_revision,
  at timestamptz not null,
  author text not null check (author <> ''),
  organization_id bigint not null references organization,
  person_id uuid not null
);
create index bridge_step_bridge on bridge_step (bridge_id, id);

-- What the parties say to a step; the newest word of each counts.
create table bridge_word (
  id bigint generated always as identity primary key,
  step_id bigint not null references bridge_step,
  position text not null check (position in ('confirms', 'contests', 'withdraws')),
  language text not null check (language in ('en', 'km')),
  text text not null default '' check (length(text) <= 1000),
  at timestamptz not null,
  author text not null check (author <> ''),
  organization_id bigint not null references organization,
  person_id uuid not null
);
create index bridge_word_step on bridge_word (step_id, id);

create function refuse_change_but_standing() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(old) - 'standing' is distinct from to_jsonb(new) - 'standing' then
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger indicator_kept before update or delete on indicator
  for each row execute function refuse_change_but_standing();
create trigger indicator_definition_kept before update or delete on indicator_definition
  for each statement execute function refuse_change();
create trigger figure_kept before update or delete on figure
  for each statement execute function refuse_change();
create trigger figure_revision_kept before update or delete on figure_revision
  for each statement execute function refuse_change();
create trigger bridge_kept before update or delete on bridge
  for each statement execute function refuse_change();
create trigger bridge_step_kept before update or delete on bridge_step
  for each statement execute function refuse_change();
create trigger bridge_word_kept before update or delete on bridge_word
  for each statement execute function refuse_change();

create trigger indicator_public after insert or update on indicator
  for each statement execute function announce_public_change();
create trigger indicator_definition_public after insert on indicator_definition
  for each statement execute function announce_public_change();
create trigger figure_revision_public after insert on figure_revision
  for each statement execute function announce_public_change();
create trigger bridge_step_public after insert on bridge_step
  for each statement execute function announce_public_change();
create trigger bridge_word_public after insert on bridge_word
  for each statement execute function announce_public_change();
