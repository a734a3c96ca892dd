import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices to clients (CC-7): what is written and by whom it was reviewed, approved, sent and archived; to which clients it
 * went, and whether each was told and has understood. Published: `access.client_notice`.
 */
export class ClientNotices17640000134000 implements MigrationInterface {
  readonly name = 'ClientNotices17640000134000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOTICE, KEEP, PARTS, RECIPIENT, AUDIENCE, POLICIES, ALERTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Nobody approves what they drafted or reviewed. A head who drafts has thereby reviewed it, and needs no other head. */
const NOTICE = `
create table clients.client_notice (
  id uuid primary key,
  number text collate "C" not null unique check (number <> ''),
  department text not null check (department <> ''),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  effective_on date not null,
  audience jsonb not null,
  state text not null check (state in ('DRAFT','IN_REVIEW','IN_APPROVAL','APPROVED','SENT','ARCHIVED','WITHDRAWN')),
  policy_version int,
  review_post text,
  approve_post text,
  send_post text,
  archive_posts text[],
  drafted_by uuid not null references identity.staff (id),
  drafted_at timestamptz not null,
  submitted_at timestamptz,
  reviewed_by uuid references identity.staff (id),
  approved_by uuid references identity.staff (id),
  approved_at timestamptz,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  sent_by uuid references identity.staff (id),
  sent_at timestamptz,
  sent_count int check (sent_count > 0),
  due_at timestamptz check (due_at > sent_at),
  due_why jsonb,
  moved_at timestamptz not null,
  version int not null default 1,
  constraint notice_under_policy check (state in ('DRAFT','WITHDRAWN') or (policy_version is not null and review_post is not null
    and approve_post is not null and send_post is not null and archive_posts is not null and submitted_at is not null)),
  constraint notice_approved check (state not in ('APPROVED','SENT','ARCHIVED')
    or (reviewed_by is not null and approved_by is not null and approved_at is not null and digest is not null)),
  constraint notice_by_another check (approved_by is null or (approved_by <> drafted_by and approved_by is distinct from reviewed_by)),
  constraint notice_sent check ((state in ('SENT','ARCHIVED')) = (sent_at is not null)
    and (sent_at is null) = (sent_by is null) and (sent_at is null) = (sent_count is null)
    and (sent_at is null) = (due_at is null) and (sent_at is null) = (due_why is null))
);
comment on table clients.client_notice is
  'What clients are told of: drafted, reviewed by the head of its department, approved by the general manager, sent by the service director, archived (CC-7).';
comment on column clients.client_notice.digest is 'SHA-256 of what was approved: number, texts, day, audience and the documents by their digests.';
comment on column clients.client_notice.audience is 'Which clients: all, chosen ones, or a filter; frozen into recipients when it is sent.';
create index client_notice_newest on clients.client_notice (moved_at desc, id desc);
create index client_notice_drafter on clients.client_notice (drafted_by, moved_at desc, id desc);
create index client_notice_waiting on clients.client_notice (state) where state in ('IN_REVIEW','IN_APPROVAL');

create view access.client_notice (id, number) with (security_invoker = true) as select id, number from clients.client_notice;
comment on view access.client_notice is 'Notices to clients by number, as far as the viewer reads them.';
grant select on access.client_notice to kehu_app;

create table clients.client_notice_counter (
  scope text primary key,
  last int not null check (last > 0)
);
comment on table clients.client_notice_counter is 'The last serial given out of a year; the row stays locked until the transaction ends, so that no number is left out.';
`;

/** What the rules in the program say, said once more by the database: no step is skipped, and what was approved stays as it was. */
const KEEP = `
create function clients.keep_notice() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state and (old.state, new.state) not in (
    ('DRAFT','IN_REVIEW'), ('DRAFT','IN_APPROVAL'), ('DRAFT','WITHDRAWN'), ('IN_REVIEW','IN_APPROVAL'), ('IN_REVIEW','DRAFT'),
    ('IN_REVIEW','WITHDRAWN'), ('IN_APPROVAL','APPROVED'), ('IN_APPROVAL','DRAFT'), ('IN_APPROVAL','WITHDRAWN'),
    ('APPROVED','SENT'), ('APPROVED','WITHDRAWN'), ('SENT','ARCHIVED')) then
    raise check_violation using constraint = 'notice_states',
      message = 'a notice to clients cannot go from ' || old.state || ' to ' || new.state;
  end if;
  if old.state <> 'DRAFT' and (old.number, old.department, old.subject, old.body, old.effective_on, old.audience, old.drafted_by)
    is distinct from (new.number, new.department, new.subject, new.body, new.effective_on, new.audience, new.drafted_by) then
    raise check_violation using constraint = 'notice_text_stays',
      message = 'a notice to clients that was handed in is not rewritten';
  end if;
  if old.digest is not null and old.digest is distinct from new.digest
    or old.sent_at is not null and (old.sent_at, old.sent_by, old.sent_count, old.due_at)
      is distinct from (new.sent_at, new.sent_by, new.sent_count, new.due_at) then
    raise check_violation using constraint = 'notice_text_stays',
      message = 'what was approved of a notice to clients, and when it was sent, is not changed';
  end if;
  return new;
end $$;
create trigger keep_notice before update on clients.client_notice for each row execute function clients.keep_notice();

create function clients.keep_notice_documents() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  of_notice uuid := case tg_op when 'DELETE' then old.notice_id else new.notice_id end;
begin
  if (select n.state from clients.client_notice n where n.id = of_notice) is distinct from 'DRAFT' then
    raise check_violation using constraint = 'notice_text_stays',
      message = 'documents of a notice to clients are added and taken out while it is a draft';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
revoke all on function clients.keep_notice_documents() from public;
`;

const PARTS = `
create table clients.client_notice_document (
  id uuid primary key,
  notice_id uuid not null references clients.client_notice (id),
  attachment_id uuid not null references platform.attachment (id),
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  constraint notice_document_once unique (notice_id, attachment_id)
);
create index client_notice_document_attachment on clients.client_notice_document (attachment_id);
create trigger keep_notice_documents before insert or update or delete on clients.client_notice_document
  for each row execute function clients.keep_notice_documents();

create table clients.client_notice_step (
  id uuid primary key,
  notice_id uuid not null references clients.client_notice (id),
  move text not null check (move in ('SUBMIT','RECALL','REVIEW','APPROVE','RETURN','SEND','ARCHIVE','WITHDRAW')),
  note text check (note <> ''),
  by_staff uuid not null references identity.staff (id),
  for_staff uuid references identity.staff (id),
  at timestamptz not null
);
comment on table clients.client_notice_step is 'What was done with a notice to clients, in whose name. Only ever added.';
create index client_notice_step_of on clients.client_notice_step (notice_id, at, id);
`;

/** One row a client and a notice: told twice, it is one delivery. */
const RECIPIENT = `
create table clients.client_notice_recipient (
  id uuid primary key,
  notice_id uuid not null references clients.client_notice (id),
  client_id uuid not null references clients.client (id),
  copied_id uuid references identity.staff (id),
  sent_at timestamptz not null,
  due_at timestamptz not null,
  told_on date,
  way text check (way in ('PHONE','VISIT','MESSAGE','EMAIL','LETTER')),
  person text check (person <> ''),
  understood boolean,
  note text check (note <> ''),
  told_by uuid references identity.staff (id),
  recorded_at timestamptz,
  escalated_at timestamptz,
  version int not null default 1,
  constraint notice_recipient_once unique (notice_id, client_id),
  constraint notice_recipient_told check ((told_on is null) = (way is null) and (told_on is null) = (person is null)
    and (told_on is null) = (understood is null) and (told_on is null) = (told_by is null) and (told_on is null) = (recorded_at is null)),
  constraint notice_recipient_not_understood check (understood is distinct from false or note is not null)
);
comment on table clients.client_notice_recipient is
  'A client that a notice was sent to, which account manager was copied, and whether the client was told and has understood (CC-7).';
comment on column clients.client_notice_recipient.copied_id is 'Its account manager when it was sent; who looks after the client later owes what is open.';
create index notice_recipient_newest on clients.client_notice_recipient (sent_at desc, id desc);
create index notice_recipient_of_client on clients.client_notice_recipient (client_id, sent_at desc, id desc);
create index notice_recipient_overdue on clients.client_notice_recipient (due_at, id)
  where understood is distinct from true and escalated_at is null;

-- A client that was told of the same notice under both names was told once.
insert into clients.merge_way (source, way, place) values ('clients.client_notice_recipient', 'yield', 7);
`;

/** Which clients an audience means today; chosen ones that became part of another by now are told as that one. */
const AUDIENCE = `
create function clients.notice_audience(audience jsonb) returns table (client_id uuid, owner_id uuid)
language sql stable set search_path = '' as $$
  with chosen as materialized (
    select coalesce(clients.survivor_of(id), id) as id
    from (select value::uuid as id from jsonb_array_elements_text(audience -> 'clientIds') as value) as asked
  )
  select c.id, c.owner_id from clients.client c
  where (not audience ? 'clientIds' or c.id in (select id from chosen))
    and (not audience ? 'tiers' or c.tier = any (array(select jsonb_array_elements_text(audience -> 'tiers'))))
    and (not audience ? 'regionCodes' or c.region_code = any (array(select jsonb_array_elements_text(audience -> 'regionCodes'))))
    and (not audience ? 'ownerIds' or c.owner_id = any (array(select jsonb_array_elements_text(audience -> 'ownerIds')::uuid)))
    and (not audience ? 'businessTypes'
      or c.business_type = any (array(select jsonb_array_elements_text(audience -> 'businessTypes'))))
$$;
revoke all on function clients.notice_audience(jsonb) from public;

create function clients.count_notice_audience(audience jsonb) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  if (select access.reach('notice_write')) is distinct from 'all' then
    raise insufficient_privilege using message = 'only who drafts notices counts their audience (row-level security)';
  end if;
  return (select count(*) from clients.notice_audience(audience));
end $$;
comment on function clients.count_notice_audience is 'To how many clients an audience would be sent today; for those who draft notices.';

create function clients.deliver_notice(of_notice uuid, at timestamptz, due timestamptz) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  told clients.client_notice;
  made int;
begin
  select * into told from clients.client_notice where id = of_notice for update;
  if told.state is distinct from 'APPROVED' or told.send_post <> all (access.posts()) then
    raise insufficient_privilege using message = 'only an approved notice is sent, by the post of the clause (row-level security)';
  end if;
  insert into clients.client_notice_recipient (id, notice_id, client_id, copied_id, sent_at, due_at)
    select clients.new_id(), of_notice, a.client_id, a.owner_id, at, due from clients.notice_audience(told.audience) as a
    order by a.client_id;
  get diagnostics made = row_count;
  return made;
end $$;
comment on function clients.deliver_notice is 'Freezes the audience of an approved notice into its recipients, for who sends it; answers how many.';

create function clients.notice_told(of_notice uuid) returns table (told int, acknowledged int)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from clients.client_notice n where n.id = of_notice and n.archive_posts && access.posts()) then
    raise insufficient_privilege using message = 'only who archives a notice counts all its clients (row-level security)';
  end if;
  return query select count(*)::int, (count(*) filter (where r.understood))::int
    from clients.client_notice_recipient r where r.notice_id = of_notice;
end $$;
comment on function clients.notice_told is
  'How many clients a notice was sent to, and how many have understood, for who archives it and speaks with none of them.';
revoke all on function clients.count_notice_audience(jsonb), clients.deliver_notice(uuid, timestamptz, timestamptz),
  clients.notice_told(uuid) from public;
grant execute on function clients.count_notice_audience(jsonb), clients.deliver_notice(uuid, timestamptz, timestamptz),
  clients.notice_told(uuid) to kehu_app;
`;

const guarded = (table: string): string => `
alter table clients.${table} enable row level security, force row level security;
create policy owner_all on clients.${table} to kehu_owner using (true) with check (true);
`;
const ME = '(select access.staff_id())';
const DRAFTS = `(select access.reach('notice_write')) = 'all'`;
const OF_NOTICE = 'exists (select from clients.client_notice as n where n.id = notice_id)';
const OWN_DRAFT = `exists (select from clients.client_notice as n where n.id = notice_id and n.drafted_by = ${ME})`;
const SPOKEN_WITH = `((select access.reach('activity')) = 'all' or exists (select from access.client_owner as o
  where o.client_id = client_notice_recipient.client_id and o.owner_id = any ((select access.owners('activity'))::uuid[])))`;

const POLICIES = `
${['client_notice', 'client_notice_counter', 'client_notice_document', 'client_notice_step', 'client_notice_recipient'].map(guarded).join('')}
grant select, insert on clients.client_notice to kehu_app;
grant update (department, subject, body, effective_on, audience, state, policy_version, review_post, approve_post, send_post,
  archive_posts, submitted_at, reviewed_by, approved_by, approved_at, digest, sent_by, sent_at, sent_count, due_at, due_why,
  moved_at, version) on clients.client_notice to kehu_app;
create policy notice_read on clients.client_notice for select to kehu_app
  using ((select access.reach('notice')) = 'all' and (state in ('SENT','ARCHIVED') or ${DRAFTS}));
create policy notice_insert on clients.client_notice for insert to kehu_app
  with check (state = 'DRAFT' and drafted_by = ${ME} and ${DRAFTS});
create policy notice_update on clients.client_notice for update to kehu_app using (${DRAFTS}) with check (${DRAFTS});

grant select, insert, update on clients.client_notice_counter to kehu_app;
create policy notice_counter_write on clients.client_notice_counter to kehu_app using (${DRAFTS}) with check (${DRAFTS});

grant select, insert, delete on clients.client_notice_document to kehu_app;
create policy notice_document_read on clients.client_notice_document for select to kehu_app using (${OF_NOTICE});
create policy notice_document_insert on clients.client_notice_document for insert to kehu_app
  with check (by_staff = ${ME} and ${OWN_DRAFT});
create policy notice_document_delete on clients.client_notice_document for delete to kehu_app using (${OWN_DRAFT});
create policy attachment_of_notice on platform.attachment for select to kehu_app
  using (exists (select from clients.client_notice_document as d where d.attachment_id = attachment.id));

grant select, insert on clients.client_notice_step to kehu_app;
create policy notice_step_read on clients.client_notice_step for select to kehu_app using (${OF_NOTICE});
create policy notice_step_insert on clients.client_notice_step for insert to kehu_app
  with check (by_staff = ${ME} and ${OF_NOTICE});

grant select on clients.client_notice_recipient to kehu_app;
grant update (told_on, way, person, understood, note, told_by, recorded_at, escalated_at, version)
  on clients.client_notice_recipient to kehu_app;
create policy notice_recipient_read on clients.client_notice_recipient for select to kehu_app using (${SPOKEN_WITH});
create policy notice_recipient_update on clients.client_notice_recipient for update to kehu_app using (${SPOKEN_WITH})
  with check ((select access.is_system()) or told_by = ${ME});
`;

/** Two more kinds of alert, beside those that others know of. */
const ALERTS = `
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''NOTICE''::text, ''NOTICE_OVERDUE''::text, ');
end $$;
alter table inbox.alert
  add column notice_id uuid references clients.client_notice (id),
  add column count int check (count > 0);
comment on column inbox.alert.count is 'How many clients it is about.';
`;
