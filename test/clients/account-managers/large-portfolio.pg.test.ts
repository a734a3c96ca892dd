import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountManagersOf } from '../../../api/clients/account-managers/account-manager.repository';
import { testDatabase, type TestDatabase } from '../../support/database';
import { addClients, addStaff } from '../some-clients';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('sums a portfolio that comes to more than the amount of one client can be', async () => {
  const staffId = await addStaff(database, 'KA_SPECIALIST');
  await database.sql(
    `insert into identity.staff_post (staff_id, post, valid) values ($1, 'KA_SPECIALIST', '[2020-01-01,)') on conflict do nothing`,
    [staffId],
  );
  const large = { ownerId: staffId, volume: '600000000000' };
  await addClients(database, [large, large]);
  const context = database.systemContext();
  try {
    const managers = await accountManagersOf(context.database, { all: true, staffIds: [] }, '2026-11-23');
    expect(managers.find((each) => each.staffId === staffId)?.annualVolume).toBe('1200000000000.00');
  } finally {
    await context.database.close();
  }
});
