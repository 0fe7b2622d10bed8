-- Rules about figures, with dates of validity, and what they found. A rule is ended or withdrawn,
-- never changed. What somebody says to a finding is appended.

create table quality_rule (
  id bigint generated always as identity primary key,
  kind text not null check (kind in (
    'outlier', 'places', 'indicators', 'ratio', 'completeness', 'timeliness')),
  -- Null: every indicator.
  indicator_id bigint references indicator,
  -- The divisor of a ratio, or the parts of a sum.
  other_ids bigint[] not null default '{}',
  -- As in the rules of the command line: level, leastPeriods, tolerance, least, most, days.
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  -- The first and the last day on which figures are looked at by it.
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  language text not null check (language in ('en', 'km')),
  -- Why it holds.
  note text not null default '' check (length(note) <= 500),
  entered_at timestamptz not null,
  -- Null: shipped with the software.
  entered_by text check (entered_by <> ''),
  organization_id bigint references organization,
  person_id uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((kind in ('ratio', 'indicators')) = (cardinality(other_ids) > 0)),
  check (kind not in ('ratio', 'indicators') or indicator_id is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create trigger quality_rule_kept before update or delete on quality_rule
  for each row execute function refuse_change_but_withdrawal('valid_until');

insert into quality_rule (kind, settings, valid_from, language, entered_at) values
  ('outlier', '{"level": 0.001, "leastPeriods": 6}', '2026-01-01', 'en', now()),
  ('places', '{"tolerance": 0}', '2026-01-01', 'en', now()),
  ('completeness', '{"least": 0.8}', '2026-01-01', 'en', now());

-- Indicators to look at: one of their figures or rules changed, or a night began. Written in the
-- transaction of what changed, so that nothing is missed and nothing is looked at in vain.
create table rule_due (
  indicator_id bigint primary key references indicator,
  since timestamptz not null
);

-- The nights that were begun: whoever comes first begins one, whatever was down meanwhile.
create table rule_night (
  day date primary key,
  begun_at timestamptz not null
);

create table rule_check (
  indicator_id bigint primary key references indicator,
  checked_at timestamptz not null,
  figures integer not null check (figures >= 0),
  -- Series with too few periods to say what is odd.
  short_series integer not null check (short_series >= 0),
  -- Findings above the number that is kept of one look.
  left_out integer not null check (left_out >= 0)
);

create function indicator_due() returns trigger language plpgsql as $$
begin
  -- An update, not nothing: the lock keeps a look that begins now from missing this revision.
  insert into rule_due (indicator_id, since)
  select figure.indicator_id, now() from figure where figure.id = new.figure_id
  on conflict (indicator_id) do update set since = excluded.since;
  return new;
end
$$;
create trigger figure_revision_due after insert on figure_revision
  for each row execute function indicator_due();

create table rule_finding (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^Q[0-9]{4,9}$'),
  rule_id bigint not null references quality_rule,
  indicator_id bigint not null references indicator,
  party_id bigint not null references organization,
  method text not null,
  kind text not null check (kind in ('outlier-high', 'outlier-low', 'parts-exceed',
    'parts-fall-short', 'ratio-low', 'ratio-high', 'ratio-undefined', 'incomplete', 'late')),
  -- Null: the whole country.
  place_code text references place,
  -- Both null: about all periods.
  period_from date,
  period_to date,
  -- What was stated when it was found; null when it is about more than one figure.
  revision_id bigint references figure_revision,
  numbers jsonb not null,
  -- Periods without a figure, as in addresses.
  missing text[] not null default '{}',
  found_at timestamptz not null,
  public_on date not null,
  closed_at timestamptz,
  -- A revision corrected it; the figure was revised and is found again; it is no longer odd or the
  -- rule ended.
  closed_as text check (closed_as in ('corrected', 'revised', 'lapsed')),
  -- When search was told that its day has come.
  announced_at timestamptz,
  check ((closed_at is null) = (closed_as is null)),
  check ((period_from is null) = (period_to is null))
);
create unique index rule_finding_once on rule_finding (rule_id, indicator_id, party_id, method,
  kind, place_code, period_from, period_to, revision_id) nulls not distinct
  where closed_at is null;
create index rule_finding_party on rule_finding (party_id, id);
create index rule_finding_indicator on rule_finding (indicator_id);
create index rule_finding_public on rule_finding (public_on);
create index rule_finding_new on rule_finding (public_on) where announced_at is null;

create table rule_finding_answer (
  id bigint generated always as identity primary key,
  finding_id bigint not null references rule_finding,
  position text not null check (position in ('explains', 'stands')),
  language text not null check (language in ('en', 'km')),
  text text not null default '' check (length(text) <= 1000),
  at timestamptz not null,
  author text not null check (author <> ''),
  organization_id bigint not null references organization,
  person_id uuid not null,
  check (position = 'stands' or text <> '')
);
create index rule_finding_answer_finding on rule_finding_answer (finding_id, id);
create trigger rule_finding_answer_kept before update or delete on rule_finding_answer
  for each statement execute function refuse_change();

create trigger rule_finding_public after insert or update on rule_finding
  for each statement execute function announce_public_change();
create trigger rule_finding_answer_public after insert on rule_finding_answer
  for each statement execute function announce_public_change();
