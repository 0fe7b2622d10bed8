-- A difference of two figures that both sides have to account for. What was said is appended; how
-- it stands is kept round by round: a revision of a figure begins another one. A round can be seen
-- by whoever may see the two revisions that it speaks of.

create table discrepancy (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^C[0-9]{4}-[0-9]{4,9}$'),
  first_figure bigint not null references figure,
  second_figure bigint not null references figure,
  illustration boolean not null default false,
  opened_at timestamptz not null,
  check (first_figure <> second_figure)
);
create unique index discrepancy_once
  on discrepancy (least(first_figure, second_figure), greatest(first_figure, second_figure));
create index discrepancy_first on discrepancy (first_figure);
create index discrepancy_second on discrepancy (second_figure);

create table discrepancy_round (
  discrepancy_id bigint not null references discrepancy,
  round integer not null check (round >= 1),
  first_revision bigint not null references figure_revision,
  second_revision bigint not null references figure_revision,
  state text not null check (state in (
    'open', 'discussed', 'proposed', 'last-words', 'settled', 'standing')),
  owes_first boolean not null,
  owes_second boolean not null,
  -- The day that the time is counted from, and the last day on which a word is in time.
  due_from date,
  due_on date check (due_on >= due_from),
  due_rule text,
  changed_at timestamptz not null,
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  -- When search was told that everybody may see it.
  announced_at timestamptz,
  primary key (discrepancy_id, round),
  check ((due_on is not null) = (owes_first or owes_second)),
  check ((due_on is null) = (due_rule is null)),
  check ((due_on is null) = (due_from is null)),
  check ((state in ('settled', 'standing')) = (due_on is null))
);
create index discrepancy_round_due on discrepancy_round (due_on) where due_on is not null;
create index discrepancy_round_new on discrepancy_round (discrepancy_id) where announced_at is null;

create table discrepancy_entry (
  id bigint generated always as identity primary key,
  discrepancy_id bigint not null,
  round integer not null,
  deed text not null check (deed in (
    'open', 'explain', 'propose', 'confirm', 'decline', 'last-word', 'let-stand', 'revise',
    'even-out', 'correct')),
  -- Of a party; null for a facilitator and for the clock.
  side text check (side in ('first', 'second')),
  language text not null check (language in ('en', 'km')),
  text text not null check (length(text) <= 2000),
  corrects bigint references discrepancy_entry,
  at timestamptz not null,
  -- Null: done by a rule.
  author text check (author <> ''),
  organization_id bigint references organization,
  person_id uuid,
  foreign key (discrepancy_id, round) references discrepancy_round,
  check ((deed = 'correct') = (corrects is not null)),
  check ((author is null) = (person_id is null)),
  check (deed in ('confirm', 'let-stand', 'revise', 'even-out') or text <> '')
);
create index discrepancy_entry_of on discrepancy_entry (discrepancy_id, id);

-- Who answers for a side from then on. Only the two sides and facilitators see it.
create table discrepancy_owner (
  id bigint generated always as identity primary key,
  discrepancy_id bigint not null references discrepancy,
  side text not null check (side in ('first', 'second')),
  -- Null: nobody in particular.
  person_id uuid,
  at timestamptz not null,
  -- Null: the clock found that the person no longer acts for the organization.
  author text check (author <> ''),
  author_id uuid,
  check ((author is null) = (author_id is null)),
  check (author is not null or person_id is null)
);
create index discrepancy_owner_of on discrepancy_owner (discrepancy_id, side, id desc);
create index discrepancy_owner_person on discrepancy_owner (person_id);

-- That the record asked the two parties to account for what stays unexplained between two
-- revisions. Nobody else sees it; it is asked once.
create table discrepancy_proposal (
  id bigint generated always as identity primary key,
  first_figure bigint not null references figure,
  second_figure bigint not null references figure,
  first_revision bigint not null references figure_revision,
  second_revision bigint not null references figure_revision,
  proposed_at timestamptz not null,
  unique (first_revision, second_revision),
  check (first_figure < second_figure)
);
create index discrepancy_proposal_second on discrepancy_proposal (second_figure);

create function refuse_change_but_course() returns trigger language plpgsql as $$
declare
  course constant text[] := array['state', 'owes_first', 'owes_second', 'due_from', 'due_on',
    'due_rule', 'changed_at', 'reminded_at', 'overdue_told_at', 'announced_at'];
begin
  if tg_op = 'DELETE' or to_jsonb(old) - course is distinct from to_jsonb(new) - course then
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger discrepancy_kept before update or delete on discrepancy
  for each statement execute function refuse_change();
create trigger discrepancy_round_kept before update or delete on discrepancy_round
  for each row execute function refuse_change_but_course();
create trigger discrepancy_entry_kept before update or delete on discrepancy_entry
  for each statement execute function refuse_change();
create trigger discrepancy_owner_kept before update or delete on discrepancy_owner
  for each statement execute function refuse_change();
create trigger discrepancy_proposal_kept before update or delete on discrepancy_proposal
  for each statement execute function refuse_change();
create trigger discrepancy_public after insert on discrepancy
  for each statement execute function announce_public_change();
create trigger discrepancy_round_public after insert or update on discrepancy_round
  for each statement execute function announce_public_change();
create trigger discrepancy_entry_public after insert on discrepancy_entry
  for each statement execute function announce_public_change();
