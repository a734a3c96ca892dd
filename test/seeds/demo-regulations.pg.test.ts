import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../support/database';
import { demoDatabase, DEMO_DAY } from '../support/demo-database';
import { gradeClient } from '../../api/kernel/policy/grade-client';
import { clauseOfKind } from '../../api/kernel/policy/regulation';
import { tierPolicy } from '../../api/kernel/policy/tier-policy';
import { packOf } from '../../seeds/demo/pack-of';

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.drop());

/** The parameters of a clause of a kind, in the version of the regulation that was in force on a day. */
const rule = (code: string, kind: string, day: string): string => `(
  select c -> 'parameters' from policy.regulation_version v cross join jsonb_array_elements(v.document -> 'clauses') as c
  where v.code = '${code}' and v.effective_from <= ${day} and c -> 'parameters' ->> 'kind' = '${kind}'
  order by v.effective_from desc, v.version desc limit 1)`;
const dayOf = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date`;
/** Whether somebody held one of some posts on a day. */
const holds = (staff: string, posts: string, day: string): string => `exists (
  select from identity.staff_post h where h.staff_id = ${staff} and h.valid @> ${day}
    and h.post in (select jsonb_array_elements_text(${posts})))`;

/** Rows of which a claim is not true; there have to be some of which it could be. */
async function expectAll(from: string, claim: string, name = 't.id'): Promise<void> {
  const [counted] = await database.sql<{ n: number }>(`select count(*)::int as n from ${from}`);
  expect(counted?.n).toBeGreaterThan(0);
  expect(await database.sql(`select ${name} as id from ${from} and (${claim}) is not true order by 1`)).toEqual([]);
}

describe('credit in the demonstration company', () => {
  const applications = (where = 'true') => `clients.credit_application t where ${where}`;
  const asked = dayOf('t.requested_at');
  const credit = rule('CR', 'creditApplications', asked);

  it('is asked for under what its segment allows, and kept within it (BK-2)', async () => {
    const allowed = `(select r ->> 'line' from jsonb_array_elements(${rule('BK', 'segmentCredit', asked)} -> 'rules') as r
      where r ->> 'segment' = coalesce(t.segment, 'GENERAL'))`;
    await expectAll(applications(), `t.policy = ${allowed}`);
    await expectAll(
      applications(`t.state <> 'REJECTED'`),
      `case t.policy when 'decreaseOnly' then t.wanted_limit < t.present_limit
        when 'restructureOnly' then t.wanted_limit <= greatest(t.present_limit, t.owed) else true end`,
    );
  });

  it('is checked against every condition, investigated and decided by who may, none of them twice (CR-3, CR-4)', async () => {
    await expectAll(
      applications(),
      `(select array_agg(c ->> 'condition' order by c ->> 'condition') from jsonb_array_elements(t.checks) c)
        = (select array_agg(k order by k) from jsonb_object_keys(${credit} -> 'conditions') k)
        and t.failed_checks = (select count(*) from jsonb_array_elements(t.checks) c where c ->> 'result' <> 'PASSED')`,
    );
    await expectAll(
      applications('t.investigated_by is not null'),
      `${holds('t.investigated_by', `${credit} -> 'investigators'`, asked)} and t.investigated_by <> t.requested_by`,
    );
    const post = `(select s ->> 'post' from jsonb_array_elements(${rule('CR', 'approvalThresholds', asked)} -> 'steps')
      with ordinality as s (s, n) where s ->> 'upToYuan' is null or t.wanted_limit <= (s ->> 'upToYuan')::numeric order by n limit 1)`;
    await expectAll(applications(), `${post} = any (t.approver_posts)`);
    await expectAll(
      applications(`t.state in ('APPROVED','REJECTED')`),
      holds('t.decided_by', 'to_jsonb(t.approver_posts)', dayOf('t.decided_at')),
    );
  });

  it('is in force as approved, and no longer than it may be (CR-3)', async () => {
    await expectAll(
      'clients.credit_line t join clients.credit_application a on a.id = t.application_id where true',
      `a.state = 'APPROVED' and a.client_id = t.client_id and a.wanted_limit = t."limit" and t.set_by = a.decided_by
        and (isempty(t.valid) or upper(t.valid) <= lower(t.valid)
          + make_interval(years => (${rule('CR', 'creditApplications', dayOf('a.requested_at'))} ->> 'longestYears')::int))`,
    );
  });
});

describe('tiers and segments set by hand in the demonstration company', () => {
  it.each([
    ['tier_override', 'KA', 'tierOverride'],
    ['segment_override', 'BK', 'segmentOverride'],
  ])('in %s are approved by somebody else who may, for no longer than %s lets them', async (table, code, kind) => {
    await expectAll(
      `clients.${table} t where t.state in ('APPROVED','REJECTED','ENDED')`,
      `${holds('t.decided_by', `${rule(code, kind, dayOf('t.decided_at'))} -> 'approvers'`, dayOf('t.decided_at'))}
        and t.decided_by <> t.requested_by and t.decided_at >= t.requested_at`,
    );
    await expectAll(
      `clients.${table} t where true`,
      `t.reason <> '' and upper(t.valid) - lower(t.valid)
        <= (${rule(code, kind, dayOf('t.requested_at'))} ->> 'mostDays')::int`,
    );
  });

  it.each([
    ['tier', 'computed_why'],
    ['segment', 'computed_segment_why'],
  ])('differ in their %s from what is computed', async (what, why) => {
    await expectAll(
      `clients.client t join clients.${what}_override o on o.id = t.${what}_override_id where true`,
      `t.${what} = o.${what} and t.${why} is not null and t.computed_${what} is distinct from t.${what}`,
    );
  });
});

describe('key accounts in the demonstration company', () => {
  /** The moves of KA-6 and KA-7, each with the stage it leads to. */
  const CHAIN = `(values (1, 'GENERAL_SURVEY', 'SURVEYED'), (2, 'FIELD_SURVEY', 'VISITED'), (3, 'CONFIRM_SURVEY', 'CONFIRMED'),
    (4, 'APPLY', 'APPLIED'), (5, 'APPROVE', 'APPROVED'), (6, 'RECOGNISE', 'RECOGNISED')) as c (n, move, stage)`;

  it('are in a stage whose earlier ones are all done, one after the other (KA-6)', async () => {
    await expectAll(
      `clients.prospect t where t.stage not in ('PROSPECT','DROPPED')`,
      `not exists (select from ${CHAIN} where c.n <= (select own.n from ${CHAIN.replace('as c', 'as own')} where own.stage = t.stage)
        and not exists (select from clients.prospect_step s where s.prospect_id = t.id and s.move = c.move))`,
    );
    await expectAll(
      `(select s.id, c.n, max(c.n) over (partition by s.prospect_id order by s.at, s.id rows between unbounded preceding and 1 preceding) as before
        from clients.prospect_step s join ${CHAIN} on c.move = s.move) t where true`,
      't.n = coalesce(t.before, 0) + 1',
    );
  });

  it('are decided by who may, and by nobody who applied (KA-5, KA-7)', async () => {
    await expectAll(
      `clients.prospect_step t where t.move in ('APPROVE','REJECT')`,
      `${holds('t.by_staff', `${rule('KA', 'selection', dayOf('t.at'))} -> 'approvers'`, dayOf('t.at'))}
        and t.by_staff <> (select s.by_staff from clients.prospect_step s
          where s.prospect_id = t.prospect_id and s.move = 'APPLY' and s.at < t.at order by s.at desc limit 1)`,
    );
    await expectAll(
      `clients.prospect t where t.stage in ('APPROVED','RECOGNISED')`,
      `t.score >= t.pass_mark and t.pass_mark = (${rule('KA', 'selection', dayOf('t.moved_at'))} ->> 'passMark')::int`,
    );
  });

  it('are surveyed, applied for and recognised by those whom the clauses name, with all that each has to bring (KA-6, KA-7)', async () => {
    const brings = `(values ('GENERAL_SURVEY', 'profile'), ('GENERAL_SURVEY', 'annualAccounts'), ('GENERAL_SURVEY', 'headInterview'),
      ('FIELD_SURVEY', 'findings'), ('CONFIRM_SURVEY', 'opinion'), ('APPLY', 'reason'), ('APPLY', 'tradingPolicy'),
      ('APPLY', 'goods'), ('APPLY', 'surveyResult'), ('APPLY', 'expectedYearly')) as b (move, field)`;
    await expectAll(
      `clients.prospect_step t where t.move not in ('APPROVE','RECOGNISE')`,
      `not exists (select from ${brings} where b.move = t.move and coalesce(t.content ->> b.field, '') = '')`,
    );
    const steps = (move: string) =>
      `clients.prospect_step t join clients.prospect p on p.id = t.prospect_id where t.move = '${move}'`;
    await expectAll(
      steps('FIELD_SURVEY'),
      `${holds('t.by_staff', `'["KA_SUPERVISOR"]'`, dayOf('t.at'))} and t.by_staff = p.visited_by
        and t.by_staff = (select reports_to from identity.staff where id = p.owner_id)`,
    );
    const byManager = holds('t.by_staff', `'["KA_MANAGER"]'`, dayOf('t.at'));
    await expectAll(steps('CONFIRM_SURVEY'), `${byManager} and t.by_staff <> p.visited_by`);
    await expectAll(steps('RECOGNISE'), byManager);
    const criteria = `jsonb_array_elements(${rule('KA', 'selection', dayOf('t.at'))} -> 'criteria')`;
    await expectAll(
      steps('APPLY'),
      `(select bool_and((t.content ->> (c ->> 'criterion'))::int >= (c ->> 'least')::int) from ${criteria} c)
        and (select sum((t.content ->> (c ->> 'criterion'))::int) from ${criteria} c) = p.score`,
    );
  });

  it('are clients from the day of their recognition, with what was known of them and an agreement (KA-4, KA-8)', async () => {
    await expectAll(
      `clients.prospect t join clients.client c on c.id = t.client_id where t.stage = 'RECOGNISED'`,
      `(c.name, c.credit_code, c.region_code, c.city) is not distinct from (t.name, t.credit_code, t.region_code, t.city)
        and c.opened_on = ${dayOf('t.moved_at')} and c.business_type = 'AGREEMENT'
        and exists (select from clients.assignment a where a.client_id = c.id and a.owner_id = t.owner_id and lower(a.valid) = c.opened_on)
        and exists (select from clients.agreement a where a.client_id = c.id and a.kind = 'VIP' and a.valid @> c.opened_on
          and a.signed_on <= c.opened_on and a.recorded_at = t.moved_at)`,
    );
  });

  it('had enough of us in contact on the day they were recognised as important, and are marked (KA-13)', async () => {
    const { tiers, atLeast } = clauseOfKind(packOf('KA'), 'contactStaff').parameters;
    const usual = { paymentCredit: 'good', growth: null, profitContribution: null } as const;
    const rows = await database.sql<{ expected: string; important: boolean; inContact: number }>(
      `select p.expected_yearly::text as expected, c.important, 1 + (select count(distinct k.staff_id)::int
          from clients.contact_staff k where k.client_id = c.id and k.valid @> c.opened_on and k.staff_id <> p.owner_id) as "inContact"
        from clients.prospect p join clients.client c on c.id = p.client_id`,
    );
    for (const { expected, important, inContact } of rows) {
      const { tier } = gradeClient({ ...usual, annualVolume: expected }, tierPolicy(packOf('KA')));
      expect(important).toBe(tier !== null && tiers.includes(tier));
      expect(inContact).toBeGreaterThanOrEqual(important ? atLeast : 1);
    }
    expect(new Set(rows.map(({ important }) => important)).size).toBe(2);
    await expectAll(
      'clients.client t where t.important',
      'exists (select from clients.prospect p where p.client_id = t.id)',
    );
    await expectAll(
      'clients.contact_staff t join clients.client c on c.id = t.client_id where true',
      `lower(t.valid) >= c.opened_on and (t.removed_by is not null or upper_inf(t.valid))
        and ${holds('t.staff_id', `'["KA_SPECIALIST","KA_SUPERVISOR","KA_MANAGER"]'`, 'lower(t.valid)')}
        and not (t.staff_id = c.owner_id and upper_inf(t.valid))`,
    );
  });

  it('have agreements signed before they end, for no longer than they may be (KA-8)', async () => {
    await expectAll(
      'clients.agreement t where true',
      `t.signed_on < upper(t.valid) and upper(t.valid) <= lower(t.valid)
        + make_interval(years => (${rule('KA', 'agreements', 't.signed_on')} ->> 'longestYears')::int)`,
    );
  });

  it('have one account manager on each day since their first', async () => {
    await expectAll(
      `(select c.id, c.owner_id, range_agg(a.valid) as days, min(lower(a.valid)) as first,
          max(a.owner_id::text) filter (where a.valid @> date '${DEMO_DAY}') as owner,
          sum(coalesce(upper(a.valid), '9999-01-01') - lower(a.valid)) as n
        from clients.client c left join clients.assignment a on a.client_id = c.id
        where c.owner_id is not null group by c.id) t where true`,
      `t.days = datemultirange(daterange(t.first, null)) and t.n = date '9999-01-01' - t.first and t.owner = t.owner_id::text`,
    );
  });
});

describe('development plans in the demonstration company', () => {
  it('name as many as they have to, once they are submitted, and are approved by another who may (KA-9)', async () => {
    await expectAll(
      `clients.development_plan t where t.stage in ('SUBMITTED','APPROVED','CLOSED')`,
      `(select count(*) from clients.plan_prospect x where x.plan_id = t.id) + case
          when (r ->> 'countsClients')::boolean then (select count(*) from clients.plan_client x where x.plan_id = t.id) else 0 end
        >= (r ->> 'prospectsAtLeast')::int`.replaceAll(
        'r ->>',
        `${rule('KA', 'developmentPlan', dayOf('t.submitted_at'))} ->>`,
      ),
    );
    await expectAll(
      `clients.plan_step t join clients.development_plan p on p.id = t.plan_id where t.move in ('APPROVE','RETURN')`,
      `${holds('t.by_staff', `${rule('KA', 'developmentPlan', dayOf('t.at'))} -> 'approvers'`, dayOf('t.at'))}
        and t.by_staff <> p.submitted_by and t.by_staff <> p.lead_id`,
    );
  });

  it('are reviewed within the days the clause gives, and closed after as many reviews, with nothing left to do (KA-11)', async () => {
    const reviews = rule('KA', 'planReviews', dayOf('t.moved_at'));
    await expectAll(
      `clients.development_plan t where t.stage in ('APPROVED','CLOSED')`,
      `t.review_by = (${reviews} ->> 'everyDays')::int + coalesce(
        (select max(v.held_on) from clients.plan_review v where v.plan_id = t.id),
        (select max(${dayOf('s.at')}) from clients.plan_step s where s.plan_id = t.id and s.move = 'APPROVE'))`,
    );
    await expectAll(
      `clients.development_plan t where t.stage = 'CLOSED'`,
      `(select count(*) from clients.plan_review v where v.plan_id = t.id) >= (${reviews} ->> 'reviewsAtLeast')::int
        and not exists (select from clients.plan_decision d where d.plan_id = t.id and d.done_on is null)`,
    );
  });
});
