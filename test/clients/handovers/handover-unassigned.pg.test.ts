import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handoverDesk, idOf } from './handover-desk';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
let clientId: string;
beforeAll(async () => {
  desk = await handoverDesk();
});
beforeEach(async () => {
  [clientId = ''] = (await desk.afresh()).ids;
});
afterAll(() => desk.database.drop());

/** Writes what the product never would. */
async function spoil(statement: string): Promise<void> {
  await desk.database.sql('set session_replication_role = replica');
  await desk.database.sql(statement, [clientId]);
  await desk.database.sql('set session_replication_role = origin');
}

const looksAfter = async () => {
  const [row] = await desk.database.sql(
    `select c.owner_id as owner, (select jsonb_agg(jsonb_build_array(a.owner_id, a.valid) order by a.valid)
       from clients.assignment a where a.client_id = c.id) as periods from clients.client c where c.id = $1`,
    [clientId],
  );
  return row;
};

describe('a client that has an account manager and no assignment in force, as a load by hand may leave it', () => {
  const NONE = 'delete from clients.assignment where client_id = $1';

  it.each([
    ['none at all', NONE, '[2026-11-23,)'],
    [
      'one that is over',
      `update clients.assignment set valid = '[2025-01-01,2026-02-01)' where client_id = $1`,
      '[2025-01-01,2026-02-01)',
      '[2026-02-01,)',
    ],
    [
      'one that begins later',
      `update clients.assignment set valid = '[2027-01-01,)' where client_id = $1`,
      '[2026-11-23,2027-01-01)',
      '[2027-01-01,)',
    ],
  ])('with %s is handed over and given back, and no day of it is nobody’s', async (_, statement, ...days) => {
    await spoil(statement);
    const { leaver } = desk.people;
    const before = await desk.everything();
    const id = idOf(await desk.handOver(desk.signer));
    expect(await looksAfter()).not.toMatchObject({ owner: leaver });
    expect(await desk.undoProblem(desk.signer, id)).toBeNull();
    expect(await desk.undo(desk.signer, id)).toMatchObject({ __typename: 'HandoverDone' });
    expect(await looksAfter()).toEqual({ owner: leaver, periods: days.map((period) => [leaver, period]) });
    expect((await desk.everything()).slice(1)).toEqual(before.slice(1));
  });

  it('is given back when the handover was signed before the days that are missing were put on record', async () => {
    const { leaver } = desk.people;
    const id = idOf(await desk.handOver(desk.signer));
    await desk.database.sql(
      `update clients.handover_client set assignments_before = '[]' where handover_id = $1 and client_id = $2`,
      [id, clientId],
    );
    expect(await desk.undo(desk.signer, id)).toMatchObject({ __typename: 'HandoverDone' });
    expect(await looksAfter()).toMatchObject({ owner: leaver });
  });

  it('is given back with the days that were missing between two loaded since, which are of whom it went to next', async () => {
    const { leaver, me } = desk.people;
    const id = idOf(await desk.handOver(desk.signer));
    await desk.database.sql('set session_replication_role = replica');
    await desk.database.sql(
      `insert into clients.assignment (id, client_id, owner_id, valid)
       values (gen_random_uuid(), $1, $2, '[2024-01-01,2024-06-01)')`,
      [clientId, me],
    );
    await desk.database.sql('set session_replication_role = origin');
    expect(await desk.undo(desk.signer, id)).toMatchObject({ __typename: 'HandoverDone' });
    expect(await looksAfter()).toEqual({
      owner: leaver,
      periods: [
        [me, '[2024-01-01,2024-06-01)'],
        [leaver, '[2024-06-01,2025-01-01)'],
        [leaver, '[2025-01-01,)'],
      ],
    });
  });
});
