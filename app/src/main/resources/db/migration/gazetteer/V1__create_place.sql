create table place (
  code text primary key check (code ~ '^[0-9]{2}([0-9]{2}){0,3}$'),
  level text not null check (level in ('province', 'district', 'commune', 'village')),
  parent_code text references place,
  type_en text not null,
  type_km text not null,
  name_km text not null,
  name_latin text not null,
  original_name_km text not null,
  original_name_latin text not null
);
create index place_parent on place (parent_code, code);
create trigger place_changed after insert or update or delete on place
  for each statement execute function announce_public_change();
