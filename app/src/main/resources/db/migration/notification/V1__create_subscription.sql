-- Who gets mail. Nobody else knows these addresses: they are in no other table, no log, no export.
create table reader (
  id bigint generated always as identity primary key,
  -- Either somebody with an account, whose address the account knows, or a confirmed address.
  person_id uuid unique references person,
  email text check (length(email) between 3 and 254),
  -- Null while nobody asked which language they read: then letters are in both.
  language text check (language in ('en', 'km')),
  -- In the links of letters. It opens nothing but this row, so a hash would protect nothing.
  secret text not null unique check (length(secret) = 43),
  -- Whether to be told what the own organizations have to do.
  notices boolean not null default true,
  -- How often in a row which address was refused for good.
  refused_email text,
  refusals integer not null default 0 check (refusals >= 0),
  created_at timestamptz not null,
  check ((person_id is null) <> (email is null))
);
create unique index reader_email on reader (lower(email));

create table subscription (
  id bigint generated always as identity primary key,
  reader_id bigint not null references reader on delete cascade,
  kind text not null check (kind in ('issue', 'place', 'topic', 'authority', 'search')),
  -- A number, a code, the internal id of an authority, or the words of a search.
  target text not null check (length(target) between 1 and 500),
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly')),
  created_at timestamptz not null,
  unique (reader_id, kind, target)
);
create index subscription_target on subscription (kind, target, reader_id);

-- Asked for, not yet confirmed by the link in the mail; deleted when it is or when it is too old.
create table follow_request (
  token_hash bytea primary key,
  email text not null,
  language text not null check (language in ('en', 'km')),
  kind text not null,
  target text not null,
  rhythm text not null,
  expires_at timestamptz not null
);
create index follow_request_expires on follow_request (expires_at);

-- What is to be told: a row for each piece of news or notice, however many readers it has.
create table happening (
  id bigint generated always as identity primary key,
  audience text not null check (audience in ('followers', 'parties')),
  type text not null,
  key text not null,
  organizations bigint[] not null,
  people uuid[] not null,
  arrived_at timestamptz not null,
  due_at timestamptz not null,
  -- Readers up to this one have their letter; the rest is told from here after a crash.
  told_up_to bigint not null default 0,
  told_at timestamptz,
  unique (audience, type, key)
);
create index happening_untold on happening (id) where told_at is null;

-- Mail to be sent and what became of it. Texts are read when it is sent, never kept.
create table letter (
  id bigint generated always as identity primary key,
  reader_id bigint not null references reader on delete cascade,
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly')),
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'failed', 'bounced', 'given-up')),
  attempts integer not null default 0 check (attempts >= 0),
  reason text,
  made_at timestamptz not null,
  due_at timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null))
);
create index letter_due on letter (due_at, id) where state in ('waiting', 'failed');
create index letter_claimed on letter (claimed_at) where state = 'sending';
create index letter_undelivered on letter (id) where state in ('failed', 'bounced', 'given-up');
create index letter_reader on letter (reader_id);

-- One for each reader and happening: nobody is told anything twice.
create table mention (
  reader_id bigint not null references reader on delete cascade,
  happening_id bigint not null references happening,
  -- The subscriptions that it matched; empty for a notice to parties.
  causes bigint[] not null,
  rhythm text not null,
  -- Null while it waits for the digest.
  letter_id bigint references letter,
  made_at timestamptz not null,
  primary key (reader_id, happening_id)
);
create index mention_letter on mention (letter_id);
create index mention_for_digest on mention (rhythm, reader_id) where letter_id is null;
