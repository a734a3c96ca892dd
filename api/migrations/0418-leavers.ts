import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowAlertKinds } from './alert-kinds';

/**
 * Nobody who leaves gets clients, and no account is closed that still has some (KA-14). Published: `access.leavers()`,
 * `access.clients_left(staff, day)`.
 */
export class Leavers17640000418000 implements MigrationInterface {
  readonly name = 'Leavers17640000418000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LEAVERS, CLIENTS_LEFT, allowAlertKinds('KEPT_OPEN')]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const LEAVERS = `
create function access.leavers() returns table (staff_id uuid, leaves_on date)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select s.id, s.leaves_on from identity.staff s where s.active and s.leaves_on is not null;
end;
comment on function access.leavers is 'Who works here and has a last day on record: nothing is given to them without end.';
revoke all on function access.leavers() from public;
grant execute on function access.leavers() to kehu_app;
`;

const CLIENTS_LEFT = `
create function access.clients_left(asked uuid[], day date) returns table (staff_id uuid, clients int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select held.staff_id, count(distinct held.client_id)::int from (
    select c.owner_id as staff_id, c.id as client_id from clients.client c where c.owner_id = any (asked)
    union all
    select a.owner_id, a.client_id from clients.assignment a
    where a.owner_id = any (asked) and (upper(a.valid) is null or upper(a.valid) > day)
  ) as held where access.reach('staffing') = 'all' or access.is_system() group by held.staff_id;
end;
comment on function access.clients_left is
  'How many clients people look after on a day or are to look after later, for who keeps the staff and for the system.';
revoke all on function access.clients_left(uuid[], date) from public;
grant execute on function access.clients_left(uuid[], date) to kehu_app;
`;
