-- Gapless public numbers: one row per series of numbers, taken in the transaction of what is numbered.
create table public_counter (
  series text primary key,
  last_number integer not null check (last_number > 0)
);
