-- People who sign in. Everything secret is kept as a hash only: passwords by Argon2id, random tokens
-- (256 bits, nothing to guess) by SHA-256.
create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  password_hash text,
  created_at timestamptz not null,
  -- Null until the invitation was used: before that nobody can sign in.
  active_since timestamptz,
  disabled_at timestamptz
);
create unique index person_email on person (lower(email));

create table role_grant (
  person_id uuid not null references person,
  organization_id bigint not null references organization,
  role text not null check (role in ('MEMBER', 'OFFICER', 'FACILITATOR', 'ADMINISTRATOR')),
  since timestamptz not null,
  until timestamptz check (until >= since),
  primary key (person_id, organization_id, role, since)
);
create unique index role_grant_now on role_grant (person_id, organization_id, role) where until is null;
create index role_grant_organization on role_grant (organization_id);

create table person_session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- Such as "Firefox, Android": enough to recognize one's own phone.
  browser text not null
);
create index person_session_person on person_session (person_id);

-- Links sent by e-mail, good for one use.
create table mailed_link (
  token_hash bytea primary key,
  person_id uuid not null references person,
  purpose text not null check (purpose in ('sign-in', 'invitation', 'e-mail')),
  new_email text,
  next text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'e-mail') = (new_email is not null))
);
create index mailed_link_person on mailed_link (person_id);

-- Passkeys, in the form that Spring Security's JdbcUserCredentialRepository reads and writes.
-- user_entity_user_id is the person's id, as bytes in base64url.
create table user_credentials (
  credential_id varchar(1000) primary key,
  user_entity_user_id varchar(1000) not null,
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports varchar(1000),
  public_key_credential_type varchar(100),
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamptz,
  last_used timestamptz,
  label varchar(1000) not null
);
create index user_credentials_person on user_credentials (user_entity_user_id);

-- Tokens for programs of a person.
create table api_token (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index api_token_person on api_token (person_id);

-- What happened to accounts: who did what to whom. No e-mail and no network address.
create table account_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  -- Null when a sign-in failed for an address that nobody has.
  person_id uuid references person,
  -- Null when nobody was signed in, as at the command line.
  actor_id uuid references person,
  organization_id bigint references organization,
  role text
);
create index account_event_person on account_event (person_id, id);
create trigger account_event_append_only before update or delete on account_event
  for each row execute function refuse_change();
create trigger account_event_not_emptied before truncate on account_event
  for each statement execute function refuse_change();
