import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compiledTable } from '../../../api/clients/tiers/grade-rows';
import { regrade } from '../../../api/clients/tiers/regrade.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { loadRegulation } from '../../../api/kernel/policy/regulation';
import { tierPolicy } from '../../../api/kernel/policy/tier-policy';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.sql(`insert into policy.regulation (code) values ('KA')`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('KA', 1, '2024-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('ka.json'))],
  );
});
beforeEach(async () => {
  [clientId = ''] = await addClients(database, [{ ownerId: people.me, credit: 'good', volume: '0' }]);
  await database.sql(
    `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
     values (gen_random_uuid(), $2, $1, '2026-06-01', '2026-06-01', 60000, 60000, 'SALE')`,
    [clientId, clientId],
  );
  await regrade(database.systemContext());
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const TODAY = '2026-11-23';
const SHOWN = `... on TierOverrideChanged { tierOverride { id state version tier validFrom validTo reason moves
    requestedBy { id } decidedBy { id } why { clause { id } rule } } }
  ... on StaleVersion { currentVersion }`;

const word = (name: string) => ({ word: name });

function request(viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> {
  const whole = {
    clientId,
    tier: word('A2'),
    from: TODAY,
    until: '2027-02-20',
    reason: '战略客户，明年放量',
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, { mutation: 'requestTierOverride', input: whole, answer: SHOWN });
}

function move(viewer: Viewer, input: Record<string, unknown>): Promise<Outcome> {
  const whole = { version: 1, idempotencyKey: v7(), ...input };
  return change(database, viewer, { mutation: 'moveTierOverride', input: whole, answer: SHOWN });
}

const idOf = (outcome: Outcome): string => (outcome['tierOverride'] as { id: string }).id;

async function approved(viewer: Viewer = people.manager, input: Record<string, unknown> = {}): Promise<string> {
  const id = idOf(await request(people.specialist, input));
  expect(await move(viewer, { id, move: word('APPROVE') })).toMatchObject({ __typename: 'TierOverrideChanged' });
  return id;
}

async function tier(viewer: Viewer = people.specialist): Promise<Record<string, unknown>> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ client(id: "${clientId}") {
      tier { code gap byHand nextTier why { clause { id } rule inputs { name value } } }
      computedTier { code gap why { clause { id } } }
      tierHistory { edges { node { code byHand validFrom validTo } } } } }`,
  );
  expect(errors).toEqual([]);
  return data?.['client'] as Record<string, unknown>;
}

const nightly = (now: string) => regrade(database.systemContext({ now }));

describe('a tier set by hand', () => {
  it('is another than the figures give, also while one set by hand stands in its place', async () => {
    const refused = { __typename: 'InvalidInput', code: 'TIER_AS_COMPUTED' };
    expect(await request(people.specialist, { tier: word('B1') })).toMatchObject(refused);
    await approved();
    const later = { from: '2027-03-01', until: '2027-03-31' };
    expect(await request(people.specialist, { ...later, tier: word('B1') })).toMatchObject(refused);
    expect(await request(people.specialist, later)).toMatchObject({ tierOverride: { tier: 'A2' } });
  });

  it('is asked for by the account manager, approved by the KA manager, and stands beside the computed one', async () => {
    expect(await tier()).toMatchObject({ tier: { code: 'B1', byHand: false }, computedTier: null });
    const asked = await request(people.specialist);
    expect(asked).toMatchObject({
      tierOverride: { state: 'REQUESTED', tier: 'A2', moves: ['WITHDRAW'], why: null, requestedBy: { id: people.me } },
    });
    expect(await tier()).toMatchObject({ tier: { code: 'B1' } });
    expect(await move(people.manager, { id: idOf(asked), move: word('APPROVE'), note: '同意' })).toMatchObject({
      tierOverride: {
        state: 'APPROVED',
        version: 2,
        validFrom: TODAY,
        validTo: '2027-02-20',
        moves: ['END'],
        why: { clause: { id: 'KA-3-override' } },
      },
    });
    expect(await tier()).toMatchObject({
      tier: {
        code: 'A2',
        byHand: true,
        nextTier: null,
        why: { clause: { id: 'KA-3-override' }, rule: 'A2: approvedByAnother ∧ periodDays ≤ mostDays' },
      },
      computedTier: { code: 'B1', gap: false, why: { clause: { id: 'KA-3' } } },
    });
  });

  it('is respected by the nightly grading until its last day, and shown by the history', async () => {
    await approved(people.manager, { until: '2026-11-30' });
    await database.sql(`update sales."order" set amount = 300000, amount_company = 300000 where client_id = $1`, [
      clientId,
    ]);
    await nightly('2026-11-30T15:59:00.000Z');
    expect(await tier()).toMatchObject({ tier: { code: 'A2', byHand: true }, computedTier: { code: 'A2' } });
    await database.sql(`update sales."order" set amount = 30000, amount_company = 30000 where client_id = $1`, [
      clientId,
    ]);
    await nightly('2026-11-30T16:01:00.000Z');
    expect(await tier()).toMatchObject({
      tier: { code: 'B2', byHand: false },
      computedTier: null,
      tierHistory: {
        edges: [
          { node: { code: 'B2', byHand: false, validFrom: '2026-12-01', validTo: null } },
          // Of two grades on one day the later counts.
          { node: { code: 'A2', byHand: true, validFrom: TODAY, validTo: '2026-12-01' } },
        ],
      },
    });
    expect(await nightly('2026-11-30T17:00:00.000Z')).toEqual({ changed: 0, moved: 0 });
  });

  it('begins on its first day when that is to come', async () => {
    await approved(people.manager, { from: '2026-12-05' });
    expect(await tier()).toMatchObject({ tier: { code: 'B1', byHand: false } });
    await nightly('2026-12-05T01:00:00.000Z');
    expect(await tier()).toMatchObject({ tier: { code: 'A2', byHand: true } });
  });

  it('is moved by no draft of the tier table', async () => {
    await approved();
    const { database: asked } = database.contextOf({ posts: ['ADMINISTRATOR'] });
    const moves = await asked.rows<{ to_tier: string; clients: number }>({
      text: `select to_tier, clients from clients.preview_tiers($1::jsonb) where from_tier = 'A2'`,
      values: [compiledTable(tierPolicy(loadRegulation(seededJson('ka.json'))))],
    });
    expect(moves.map(({ to_tier: tier }) => tier)).toEqual(['A2']);
    await asked.close();
  });

  it('is ended early with a reason, and the computed tier holds again at once', async () => {
    const id = await approved();
    expect(await move(people.manager, { id, version: 2, move: word('END') })).toMatchObject({ code: 'REQUIRED' });
    expect(await move(people.manager, { id, version: 2, move: word('END'), note: '合作终止' })).toMatchObject({
      tierOverride: { state: 'ENDED', version: 3, moves: [] },
    });
    expect(await tier()).toMatchObject({ tier: { code: 'B1', byHand: false }, computedTier: null });
    // Its days are free again.
    expect(await request(people.specialist)).toMatchObject({ tierOverride: { state: 'REQUESTED' } });
  });

  it('is never approved by who asked, by a post the clause does not name, or out of reach', async () => {
    const byManager = idOf(await request(people.manager));
    expect(await move(people.manager, { id: byManager, move: word('APPROVE') })).toMatchObject({
      __typename: 'NotAllowed',
      code: 'MAY_NOT_DECIDE_TIER',
    });
    for (const viewer of [people.specialist, people.supervisor, people.director])
      expect(await move(viewer, { id: byManager, move: word('APPROVE') })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await move(people.deputy, { id: byManager, move: word('APPROVE') })).toMatchObject({
      tierOverride: { state: 'APPROVED' },
    });
    await expect(
      database.sql(`update clients.tier_override set decided_by = requested_by where id = $1`, [byManager]),
    ).rejects.toThrow('tier_override_by_another');
  });

  it('is asked for within the own portfolio only', async () => {
    const [theirs = ''] = await addClients(database, [{ ownerId: people.stranger }]);
    expect(await request(people.specialist, { clientId: theirs })).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    expect(await request(people.director)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_ASK_FOR_TIER' });
    expect(await request(people.deputy)).toMatchObject({ __typename: 'NotAllowed' });
    const stranger: Viewer = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.stranger], team: [], unit: [] },
    };
    const mine = idOf(await request(people.specialist));
    expect(await move(stranger, { id: mine, move: word('WITHDRAW') })).toMatchObject({ code: 'NO_SUCH_OVERRIDE' });
  });

  it('waits one at a time, and no two hold on one day', async () => {
    const first = idOf(await request(people.specialist));
    expect(await request(people.supervisor)).toMatchObject({ __typename: 'IllegalMove', code: 'ALREADY_ASKED' });
    expect(await move(people.specialist, { id: first, move: word('WITHDRAW') })).toMatchObject({
      tierOverride: { state: 'WITHDRAWN' },
    });
    await approved();
    expect(await request(people.specialist, { from: '2027-02-20', until: '2027-03-01' })).toMatchObject({
      code: 'PERIODS_OVERLAP',
    });
    expect(await request(people.specialist, { from: '2027-02-21', until: '2027-03-01' })).toMatchObject({
      tierOverride: { state: 'REQUESTED' },
    });
  });

  it('is asked for once for a key, and decided once of two at a time', async () => {
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => request(people.specialist, { idempotencyKey })));
    expect(new Set(twice.map(idOf)).size).toBe(1);
    const id = idOf(twice[0] as Outcome);
    const race = await Promise.all([
      move(people.manager, { id, move: word('APPROVE') }),
      move(people.deputy, { id, move: word('REJECT'), note: '不够' }),
    ]);
    expect(race.map(({ __typename }) => __typename).sort()).toEqual(['IllegalMove', 'TierOverrideChanged']);
  });

  it.each([
    ['yesterday', { from: '2026-11-22' }, 'PERIOD_IN_THE_PAST'],
    ['a last day before the first', { from: '2026-12-02', until: '2026-12-01' }, 'PERIOD_BACKWARDS'],
    ['more days than the clause allows', { until: '2027-11-24' }, 'PERIOD_TOO_LONG'],
    ['no reason', { reason: ' ' }, 'REQUIRED'],
    ['a reason of 501 characters', { reason: '长'.repeat(501) }, 'TOO_LONG'],
    ['a control character', { reason: 'a\u0000' }, 'CONTROL_CHARACTER'],
    ['a key of 201 characters', { idempotencyKey: 'k'.repeat(201) }, 'IDEMPOTENCY_KEY_LENGTH'],
  ])('is refused with %s', async (_, input, code) => {
    expect(await request(people.specialist, input)).toMatchObject({ __typename: 'InvalidInput', code });
  });

  it('is not found under an id that is none, and refused with a stale version', async () => {
    expect(await move(people.manager, { id: 'nonsense', move: word('APPROVE') })).toMatchObject({
      code: 'NO_SUCH_OVERRIDE',
    });
    const id = idOf(await request(people.specialist));
    expect(await move(people.manager, { id, version: 9, move: word('APPROVE') })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    expect(await move(people.manager, { id, move: word('REJECT') })).toMatchObject({ field: 'input.note' });
  });

  it('leaves a line in the trail for every move, and its reason to nobody pseudonymous', async () => {
    const id = await approved();
    const lines = await database.sql(
      `select action, actor_id from platform.audit where subject_id = $1 and action like 'tier.%' order by id`,
      [clientId],
    );
    expect(lines).toEqual([
      { action: 'tier.request', actor_id: people.me },
      { action: 'tier.approve', actor_id: people.manager.staffId },
    ]);
    const analyst = { staffId: people.stranger, posts: ['ANALYST' as const] };
    const { data } = await askGraph(database, analyst, `{ tierOverrides { edges { node { id tier reason } } } }`);
    const { edges } = data?.['tierOverrides'] as { edges: { node: { id: string; reason: string | null } }[] };
    expect(edges.find(({ node }) => node.id === id)).toMatchObject({ node: { tier: 'A2', reason: null } });
  });

  it('is listed for whoever may decide it', async () => {
    const id = idOf(await request(people.specialist));
    const waiting = async (viewer: Viewer): Promise<string[]> => {
      const { data } = await askGraph(
        database,
        viewer,
        `{ tierOverrides(first: 200, filter: { toDecide: true }) { edges { node { id moves } } } }`,
      );
      const { edges } = data?.['tierOverrides'] as { edges: { node: { id: string; moves: string[] } }[] };
      for (const { node } of edges) expect(node.moves).toContain('APPROVE');
      return edges.map(({ node }) => node.id);
    };
    expect(await waiting(people.manager)).toContain(id);
    expect(await waiting(people.deputy)).toContain(id);
    expect(await waiting(people.supervisor)).toEqual([]);
    expect(await waiting(people.specialist)).toEqual([]);
  });
});
