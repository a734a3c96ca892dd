import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClients } from '../some-clients';
import { handoverDesk, idOf } from './handover-desk';
import { inContactEver, ownerAndContact } from './handover-rows';
import { plannedDays } from './planned-days';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
let days: ReturnType<typeof plannedDays>;
beforeAll(async () => {
  desk = await handoverDesk();
  days = plannedDays(desk);
  await desk.database.sql('update identity.staff set active = true where id = $1', [desk.people.leaver]);
});
afterAll(() => desk.database.drop());

interface Drawn {
  /** Who has each client until a day, and from it on, and who else is in contact. */
  readonly clients: readonly {
    readonly owners: readonly [string, string];
    readonly contacts: readonly string[];
    readonly successor: string;
  }[];
  readonly undoneOn: string;
}

async function arrange({ clients }: Drawn): Promise<string[]> {
  await desk.afresh();
  const ids = await addClients(
    desk.database,
    clients.map(({ owners: [ownerId] }) => ({ ownerId })),
  );
  for (const [at, { owners, contacts }] of clients.entries()) {
    await days.plan(ids[at] ?? '', owners);
    for (const staffId of contacts) if (staffId !== owners[0]) await days.putInContact(ids[at] ?? '', staffId);
  }
  return ids;
}

/** Who has each client and when, and who was in contact on which days. */
async function told(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids)
    found.push([
      await desk.database.sql('select owner_id from clients.client where id = $1', [id]),
      await desk.database.sql(
        'select owner_id, valid::text as days from clients.assignment where client_id = $1 order by valid',
        [id],
      ),
      await inContactEver(desk.database, id),
    ]);
  return found;
}

/** @returns what there is at the end; with a handover that was signed and undone, or without one */
async function live(drawn: Drawn, isHandedOver: boolean): Promise<unknown[]> {
  const ids = await arrange(drawn);
  const { leaver } = desk.people;
  const chosen = drawn.clients.flatMap(({ owners, successor }, at) =>
    owners.includes(leaver) ? [{ clientId: ids[at], successorId: successor }] : [],
  );
  const id = isHandedOver ? idOf(await desk.handOver(desk.signer, { chosen })) : '';
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
    await days.night(day);
    expect(await ownerAndContact(desk.database, day)).toEqual([]);
    if (isHandedOver && day === drawn.undoneOn) expect(await days.undoOn(day, id)).toMatchObject({ id });
    expect(await ownerAndContact(desk.database, day)).toEqual([]);
  }
  return told(ids);
}

describe('a handover that is undone before, on or after a planned day', () => {
  it('leaves every client with who would have it, and in contact with who would be, as if it had never been signed', async () => {
    const { leaver, me, mate, head } = desk.people;
    const person = fc.constantFrom(leaver, me, mate, head);
    const client = fc.record({
      owners: fc.tuple(person, person).filter(([first, next]) => first !== next),
      contacts: fc.uniqueArray(person, { maxLength: 2 }),
      successor: fc.constantFrom(me, mate, head),
    });
    const drawn = fc.record({
      clients: fc.array(client, { minLength: 3, maxLength: 5 }),
      undoneOn: fc.constantFrom('2026-11-24', '2026-11-25', '2026-11-27'),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (each) => {
        expect(await live(each, true)).toEqual(await live(each, false));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 240_000);
});
