import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPartition, withMissingDays, type Period } from '../../../api/clients/assignments/assignment-periods';
import { fillDays } from '../../../api/clients/assignments/transfer.repository';
import { addDays } from '../../../api/kernel/civil-date';
import { askGraph } from '../graph';
import { handoverDesk, idOf } from '../handovers/handover-desk';
import { change, literal } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { byDay, DAYS, history, load, onRecord, periodsOf, TODAY, type History } from './loaded-histories';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
beforeAll(async () => {
  desk = await handoverDesk();
});
afterAll(() => desk.database.drop());

const filled = (periods: readonly Period[], owner: string | null) => withMissingDays(periods, owner, TODAY);

/** Clients of somebody, each with a history. @returns what was loaded, by client */
async function clientsWith(histories: readonly History[], people: string[], owner: string) {
  const ids = await addClients(
    desk.database,
    histories.map(() => ({ ownerId: owner })),
  );
  const loaded = new Map<string, Period[]>();
  for (const [at, id] of ids.entries()) {
    const periods = periodsOf(histories[at] as History, people, owner);
    loaded.set(id, periods);
    await load(desk.database, id, periods);
  }
  return loaded;
}

const ownerOf = async (clientId: string) =>
  (
    await desk.database.sql<{ owner: string }>('select owner_id as owner from clients.client where id = $1', [clientId])
  )[0]?.owner;

describe('clients with days that nobody is on record for', () => {
  it('are handed over and given back, every day somebody’s and none another’s', async () => {
    const { database, people, signer } = desk;
    const { leaver, me, mate, stranger } = people;
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 6, maxLength: 6 }),
        fc.array(history, { minLength: 3, maxLength: 3 }),
        async (theirs, others) => {
          await desk.afresh();
          const whole = await onRecord(database);
          const loaded = await clientsWith(theirs, [leaver, me, mate, stranger], leaver);
          const toCome = await clientsWith(others, [leaver, stranger], stranger);
          const before = await desk.everything();
          const id = idOf(await desk.handOver(signer));
          const handed = await onRecord(database);
          const takers = new Map(
            (
              await database.sql<{ client: string; taker: string }>(
                'select client_id as client, successor_id as taker from clients.handover_client where handover_id = $1',
                [id],
              )
            ).map(({ client, taker }) => [client, taker]),
          );
          expect(await desk.undo(signer, id)).toMatchObject({ __typename: 'HandoverDone' });
          const back = await onRecord(database);
          for (const [owner, clients] of [[leaver, loaded] as const, [stranger, toCome] as const])
            for (const [client, periods] of clients) {
              const taker = takers.get(client);
              expect(taker !== undefined).toBe(
                owner === leaver || periods.some((period) => period.ownerId === leaver && period.from > TODAY),
              );
              if (taker === undefined) {
                expect([handed.get(client), back.get(client)]).toEqual([periods, periods]);
                continue;
              }
              // Before its first assignment a client that is only to come misses nothing.
              const isToCome = owner !== leaver && (periods[0]?.from ?? '') > TODAY;
              const whose = byDay(filled(periods, isToCome ? null : owner));
              expect(byDay(handed.get(client) ?? [])).toEqual(
                whose.map((each, at) => ((DAYS[at] ?? '') >= TODAY && each === leaver ? taker : each)),
              );
              expect([isPartition(handed.get(client) ?? []), isPartition(back.get(client) ?? [])]).toEqual([
                true,
                true,
              ]);
              expect(byDay(back.get(client) ?? [])).toEqual(whose);
              expect(await ownerOf(client)).toBe(owner);
            }
          for (const [client, periods] of whole) expect(back.get(client)).toEqual(periods);
          expect((await desk.everything()).slice(1)).toEqual(before.slice(1));
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('are transferred from a day on, and no day before it is another’s', async () => {
    const { database, people } = desk;
    const { me, mate, head, stranger } = people;
    await desk.afresh();
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 0, max: 20 }),
        async (histories, later) => {
          const others = await onRecord(database);
          const loaded = await clientsWith(histories, [me, mate, head], me);
          // Whoever had a client once may be outside the reach of who transfers it.
          for (const [client, periods] of loaded) {
            const lived = periods.map((each) =>
              each.until !== null && each.until <= TODAY && each.ownerId === head
                ? { ...each, ownerId: stranger }
                : each,
            );
            loaded.set(client, lived);
            await load(database, client, lived);
          }
          const from = addDays(TODAY, later);
          const input = {
            ...{ clients: [...loaded.keys()].map((clientId) => ({ clientId, version: 1 })), ownerId: mate, from },
            ...{ reason: '调整', idempotencyKey: v7() },
          };
          const { data, errors } = await askGraph(
            database,
            people.supervisor,
            `mutation { transferClients(input: ${literal(input)}) { ... on ClientTransfers { rows { clientId code } } } }`,
          );
          expect(errors).toEqual([]);
          const { rows } = (data as { transferClients: { rows: { clientId: string; code: string | null }[] } })
            .transferClients;
          const after = await onRecord(database);
          for (const { clientId, code } of rows) {
            const periods = loaded.get(clientId) ?? [];
            const now = after.get(clientId) ?? [];
            if (code === null) {
              expect(isPartition(now)).toBe(true);
              expect(byDay(now)).toEqual(
                byDay(filled(periods, me)).map((each, at) => ((DAYS[at] ?? '') >= from ? mate : each)),
              );
            } else expect([code, now]).toEqual(['ALREADY_THE_OWNER', periods]);
          }
          for (const [client, periods] of others) expect(after.get(client)).toEqual(periods);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('of which nobody is account manager are whoever had it last’s, who may have it again', async () => {
    const { database, people } = desk;
    await desk.afresh();
    const [clientId = ''] = await addClients(database, [{ ownerId: null }]);
    await load(database, clientId, [{ ownerId: people.me, from: '2026-01-01', until: '2026-02-01' }]);
    const transfer = () =>
      change(database, people.deputy, {
        mutation: 'transferClient',
        input: { clientId, version: 1, ownerId: people.me, from: TODAY, reason: '补录', idempotencyKey: v7() },
        answer: '... on ClientTransferred { client { owner { id } } }',
      });
    expect(await transfer()).toMatchObject({ client: { owner: { id: people.me } } });
    expect(isPartition((await onRecord(database)).get(clientId) ?? [])).toBe(true);
  });

  it('are put on record for whoever may transfer the client alone', async () => {
    const { database, people } = desk;
    const [clientId = ''] = await addClients(database, [{ ownerId: people.stranger }]);
    const context = database.contextOf(people.supervisor);
    await expect(context.database.write((transaction) => fillDays(transaction, clientId, TODAY))).rejects.toThrow(
      'outside what may be assigned',
    );
    await context.database.close();
  });
});
