-- An issue: a matter to be answered. This row is what is true now; all that happened is appended to
-- issue_entry, and each wait with its owner and date to issue_wait.
create table issue (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^I[0-9]{4}-[0-9]{4,6}$'),
  state text not null check (state in (
    'raised', 'returned', 'with-authority', 'answered', 'settled', 'unverified', 'withdrawn',
    'merged')),
  -- Seen by everybody, or by both parties and the facilitators alone.
  visibility text not null check (visibility in ('public', 'parties')),
  -- What the asker allows: never shown to more people than that.
  wish text not null check (wish in ('public', 'parties')),
  origin text not null check (origin in ('result', 'floor', 'organization', 'person', 'assisted')),
  language text not null check (language in ('en', 'km')),
  title text not null check (length(title) <= 200),
  place_code text references place,
  topic_code text references topic,
  -- The point of a dialogue it came from, or the dialogue on whose floor it was said.
  dialogue_number text references dialogue (number),
  result_number text,
  -- Null when a person raised it: who that is stands in issue_person only.
  asker_id bigint references organization,
  authority_id bigint references organization,
  -- What the answer, or the last verification, promises to be done by.
  promised_on date,
  -- Both sides state that a part is done: still open, with a date of its own.
  partly boolean not null default false,
  -- Something a facilitator must look at: referred in a circle, or its authority is gone.
  flag text check (flag in ('circle', 'authority-gone')),
  weight integer not null default 1 check (weight >= 1),
  merged_into bigint references issue,
  illustration boolean not null default false,
  raised_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 0,
  check (result_number is null or dialogue_number is not null),
  check (visibility = 'parties' or wish = 'public'),
  check ((state = 'merged') = (merged_into is not null)),
  check ((ended_at is not null) = (state in ('settled', 'unverified', 'withdrawn', 'merged'))),
  check (state not in ('with-authority', 'answered') or authority_id is not null)
);
create index issue_newest on issue (raised_at desc, id desc);
create index issue_longest on issue (raised_at, id)
  where visibility = 'public' and state in ('raised', 'with-authority');
create index issue_dialogue on issue (dialogue_number, result_number) where dialogue_number is not null;
-- Lists with filters, and counts, are not read from here but from the register that each server keeps in memory
-- (IssueRegister): no index could serve every combination of filters, and counts none at all.
create index issue_authority on issue (authority_id) where ended_at is null;
create index issue_asker on issue (asker_id) where asker_id is not null;
create index issue_similar on issue using gin (lower(title) gin_trgm_ops);

-- The person behind an issue, or behind a support of it. Never shown, never exported.
create table issue_person (
  issue_id bigint not null references issue,
  -- Signed in, or holder of a secret: the receipt code and the link in mails, as hashes.
  person_id uuid,
  receipt_hash bytea,
  email text,
  -- Written down by another; nothing but one question goes there until a link confirms it.
  unconfirmed_email text,
  name text,
  language text not null check (language in ('en', 'km')),
  primary key (issue_id),
  check (person_id is not null or receipt_hash is not null)
);
create unique index issue_person_receipt on issue_person (receipt_hash) where receipt_hash is not null;
create index issue_person_person on issue_person (person_id) where person_id is not null;

create table issue_entry (
  id bigint generated always as identity primary key,
  issue_id bigint not null references issue,
  kind text not null check (kind in (
    'raised', 'accepted', 'returned', 'resubmitted', 'referred', 'escalated', 'answered', 'replied',
    'verified', 'visited', 'paused', 'resumed', 'extended', 'milestone', 'progress', 'settled',
    'settled-on-the-spot', 'left-unverified', 'withdrawn', 'merged', 'joined', 'corrected',
    'moved')),
  at timestamptz not null,
  side text not null check (side in ('asker', 'authority', 'facilitator', 'clock', 'other')),
  organization_id bigint references organization,
  -- Who wrote it, as shown; empty when the clock did, or a person who is not named.
  author text not null default '',
  person_id uuid,
  -- Everybody sees an entry when it is public and its issue is.
  visibility text not null check (visibility in ('public', 'parties')),
  language text not null check (language in ('en', 'km')),
  text text not null default '',
  -- What is asked for (raised, replied, verified); what will be done (answered); what is due (milestone).
  action text not null default '',
  removed boolean not null default false,
  corrects bigint references issue_entry,
  decision text check (decision in (
    'accepted', 'accepted-in-part', 'not-accepted', 'not-competent', 'needs-study')),
  responsible text,
  promised_on date,
  legal_ground text,
  letter text,
  from_authority bigint references organization,
  to_authority bigint references organization,
  due_on date,
  position text check (position in ('confirms', 'in-part', 'contests')),
  done integer check (done >= 0),
  total integer check (total > 0),
  on_day date,
  until_day date,
  other_issue bigint references issue,
  milestone_of bigint references issue_entry,
  check (removed or kind not in ('raised', 'returned', 'referred', 'replied', 'corrected', 'extended', 'paused')
    or text <> ''),
  check (kind <> 'answered' or (decision is not null and (removed or text <> ''))),
  check ((kind = 'verified') = (position is not null)),
  check (kind not in ('referred', 'escalated', 'accepted') or (to_authority is not null and due_on is not null)),
  check (done is null or total is null or done <= total)
);
create index issue_entry_issue on issue_entry (issue_id, id);
create index issue_entry_at on issue_entry (at);

create table issue_translation (
  id bigint generated always as identity primary key,
  entry_id bigint not null references issue_entry,
  language text not null check (language in ('en', 'km')),
  -- Of the entry that raised the issue only.
  title text,
  text text not null,
  action text not null default '',
  removed boolean not null default false,
  made_by text not null check (made_by in ('person', 'organization', 'machine')),
  maker text not null check (maker <> ''),
  person_id uuid,
  made_at timestamptz not null
);
create index issue_translation_entry on issue_translation (entry_id);

-- Every wait has an owner and a date. An issue that is open has exactly one open wait.
create table issue_wait (
  id bigint generated always as identity primary key,
  issue_id bigint not null references issue,
  waits_for text not null check (waits_for in ('facilitator', 'authority', 'asker')),
  -- What is awaited: routing, an answer, a verification, or that something promised is done.
  deed text not null check (deed in (
    'route', 'answer', 'verify', 'complete', 'resubmit')),
  authority_id bigint references organization,
  began_on date not null,
  -- The day from which the time of the rule runs: later than the beginning when something is promised.
  runs_from date not null,
  due_on date not null,
  first_due_on date not null,
  rule text not null,
  provisional boolean not null default false,
  paused_since date,
  paused_days integer not null default 0 check (paused_days >= 0),
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  -- The last day on which the clock looked for an authority above and found none.
  above_sought_on date,
  ended_on date,
  ended_by text check (ended_by in (
    'accepted', 'returned', 'referred', 'escalated', 'answered', 'verified', 'contested', 'settled',
    'unverified', 'withdrawn', 'merged', 'resubmitted', 'moved')),
  check ((ended_on is null) = (ended_by is null)),
  check (deed <> 'answer' or authority_id is not null)
);
create unique index issue_wait_open on issue_wait (issue_id) where ended_on is null;
create index issue_wait_issue on issue_wait (issue_id, id);
create index issue_wait_due on issue_wait (due_on, id) where ended_on is null;
-- What the clock has still to tell of: small again after each of its turns.
create index issue_wait_unreminded on issue_wait (due_on, id)
  where ended_on is null and paused_since is null and reminded_at is null;
create index issue_wait_untold on issue_wait (due_on, id)
  where ended_on is null and paused_since is null and overdue_told_at is null;
create index issue_wait_owner on issue_wait (authority_id, due_on, id) where ended_on is null;
create index issue_wait_answers on issue_wait (authority_id, began_on) where deed = 'answer';

-- Who reports the same problem; an organization or a person adds weight once.
create table issue_support (
  id bigint generated always as identity primary key,
  issue_id bigint not null references issue,
  entry_id bigint not null references issue_entry,
  organization_id bigint references organization,
  person_id uuid,
  place_code text references place
);
create unique index issue_support_organization on issue_support (issue_id, organization_id)
  where organization_id is not null;
create unique index issue_support_person on issue_support (issue_id, person_id)
  where organization_id is null and person_id is not null;

-- Entries are appended. A text that must go becomes empty, with its stub in the same transaction.
create function keep_issue_entries() returns trigger language plpgsql as $$
declare
  texts text[] := array['title', 'text', 'action', 'responsible', 'legal_ground', 'letter', 'author', 'removed'];
  issue_number text;
begin
  if tg_op = 'UPDATE' then
    if tg_table_name = 'issue_entry' then
      select number into issue_number from issue where id = old.issue_id;
    else
      select issue.number into issue_number from issue_entry entry
        join issue on issue.id = entry.issue_id where entry.id = old.entry_id;
    end if;
    if to_jsonb(old) - texts = to_jsonb(new) - texts and to_jsonb(new) ->> 'removed' = 'true'
        and removal_recorded_now(issue_number || '/') then
      return new;
    end if;
  end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger issue_entry_appended before update or delete on issue_entry
  for each row execute function keep_issue_entries();
create trigger issue_translation_appended before update or delete on issue_translation
  for each row execute function keep_issue_entries();
create trigger issue_support_appended before update or delete on issue_support
  for each row execute function refuse_change();
create trigger issue_entry_kept before truncate on issue_entry
  for each statement execute function refuse_change();

-- The steps between states, as in the table of the code (IssueTransitions).
create function keep_issue_states() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'raised' then
      raise exception 'an issue begins as raised' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if new.number <> old.number or new.raised_at <> old.raised_at or new.language <> old.language
      or new.asker_id is distinct from old.asker_id or new.wish <> old.wish
      or (new.title <> old.title and not removal_recorded_now(old.number || '/')) then
    raise exception 'what was raised in issue % stays', old.number using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
      ('raised', 'with-authority'), ('raised', 'returned'), ('raised', 'settled'),
      ('raised', 'withdrawn'), ('raised', 'merged'),
      ('returned', 'raised'), ('returned', 'withdrawn'),
      ('with-authority', 'answered'), ('with-authority', 'settled'), ('with-authority', 'raised'),
      ('with-authority', 'withdrawn'), ('with-authority', 'merged'),
      ('answered', 'with-authority'), ('answered', 'settled'), ('answered', 'unverified'),
      ('answered', 'withdrawn'), ('answered', 'merged'),
      ('unverified', 'with-authority'), ('unverified', 'settled')) then
    raise exception 'an issue does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger issue_states before insert or update on issue
  for each row execute function keep_issue_states();
create trigger issue_kept before delete on issue for each row execute function refuse_change();

-- At commit, an open issue has its one wait and an ended one has none.
create function check_issue_wait() returns trigger language plpgsql as $$
declare
  now_issue issue;
  waiting boolean;
begin
  if tg_table_name = 'issue' then
    select * into now_issue from issue where id = new.id;
  else
    select * into now_issue from issue where id = new.issue_id;
  end if;
  select exists (select from issue_wait where issue_id = now_issue.id and ended_on is null)
    into waiting;
  if waiting <> (now_issue.ended_at is null) then
    raise exception 'issue % must wait for somebody until it has ended', now_issue.number
      using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create constraint trigger issue_waits after insert or update on issue
  deferrable initially deferred for each row execute function check_issue_wait();
create constraint trigger issue_wait_belongs after insert or update on issue_wait
  deferrable initially deferred for each row execute function check_issue_wait();

create function keep_issue_waits() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_on is null and new.issue_id = old.issue_id
      and new.began_on = old.began_on and new.first_due_on = old.first_due_on
      and new.deed = old.deed and new.waits_for = old.waits_for then
    return new;
  end if;
  raise exception 'a wait that is over stays as it was' using errcode = 'restrict_violation';
end
$$;
create trigger issue_wait_kept before update or delete on issue_wait
  for each row execute function keep_issue_waits();

-- In which transaction each issue changed last, so that a server reads again only what changed since
-- it read (IssueRegister). One row an issue: it grows with the issues, not with their changes.
create table issue_touched (
  issue_id bigint primary key references issue,
  changed_in xid8 not null
);
create index issue_touched_in on issue_touched (changed_in, issue_id);

create function touch_issues() returns trigger language plpgsql as $$
begin
  insert into issue_touched (issue_id, changed_in)
  select id, pg_current_xact_id() from changed order by id
  on conflict (issue_id) do update set changed_in = excluded.changed_in
    where issue_touched.changed_in <> excluded.changed_in;
  return null;
end
$$;
create trigger issue_inserted_touch after insert on issue
  referencing new table as changed for each statement execute function touch_issues();
create trigger issue_updated_touch after update on issue
  referencing new table as changed for each statement execute function touch_issues();

-- That somebody was reminded of a wait changes nothing that is counted.
create function touch_issues_of_waits() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into issue_touched (issue_id, changed_in)
    select distinct issue_id, pg_current_xact_id()
    -- No join of the two: its plan is kept from a change of one row, and would be quadratic.
    from (
      select id, issue_id, due_on, ended_on, paused_since from changed
      except all
      select id, issue_id, due_on, ended_on, paused_since from before
    ) as counted
    order by issue_id
    on conflict (issue_id) do update set changed_in = excluded.changed_in
      where issue_touched.changed_in <> excluded.changed_in;
  else
    insert into issue_touched (issue_id, changed_in)
    select distinct issue_id, pg_current_xact_id() from changed order by issue_id
    on conflict (issue_id) do update set changed_in = excluded.changed_in
      where issue_touched.changed_in <> excluded.changed_in;
  end if;
  return null;
end
$$;
create trigger issue_wait_inserted_touch after insert on issue_wait
  referencing new table as changed for each statement execute function touch_issues_of_waits();
create trigger issue_wait_updated_touch after update on issue_wait
  referencing old table as before new table as changed
  for each statement execute function touch_issues_of_waits();

create trigger issue_changed after insert or update on issue
  for each statement execute function announce_public_change();
create trigger issue_entry_changed after insert or update on issue_entry
  for each statement execute function announce_public_change();
create trigger issue_translation_changed after insert or update on issue_translation
  for each statement execute function announce_public_change();
