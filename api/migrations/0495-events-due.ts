import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event is held on all of its days: who takes it over is there on the last one, as who is given it singly (KA-14, SD-7). */
export class EventsDue17640000495000 implements MigrationInterface {
  readonly name = 'EventsDue17640000495000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DUTIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* As before (0270), but that an event is due with its last day. */
const DUTIES = `
create or replace function desk.duties(people uuid[]) returns table (staff_id uuid, kind text, id uuid, label text,
  client_id uuid, plan_id uuid, region_code text, due_on date, follows uuid, unfit uuid[])
language sql stable set search_path = pg_catalog
begin atomic
  select q.responsible_id, 'QUESTION', q.id, q.content, q.client_id, null::uuid, null::text,
    (q.round_due_at at time zone 'Asia/Shanghai')::date, o.owner_id, '{}'::uuid[]
  from desk.question q join access.client_owner o on o.client_id = q.client_id
  where q.responsible_id = any (people) and q.answered_at is null
  union all
  select p.staff_id, 'PLANNED_CONTACT', p.id, p.purpose, p.client_id, null, null, p.day, o.owner_id, '{}'
  from desk.planned_contact p join access.client_owner o on o.client_id = p.client_id
  where p.staff_id = any (people) and p.state = 'PLANNED'
  union all
  select e.organiser_id, 'EVENT', e.id, e.title, null, null, null, e.to_day, null, '{}'
  from desk.client_event e where e.organiser_id = any (people) and e.state = 'PLANNED';
end;
`;
