-- What an authority often answers, to begin an answer with. Shared by its officers, never shown to
-- others; changed by withdrawing one and adding another.
create table answer_template (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  name text not null check (name <> '' and length(name) <= 120),
  decision text check (decision in (
    'accepted', 'accepted-in-part', 'not-accepted', 'not-competent', 'needs-study')),
  text_en text,
  text_km text,
  action_en text,
  action_km text,
  legal_ground text not null default '',
  added_by text not null,
  person_id uuid not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check (text_en is not null or text_km is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index answer_template_organization on answer_template (organization_id)
  where withdrawn_at is null;

create function keep_answer_templates() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null
      and to_jsonb(old) - array['withdrawn_at', 'withdrawn_by']
        = to_jsonb(new) - array['withdrawn_at', 'withdrawn_by'] then
    return new;
  end if;
  raise exception 'a template is only withdrawn' using errcode = 'restrict_violation';
end
$$;
create trigger answer_template_kept before update or delete on answer_template
  for each row execute function keep_answer_templates();
