import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  restatedClients,
  type RestatedClientsInput,
} from '../../../api/analytics/client-rows/restated-clients.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { addClient, addOrder, grade } from '../arrange';
import { asViewer, NOW, segmentedCompany } from '../segmented-company';

const AT = '2026-03-10T04:00:00.000Z';
const SINCE = '2026-03-11T04:00:00.000Z';
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
let specialist: Partial<ViewerFacts>;
let database: TestDatabase;
let ming: string;
const ids: Record<'late' | 'corrected' | 'byHand' | 'merged' | 'still' | 'young', string> = {} as never;

/** Beside a company of which nothing came late, six clients of which something did, or nothing. */
beforeAll(async () => {
  database = await testDatabase();
  ({ ming, specialist } = await segmentedCompany(database));
  for (const name of ['late', 'corrected', 'byHand', 'merged', 'still', 'young'] as const) {
    ids[name] = await addClient(database, { ownerId: ming, tier: 'C', regionCode: 'EC' });
    await grade(database, 'grade', { clientId: ids[name], since: '2025-01-01', code: 'C' });
    if (name !== 'late' && name !== 'young') await addOrder(database, ids[name], '2026-01-15', { amount: 500 });
  }
  await addOrder(database, ids.late, '2026-02-01', { amount: 700 });
  await database.sql('update sales."order" set amount = 900, amount_company = 900 where client_id = $1', [
    ids.corrected,
  ]);
  // The clock of the server is another.
  await database.sql('update sales.order_past set recorded_until = $1', [SINCE]);
  await database.sql('update sales."order" set recorded_at = $2 where client_id = any ($1)', [
    [ids.late, ids.corrected],
    SINCE,
  ]);
  await database.sql(
    `insert into clients.grade (client_id, since, tier, recorded_at, why, tier_gap, override_id)
     values ($1, '2026-02-20', 'A1', $2, '{}', false, $3)`,
    [ids.byHand, SINCE, v7()],
  );
  await database.sql(
    `insert into clients.merge (id, merged_id, merged_number, merged_name, merged_card, survivor_id, into_id, survivor_before,
       survivor_after, moved, reason, signed_by, signed_at, signature, fingerprint, why, undo_until)
     values ($1, $2, 'M', 'M', '{}', $3, $3, '{}', '{}', '{}', 'the same', $4, $5, 'x', 'x', '{}', '2026-04-01')`,
    [v7(), v7(), ids.merged, ming, SINCE],
  );
  await database.sql('update clients.client set created_at = $2 where id = $1', [ids.young, SINCE]);
});
afterAll(() => database.drop());

const ask = (viewer: Partial<ViewerFacts>, input: Partial<RestatedClientsInput> = {}) =>
  asViewer(database, viewer, (context) =>
    restatedClients(context, {
      measure: 'SEGMENTATION',
      where: { from: '2025-12-31', to: '2026-03-01' },
      group: {},
      asOf: AT,
      first: 200,
      after: null,
      listed: true,
      counted: true,
      ...input,
    }),
  );

async function told(viewer: Partial<ViewerFacts>, input: Partial<RestatedClientsInput> = {}) {
  const answer = await ask(viewer, input);
  if (!('edges' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

it('tells what each client was then, what it is now, and what was put on record since', async () => {
  for (const viewer of [director, specialist]) {
    const answer = await told(viewer);
    const rows = Object.fromEntries(
      answer.edges.map(({ node: { id, change, then, now, reasons } }) => [
        id,
        [change, then?.tier, then?.volume, now?.tier, now?.volume, ...reasons],
      ]),
    );
    expect(rows).toEqual({
      [ids.late]: ['CHANGED', 'C', '0.00', 'C', '700.00', 'ORDER_RECORDED'],
      [ids.corrected]: ['CHANGED', 'C', '500.00', 'C', '900.00', 'ORDER_CHANGED'],
      [ids.byHand]: ['CHANGED', 'C', '500.00', 'A1', '500.00', 'TIER_BY_HAND'],
      [ids.merged]: ['CHANGED', 'C', '500.00', 'C', '500.00', 'MERGED'],
    });
    expect(answer).toMatchObject({
      ...{ totalCount: 4, thenCount: 4, nowCount: 4, thenVolume: '1500.00', nowVolume: '2600.00', day: '2026-03-10' },
    });
    expect(answer.reasons.map(({ reason, count }) => [reason, count])).toEqual([
      ['MERGED', 1],
      ['ORDER_CHANGED', 1],
      ['ORDER_RECORDED', 1],
      ['TIER_BY_HAND', 1],
    ]);
  }
});

it('tells of active clients and moves who came and who went, and of segments no tier by hand', async () => {
  const active = await told(director, { measure: 'ACTIVE_CLIENTS' });
  const of = (id: string) => active.edges.find(({ node }) => node.id === id)?.node;
  expect(of(ids.late)).toMatchObject({ change: 'ADDED', then: null, now: { tier: 'C' } });
  expect(of(ids.byHand)).toMatchObject({ change: 'CHANGED', then: { tier: 'C' }, now: { tier: 'A1' } });
  expect(active.nowCount - active.thenCount).toBe(1);
  const moves = await told(director, { measure: 'TIER_MIGRATION' });
  expect(moves.edges.find(({ node }) => node.id === ids.late)?.node).toMatchObject({
    change: 'ADDED',
    now: { wasActive: false, isActive: true, tier: 'C' },
  });
  const segments = await told(director, { measure: 'CLIENT_SEGMENTS' });
  expect(segments.edges.map(({ node }) => node.id)).not.toContain(ids.byHand);
});

it('tells of a group who entered and left it', async () => {
  const inTier = (code: string) => told(director, { group: { at: { isActive: true, code } } });
  const [a1, c] = [await inTier('A1'), await inTier('C')];
  expect(a1.edges.map(({ node }) => [node.id, node.change])).toEqual([[ids.byHand, 'ADDED']]);
  expect(c.edges.find(({ node }) => node.id === ids.byHand)?.node).toMatchObject({ change: 'REMOVED', now: null });
});

it('pages through them without a gap, the largest first', async () => {
  const volumes: string[] = [];
  let after: string | null = null;
  do {
    const page = await told(director, { first: 1, after });
    volumes.push(...page.edges.map(({ node }) => String(node.now?.volume)));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(volumes).toEqual(['900.00', '700.00', '500.00', '500.00']);
});

it('tells nothing to who sees figures alone, and names the cure for what cannot be told', async () => {
  expect(await ask(executive)).toMatchObject({ __typename: 'NotAllowed', code: 'FIGURES_ONLY' });
  expect(await ask(director, { measure: 'REVENUE' })).toMatchObject({ code: 'NO_ROWS' });
  expect(await ask(director, { asOf: '2026-06-20T04:00:00.001Z' })).toMatchObject({ code: 'AS_OF_AHEAD' });
  expect(NOW > AT).toBe(true);
  const stranger = { staffId: v7(), posts: ['KA_SPECIALIST' as const] };
  expect((await told({ ...stranger, circles: { own: [v7()], team: [v7()], unit: [v7()] } })).totalCount).toBe(0);
});
