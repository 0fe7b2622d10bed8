-- The ledger of counts by lists: everything that was ever shown of them, and where something was
-- withheld. Each release is compared with all earlier ones about the same matter, since the
-- difference of two large counts can be one person.

create table released_cell (
  id bigint generated always as identity primary key,
  -- An indicator and a place, or the parties that compare lists.
  matter text not null check (matter <> ''),
  -- The number of an estimate or the id of a round.
  release text not null check (release <> ''),
  cell text not null check (cell <> ''),
  -- Null where it was withheld: never the count itself.
  cases bigint check (cases >= 0),
  released_at timestamptz not null,
  unique (matter, release, cell)
);
create trigger released_cell_append_only before update or delete on released_cell
  for each row execute function refuse_change();
