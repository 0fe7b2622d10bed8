-- One row for each paragraph of a public entry in one language. Made from record.PublicEntries
-- alone: may be emptied and built anew at any time.
create table search_entry (
  id bigint generated always as identity primary key,
  type text not null,
  key text not null,
  language text not null check (language in ('en', 'km')),
  part integer not null check (part >= 0),
  path text not null,
  date date,
  -- The year of the date, 0 when there is none or it is out of all reason.
  year smallint not null,
  places text[] not null,
  topics text[] not null,
  title text not null,
  -- The title as compared: signs folded, small letters, no accents.
  folded_title text not null,
  body text not null,
  -- Words of the title (A) and the body (C), and what entries are chosen by: year, type, places.
  terms tsvector not null,
  generation bigint not null,
  unique (type, key, language, part)
);
create index search_entry_terms on search_entry using gin (terms) with (fastupdate = off);
create index search_entry_year on search_entry (year);
-- Suggestions: names of places, organizations, dialogues; results have too many and none of their own.
create index search_entry_names on search_entry using gin (folded_title gin_trgm_ops)
  where part = 0 and type <> 'result';
-- Rows stay whole in their page: detoasting the terms would cost more than matching them.
alter table search_entry set (toast_tuple_target = 8160);
create trigger search_entry_changed after insert or update or delete on search_entry
  for each statement execute function announce_public_change();

-- How far the index of each type is built; a build goes on after a crash where it stood.
create table search_build (
  type text primary key,
  format integer not null,
  generation bigint not null,
  after_key text not null,
  entries bigint not null,
  finished boolean not null
);
