-- Who answers for a topic at a place. Rules are added and withdrawn, never edited.
create table routing_rule (
  id bigint generated always as identity primary key,
  -- Null: everywhere, and issues without a place.
  place_code text references place,
  -- Null: about anything, and issues without a topic.
  topic_code text references topic,
  -- At which level of the state the authority answers by this rule.
  level text not null check (level in ('national', 'province', 'district', 'commune')),
  authority_id bigint not null references organization,
  -- Only when an issue rises to this level; such a rule is never where an issue begins.
  rising_only boolean not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  note text check (note <> '' and length(note) <= 500),
  entered_at timestamptz not null default now(),
  entered_by text not null check (entered_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  -- Two authorities for the very same thing at the same time would be no answer.
  constraint routing_rule_overlap exclude using gist (
    (coalesce(place_code, '')) with =,
    (coalesce(topic_code, '')) with =,
    level with =,
    (rising_only::integer) with =,
    (daterange(valid_from, valid_until, '[]')) with &&
  ) where (withdrawn_at is null)
);
create index routing_rule_place on routing_rule (place_code) where withdrawn_at is null;
create index routing_rule_authority on routing_rule (authority_id);
create trigger routing_rule_kept before update or delete on routing_rule
  for each row execute function refuse_change_but_withdrawal();
