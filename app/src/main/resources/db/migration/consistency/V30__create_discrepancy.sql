-- A difference of two figures that both sides have to account for. What was said is appended; how
-- it stands is kept beside it for lists and for the clock.

create table discrepancy (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^C[0-9]{4}-[0-9]{4,9}$'),
  first_figure bigint not null references figure,
  second_figure bigint not null references figure,
  illustration boolean not null default false,
  opened_at timestamptz not null,
  state text not null check (state in (
    'open', 'discussed', 'proposed', 'last-words', 'settled', 'standing')),
  -- What was said before the figures were last revised does not count for how it stands.
  round integer not null default 1 check (round >= 1),
  owes_first boolean not null,
  owes_second boolean not null,
  due_on date,
  due_rule text,
  -- The figures that the round speaks of.
  first_revision bigint not null references figure_revision,
  second_revision bigint not null references figure_revision,
  changed_at timestamptz not null,
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  check (first_figure <> second_figure),
  check ((due_on is not null) = (owes_first or owes_second)),
  check ((state in ('settled', 'standing')) = (due_on is null))
);
create unique index discrepancy_once
  on discrepancy (least(first_figure, second_figure), greatest(first_figure, second_figure));
create index discrepancy_second on discrepancy (second_figure);
create index discrepancy_due on discrepancy (due_on) where due_on is not null;

create table discrepancy_entry (
  id bigint generated always as identity primary key,
  discrepancy_id bigint not null references discrepancy,
  round integer not null check (round >= 1),
  deed text not null check (deed in (
    'open', 'explain', 'propose', 'confirm', 'decline', 'last-word', 'let-stand', 'revise',
    'correct')),
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
  check ((deed = 'correct') = (corrects is not null)),
  check ((author is null) = (person_id is null)),
  check (deed in ('confirm', 'let-stand', 'revise') or text <> '')
);
create index discrepancy_entry_of on discrepancy_entry (discrepancy_id, id);

create function refuse_change_but_course() returns trigger language plpgsql as $$
declare
  course constant text[] := array['state', 'round', 'owes_first', 'owes_second', 'due_on',
    'due_rule', 'first_revision', 'second_revision', 'changed_at', 'reminded_at',
    'overdue_told_at'];
begin
  if tg_op = 'DELETE' or to_jsonb(old) - course is distinct from to_jsonb(new) - course then
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger discrepancy_kept before update or delete on discrepancy
  for each row execute function refuse_change_but_course();
create trigger discrepancy_entry_kept before update or delete on discrepancy_entry
  for each statement execute function refuse_change();
create trigger discrepancy_public after insert or update on discrepancy
  for each statement execute function announce_public_change();
create trigger discrepancy_entry_public after insert on discrepancy_entry
  for each statement execute function announce_public_change();
