import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What complaints cost and whose fault they were as it was known at an instant: a case that was closed then counts, also when
 * it was opened again since. Published: `access.attribution_known`, `access.quality_cost_known`, which say at the present
 * instant what the views of 0301 say.
 */
export class FaultsAsKnown17640000471000 implements MigrationInterface {
  readonly name = 'FaultsAsKnown17640000471000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [INDEX, ATTRIBUTION, COST]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const INDEX = `create index past_closed on complaints.past (ended_on, recorded_until) where flow_state = 'closed'`;

/*
 * The version known at an instant is the first that was replaced after it, else the complaint itself (0010). Whose a case is
 * stays out of it: a client that was merged into another is none any more, and a merge tells the past anew (0023).
 */
const UPHELD = `
    select c.id, c.client_id, c.class, c.tier, c.ended_on, c.closed_at
    from complaints.complaint as c
    where c.state = 'CLOSED' and c.outcome = 'UPHELD' and c.ended_on between from_day and to_day
      and c.closed_at <= known_at and c.created_at <= known_at
      and not exists (select from complaints.past as p where p.complaint_id = c.id and p.recorded_until > known_at)
    union all
    select c.id, c.client_id, v.class, v.tier, v.ended_on, v.closed_at
    from complaints.past as v join complaints.complaint as c on c.id = v.complaint_id
    where v.flow_state = 'closed' and v.outcome = 'UPHELD' and v.ended_on between from_day and to_day
      and v.closed_at <= known_at and v.created_at <= known_at and v.recorded_until > known_at
      and not exists (
        select from complaints.past as p
        where p.complaint_id = v.complaint_id and p.recorded_until > known_at
          and (p.recorded_until, p.id) < (v.recorded_until, v.id))`;

/* A version of a decision is never changed, and of a step only its end says who answers; loss lines have no instant. */
const LATEST = `
      select l.id from complaints.decision as l where l.complaint_id = c.id and l.at <= known_at
      order by l.version desc limit 1`;

/*
 * Without settings of their own, so that what narrows them to clients is read first. A function of the room analytics runs
 * them with the rights of the owner, and decides who gets which sums. Whom a petition moved a part to has it, as the case
 * itself says (0149).
 */
const ATTRIBUTION = `
create function access.attribution_known(known_at timestamptz, from_day date, to_day date)
returns table (client_id uuid, class text, day date, at timestamptz, department text, share numeric, loss numeric,
  complaint_id uuid, tier text)
language sql stable
begin atomic
  with upheld as not materialized (${UPHELD}
  ), fact as not materialized (
    select c.id, c.client_id, c.class, c.tier, c.ended_on as day, c.closed_at as at, s.decision_id,
      case when s.decision_id is null then f.step_id end as step_id,
      case s.party when 'FACTORY' then coalesce(s.department, 'HEADQUARTERS') when 'THIRD_PARTY' then 'SUPPLIER'
        else coalesce(s.party, f.department) end as root,
      coalesce(s.department, case when s.party <> 'FACTORY' then s.party end, f.department, '') as department,
      coalesce(s.share, 1) as share, coalesce(s.amount, 0) + coalesce(l.amount, 0) * coalesce(s.share, 1) as loss
    from upheld as c
    left join lateral (
      select d.id as decision_id, x.party, x.department, x.percentage / 100 as share, x.amount
      from (${LATEST}
      ) as d join complaints.liability_share as x on x.decision_id = d.id
    ) as s on true
    left join lateral (
      select t.id as step_id, t.handed_on ->> 'responsibleDepartment' as department from complaints.step as t
      where t.complaint_id = c.id and t.handed_on ? 'responsibleDepartment' and t.done_at <= known_at
      order by t.seq desc limit 1
    ) as f on true
    left join lateral (select sum(x.amount) as amount from complaints.loss_line as x where x.complaint_id = c.id) as l on true
  )
  select f.client_id, f.class, f.day, f.at, coalesce(m.became, f.department), f.share, f.loss, f.id, f.tier
  from fact as f
  left join lateral (
    select p.became from complaints.petition as p
    where p.complaint_id = f.id and p.state = 'UPHELD' and p.decided_at <= known_at and f.root = any (p.roots)
      and (p.decision_id = f.decision_id or p.step_id = f.step_id)
    order by p.decided_at desc, p.seq desc limit 1
  ) as m on true;
end;
comment on function access.attribution_known is
  'What access.attribution_fact says as it was known at an instant, of cases that closed in a period: those closed then, by the decisions, steps and petitions on record then. Loss lines are those of today. With the tier at receipt.';
revoke all on function access.attribution_known(timestamptz, date, date) from public;
`;

/** A case is estimated by its latest decision until it ends. */
const COST = `
create function access.quality_cost_known(known_at timestamptz, from_day date, to_day date)
returns table (client_id uuid, day date, at timestamptz, cost text, amount numeric, cases int, complaint_id uuid, tier text)
language sql stable
begin atomic
  with upheld as not materialized (${UPHELD}
  ), decided as not materialized (
    select c.id, c.client_id, d.id as decision_id, d.at,
      case when v.complaint_id is null then c.tier else v.tier end as tier,
      case when v.complaint_id is null then c.closed_at else v.closed_at end as closed_at
    from complaints.decision as d
    join complaints.complaint as c on c.id = d.complaint_id
    left join lateral (
      select p.complaint_id, p.tier, p.closed_at from complaints.past as p
      where p.complaint_id = c.id and p.recorded_until > known_at order by p.recorded_until, p.id limit 1
    ) as v on true
    where d.at <= known_at and c.created_at <= known_at
      and d.at >= from_day::timestamp at time zone 'Asia/Shanghai'
      and d.at < (to_day + 1)::timestamp at time zone 'Asia/Shanghai'
      and not exists (
        select from complaints.decision as l
        where l.complaint_id = d.complaint_id and l.version > d.version and l.at <= known_at)
  )
  select c.client_id, c.ended_on, c.closed_at, 'REPAIR',
    (select coalesce(sum(x.amount) filter (where x.party <> 'CLIENT'), 0)
      from complaints.liability_share as x where x.decision_id = d.id), 0, c.id, c.tier
  from upheld as c cross join lateral (${LATEST}) as d
  union all
  select c.client_id, c.ended_on, c.closed_at,
    case when l.loss = 'freight' then 'FREIGHT' when l.loss like 'scrapped%' then 'WRITTEN_OFF' else 'REPAIR' end, l.amount, 0,
    c.id, c.tier
  from upheld as c join complaints.loss_line as l on l.complaint_id = c.id and l.loss <> 'clientClaim'
  union all
  select c.client_id, e.happened_on, e.at, 'RECOVERED', -e.amount, 0, c.id, c.tier
  from complaints.third_party_entry as e join complaints.complaint as c on c.id = e.complaint_id
  where e.kind = 'RECOVERED' and e.at <= known_at and e.happened_on between from_day and to_day
  union all
  select d.client_id, (d.at at time zone 'Asia/Shanghai')::date, d.at, 'ESTIMATED',
    (select coalesce(sum(x.amount) filter (where x.party <> 'CLIENT'), 0)
      from complaints.liability_share as x where x.decision_id = d.decision_id), 1, d.id, d.tier
  from decided as d where d.closed_at is null or d.closed_at > known_at;
end;
comment on function access.quality_cost_known is
  'What access.quality_cost says as it was known at an instant, of the days of a period: cases closed then by their decisions of then, those open then at budget. Loss lines are those of today. With the tier at receipt.';
revoke all on function access.quality_cost_known(timestamptz, date, date) from public;
`;
