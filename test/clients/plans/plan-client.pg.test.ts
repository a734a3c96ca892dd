import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { planGraph, shown } from './plan-graph';
import { addClients } from '../some-clients';

type Viewer = Partial<ViewerFacts>;

interface Entry {
  readonly id: string;
  readonly client: { readonly id: string } | null;
  readonly [field: string]: unknown;
}

const ENTRY = `id client { id } reason tierBefore yearlyBefore aimYearly aimTier isReached verdict verdictNote tierAfter yearlyAfter
  aimWhy { clause { id } policyVersion }`;

let database: TestDatabase;
let people: KeyAccounts;
let plans: ReturnType<typeof planGraph>;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  plans = planGraph(database, people);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

async function clientOf(ownerId: string, more: Record<string, unknown> = {}): Promise<string> {
  const [id = ''] = await addClients(database, [
    { ownerId, tier: 'B2', volume: '40000', credit: 'good', lastContactOn: null, ...more },
  ]);
  return id;
}

const add = (viewer: Viewer, plan: Outcome, clientId: string, more: Record<string, unknown> = {}) =>
  plans.on(viewer, plan, 'addPlanClient', { clientId, aimYearly: '80000', reason: '新开三家门店', ...more });

async function entriesOf(viewer: Viewer, planId: string): Promise<Entry[] | null> {
  const { data } = await askGraph(
    database,
    viewer,
    `{ developmentPlan(id: "${planId}") { clientCount screenedClientCount clients { ${ENTRY} } } }`,
  );
  return (data?.['developmentPlan'] as { clients: Entry[] } | null)?.clients ?? null;
}

/** A plan of the specialist for clients of theirs alone, approved. */
async function underWay(clientIds: readonly string[]): Promise<Outcome> {
  let plan = await plans.open(people.specialist);
  for (const clientId of clientIds) plan = await add(people.specialist, plan, clientId);
  plan = await plans.move(people.specialist, plan, 'SUBMIT');
  plan = await plans.move(people.manager, plan, 'APPROVE');
  expect(shown(plan).stage).toBe('APPROVED');
  return plan;
}

describe('a client in a development plan', () => {
  it('stands there with what it buys, what it is to reach, and the tier that earns by the clause', async () => {
    const clientId = await clientOf(people.me);
    const plan = await add(people.specialist, await plans.open(people.specialist), clientId);
    expect(await entriesOf(people.specialist, shown(plan).id)).toMatchObject([
      {
        client: { id: clientId },
        reason: '新开三家门店',
        tierBefore: 'B2',
        yearlyBefore: '40000.00',
        aimYearly: '80000.00',
        aimTier: 'B1',
        aimWhy: { clause: { id: 'KA-3' }, policyVersion: 1 },
        isReached: false,
        verdict: null,
        tierAfter: null,
        yearlyAfter: null,
      },
    ]);
    const [line] = await database.sql(
      `select after from platform.audit where action = 'plan.addClient' and subject_id = $1`,
      [shown(plan).id],
    );
    expect(line).toMatchObject({ after: { clientId, aimYearly: '80000.00', tierBefore: 'B2' } });
  });

  it('is put in by who looks after it or heads them, once, with more than it buys, and not over a change unseen', async () => {
    const [mine, mates, strange] = [
      await clientOf(people.me),
      await clientOf(people.mate),
      await clientOf(people.stranger),
    ];
    const plan = await plans.open(people.specialist);
    for (const foreign of [mates, strange, v7(), 'x'])
      expect(await add(people.specialist, plan, foreign)).toMatchObject({ code: 'WRONG_PLAN_CLIENT', clause: 'KA-9' });
    const bosses = await plans.open(people.supervisor);
    expect(await add(people.supervisor, bosses, mates)).toMatchObject({ __typename: 'PlanChanged' });
    const walkIn = await clientOf(people.me);
    await database.sql('update clients.client set walk_in = true where id = $1', [walkIn]);
    expect(await add(people.specialist, plan, walkIn)).toMatchObject({ code: 'WRONG_PLAN_CLIENT' });
    expect(await add(people.specialist, plan, mine, { aimYearly: '40000' })).toMatchObject({ code: 'AIM_NOT_HIGHER' });
    expect(await add(people.specialist, plan, mine, { reason: ' ' })).toMatchObject({ field: 'input.reason' });
    // Who reads it all writes none of it, and whose plan it is not learns nothing.
    expect(await add(people.director, plan, mine)).toMatchObject({ code: 'MAY_NOT_CHANGE_PLAN' });
    expect(await add({ staffId: people.stranger, posts: ['KA_SPECIALIST'] }, plan, mine)).toMatchObject({
      code: 'NO_SUCH_PLAN',
    });
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => add(people.specialist, plan, mine, { idempotencyKey })));
    expect(twice.map((each) => each['replayed']).sort()).toEqual([false, true]);
    expect(await add(people.specialist, plan, mine)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(await add(people.specialist, twice[0] ?? plan, mine)).toMatchObject({ code: 'ALREADY_IN_DIRECTORY' });
  });

  it('counts in the directory as the clause says, is taken out of a draft alone, and named in the approval', async () => {
    const clientIds = await Promise.all([1, 2, 3].map(() => clientOf(people.me)));
    let plan = await plans.open(people.specialist);
    plan = await add(people.specialist, plan, clientIds[0] ?? '');
    plan = await add(people.specialist, plan, clientIds[1] ?? '');
    expect(await plans.move(people.specialist, plan, 'SUBMIT')).toMatchObject({ code: 'TOO_FEW_PROSPECTS' });
    plan = await add(people.specialist, plan, clientIds[2] ?? '');
    const [first] = (await entriesOf(people.specialist, shown(plan).id)) ?? [];
    plan = await plans.on(people.specialist, plan, 'removePlanClient', { entryId: first?.id });
    expect(await plans.on(people.specialist, plan, 'removePlanClient', { entryId: first?.id })).toMatchObject({
      code: 'NO_SUCH_ENTRY',
    });
    plan = await add(people.specialist, plan, clientIds[0] ?? '');
    plan = await plans.move(people.specialist, plan, 'SUBMIT');
    expect(shown(plan).stage).toBe('SUBMITTED');
    expect(await add(people.specialist, plan, await clientOf(people.me))).toMatchObject({ __typename: 'IllegalMove' });
    plan = await plans.move(people.manager, plan, 'APPROVE');
    const [entry] = (await entriesOf(people.manager, shown(plan).id)) ?? [];
    expect(await plans.on(people.specialist, plan, 'removePlanClient', { entryId: entry?.id })).toMatchObject({
      __typename: 'IllegalMove',
    });
  });

  it('is screened by our contact with it before the plan ends, which notes what it reached', async () => {
    const [one, two, three] = [await clientOf(people.me), await clientOf(people.me), await clientOf(people.me)];
    let plan = await underWay([one, two, three]);
    const entries = (await entriesOf(people.specialist, shown(plan).id)) ?? [];
    const entryOf = (clientId: string): string => entries.find(({ client }) => client?.id === clientId)?.id ?? '';
    expect(await plans.screenClient(people.specialist, plan, entryOf(one), 'PURSUE')).toMatchObject({
      code: 'NOT_CONTACTED',
    });
    expect(await plans.move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'CLIENTS_UNSCREENED' });
    await database.sql(`update clients.client set last_contact_on = '2026-11-23' where id = $1`, [one]);
    plan = await plans.screenClient(people.specialist, plan, entryOf(one), 'PURSUE');
    plan = await plans.screenClient(people.specialist, plan, entryOf(two), 'SET_ASIDE');
    plan = await plans.screenClient(people.specialist, plan, entryOf(three), 'SET_ASIDE');
    expect(await plans.screenClient(people.specialist, plan, v7(), 'SET_ASIDE')).toMatchObject({
      code: 'NO_SUCH_ENTRY',
    });
    plan = await plans.review(people.specialist, plan);
    await database.sql(`update clients.client set annual_volume = 80000, tier = 'B1' where id = $1`, [one]);
    plan = await plans.move(people.specialist, plan, 'CLOSE', '一家达到');
    expect(shown(plan).stage).toBe('CLOSED');
    // What was reached then stays as it was then.
    await database.sql(`update clients.client set annual_volume = 0, tier = null where id = $1`, [one]);
    const told = (await entriesOf(people.specialist, shown(plan).id)) ?? [];
    expect(told.find(({ client }) => client?.id === one)).toMatchObject({
      verdict: 'PURSUE',
      tierBefore: 'B2',
      tierAfter: 'B1',
      yearlyAfter: '80000.00',
      isReached: true,
    });
    expect(told.find(({ client }) => client?.id === two)).toMatchObject({ yearlyAfter: '40000.00', isReached: false });
  });

  it('that goes to somebody else is told no further, and is set aside by who writes the plan', async () => {
    const clientIds = await Promise.all([1, 2, 3].map(() => clientOf(people.me, { lastContactOn: '2026-11-23' })));
    let plan = await underWay(clientIds);
    const gone = clientIds[0] ?? '';
    await database.sql(`update clients.client set owner_id = $2, annual_volume = 99999 where id = $1`, [
      gone,
      people.stranger,
    ]);
    const entries = (await entriesOf(people.specialist, shown(plan).id)) ?? [];
    const left = entries.find(({ client }) => client === null);
    expect(left).toMatchObject({ yearlyBefore: '40000.00', isReached: null });
    expect(JSON.stringify(entries)).not.toContain('99999');
    for (const { id } of entries.filter(({ client }) => client !== null))
      plan = await plans.screenClient(people.specialist, plan, id, 'PURSUE');
    plan = await plans.review(people.specialist, plan);
    expect(await plans.move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'CLIENTS_UNSCREENED' });
    expect(await plans.screenClient(people.specialist, plan, left?.id ?? '', 'PURSUE')).toMatchObject({
      code: 'NOT_CONTACTED',
    });
    plan = await plans.screenClient(people.specialist, plan, left?.id ?? '', 'SET_ASIDE');
    plan = await plans.move(people.specialist, plan, 'CLOSE', '完成');
    const after = (await entriesOf(people.specialist, shown(plan).id)) ?? [];
    expect(after.find(({ id }) => id === left?.id)).toMatchObject({ yearlyAfter: null, tierAfter: null });
    // Whoever looks after it now has not come into the plan with it.
    const stranger: Viewer = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.stranger], team: [people.stranger], unit: [people.stranger] },
    };
    const { data } = await askGraph(database, stranger, `{ client(id: "${gone}") { planEntries { id } } }`);
    expect(data?.['client']).toEqual({ planEntries: [] });
  });

  it('is told to each reader of a plan as far as they reach, and every telling leaves a line', async () => {
    const [mine, mates] = [await clientOf(people.me), await clientOf(people.mate)];
    let plan = await plans.open(people.supervisor);
    plan = await add(people.supervisor, plan, mine);
    plan = await add(people.supervisor, plan, mates);
    const { id } = shown(plan);
    expect(await entriesOf(people.supervisor, id)).toHaveLength(2);
    expect(await entriesOf(people.specialist, id)).toBeNull();
    await database.sql('update clients.development_plan set involved = $2 where id = $1', [id, [people.me]]);
    expect(await entriesOf(people.specialist, id)).toMatchObject([{ client: { id: mine } }]);
    const lines = async (): Promise<number> =>
      (await database.sql(`select from platform.audit where action = 'plan.read' and subject_id = $1`, [id])).length;
    const before = await lines();
    const asked = `{ client(id: "${mine}") { planEntries { reason plan { title } } } }`;
    expect((await askGraph(database, people.supervisor, asked)).data?.['client']).toMatchObject({
      planEntries: [{ reason: '新开三家门店', plan: {} }],
    });
    expect(await lines()).toBeGreaterThan(before);
    for (const post of ['EXECUTIVE', 'ANALYST', 'QUALITY_MANAGER', 'ADMINISTRATOR'] as const) {
      const { data } = await askGraph(database, { staffId: people.stranger, posts: [post] }, asked);
      expect((data?.['client'] as { planEntries: unknown } | null)?.planEntries ?? null).toBeNull();
    }
  });

  it('stays in one state the rules allow, whatever is tried in whatever order', async () => {
    const clientIds = await Promise.all([1, 2, 3, 4].map(() => clientOf(people.me)));
    const act = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), which: fc.nat(3) }),
      fc.record({ kind: fc.constant('remove' as const), which: fc.nat(3) }),
      fc.record({ kind: fc.constant('screen' as const), which: fc.nat(3), pursue: fc.boolean() }),
      fc.record({ kind: fc.constant('contact' as const), which: fc.nat(3) }),
      fc.record({
        kind: fc.constant('move' as const),
        move: fc.constantFrom('SUBMIT', 'WITHDRAW', 'APPROVE', 'CLOSE'),
      }),
      fc.record({ kind: fc.constant('review' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 25 }), async (acts) => {
        await database.sql('update clients.client set last_contact_on = null where id = any ($1)', [clientIds]);
        let plan = await plans.open(people.specialist);
        const { id } = shown(plan);
        const named = new Map<string, { verdict: string | null }>();
        const contacted = new Set<string>();
        let [stage, reviewed] = ['DRAFT', false];
        for (const each of acts) {
          const clientId = 'which' in each ? (clientIds[each.which] ?? '') : '';
          const entries = (await entriesOf(people.specialist, id)) ?? [];
          const entryId = entries.find(({ client }) => client?.id === clientId)?.id ?? v7();
          let [outcome, allowed]: [Outcome | undefined, boolean] = [undefined, false];
          if (each.kind === 'add') {
            outcome = await add(people.specialist, plan, clientId);
            allowed = (stage === 'DRAFT' || stage === 'APPROVED') && !named.has(clientId);
            if (allowed) named.set(clientId, { verdict: null });
          } else if (each.kind === 'remove') {
            outcome = await plans.on(people.specialist, plan, 'removePlanClient', { entryId });
            allowed = stage === 'DRAFT' && named.delete(clientId);
          } else if (each.kind === 'screen') {
            outcome = await plans.screenClient(people.specialist, plan, entryId, each.pursue ? 'PURSUE' : 'SET_ASIDE');
            allowed = stage === 'APPROVED' && named.has(clientId) && (!each.pursue || contacted.has(clientId));
            if (allowed) named.set(clientId, { verdict: each.pursue ? 'PURSUE' : 'SET_ASIDE' });
          } else if (each.kind === 'contact') {
            await database.sql(`update clients.client set last_contact_on = '2026-11-23' where id = $1`, [clientId]);
            contacted.add(clientId);
          } else if (each.kind === 'review') {
            outcome = await plans.review(people.specialist, plan);
            allowed = stage === 'APPROVED';
            reviewed ||= allowed;
          } else {
            outcome = await plans.move(
              each.move === 'APPROVE' ? people.manager : people.specialist,
              plan,
              each.move,
              '结论',
            );
            const isScreened = [...named.values()].every(({ verdict }) => verdict !== null);
            const next = {
              SUBMIT: stage === 'DRAFT' && named.size >= 3 && 'SUBMITTED',
              WITHDRAW: stage === 'SUBMITTED' && 'DRAFT',
              APPROVE: stage === 'SUBMITTED' && 'APPROVED',
              CLOSE: stage === 'APPROVED' && isScreened && reviewed && 'CLOSED',
            }[each.move];
            allowed = typeof next === 'string';
            if (typeof next === 'string') stage = next;
          }
          if (outcome === undefined) continue;
          expect([each, outcome.__typename === 'PlanChanged']).toEqual([each, allowed]);
          if (allowed) plan = outcome;
          const now = (await entriesOf(people.specialist, id)) ?? [];
          expect(new Map(now.map((entry) => [entry.client?.id ?? '', { verdict: entry['verdict'] }]))).toEqual(named);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});
