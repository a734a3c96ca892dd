import { afterAll, beforeAll, expect, it } from 'vitest';
import { handoverDesk, idOf } from './handover-desk';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
beforeAll(async () => {
  desk = await handoverDesk();
});
afterAll(() => desk.database.drop());

const SIGNED_ON = '2026-11-23';
const BEFORE = '2026-11-22T12:00:00+08:00';
const BETWEEN = '2026-11-25T12:00:00+08:00';
const AFTER = '2026-11-28T12:00:00+08:00';

const managerAt = async (clientId: string, instant: string) => {
  const [row] = await desk.database.sql<{ owner_id: string }>(
    'select owner_id from analytics.manager_known($1) where client_id = $2',
    [instant, clientId],
  );
  return row?.owner_id;
};

it('tells clients under the successor as of the days between a handover and its undoing, and of no other', async () => {
  const { database, people, signer } = desk;
  const { ids } = await desk.afresh();
  await database.sql('delete from clients.assignment_past');
  const id = idOf(await desk.handOver(signer));
  expect(await database.sql('select from clients.assignment_past')).toEqual([]);
  const items = await database.sql<{ client: string; successor: string }>(
    'select client_id as client, successor_id as successor from clients.handover_client where handover_id = $1',
    [id],
  );
  expect(new Set(items.map(({ client }) => client))).toEqual(new Set(ids));
  const told = (instant: string) => Promise.all(items.map(({ client }) => managerAt(client, instant)));
  const theirs = items.map(() => people.leaver);
  const others = items.map(({ successor }) => successor);
  expect([await told(BEFORE), await told(BETWEEN)]).toEqual([theirs, others]);

  expect(await desk.undo(signer, id)).toMatchObject({ __typename: 'HandoverDone' });
  // Undone on another day than the clock of this machine may say.
  await database.sql(`update clients.assignment_past set replaced_at = '2026-11-27'`);
  expect(
    await database.sql(
      `select client_id as client, owner_id as successor from clients.assignment_past
       where valid = daterange($1, null) order by client_id`,
      [SIGNED_ON],
    ),
  ).toEqual([...items].sort((one, other) => (one.client < other.client ? -1 : 1)));
  expect([await told(BEFORE), await told(BETWEEN), await told(AFTER)]).toEqual([theirs, others, theirs]);
});
