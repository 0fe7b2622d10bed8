create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  created_at timestamptz not null default now()
);
create unique index person_email on person (lower(email));

create table role_grant (
  person_id uuid not null references person,
  organization_id bigint not null references organization,
  role text not null check (role in ('MEMBER', 'OFFICER', 'FACILITATOR', 'ADMINISTRATOR')),
  since timestamptz not null default now(),
  until timestamptz,
  primary key (person_id, organization_id, role, since)
);
