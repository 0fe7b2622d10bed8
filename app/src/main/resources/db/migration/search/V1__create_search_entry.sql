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
  -- Words of the title (A) and the body (C), pairs of neighboring words, and what entries are
  -- chosen by: time, type, places.
  terms tsvector not null,
  generation bigint not null,
  unique (type, key, language, part)
);
create index search_entry_terms on search_entry using gin (terms) with (fastupdate = off);
create index search_entry_date on search_entry (date) where year > 0;
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

-- A lexeme of five signs for each pair of neighboring words, so that the index finds phrases. Other
-- pairs may have the same one; that the words stand side by side is looked up in the row. Khmer has
-- its own pairs of clusters ("~"), whose letters come later in the order of bytes.
create function search_pairs(words tsvector) returns tsvector
language sql immutable strict parallel safe as $$
  select coalesce(
    array_to_tsvector(array_agg(distinct
      '+' || left(encode(sha256(convert_to(lexeme || ' ' || next, 'UTF8')), 'hex'), 4))),
    '')
  from (
    select lexeme, position,
      lead(lexeme) over later as next, lead(position) over later as next_position
    from unnest(words) as word (lexeme, positions, weights), unnest(positions) as position
    where lexeme < '~' collate "C"
    window later as (order by position)
  ) as neighbor
  where next_position = position + 1
$$;

create function search_terms(
  title_khmer text, title_latin text, body_khmer text, body_latin text, marks text)
returns tsvector
language sql immutable strict parallel safe as $$
  select words || search_pairs(words) || cast(marks as tsvector)
  from (
    select setweight(cast(title_khmer as tsvector) || to_tsvector('english', title_latin), 'A')
      || setweight(cast(body_khmer as tsvector) || to_tsvector('english', body_latin), 'C')
    offset 0
  ) as entry (words)
$$;
