import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A return that was approved and then withdrawn was to come until it was withdrawn: it is told so of every instant between, as
 * `returns.event` has it. Redefines `access.return_progress`.
 */
export class ReturnsWithdrawnLater17640000501000 implements MigrationInterface {
  readonly name = 'ReturnsWithdrawnLater17640000501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROGRESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PROGRESS = `
create or replace view access.return_progress as
  with approved as not materialized (
    select r.id, r.client_id, d.at, (d.at at time zone 'Asia/Shanghai')::date as day, l.quantity, r.holds is not null as held, r.state
    from returns.decision as d
    join returns."return" as r on r.id = d.return_id
    cross join lateral (select sum(x.quantity) as quantity from returns.return_line as x where x.return_id = r.id) as l
    where d.kind = 'APPROVAL' and d.outcome = 'APPROVED' and r.kind in ('RETURN', 'REWORK')
  ), came as not materialized (
    select c.return_id, c.at, c.received_on, c.last,
      coalesce((select sum(x.quantity) from returns.receipt_line as x where x.receipt_id = c.id), 0) as quantity
    from returns.receipt as c
  ), ended as not materialized (
    select a.*, c.at as ended_at, c.received_on,
      (select sum(x.quantity) from came as x where x.return_id = a.id) as received
    from approved as a join came as c on c.return_id = a.id and c.last
  )
  select a.client_id, a.day, a.at, p.part, p.value, a.id as return_id from approved as a cross join lateral (values
    ('granted', a.quantity), ('outstanding', a.quantity), ('outstanding_returns', 1)) as p (part, value)
  union all
  select a.client_id, a.day, w.at, p.part, p.value, a.id from approved as a
  join returns.event as w on w.return_id = a.id and w.kind = 'WITHDRAWN'
  cross join lateral (values
    ('granted', -a.quantity), ('outstanding', -a.quantity), ('outstanding_returns', -1)) as p (part, value)
  where a.state = 'WITHDRAWN'
  union all
  select a.client_id, a.day, c.at, 'outstanding', -c.quantity, a.id from approved as a join came as c on c.return_id = a.id
  union all
  select e.client_id, e.day, e.ended_at, p.part, p.value, e.id from ended as e cross join lateral (values
    ('outstanding', e.received - e.quantity), ('outstanding_returns', -1)) as p (part, value)
  union all
  select e.client_id, e.received_on, e.ended_at, p.part, p.value, e.id from ended as e cross join lateral (values
    ('approved', e.quantity), ('received', e.received), ('completed', 1), ('held', e.held::int)) as p (part, value);
`;
