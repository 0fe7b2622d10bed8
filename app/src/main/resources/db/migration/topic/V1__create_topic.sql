create table topic (
  code text primary key check (code ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  parent_code text references topic,
  position integer not null,
  name_en text not null,
  name_km text not null
);
create trigger topic_changed after insert or update or delete on topic
  for each statement execute function announce_public_change();
