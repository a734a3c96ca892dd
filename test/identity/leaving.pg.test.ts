import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAccounts } from '../../api/identity/leaving.service';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, SPECIALIST, SUPERVISOR } from './company';

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
  });

  it('is noted by a superior within the circle only', async () => {
    await expect(note(SPECIALIST, [SUPERVISOR], ['KA_SUPERVISOR'])).rejects.toThrow('outside what may be assigned');
    await expect(note(SPECIALIST, [SUPERVISOR, SPECIALIST], ['KA_SPECIALIST'])).rejects.toThrow('outside');
  });
});
