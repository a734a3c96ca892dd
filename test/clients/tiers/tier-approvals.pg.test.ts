import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tierApprovals } from '../../../api/clients/by-hand/override-approvals.service';
import { approvalCount, approvalPage } from '../../../api/inbox/approval-list.service';
import type { Approval } from '../../../api/inbox/approval.schema';
import { decideApprovals } from '../../../api/inbox/decide-approvals.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

type Viewer = Partial<ViewerFacts>;

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
  await database.sql(`delete from clients.tier_override`);
  [clientId = ''] = await addClients(database, [{ ownerId: people.me, credit: 'good', volume: '0' }]);
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

const waiting = (viewer: Viewer) =>
  asking(viewer, async (context): Promise<readonly Approval[]> => {
    const { edges } = await approvalPage(context, [tierApprovals], { first: 50, after: null, kinds: null });
    return edges.map(({ node }) => node);
  });

const decide = (viewer: Viewer, { id, version }: Approval, more: object = {}) =>
  asking(viewer, (context) =>
    decideApprovals(context, [tierApprovals], {
      approvals: [{ id, version }],
      decision: 'APPROVED',
      idempotencyKey: v7(),
      ...more,
    }),
  );

const request = (viewer: Viewer) =>
  change(database, viewer, {
    mutation: 'requestTierOverride',
    input: {
      clientId,
      tier: { word: 'A2' },
      from: '2026-11-23',
      until: '2027-02-20',
      reason: '战略客户，明年放量',
      idempotencyKey: v7(),
    },
    answer: '... on TierOverrideChanged { replayed tierOverride { id } }',
  });

async function stateOf(): Promise<string | undefined> {
  const [row] = await database.sql<{ state: string }>('select state from clients.tier_override where client_id = $1', [
    clientId,
  ]);
  return row?.state;
}

describe('a tier asked for by hand', () => {
  it('waits in the inbox of who may approve it, and of nobody else', async () => {
    expect(await request(people.specialist)).toMatchObject({ replayed: false });
    expect(await waiting(people.manager)).toMatchObject([
      {
        kind: 'TIER',
        post: 'KA_MANAGER',
        clause: 'KA-3-override',
        askedFor: 'A2 · 2026-11-23 – 2027-02-20\n战略客户，明年放量',
        askedBy: { id: people.me },
        client: { id: clientId },
        complaint: null,
        return: null,
      },
    ]);
    expect(await asking(people.deputy, (context) => approvalCount(context, [tierApprovals]))).toBe(1);
    for (const viewer of [people.specialist, people.supervisor, people.director])
      expect(await waiting(viewer)).toEqual([]);
  });

  it('does not wait for who asked, whatever post they hold', async () => {
    await request(people.manager);
    expect(await waiting(people.manager)).toEqual([]);
    expect(await waiting(people.deputy)).toHaveLength(1);
  });

  it('is decided there once, by the rules of the clause', async () => {
    await request(people.specialist);
    const [asked] = await waiting(people.manager);
    if (asked === undefined) throw new Error('nothing waits');
    expect(await decide(people.manager, asked, { decision: 'REFUSED' })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await decide(people.specialist, asked)).toMatchObject({
      answers: [{ answer: { __typename: 'NotAllowed' } }],
    });
    const idempotencyKey = v7();
    const decided = (replayed: boolean) => ({ answers: [{ answer: { __typename: 'ApprovalDecided', replayed } }] });
    expect(await decide(people.manager, asked, { idempotencyKey })).toMatchObject(decided(false));
    expect(await decide(people.manager, asked, { idempotencyKey })).toMatchObject(decided(true));
    expect(await stateOf()).toBe('APPROVED');
    expect(await waiting(people.deputy)).toEqual([]);
    expect(await decide(people.deputy, asked)).toMatchObject({ answers: [{ answer: { __typename: 'IllegalMove' } }] });
  });
});
