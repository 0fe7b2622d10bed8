-- How many cases there are that no list holds. The counts belong to the parties of the lists until
-- every one of them releases the estimate; what is public afterwards hides small counts.

create table estimate (
  -- By chance, so that no gap in numbers tells of estimates that are not public.
  id uuid primary key,
  -- Once it is public.
  number text unique check (number ~ '^E[0-9]{4,9}$'),
  indicator_id bigint not null references indicator,
  place_code text references place,
  period_from date,
  period_to date not null,
  -- Who is on the lists, and how the same case is recognized on several.
  definition text not null check (definition <> '' and length(definition) <= 2000),
  source text not null check (source <> '' and length(source) <= 500),
  -- Of definition and source.
  language text not null check (language in ('en', 'km')),
  lists text[] not null check (cardinality(lists) between 1 and 9),
  obstacles text[] not null default '{}',
  seed bigint not null,
  -- The round that the counts come from; null when they were brought as a table.
  round_id uuid references list_round,
  illustration boolean not null default false,
  made_at timestamptz not null,
  made_by text not null check (made_by <> ''),
  organization_id bigint not null references organization,
  person_id uuid not null,
  state text not null check (state in ('waiting', 'computing', 'done', 'failed')),
  step text not null default '',
  share double precision not null default 0 check (share between 0 and 1),
  attempts integer not null default 0,
  heard_at timestamptz not null,
  software text not null default '',
  -- JSON of docs/estimation.md in both languages, the same as everybody may see it when counts are
  -- hidden, and what of the two everybody does see once it is public.
  result_en text,
  result_km text,
  rounded_en text,
  rounded_km text,
  public_en text,
  public_km text,
  computed_at timestamptz,
  published_at timestamptz,
  check (period_from <= period_to),
  check ((number is null) = (published_at is null)),
  check ((state = 'done') = (result_en is not null and result_km is not null
    and rounded_en is not null and rounded_km is not null and computed_at is not null)),
  check ((published_at is null) = (public_en is null)),
  check ((published_at is null) = (public_km is null)),
  check (published_at is null or state = 'done')
);
create index estimate_indicator on estimate (indicator_id);
create index estimate_waiting on estimate (made_at) where state in ('waiting', 'computing');

create table estimate_count (
  estimate_id uuid not null references estimate,
  -- Empty when all cases are estimated together.
  stratum text not null check (length(stratum) <= 100),
  -- One character a list: 1 is on it, 0 is not.
  pattern text not null check (pattern ~ '^[01]{1,9}$' and pattern ~ '1'),
  cases bigint not null check (cases >= 0),
  primary key (estimate_id, stratum, pattern)
);
create trigger estimate_count_kept before update or delete on estimate_count
  for each statement execute function refuse_change();

-- What everybody sees of the counts; decided when the last party releases the estimate, in view of
-- everything that was released before.
create table estimate_shown (
  estimate_id uuid not null references estimate,
  stratum text not null,
  pattern text not null,
  -- Null for what is hidden.
  shown bigint,
  primary key (estimate_id, stratum, pattern),
  foreign key (estimate_id, stratum, pattern) references estimate_count
);
create trigger estimate_shown_kept before update or delete on estimate_shown
  for each statement execute function refuse_change();

create table estimate_party (
  estimate_id uuid not null references estimate,
  organization_id bigint not null references organization,
  released_at timestamptz,
  released_by text,
  person_id uuid,
  primary key (estimate_id, organization_id),
  check ((released_at is null) = (released_by is null)),
  check ((released_at is null) = (person_id is null))
);
create index estimate_party_organization on estimate_party (organization_id);

create trigger estimate_public after update on estimate
  for each statement execute function announce_public_change();
