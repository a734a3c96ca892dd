import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planApprovals, recognitionApprovals } from '../../../api/clients/prospects/key-account-approvals.service';
import { approvalPage } from '../../../api/inbox/approval-list.service';
import { decideApprovals } from '../../../api/inbox/decide-approvals.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, type KeyAccounts } from './key-accounts';
import { planGraph, shown } from '../plans/plan-graph';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let plans: ReturnType<typeof planGraph>;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  plans = planGraph(database, people);
  await database.sql(`insert into policy.regulation (code) values ('KA')`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('KA', 1, '2024-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('ka.json'))],
  );
});
afterAll(() => database.drop());

async function asking<Answer>(viewer: Viewer, ask: (context: RequestContext) => Promise<Answer>): Promise<Answer> {
  const context = database.contextOf(viewer);
  try {
    return await ask(context);
  } finally {
    await context.database.close();
  }
}

describe('the inbox', () => {
  const sources = [planApprovals, recognitionApprovals];
  const waiting = (viewer: Viewer) =>
    asking(viewer, async (context) => {
      const { edges } = await approvalPage(context, sources, { first: 200, after: null, kinds: null });
      return edges.map(({ node }) => node);
    });
  const decide = (viewer: Viewer, approval: { id: string; version: number }, more: object) =>
    asking(viewer, (context) =>
      decideApprovals(context, sources, {
        approvals: [{ id: approval.id, version: approval.version }],
        decision: 'APPROVED',
        idempotencyKey: v7(),
        ...more,
      }),
    );

  it('holds submitted plans for who may approve them, and decides each once', async () => {
    const { plan } = await plans.under('SUBMITTED');
    const { id } = shown(plan);
    const mine = async (viewer: Viewer) => (await waiting(viewer)).find((each) => each.plan?.id === id);
    const asked = await mine(people.manager);
    expect(asked).toMatchObject({ kind: 'PLAN', post: 'KA_MANAGER', clause: 'KA-9', client: null, prospect: null });
    expect(await mine(people.deputy)).toBeDefined();
    for (const viewer of [people.specialist, people.supervisor, people.director])
      expect(await mine(viewer)).toBeUndefined();
    if (asked === undefined) throw new Error('nothing waits');
    expect(await decide(people.manager, asked, { decision: 'REFUSED', reason: '名录太窄' })).toMatchObject({
      answers: [{ answer: { __typename: 'ApprovalDecided' } }],
    });
    expect(await mine(people.manager)).toBeUndefined();
    const [row] = await database.sql('select stage from clients.development_plan where id = $1', [id]);
    expect(row).toEqual({ stage: 'DRAFT' });
  });

  it('holds applications for recognition for who may approve them, by link and amount and without a name', async () => {
    const id = await plans.addProspect(people.specialist);
    for (const stage of ['SURVEYED', 'VISITED', 'CONFIRMED'])
      await database.sql('update clients.prospect set stage = $2, visited_by = $3 where id = $1', [
        id,
        stage,
        people.head,
      ]);
    await database.sql(
      `update clients.prospect set stage = 'APPLIED', applied_by = $2, expected_yearly = 600000 where id = $1`,
      [id, people.me],
    );
    const mine = async (viewer: Viewer) => (await waiting(viewer)).find((each) => each.prospect?.id === id);
    const asked = await mine(people.manager);
    expect(asked).toMatchObject({
      kind: 'RECOGNITION',
      number: null,
      amount: '600000.00',
      askedFor: null,
      askedBy: { id: people.me },
      client: null,
    });
    expect(await mine(people.specialist)).toBeUndefined();
    if (asked === undefined) throw new Error('nothing waits');
    expect(await decide(people.manager, asked, {})).toMatchObject({
      answers: [{ answer: { __typename: 'ApprovalDecided', replayed: false } }],
    });
    const [row] = await database.sql('select stage from clients.prospect where id = $1', [id]);
    expect(row).toEqual({ stage: 'APPROVED' });
  });
});
