import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  nameFor,
  rebateById,
  rebateLines,
  rebatePage,
  rebatePeriod,
  reconciliationOf,
} from '../../../api/sales/rebates/rebate.service';
import { RebateEntity } from '../../../api/sales/rebates/rebate.entity';
import { testDatabase, type TestDatabase } from '../../support/database';
import { rebateStage, TIERS, type Viewer } from './some-rebates';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof rebateStage>>;

beforeAll(async () => {
  database = await testDatabase([RebateEntity]);
  stage = await rebateStage(database);
});
afterAll(() => database.drop());

describe('agreeing terms', () => {
  it('ends those before and never overlaps, with agents alone, by the deputy GM alone', async () => {
    const agent = await stage.addAgent();
    await stage.addTerms(agent);
    const { agree, people } = stage;
    expect(await agree({ clientId: await stage.addAgent(people.seller, 'DEALER') })).toMatchObject({
      code: 'NO_SUCH_AGENT',
    });
    expect(await agree({ clientId: agent, from: '2027-01-02' })).toMatchObject({ code: 'FIRST_DAY' });
    expect(await agree({ clientId: agent, from: '2026-11-01' })).toMatchObject({ code: 'FIRST_DAY' });
    expect(await agree({ clientId: agent, until: '2027-01-30' })).toMatchObject({ code: 'LAST_DAY' });
    expect(await agree({ clientId: agent, until: '2026-12-31' })).toMatchObject({ code: 'LAST_DAY' });
    expect(await agree({ clientId: agent, tiers: [] })).toMatchObject({ code: 'TIER_COUNT' });
    expect(await agree({ clientId: agent, tiers: [{ fromYuan: '0', rate: '15' }] })).toMatchObject({
      code: 'TIER_RATE',
    });
    for (const viewer of [people.desk, people.accountant, people.manager, people.seller])
      expect(await agree({ clientId: agent }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const answers = await Promise.all([agree({ clientId: agent }), agree({ clientId: agent })]);
    expect(answers.map((each) => ('code' in each ? each.code : each.__typename)).sort()).toEqual([
      'OVERLAPS',
      'RebateAgreed',
    ]);
    expect(
      await database.sql(
        `select version, valid::text, tiers from sales.rebate_terms where client_id = $1 order by version`,
        [agent],
      ),
    ).toMatchObject([
      { version: 1, valid: '[2026-01-01,2027-01-01)' },
      {
        version: 2,
        valid: '[2027-01-01,)',
        tiers: [
          { fromYuan: '0.00', rate: '0.01' },
          { fromYuan: '50000.00', rate: '0.015' },
        ],
      },
    ]);
    expect(TIERS).toHaveLength(2);
  });
});

describe('who sees rebates', () => {
  const names = (viewer: Viewer): Promise<readonly (string | null)[]> =>
    stage.within(viewer, '2027-01-05T01:00:00.000Z', async (context) => {
      const page = await rebatePage(context, {
        first: 200,
        after: null,
        filter: { month: '2026-11-15' },
        selection: ['agentName', 'pending'],
      });
      return page.edges.map(({ node }) => nameFor(context, node.agentName));
    });

  it('is the account manager for own agents, those who settle for all, and nobody for sums alone', async () => {
    const mine = await stage.addAgent(stage.people.other);
    await stage.addTerms(mine);
    await stage.make();
    const { people } = stage;
    expect(await names(people.other)).toHaveLength(1);
    expect((await names(people.accountant)).length).toBeGreaterThan(1);
    expect((await names(people.manager)).length).toBe((await names(people.accountant)).length);
    expect(await names(people.executive)).toEqual([]);
    const analysed = await names(people.analyst);
    expect(new Set(analysed)).toEqual(new Set([null]));
    const { id } = await stage.stored(mine);
    const seen = (viewer: Viewer) =>
      stage.within(viewer, '2027-01-05T01:00:00.000Z', async (context) => [
        (await rebateById(context, id, ['pending']))?.id,
        (await rebateLines(context, { rebateId: id, first: 10, after: null })).edges.length,
        (await rebatePeriod(context, '2026-11-01'))?.stated ?? null,
      ]);
    expect(await seen(people.other)).toEqual([id, 0, 1]);
    expect((await seen(people.seller))[0]).toBeUndefined();
    expect(await seen(people.executive)).toEqual([undefined, 0, null]);
  });

  it('says what is overdue on the day, what is late, and whether the rows still agree', async () => {
    const clientId = await stage.addAgent();
    await stage.addTerms(clientId);
    await stage.addOrder(clientId, '2026-11-05', '10000.00');
    await stage.make();
    const { id: rebateId } = await stage.stored(clientId);
    await stage.addOrder(clientId, '2026-11-28', '0.50');
    await stage.within(stage.people.manager, '2027-01-05T01:00:00.000Z', async (context) => {
      const row = await rebateById(context, rebateId, ['ordered', 'returned', 'earned']);
      expect(row && (await reconciliationOf(context, row))).toEqual({
        ordered: '10000.50',
        returned: '0.00',
        earned: '100.01',
        agrees: false,
      });
      const overdue = await rebatePage(context, {
        first: 200,
        after: null,
        filter: { clientId, states: ['OVERDUE', 'OVERPAID'] },
        selection: ['pending'],
      });
      expect(overdue.edges).toHaveLength(1);
      const period = await rebatePeriod(context, '2026-11-01');
      expect(period).toMatchObject({ late: 0, missing: 0, dueOn: '2026-12-06', payBy: '2026-12-31' });
      expect(period?.overdue).toBeGreaterThan(0);
    });
    await stage.within(stage.people.manager, '2026-12-31T01:00:00.000Z', async (context) => {
      expect(await rebatePeriod(context, '2026-11-01')).toMatchObject({ overdue: 0 });
    });
  });
});
