import { afterAll, beforeAll, expect, it } from 'vitest';
import { appointAdministrator } from '../../../api/identity/accounts/appoint-administrator.service';
import { SessionEntity } from '../../../api/identity/session.entity';
import { createSessionStore } from '../../../api/identity/session.service';
import { testDatabase, type TestDatabase } from '../../support/database';

const NOW = '2026-11-23T01:00:00.000Z';
const OWN = 'a horse of her own, at last';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([SessionEntity]);
});
afterAll(() => database.drop());

const appoint = (account: string, number = account, name = '王华') =>
  appointAdministrator(database.systemContext(), { account, name, number });

it('lets the first administrator into an empty database, and nobody else beside them', async () => {
  const store = createSessionStore(database.source);
  expect(await appoint('no account')).toMatchObject({ problem: expect.stringContaining('lower-case') as string });
  const [one, other] = await Promise.all([appoint('wanghua'), appoint('lihong')]);
  const first = 'password' in one ? one : other;
  if (!('password' in first)) throw new Error('Nobody was let in');
  expect([one, other].filter((outcome) => 'problem' in outcome)).toHaveLength(1);
  const entering = { password: first.password, newPassword: OWN };
  expect(await store.signIn(first.account, entering, '192.0.2.1', NOW)).toMatchObject({
    ok: true,
    viewer: { posts: ['ADMINISTRATOR'] },
  });

  await database.sql(`update identity.staff set password_hash = null`);
  const again = await appoint(first.account);
  if (!('password' in again)) throw new Error(again.problem);
  expect(again.isNew).toBe(false);
  expect(
    await store.signIn(first.account, { password: again.password, newPassword: OWN }, '192.0.2.1', NOW),
  ).toMatchObject({ ok: true });
  const trail = await database.sql(
    `select action, actor_id from platform.audit where action like 'staff.%' order by at, id`,
  );
  expect(trail).toMatchObject([
    { action: 'staff.add', actor_id: null },
    { action: 'staff.changePassword' },
    { action: 'staff.resetPassword', actor_id: null },
    { action: 'staff.changePassword' },
  ]);
});
