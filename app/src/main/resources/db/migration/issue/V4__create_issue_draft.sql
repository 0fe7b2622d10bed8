-- Issues that somebody is still writing. Who holds the secret address may go on; only its SHA-256 is
-- kept. When the issue is on record, what was written is wiped here.
create table issue_draft (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  kind text not null check (kind in ('own', 'result', 'floor', 'assisted')),
  -- Only this account may go on; null: whoever holds the address.
  person_id uuid,
  -- For which the facilitator, or who enters it for another, acts.
  organization_id bigint references organization,
  dialogue_number text references dialogue (number),
  result_number text,
  -- How it was told and for whom, when entered for another.
  told text not null default '' check (length(told) <= 1000),
  language text not null check (language in ('en', 'km')),
  title text not null default '',
  text text not null default '',
  asked text not null default '',
  -- Null when the step was answered: the whole country.
  place_code text references place,
  topic_code text references topic,
  -- Whether the authority is the one that the rules name, one that was chosen, or left open.
  addressing text check (addressing in ('suggested', 'chosen', 'open')),
  authority_id bigint references organization,
  asker text check (asker in ('organization', 'account', 'e-mail', 'receipt')),
  asker_id bigint references organization,
  email text check (length(email) <= 254),
  visibility text check (visibility in ('public', 'parties')),
  -- Which questions were answered.
  done text[] not null default '{}',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  -- Of the link that was mailed, and confirms.
  link_hash bytea unique,
  -- With the secret of the address it gives the receipt code, until that is written down.
  receipt_salt bytea,
  number text references issue (number),
  check ((asker = 'organization') = (asker_id is not null) or asker is null),
  check (kind = 'own' or (person_id is not null and organization_id is not null)),
  check (kind not in ('result', 'floor') or dialogue_number is not null or number is not null)
);
create index issue_draft_expires on issue_draft (expires_at);

-- Secrets that open one's own issue: a browser's cookie, after the receipt code was given, and the
-- link in a mail. Only their SHA-256 is kept.
create table issue_key (
  token_hash bytea primary key,
  receipt_hash bytea not null,
  kind text not null check (kind in ('browser', 'mail', 'confirmation')),
  expires_at timestamptz not null
);
create index issue_key_expires on issue_key (expires_at);

-- Letters to those who left an e-mail address with their issue. Without an entry: the question whether
-- the address is right. Text and secret are made when it is sent.
create table stranger_letter (
  id bigint generated always as identity primary key,
  issue_id bigint not null references issue,
  entry_id bigint unique references issue_entry,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'bounced', 'given-up')),
  attempts integer not null default 0 check (attempts >= 0),
  due_at timestamptz not null,
  -- What the mail server said last.
  reason text not null default ''
);
create unique index stranger_letter_question on stranger_letter (issue_id) where entry_id is null;
create index stranger_letter_due on stranger_letter (due_at) where state = 'waiting';
