-- Rounds in which parties compare their lists. The raw lists hold names of people at risk: they are
-- stored encrypted, readable only with the key of the upload, and destroyed with it.

create table list_round (
  -- By chance, so that no gap in numbers tells of rounds that are not public.
  id uuid primary key,
  state text not null check (state in ('proposed', 'agreed', 'uploading', 'linking', 'reviewing',
    'result', 'signed', 'ended', 'withdrawn')),
  opened_by bigint not null references organization,
  opened_at timestamptz not null,
  illustration boolean not null default false,
  -- When everybody could see it; null until then. Set once.
  published_at timestamptz
);
create index list_round_published on list_round (published_at desc, id) where published_at is not null;
create trigger list_round_public after update of published_at on list_round
  for each statement execute function announce_public_change();
create index list_round_open on list_round (state) where state not in ('signed', 'ended', 'withdrawn');

create table round_terms (
  round_id uuid primary key references list_round,
  -- Of title and definition.
  language text not null check (language in ('en', 'km')),
  title text not null check (title <> '' and length(title) <= 200),
  definition text not null check (definition <> '' and length(definition) <= 2000),
  mode text not null check (mode in ('open', 'encodings', 'keys')),
  fields text[] not null check (cardinality(fields) between 1 and 10),
  -- Tells whether lists were encoded with the agreed secret; the secret itself is never here.
  key_check text not null check (key_check = '' or key_check ~ '^[0-9a-f]{16}$'),
  upload_until date not null,
  review_until date not null check (review_until >= upload_until),
  destroy_on date not null check (destroy_on > review_until),
  public_on date not null check (public_on >= review_until),
  -- What it explains, where that is a public indicator: its number, a period as in addresses, and
  -- a place unless it is about the whole country.
  indicator text references indicator (number),
  period text,
  place_code text references place,
  check ((indicator is null) = (period is null)),
  check (place_code is null or indicator is not null),
  check ((mode = 'encodings') = (key_check <> ''))
);
create index round_terms_indicator on round_terms (indicator) where indicator is not null;
create trigger round_terms_append_only before update or delete on round_terms
  for each row execute function refuse_change();

create table round_party (
  round_id uuid not null references list_round,
  position smallint not null check (position between 0 and 3),
  organization_id bigint not null references organization,
  primary key (round_id, position),
  unique (round_id, organization_id)
);
create index round_party_organization on round_party (organization_id);

create table round_reviewer (
  round_id uuid not null references list_round,
  person_id uuid not null,
  primary key (round_id, person_id)
);

create table round_agreement (
  round_id uuid not null references list_round,
  organization_id bigint not null references organization,
  person_id uuid not null,
  agreed_at timestamptz not null,
  primary key (round_id, organization_id)
);
create trigger round_agreement_append_only before update or delete on round_agreement
  for each row execute function refuse_change();

-- What happened; never what stands in a list.
create table round_event (
  id bigint generated always as identity primary key,
  round_id uuid not null references list_round,
  event text not null check (event <> ''),
  state_before text not null,
  state_after text not null,
  happened_at timestamptz not null,
  -- Null: the platform itself.
  organization_id bigint references organization,
  person_id uuid,
  reason text not null default '' check (length(reason) <= 1000),
  -- Of a reason in the words of a party.
  language text check (language in ('en', 'km')),
  check (language is null or (reason <> '' and organization_id is not null)),
  check (event <> 'party-withdrew' or language is not null)
);
create index round_event_round on round_event (round_id, id);
create trigger round_event_append_only before update or delete on round_event
  for each row execute function refuse_change();

-- A list that was handed in. Stays when the list itself is destroyed.
create table round_upload (
  id uuid primary key,
  round_id uuid not null references list_round,
  organization_id bigint not null references organization,
  person_id uuid not null,
  -- Of what was kept of the file, which are the ids and the agreed columns.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  row_count integer not null check (row_count > 0),
  uploaded_at timestamptz not null,
  -- The order in which they came: two may come at the same time of the clock.
  sequence bigint not null generated always as identity
);
create index round_upload_round on round_upload (round_id);
create trigger round_upload_append_only before update or delete on round_upload
  for each row execute function refuse_change();

create table round_raw (
  upload_id uuid not null references round_upload,
  part integer not null check (part >= 0),
  nonce bytea not null check (length(nonce) = 12),
  content bytea not null,
  primary key (upload_id, part)
);

create table round_key (
  upload_id uuid primary key references round_upload,
  secret bytea not null check (length(secret) = 32)
);

-- Names of columns that a party brought and that nobody had agreed on: what stood in them was never
-- kept. For the party, and destroyed with its list.
create table round_left_out (
  upload_id uuid primary key references round_upload,
  columns text[] not null check (cardinality(columns) between 1 and 50)
);

-- What became of each record, one byte a record in the order of the list: worthless without the
-- list, and destroyed with it.
create table round_outcome (
  upload_id uuid primary key references round_upload,
  outcomes bytea not null
);

-- The proof: what was destroyed, when, why, and that a look afterwards found nothing.
create table round_destruction (
  upload_id uuid primary key references round_upload,
  sha256 text not null,
  row_count integer not null,
  destroyed_at timestamptz not null,
  cause text not null check (cause in ('date', 'withdrawal', 'replaced', 'ended')),
  -- Null: the platform itself, on the agreed date.
  person_id uuid,
  keys_left integer not null check (keys_left = 0),
  parts_left integer not null check (parts_left = 0)
);
create trigger round_destruction_public after insert on round_destruction
  for each statement execute function announce_public_change();
create trigger round_destruction_append_only before update or delete on round_destruction
  for each row execute function refuse_change();

-- How far the linkage is; one row while it runs.
create table round_linking (
  round_id uuid primary key references list_round,
  stage text not null,
  share double precision not null check (share between 0 and 1),
  attempts integer not null,
  heard_at timestamptz not null
);

-- Where doubtful records stand in the lists: no names, worthless without the lists.
create table round_pair (
  id bigint generated always as identity primary key,
  round_id uuid not null references list_round,
  left_list smallint not null,
  left_row integer not null,
  right_list smallint not null,
  right_row integer not null,
  probability double precision not null check (probability between 0 and 1),
  unique (round_id, left_list, left_row, right_list, right_row)
);

-- Counts only.
create table round_count (
  round_id uuid not null references list_round,
  -- One character a list, in the order of the parties: 1 is on it, 0 is not.
  pattern text not null check (pattern ~ '^[01]{2,4}$' and pattern ~ '1'),
  cases integer not null check (cases >= 0),
  primary key (round_id, pattern)
);

create table round_list_count (
  round_id uuid not null references list_round,
  position smallint not null,
  records integer not null check (records >= 0),
  -- Records that are a case which the list holds once already.
  duplicates integer not null check (duplicates >= 0),
  -- Records of which nobody could tell yet.
  unclear integer not null check (unclear >= 0),
  primary key (round_id, position)
);

-- Records in doubtful pairs of two lists alone; the other counts of two lists follow from the
-- patterns.
create table round_between_count (
  round_id uuid not null references list_round,
  first_list smallint not null,
  second_list smallint not null,
  first_unclear integer not null check (first_unclear >= 0),
  second_unclear integer not null check (second_unclear >= 0),
  primary key (round_id, first_list, second_list),
  check (first_list < second_list)
);

-- What a reviewer says of a pair, once.
create table round_judgment (
  pair_id bigint not null references round_pair,
  person_id uuid not null,
  same boolean not null,
  judged_at timestamptz not null,
  primary key (pair_id, person_id)
);

-- Why a party thinks that cases are on some lists only; the newest number of each counts.
create table round_reason (
  id bigint generated always as identity primary key,
  round_id uuid not null references list_round,
  organization_id bigint not null references organization,
  person_id uuid not null,
  pattern text not null check (pattern ~ '^[01]{2,4}$' and pattern ~ '1' and pattern ~ '0'),
  reason text not null check (reason in (
    'definition', 'place', 'date', 'not-received', 'not-proven')),
  cases integer not null check (cases >= 0),
  stated_at timestamptz not null
);
create index round_reason_round on round_reason (round_id, organization_id, pattern, reason, id);
create trigger round_reason_append_only before update or delete on round_reason
  for each row execute function refuse_change();

-- Each party signs the result, or says why not, once.
create table round_signature (
  round_id uuid not null references list_round,
  organization_id bigint not null references organization,
  person_id uuid not null,
  signed boolean not null,
  language text not null check (language in ('en', 'km')),
  words text not null default '' check (length(words) <= 1000),
  said_at timestamptz not null,
  primary key (round_id, organization_id),
  check (signed or words <> '')
);
create trigger round_signature_append_only before update or delete on round_signature
  for each row execute function refuse_change();
