-- Legal time: how long each deed may take, and which days are worked. What was once entered stays:
-- a mistake is withdrawn, and shows as withdrawn.

create extension if not exists btree_gist;

-- Rows of such tables may be withdrawn (and lose or get an end, where the trigger names the column),
-- nothing else of them changes.
create function refuse_change_but_withdrawal() returns trigger language plpgsql as $$
declare
  may_change constant text[] :=
    array['withdrawn_at', 'withdrawn_by', 'withdrawn_because'] || coalesce(tg_argv, '{}');
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null
      or to_jsonb(old) - may_change is distinct from to_jsonb(new) - may_change then
    raise exception 'rows of % are only withdrawn', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create table legal_time_rule (
  id bigint generated always as identity primary key,
  deed text not null check (deed in (
    'route', 'answer', 'grace', 'verify', 'follow-up', 'remind')),
  -- Of the authority that holds the issue; null: any. A rule for the level comes before one for any.
  level text check (level in ('national', 'province', 'district', 'commune')),
  days integer not null check (days between 0 and 3650),
  unit text not null check (unit in ('working', 'calendar')),
  -- The first and the last day on which what is timed may begin.
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  law boolean not null,
  source_en text not null check (source_en <> '' and length(source_en) <= 500),
  source_km text not null check (source_km <> '' and length(source_km) <= 500),
  entered_at timestamptz not null default now(),
  -- Null: shipped with the software.
  entered_by text check (entered_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  constraint legal_time_rule_overlap exclude using gist (
    deed with =,
    (coalesce(level, 'any')) with =,
    (daterange(valid_from, valid_until, '[]')) with &&
  ) where (withdrawn_at is null)
);

create table public_holiday (
  id bigint generated always as identity primary key,
  day date not null check (day between '1950-01-01' and '2199-12-31'),
  name_en text not null check (name_en <> '' and length(name_en) <= 300),
  name_km text not null check (name_km <> '' and length(name_km) <= 300),
  -- Makes the day off, or (working-day) a day that is worked though it would be off.
  kind text not null check (kind in ('fixed', 'lunar', 'day-off', 'working-day')),
  -- False: expected by the calendar, the list of the year is not announced or was not seen.
  announced boolean not null,
  source text not null check (source <> '' and length(source) <= 500),
  entered_at timestamptz not null default now(),
  entered_by text check (entered_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create unique index public_holiday_once on public_holiday (day, name_km) where withdrawn_at is null;

create trigger legal_time_rule_kept before update or delete on legal_time_rule
  for each row execute function refuse_change_but_withdrawal('valid_until');
create trigger public_holiday_kept before update or delete on public_holiday
  for each row execute function refuse_change_but_withdrawal();

-- Marks the state of both tables, so that servers that keep them in memory see by one row whether
-- they are still right. The transaction is part of it: the count of one rolled back comes again.
-- Writers wait for each other here.
create table legal_time_version (
  only_row boolean primary key default true check (only_row),
  changes bigint not null,
  by_transaction xid8 not null
);
insert into legal_time_version (changes, by_transaction) values (0, pg_current_xact_id());
create function count_legal_time_change() returns trigger language plpgsql as $$
begin
  update legal_time_version
  set changes = changes + 1, by_transaction = pg_current_xact_id();
  perform pg_notify('vetika_public_change', '');
  return null;
end
$$;
create trigger legal_time_rule_changed after insert or update or delete on legal_time_rule
  for each statement execute function count_legal_time_change();
create trigger public_holiday_changed after insert or update or delete on public_holiday
  for each statement execute function count_legal_time_change();

-- No law of Cambodia that we know of sets these times. They are defaults, and say so.
insert into legal_time_rule (deed, level, days, unit, valid_from, law, source_en, source_km)
select deed, level, days, unit, '1970-01-01', false,
  'Default of the software, not a law; to be replaced by what the parties agree',
  'លំនាំដើមរបស់កម្មវិធី មិនមែនជាច្បាប់ទេ ត្រូវជំនួសដោយអ្វីដែលភាគីទាំងពីរព្រមព្រៀងគ្នា'
from (values
  ('route', null, 3, 'working'),
  ('answer', null, 20, 'working'),
  ('answer', 'district', 15, 'working'),
  ('answer', 'commune', 10, 'working'),
  ('grace', null, 5, 'working'),
  ('verify', null, 30, 'calendar'),
  ('follow-up', null, 28, 'calendar'),
  ('remind', null, 3, 'working')
) as shipped (deed, level, days, unit);

-- Public holidays: announced where a list was seen, else expected.
create temporary table shipped_list (year integer, announced boolean, source text) on commit drop;
insert into shipped_list values
  (2022, true, 'អនុក្រឹត្យលេខ ១៤៥ អនក្រ.បក · Sub-decree 145 of 19 August 2021'),
  (2023, true, 'អនុក្រឹត្យលេខ ១៦៦ អនក្រ.បក · Sub-decree 166 of 12 August 2022'),
  (2024, false, 'រំពឹងទុកតាមប្រតិទិន មិនទាន់ផ្ទៀងជាមួយអនុក្រឹត្យ · Expected by the calendar, not compared with the sub-decree'),
  (2025, true, 'បញ្ជីដែលបានផ្សាយសម្រាប់ឆ្នាំ ២០២៥ · List as published for 2025'),
  (2026, false, 'រំពឹងទុកតាមប្រតិទិន មិនទាន់ផ្ទៀងជាមួយអនុក្រឹត្យ · Expected by the calendar, not compared with the sub-decree'),
  (2027, false, 'រំពឹងទុកតាមប្រតិទិន មិនទាន់ផ្ទៀងជាមួយអនុក្រឹត្យ · Expected by the calendar, not compared with the sub-decree');

insert into public_holiday (day, name_en, name_km, kind, announced, source)
select make_date(list.year, month, of_month), name_en, name_km, 'fixed', announced, source
from shipped_list list, (values
  (1, 1, 2022, 'International New Year''s Day', 'ទិវាចូលឆ្នាំសកល'),
  (1, 7, 2022, 'Victory over Genocide Day', 'ទិវាជ័យជម្នះលើរបបប្រល័យពូជសាសន៍'),
  (3, 8, 2022, 'International Women''s Day', 'ទិវានារីអន្តរជាតិ'),
  (4, 14, 2022, 'Khmer New Year', 'ពិធីបុណ្យចូលឆ្នាំថ្មី ប្រពៃណីជាតិ'),
  (4, 15, 2022, 'Khmer New Year', 'ពិធីបុណ្យចូលឆ្នាំថ្មី ប្រពៃណីជាតិ'),
  (4, 16, 2022, 'Khmer New Year', 'ពិធីបុណ្យចូលឆ្នាំថ្មី ប្រពៃណីជាតិ'),
  (5, 1, 2022, 'International Labor Day', 'ទិវាពលកម្មអន្តរជាតិ'),
  (5, 14, 2022, 'Birthday of King Norodom Sihamoni',
    'ព្រះរាជពិធីបុណ្យចម្រើនព្រះជន្ម ព្រះករុណាព្រះបាទសម្តេចព្រះបរមនាថ នរោត្តម សីហមុនី'),
  (6, 18, 2022, 'Birthday of the Queen Mother Norodom Monineath Sihanouk',
    'ព្រះរាជពិធីបុណ្យចម្រើនព្រះជន្ម សម្តេចព្រះមហាក្សត្រី នរោត្តម មុនិនាថ សីហនុ'),
  (9, 24, 2022, 'Constitution Day', 'ទិវាប្រកាសរដ្ឋធម្មនុញ្ញ'),
  (10, 15, 2022, 'Commemoration of the late King Father Norodom Sihanouk',
    'ទិវាប្រារព្ធពិធីគោរពព្រះវិញ្ញាណក្ខន្ធ ព្រះបរមរតនកោដ្ឋ នរោត្តម សីហនុ'),
  (10, 29, 2022, 'Coronation of King Norodom Sihamoni',
    'ព្រះរាជពិធីគ្រងព្រះបរមរាជសម្បត្តិ ព្រះករុណាព្រះបាទសម្តេចព្រះបរមនាថ នរោត្តម សីហមុនី'),
  (11, 9, 2022, 'Independence Day', 'ពិធីបុណ្យឯករាជ្យជាតិ'),
  (12, 29, 2025, 'Peace Day in Cambodia', 'ទិវាសន្តិភាពនៅកម្ពុជា')
) as fixed (month, of_month, since, name_en, name_km)
where list.year >= since
-- In 2024 the new year came on the evening of 13 April.
union all
select date '2024-04-13', 'Khmer New Year', 'ពិធីបុណ្យចូលឆ្នាំថ្មី ប្រពៃណីជាតិ', 'fixed', announced, source
from shipped_list where year = 2024;

insert into public_holiday (day, name_en, name_km, kind, announced, source)
select first + extra, name_en, name_km, 'lunar', announced, source
from (values
  (date '2022-05-15', date '2022-05-19', date '2022-09-24', date '2022-11-07'),
  (date '2023-05-04', date '2023-05-08', date '2023-10-13', date '2023-11-26'),
  (date '2024-05-22', date '2024-05-26', date '2024-10-01', date '2024-11-14'),
  (date '2025-05-11', date '2025-05-15', date '2025-09-21', date '2025-11-04'),
  (date '2026-05-01', date '2026-05-05', date '2026-10-10', date '2026-11-23'),
  (date '2027-05-20', date '2027-05-24', date '2027-09-29', date '2027-11-12')
) as moons (visak, ploughing, pchum, water),
lateral (values
  (visak, 1, 'Visak Bochea Day', 'ពិធីបុណ្យវិសាខបូជា'),
  (ploughing, 1, 'Royal Ploughing Ceremony', 'ព្រះរាជពិធីច្រត់ព្រះនង្គ័ល'),
  (pchum, 3, 'Pchum Ben', 'ពិធីបុណ្យភ្ជុំបិណ្ឌ'),
  (water, 3, 'Water Festival', 'ព្រះរាជពិធីបុណ្យអុំទូក បណ្តែតប្រទីប និងសំពះព្រះខែ អកអំបុក')
) as lunar (first, length, name_en, name_km),
generate_series(0, length - 1) as extra
join shipped_list on true
where shipped_list.year = extract(year from first);

insert into public_holiday (day, name_en, name_km, kind, announced, source)
select date '2022-06-06', 'Day off after the commune elections',
  'ថ្ងៃឈប់សម្រាកក្រោយការបោះឆ្នោតឃុំ សង្កាត់', 'day-off', announced, source
from shipped_list where year = 2022;
