import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of who answers for cases follow the petitions that were upheld (CQ-11). */
export class AttributionByPetition17640000202000 implements MigrationInterface {
  readonly name = 'AttributionByPetition17640000202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACTS);
    // The tallies are counted anew with the next fold; here at once, so that both agree from now on.
    await runner.query('select analytics.refresh_clients()');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * What a petition moved before the case closed is moved from the start. What it moves later is taken from one department
 * and given to the other at the instant it was upheld, on the day of the case: a figure as it was known before says what it
 * said, and the parts of a case still sum to one.
 */
export const FACTS = `
create or replace view access.attribution_fact as
  with shared as (
    select d.complaint_id, d.id as decision_id, s.seq, s.party, s.department, s.percentage / 100 as share, s.amount
    from complaints.decision as d join complaints.liability_share as s on s.decision_id = d.id
    where d.version = (select max(l.version) from complaints.decision as l where l.complaint_id = d.complaint_id)
  ), found as (
    select distinct on (complaint_id) complaint_id, id as step_id, handed_on ->> 'responsibleDepartment' as department
    from complaints.step where handed_on ? 'responsibleDepartment' and done_at is not null order by complaint_id, seq desc
  ), fact as (
    select c.id, c.client_id, c.class, c.ended_on as day, c.closed_at as at, s.decision_id, s.seq as place,
      case when s.decision_id is null then f.step_id end as step_id,
      case s.party when 'FACTORY' then coalesce(s.department, 'HEADQUARTERS') when 'THIRD_PARTY' then 'SUPPLIER'
        else coalesce(s.party, f.department) end as root,
      coalesce(s.department, case when s.party <> 'FACTORY' then s.party end, f.department, '') as department,
      coalesce(s.share, 1) as share, coalesce(s.amount, 0) + coalesce(l.amount, 0) * coalesce(s.share, 1) as loss
    from complaints.complaint as c
    left join shared as s on s.complaint_id = c.id
    left join found as f on f.complaint_id = c.id
    left join lateral (select sum(x.amount) as amount from complaints.loss_line as x where x.complaint_id = c.id) as l on true
    where c.state = 'CLOSED' and c.outcome = 'UPHELD'
  ), moved as (
    select f.*, p.became, p.decided_at,
      lag(p.became, 1, f.department) over (partition by f.id, f.place order by p.decided_at, p.seq) as was
    from fact as f
    join complaints.petition as p on p.complaint_id = f.id and p.state = 'UPHELD' and f.root = any (p.roots)
      and (p.decision_id = f.decision_id or p.step_id = f.step_id)
  )
  select f.client_id, f.class, f.day, f.at, f.department, f.share, f.loss, f.id as complaint_id from fact as f
  union all
  select m.client_id, m.class, m.day, greatest(m.at, m.decided_at), e.department, e.sign * m.share, e.sign * m.loss,
    m.id
  from moved as m cross join lateral (values (m.was, -1), (m.became, 1)) as e (department, sign);
comment on view access.attribution_fact is
  'Upheld cases by department or outside party; the shares of a case sum to 1. A petition that is upheld takes them from one and gives them to another. Empty: nobody was named (CQ-6, CQ-9, CQ-11).';
`;
