import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { addDays } from '../../../api/kernel/civil-date';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, literal, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { allButOwners, freshPortfolio, ownersOf } from './handover-rows';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let signer: Partial<ViewerFacts>;
let ids: string[];
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  signer = { ...people.supervisor, name: '主管' };
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
beforeEach(async () => {
  ids = await freshPortfolio(database, people);
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
interface Preview {
  readonly __typename: string;
  readonly code?: string;
  readonly clientCount: number;
  readonly annualVolume: string;
  readonly fingerprint: string;
  readonly noticeDueOn: string;
  readonly undoUntil: string;
  readonly shares: readonly {
    readonly successor: { id: string };
    readonly clientCount: number;
    readonly clientsAfter: number;
    readonly annualVolume: string;
  }[];
  readonly items: readonly {
    readonly client: { id: string };
    readonly successor: { id: string };
    readonly byHand: boolean;
  }[];
}

async function preview(viewer: Viewer, chosen: readonly object[] = [], leaverId = people.leaver): Promise<Preview> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ handoverPreview(leaverId: "${leaverId}", chosen: ${literal(chosen)}) { __typename ... on Problem { code message }
      ... on HandoverPreview { clientCount annualVolume fingerprint noticeDueOn undoUntil why { rule clause { id } }
        shares { successor { id } clientCount openCases clientsAfter annualVolume }
        items { byHand successor { id } client { id name } } } } }`,
  );
  expect(errors).toEqual([]);
  return data?.['handoverPreview'] as Preview;
}

async function handOver(viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> {
  const whole = {
    leaverId: people.leaver,
    fingerprint: (await preview(viewer, (input['chosen'] as object[] | undefined) ?? [])).fingerprint ?? '',
    reason: '离职交接',
    signature: '主管',
    idempotencyKey: v7(),
    ...input,
  };
  const answer =
    '... on HandoverDone { handover { id clientCount annualVolume openNotices undoUntil undoneAt signedBy { id } } }';
  return change(database, viewer, { mutation: 'handOver', input: whole, answer });
}

async function undo(viewer: Viewer, id: string): Promise<Outcome> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `mutation { undoHandover(id: "${id}") { __typename ... on HandoverDone { handover { undoneAt openNotices } } ... on Problem { code } } }`,
  );
  expect(errors).toEqual([]);
  return data?.['undoHandover'] as Outcome;
}

const idOf = (outcome: Outcome): string => (outcome['handover'] as { id: string }).id;

const everythingElse = () => allButOwners(database);
const ownership = () => ownersOf(database);

describe('the preview of a handover', () => {
  it('shows who gets how much, by rule and by hand, and writes nothing', async () => {
    const before = [await ownership(), await everythingElse()];
    const plan = await preview(signer, [{ clientId: ids[0], successorId: people.me }]);
    expect(plan).toMatchObject({
      clientCount: 7,
      annualVolume: '28003.50',
      noticeDueOn: '2026-11-28',
      undoUntil: '2026-11-30',
    });
    expect(plan.shares.reduce((sum, { clientCount }) => sum + clientCount, 0)).toBe(7);
    expect(plan.shares.map(({ successor }) => successor.id)).not.toContain(people.leaver);
    expect(plan.shares.map(({ successor }) => successor.id)).not.toContain(people.stranger);
    expect(plan.items.find(({ client }) => client.id === ids[0])).toMatchObject({
      byHand: true,
      successor: { id: people.me },
    });
    expect([await ownership(), await everythingElse()]).toEqual(before);
  });

  it('is for the superiors within their reach only', async () => {
    for (const viewer of [people.specialist, people.director])
      expect(await preview(viewer)).toMatchObject({ code: 'MAY_NOT_HAND_OVER' });
    for (const leaverId of [people.stranger, v7(), 'nonsense'])
      expect(await preview(signer, [], leaverId)).toMatchObject({ code: 'NO_PORTFOLIO' });
  });

  it('takes no choice of a stranger, of somebody who left, of another’s client, or twice', async () => {
    const choice = (clientId: string | undefined, successorId: string) => ({ clientId, successorId });
    for (const chosen of [
      [choice(ids[0], people.stranger)],
      [choice(ids[0], people.leaver)],
      [choice(v7(), people.me)],
      [choice(ids[0], people.me), choice(ids[0], people.mate)],
    ])
      expect(await preview(signer, chosen)).toMatchObject({ code: 'SUCCESSOR_OUT_OF_REACH' });
  });
});

describe('a handover', () => {
  it('leaves no client without an owner, tells every client, and changes nothing but who owns them', async () => {
    const before = await everythingElse();
    const outcome = await handOver(signer);
    expect(outcome).toMatchObject({
      handover: { clientCount: 7, annualVolume: '28003.50', openNotices: 7, signedBy: { id: people.head } },
    });
    expect(await everythingElse()).toEqual(before);
    expect(await database.sql('select 1 from clients.client where owner_id = $1', [people.leaver])).toEqual([]);
    const days = await database.sql(
      `select count(*)::int as clients from clients.client c where c.id = any ($1::uuid[])
       and exists (select from clients.assignment a where a.client_id = c.id and a.owner_id = c.owner_id and a.valid = '[2026-11-23,)')
       and exists (select from clients.assignment a where a.client_id = c.id and a.owner_id = $2 and a.valid = '[2025-01-01,2026-11-23)')`,
      [ids, people.leaver],
    );
    expect(days).toEqual([{ clients: 7 }]);
  });

  it('is undone exactly: owners and periods are what they were, to the row', async () => {
    await change(database, people.supervisor, {
      mutation: 'transferClient',
      input: {
        clientId: ids[3],
        version: 1,
        ownerId: people.mate,
        from: '2026-12-10',
        reason: '早有安排',
        idempotencyKey: v7(),
      },
      answer: '... on ClientTransferred { client { id } }',
    });
    const before = [await ownership(), await everythingElse()];
    const outcome = await handOver(signer, { leavesOn: '2026-11-30' });
    expect(await database.sql('select leaves_on::text from identity.staff where id = $1', [people.leaver])).toEqual([
      { leaves_on: '2026-11-30' },
    ]);
    expect(await ownership()).not.toEqual(before[0]);
    expect(await undo(signer, idOf(outcome))).toMatchObject({
      handover: { undoneAt: '2026-11-23T01:00:00.000Z', openNotices: 0 },
    });
    const after = [await ownership(), await everythingElse()];
    expect(after[0]).toEqual(before[0]);
    const { 'identity.staff': _, ...rest } = after[1] as Record<string, unknown>;
    expect(before[1]).toMatchObject(rest);
    expect(await undo(signer, idOf(outcome))).toMatchObject({ code: 'UNDO_TOO_LATE' });
  });

  it('conserves everything but the owner whoever is chosen for whom and whatever was planned, and undone all of it', async () => {
    const someone = fc.constantFrom(people.me, people.mate);
    const plans = fc.record({
      chosen: fc.dictionary(fc.constantFrom(...ids), someone, { maxKeys: 7 }),
      planned: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 60 }), { maxKeys: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(plans, async ({ chosen, planned }) => {
        for (const [clientId, days] of Object.entries(planned)) {
          const [client] = await database.sql<{ version: number; owner_id: string }>(
            'select version, owner_id from clients.client where id = $1',
            [clientId],
          );
          if (client?.owner_id !== people.leaver) continue;
          const from = addDays('2026-11-23', days);
          await change(database, people.supervisor, {
            mutation: 'transferClient',
            input: {
              clientId,
              version: client.version,
              ownerId: people.mate,
              from,
              reason: '早有安排',
              idempotencyKey: v7(),
            },
            answer: '... on ClientTransferred { client { id } }',
          });
        }
        const [owned, rest] = [await ownership(), await everythingElse()];
        const choices = Object.entries(chosen).map(([clientId, successorId]) => ({ clientId, successorId }));
        const outcome = await handOver(signer, { chosen: choices });
        expect(outcome.__typename).toBe('HandoverDone');
        expect(await everythingElse()).toEqual(rest);
        // Every client has one owner on every day, and the one that was chosen.
        for (const [clientId, successorId] of Object.entries(chosen))
          expect(await database.sql('select owner_id from clients.client where id = $1', [clientId])).toEqual([
            { owner_id: successorId },
          ]);
        const before = new Map((owned as { id: string; owner_id: string }[]).map((each) => [each.id, each.owner_id]));
        for (const { id, owner_id: now } of (await ownership()) as { id: string; owner_id: string }[])
          if (before.get(id) !== people.leaver) expect(now).toBe(before.get(id));
          else expect(now).not.toBe(people.leaver);
        await undo(signer, idOf(outcome));
        expect([await ownership(), await everythingElse()]).toEqual([owned, rest]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  it('is not undone once a client was moved on, nor by who does not reach it', async () => {
    const id = idOf(await handOver(signer));
    expect(await undo(people.specialist, id)).toMatchObject({ code: 'MAY_NOT_HAND_OVER' });
    expect(await undo(signer, v7())).toMatchObject({ code: 'NO_SUCH_HANDOVER' });
    const [client] = await database.sql<{ owner_id: string; version: number }>(
      'select owner_id, version from clients.client where id = $1',
      [ids[0]],
    );
    await change(database, people.supervisor, {
      mutation: 'transferClient',
      input: {
        clientId: ids[0],
        version: client?.version,
        ownerId: client?.owner_id === people.me ? people.mate : people.me,
        from: '2026-11-23',
        reason: '调整',
        idempotencyKey: v7(),
      },
      answer: '... on ClientTransferred { client { id } }',
    });
    expect(await undo(signer, id)).toMatchObject({ code: 'CHANGED_SINCE' });
  });

  it('does what was signed and nothing else: not when the portfolio changed meanwhile', async () => {
    const { fingerprint } = await preview(signer);
    await addClients(database, [{ ownerId: people.leaver }]);
    expect(await handOver(signer, { fingerprint })).toMatchObject({ code: 'PREVIEW_OUTDATED' });
    expect(await handOver(signer, { signature: '别人' })).toMatchObject({ code: 'SIGNATURE_WRONG' });
    expect(await handOver(signer, { leavesOn: '2026-11-22' })).toMatchObject({ code: 'LEAVES_IN_THE_PAST' });
    expect(await handOver(signer, { reason: ' ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await handOver(people.specialist, { signature: 'Test' })).toMatchObject({ code: 'MAY_NOT_HAND_OVER' });
  });

  it('is done once for a key and once of two at a time', async () => {
    const { fingerprint } = await preview(signer);
    const idempotencyKey = v7();
    const same = await Promise.all([1, 2].map(() => handOver(signer, { fingerprint, idempotencyKey })));
    expect(new Set(same.map(idOf)).size).toBe(1);
    expect(await handOver(signer, { fingerprint })).toMatchObject({ code: 'NO_PORTFOLIO' });
  });
});
