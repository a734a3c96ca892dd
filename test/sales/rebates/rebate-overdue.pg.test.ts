import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { AlertEntity } from '../../../api/inbox/alert.entity';
import { alertPage } from '../../../api/inbox/alert.service';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { RebateEntity } from '../../../api/sales/rebates/rebate.entity';
import { tellOverdueRebates } from '../../../api/sales/rebates/rebate-overdue.service';
import { asking } from '../../clients/some-clients';
import { testDatabase, type TestDatabase } from '../../support/database';
import { rebateStage, type Viewer } from './some-rebates';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof rebateStage>>;

beforeAll(async () => {
  database = await testDatabase([AlertEntity, RebateEntity]);
  stage = await rebateStage(database);
  for (const [viewer, post] of [
    [stage.people.desk, 'SERVICE_DIRECTOR'],
    [stage.people.accountant, 'ACCOUNTANT'],
  ] as const)
    await database.sql(
      `insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)') on conflict do nothing`,
      [viewer.staffId, post],
    );
});
afterAll(() => database.drop());
beforeEach(() => database.sql('truncate sales.rebate_overdue, sales.rebate_terms, sales.rebate, inbox.alert cascade'));

async function tell(now: string): Promise<number> {
  const context = database.systemContext({ now });
  const told = await tellOverdueRebates(context).finally(() => context.database.close());
  await dispatchMessages(database.source, {
    handlers: messageHandlers(() => now),
    onFault: (_, fault) => {
      throw fault;
    },
  });
  return told;
}

const alerts = (viewer: Viewer) =>
  asking(database, viewer, async (context) =>
    (
      await alertPage(context, { first: 50, after: null, selection: ['kind', 'rebateMonth', 'rebateAgents'] }, false)
    ).edges.map(({ node: { kind, rebateMonth, rebateAgents } }) => [kind, rebateMonth, rebateAgents]),
  );

describe('rebates that are overdue', () => {
  it('are told to the service director the day after the statement was due, once', async () => {
    const { people } = stage;
    for (const agent of [await stage.addAgent(), await stage.addAgent()]) await stage.addTerms(agent, '2026-11-01');
    expect(await tell('2026-12-06T15:59:59.000Z')).toBe(0);
    expect(await tell('2026-12-06T16:00:00.000Z')).toBe(1);
    expect(await tell('2026-12-08T01:00:00.000Z')).toBe(0);
    expect(await alerts(people.desk)).toEqual([['REBATE_STATEMENT', '2026-11-01', 2]]);
    for (const other of [people.accountant, people.manager, people.seller]) expect(await alerts(other)).toEqual([]);
  });

  it('are told to accounting the day after month end, by what is pending, and not when it is paid', async () => {
    const { people } = stage;
    const [paid, open] = [await stage.addAgent(), await stage.addAgent()];
    for (const agent of [paid, open]) {
      await stage.addTerms(agent, '2026-11-01');
      await stage.addOrder(agent, '2026-11-10', '1000');
    }
    await stage.make();
    const { id: rebateId, version, pending } = await stage.stored(paid);
    await stage.pay({ rebateId, version, amount: pending });
    expect(await tell('2026-12-31T15:59:59.000Z')).toBe(0);
    expect(await tell('2026-12-31T16:00:00.000Z')).toBe(1);
    expect(await alerts(people.accountant)).toEqual([['REBATE_PAYMENT', '2026-11-01', 1]]);
    expect(await alerts(people.desk)).toEqual([]);
  });

  it('are told once by jobs that run at the same time', async () => {
    await stage.addTerms(await stage.addAgent(), '2026-11-01');
    const told = await Promise.all([1, 2, 3].map(() => tell('2026-12-09T01:00:00.000Z')));
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await alerts(stage.people.desk)).toHaveLength(1);
  });

  it('wait for somebody to hold the post that owes them', async () => {
    await stage.addTerms(await stage.addAgent(), '2026-11-01');
    const { staffId } = stage.people.desk;
    await database.sql('update identity.staff set active = false where id = $1', [staffId]);
    expect(await tell('2026-12-09T01:00:00.000Z')).toBe(0);
    await database.sql('update identity.staff set active = true where id = $1', [staffId]);
    expect(await tell('2026-12-09T01:00:00.000Z')).toBe(1);
  });
});
