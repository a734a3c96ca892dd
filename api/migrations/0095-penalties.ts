import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Violations and what they lead to (CC-6, CQ-14, SD-9, SD-11), and a field of a step that names a member of staff.
 * Published: `access.staff_superior`.
 */
export class Penalties17640000095000 implements MigrationInterface {
  readonly name = 'Penalties17640000095000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SUPERIOR, PENALTY, ACCESS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SUPERIOR = `
create view access.staff_superior (staff_id, superior_id) as
  select s.id, b.id from identity.staff s join identity.staff b on b.id = s.reports_to where b.active;
comment on view access.staff_superior is 'Who is in charge of whom; nobody for who reports to nobody.';
grant select on access.staff_superior to kehu_app;
`;

/** Nobody decides about what they proposed, and nobody about themselves: neither who did it nor who is in charge. */
const PENALTY = `
create table complaints.penalty (
  id uuid primary key,
  number text not null unique,
  clause text not null,
  policy_version int not null,
  violation text not null,
  breaks text not null,
  staff_id uuid not null references identity.staff (id),
  in_charge_id uuid references identity.staff (id),
  complaint_id uuid references complaints.complaint (id),
  happened_on date not null,
  evidence text not null check (evidence <> ''),
  chosen_fine numeric(14,2) check (chosen_fine > 0),
  occurrence int not null check (occurrence > 0),
  fine numeric(14,2) check (fine > 0),
  in_charge_fine numeric(14,2) check (in_charge_fine > 0),
  dismissal boolean not null,
  months_of_pay int not null check (months_of_pay >= 0),
  copies int not null check (copies > 0),
  why jsonb not null,
  approver text not null,
  state text not null check (state in ('PROPOSED','APPROVED','REJECTED','WITHDRAWN')),
  by_rule boolean not null,
  proposed_by uuid not null references identity.staff (id),
  proposed_at timestamptz not null,
  decided_by uuid references identity.staff (id),
  decided_at timestamptz,
  decision_note text check (decision_note <> ''),
  version int not null default 1,
  constraint penalty_decided check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint penalty_by_another check (state = 'WITHDRAWN' or decided_by is null
    or (decided_by <> proposed_by and decided_by <> staff_id and decided_by is distinct from in_charge_id)),
  constraint penalty_leads_somewhere check (fine is not null or dismissal or months_of_pay > 0),
  constraint penalty_in_charge check (in_charge_fine is null or in_charge_id is not null)
);
comment on table complaints.penalty is
  'A violation, and what follows by its clause from how often the rule was broken before; a person approves it (CC-6, SD-9, SD-11).';
comment on column complaints.penalty.breaks is 'The clause that was broken: the same one again counts as the next time (SD-9).';
comment on column complaints.penalty.approver is 'The post that decides, as the clause says.';
create unique index penalty_by_rule_once on complaints.penalty (complaint_id, violation, staff_id) where by_rule;
create index penalty_of_case on complaints.penalty (complaint_id) where complaint_id is not null;
create index penalty_newest on complaints.penalty (proposed_at desc, id desc);
create index penalty_of_staff on complaints.penalty (staff_id, proposed_at desc, id desc);
create index penalty_waiting on complaints.penalty (approver) where state = 'PROPOSED';
`;

const CONCERNED = `(select access.reach('penalty')) = 'all' or staff_id = any ((select access.owners('penalty'))::uuid[])
  or in_charge_id = (select access.staff_id()) or proposed_by = (select access.staff_id())`;
const WRITES = `(select access.reach('penalty_write')) = 'all'
  or staff_id = any ((select access.owners('penalty_write'))::uuid[])`;

const ACCESS = `
grant select, insert on complaints.penalty to kehu_app;
grant update (state, occurrence, fine, in_charge_fine, dismissal, months_of_pay, why, decided_by, decided_at, decision_note,
  version) on complaints.penalty to kehu_app;
alter table complaints.penalty enable row level security, force row level security;
create policy owner_all on complaints.penalty to kehu_owner using (true) with check (true);
create policy penalty_read on complaints.penalty for select to kehu_app using (${CONCERNED});
create policy penalty_insert on complaints.penalty for insert to kehu_app with check (
  state = 'PROPOSED' and ((select access.is_system()) or (proposed_by = (select access.staff_id()) and (${WRITES}))));
create policy penalty_update on complaints.penalty for update to kehu_app
  using (proposed_by = (select access.staff_id()) or approver = any ((select access.posts())::text[]))
  with check ((state = 'WITHDRAWN' and decided_by = proposed_by and proposed_by = (select access.staff_id()))
    or approver = any ((select access.posts())::text[]));
`;
