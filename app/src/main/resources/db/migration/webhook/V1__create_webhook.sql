-- Addresses of organizations' own systems that are told what happens to their issues.
create table webhook_endpoint (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  url text not null check (length(url) between 9 and 1000),
  -- What its people call it, possibly nothing.
  note text not null default '' check (length(note) <= 100),
  events text[] not null check (cardinality(events) > 0),
  -- Needed to sign, so no hash would do. Read by nothing but the code that signs.
  secret text not null check (secret like 'whsec\_%'),
  -- After a rotation both sign, until the old one is forgotten.
  old_secret text,
  old_secret_until timestamptz,
  added_by text not null,
  added_at timestamptz not null,
  paused_at timestamptz,
  paused_why text check (paused_why in ('by-hand', 'failing', 'gone')),
  -- Not before, after its server failed; and since when it failed without any success.
  due_at timestamptz not null,
  failing_since timestamptz,
  -- While a process sends to it, so that one thing comes after the other.
  claimed_at timestamptz,
  tried_at timestamptz,
  check ((old_secret is null) = (old_secret_until is null)),
  check ((paused_at is null) = (paused_why is null))
);
create index webhook_endpoint_organization on webhook_endpoint (organization_id, id);

-- What is to be told to an address. Written in the transaction of what happened.
create table webhook_delivery (
  id bigint generated always as identity primary key,
  -- Known to the receiver; the same at every attempt.
  message uuid not null unique default gen_random_uuid(),
  endpoint_id bigint not null references webhook_endpoint on delete cascade,
  event text not null,
  -- Null for a test.
  issue_number text,
  entry_id bigint,
  happened_at timestamptz not null,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'delivered', 'given-up', 'withheld')),
  attempts integer not null default 0 check (attempts >= 0),
  due_at timestamptz not null,
  first_tried_at timestamptz,
  -- Of the last attempt.
  tried_at timestamptz,
  duration_ms integer,
  status integer,
  failure text,
  payload text,
  answer text check (length(answer) <= 1024)
);
create index webhook_delivery_endpoint on webhook_delivery (endpoint_id, id);
create index webhook_delivery_waiting on webhook_delivery (endpoint_id, id) where state = 'waiting';
create index webhook_delivery_issue on webhook_delivery (issue_number) where payload is not null;
create index webhook_delivery_made on webhook_delivery (made_at);
