import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAccounts } from '../../api/identity/leaving.service';
import { alertOfKeptOpen } from '../../api/inbox/raise-alerts.service';
import { addClients } from '../clients/some-clients';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, MANAGER, QUALITY, SPECIALIST, SUPERVISOR } from './company';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await arrangeCompany(database);
});
afterAll(() => database.drop());

const note = (staffId: string, circle: readonly string[], posts: ['KA_SUPERVISOR'] | ['KA_SPECIALIST']) =>
  database
    .contextOf({ staffId: SUPERVISOR, posts, circles: { own: [SUPERVISOR], team: circle, unit: circle } })
    .database.write((transaction) =>
      transaction.rows({ text: `select identity.note_leaving($1, '2026-11-25')`, values: [staffId] }),
    );

describe('somebody who leaves', () => {
  it('keeps the account to the last day, and has none the day after, nor any session', async () => {
    await note(SPECIALIST, [SUPERVISOR, SPECIALIST], ['KA_SUPERVISOR']);
    await database.sql(
      `insert into identity.session values (sha256('token'), $1, now(), now() + interval '1 day', now())`,
      [SPECIALIST],
    );
    const run = (now: string) => closeAccounts(database.systemContext({ now }));
    expect(await run('2026-11-25T15:59:00.000Z')).toBe(0);
    expect(await run('2026-11-25T16:01:00.000Z')).toBe(1);
    expect(await run('2026-11-26T16:01:00.000Z')).toBe(0);
    expect(await database.sql('select active from identity.staff where id = $1', [SPECIALIST])).toEqual([
      { active: false },
    ]);
    expect(await database.sql('select 1 from identity.session where staff_id = $1', [SPECIALIST])).toEqual([]);
    expect(await database.sql(`select subject_id from platform.audit where action = 'staff.leave'`)).toEqual([
      { subject_id: SPECIALIST },
    ]);
    expect(await database.sql(`select payload from platform.outbox where topic = 'staff.changed'`)).toEqual([
      { payload: { staffId: SPECIALIST } },
    ]);
  });

  it('keeps the account while clients are theirs or to become so, and the superior is told once a day', async () => {
    const addClient = async (ownerId: string): Promise<string> => (await addClients(database, [{ ownerId }]))[0] ?? '';
    await database.sql(`update identity.staff set active = true, leaves_on = '2026-11-25' where id = $1`, [SPECIALIST]);
    const run = (now: string) => closeAccounts(database.systemContext({ now }));
    const id = await addClient(SPECIALIST);
    expect(await run('2026-11-26T01:00:00.000Z')).toBe(0);
    await database.sql('update clients.client set owner_id = $1 where id = $2', [SUPERVISOR, id]);
    await database.sql(
      `insert into clients.assignment (id, client_id, owner_id, valid) values
        (gen_random_uuid(), $1, $2, '[2026-01-01,2026-12-10)'), (gen_random_uuid(), $1, $3, '[2026-12-10,)')`,
      [id, SUPERVISOR, SPECIALIST],
    );
    expect(await run('2026-11-26T02:00:00.000Z')).toBe(0);
    const told = await database.sql<{ payload: unknown }>(
      `select payload from platform.outbox where topic = 'staff.keptOpen' order by id`,
    );
    const payload = { leaverId: SPECIALIST, clients: 1, staffIds: [SUPERVISOR], day: '2026-11-26' };
    expect(told).toEqual([{ payload }, { payload }]);
    for (const each of told)
      await database
        .systemContext()
        .database.write((transaction) => alertOfKeptOpen(transaction, each.payload, '2026-11-26T02:00:00.000Z'));
    expect(await database.sql(`select staff_id, count, from_staff from inbox.alert where kind = 'KEPT_OPEN'`)).toEqual([
      { staff_id: SUPERVISOR, count: 1, from_staff: SPECIALIST },
    ]);
    await database.sql('update clients.assignment set owner_id = $1 where client_id = $2', [SUPERVISOR, id]);
    expect(await run('2026-11-26T03:00:00.000Z')).toBe(1);
  });

  it('is told of to who keeps the staff where no superior works here', async () => {
    await database.sql(
      `insert into identity.staff_post (staff_id, post, valid) values ($1, 'ADMINISTRATOR', '[2020-01-01,)')`,
      [QUALITY],
    );
    await database.sql(`update identity.staff set leaves_on = '2026-11-25' where id = $1`, [MANAGER]);
    await addClients(database, [{ ownerId: MANAGER }]);
    expect(await closeAccounts(database.systemContext({ now: '2026-11-26T04:00:00.000Z' }))).toBe(0);
    expect(
      await database.sql(
        `select payload -> 'staffIds' as told from platform.outbox
         where topic = 'staff.keptOpen' and payload ->> 'leaverId' = $1`,
        [MANAGER],
      ),
    ).toEqual([{ told: [QUALITY] }]);
  });

  it('is noted by a superior within the circle only', async () => {
    await expect(note(SPECIALIST, [SUPERVISOR], ['KA_SUPERVISOR'])).rejects.toThrow('outside what may be assigned');
    await expect(note(SPECIALIST, [SUPERVISOR, SPECIALIST], ['KA_SPECIALIST'])).rejects.toThrow('outside');
  });
});
