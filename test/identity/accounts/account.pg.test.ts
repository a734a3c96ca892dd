import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, changeStaff, ONE_TIME_HOURS, resetPassword } from '../../../api/identity/accounts/account.service';
import { createSessionStore, type SessionStore } from '../../../api/identity/session.service';
import type { Post } from '../../../api/kernel/access/post';
import { POSTS } from '../../../api/kernel/access/post';
import type { TestDatabase } from '../../support/database';
import { MANAGER, PASSWORD, RETAIL, SPECIALIST, SUPERVISOR } from '../company';
import { ADMINISTRATOR, arrangeDesk, asPost, FIELDS, newKey, OTHER_ADMINISTRATOR, versionOf } from './desk';

const NOW = '2026-11-23T01:00:00.000Z';
const HOME = '192.0.2.1';
const OWN = 'a horse of her own, at last';

let database: TestDatabase;
let store: SessionStore;
beforeAll(async () => {
  database = await arrangeDesk();
  store = createSessionStore(database.source);
});
afterAll(() => database.drop());

const newcomer = (account: string, changes: object = {}) => ({
  number: `N-${account}`,
  name: '新来的',
  account,
  email: `${account}@example.com`,
  unitId: RETAIL,
  regionCode: 'EAST',
  reportsToId: MANAGER,
  posts: ['KA_SPECIALIST'] as Post[],
  idempotencyKey: newKey(),
  ...changes,
});
const add = (input: ReturnType<typeof newcomer>, context = asPost(database)) => addStaff(context, input, FIELDS);

async function handed(account: string): Promise<{ id: string; password: string }> {
  const outcome = await add(newcomer(account));
  if (outcome.__typename !== 'PasswordHanded' || outcome.password === null) throw new Error(JSON.stringify(outcome));
  return { id: outcome.account.id, password: outcome.password };
}

describe('adding a member of staff', () => {
  it('hands out a password that opens nothing but the choice of another', async () => {
    const { id, password } = await handed('newhand');
    expect(await store.signIn('newhand', { password }, HOME, NOW)).toEqual({
      ok: false,
      code: 'MUST_CHANGE_PASSWORD',
    });
    expect(await store.signIn('newhand', { password, newPassword: 'short' }, HOME, NOW)).toMatchObject({
      code: 'UNFIT_PASSWORD',
      fault: 'TOO_SHORT',
    });
    expect(await store.signIn('newhand', { password, newPassword: password }, HOME, NOW)).toMatchObject({
      fault: 'SAME',
    });
    const begun = await store.signIn('newhand', { password, newPassword: OWN }, HOME, NOW);
    expect(begun).toMatchObject({ ok: true, viewer: { staffId: id, posts: ['KA_SPECIALIST'] } });
    expect(await store.signIn('newhand', { password }, HOME, NOW)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await store.signIn('newhand', { password: OWN }, HOME, NOW)).toMatchObject({ ok: true });
  });

  it('lets the password grow old unused', async () => {
    const { password } = await handed('late');
    const later = new Date(Date.parse(NOW) + ONE_TIME_HOURS * 3_600_000).toISOString();
    expect(await store.signIn('late', { password, newPassword: OWN }, HOME, later)).toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
  });

  it('is done once for a key, and tells the password once', async () => {
    const input = newcomer('twice');
    const [first, again] = [await add(input), await add(input)];
    expect(first).toMatchObject({ __typename: 'PasswordHanded', account: { state: 'ONE_TIME' } });
    expect(again).toMatchObject({ __typename: 'PasswordHanded', password: null });
    expect(await database.sql(`select from identity.staff where account = 'twice'`)).toHaveLength(1);
    const trail = await database.sql<{ text: string }>(
      `select a::text as text from platform.audit a where action = 'staff.add'`,
    );
    const kept = await database.sql<{ text: string }>('select i::text as text from platform.idempotency i');
    const secret = first.__typename === 'PasswordHanded' ? first.password : null;
    if (secret === null) throw new Error('No password was told');
    for (const { text } of [...trail, ...kept]) expect(text).not.toContain(secret);
  });

  it('is one of two who ask for the same account at once', async () => {
    const outcomes = await Promise.all([
      add(newcomer('rival', { number: 'R1' })),
      add(newcomer('rival', { number: 'R2' }), asPost(database, 'ADMINISTRATOR', OTHER_ADMINISTRATOR)),
    ]);
    expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : 'added')).sort()).toEqual([
      'ACCOUNT_TAKEN',
      'added',
    ]);
  });

  it.each([
    [{ account: 'A B' }, 'WRONG_ACCOUNT'],
    [{ account: "x'; drop table" }, 'WRONG_ACCOUNT'],
    [{ name: '  ' }, 'REQUIRED'],
    [{ name: 'a\0b' }, 'CONTROL_CHARACTER'],
    [{ name: '名'.repeat(41) }, 'TOO_LONG'],
    [{ email: 'nobody' }, 'WRONG_EMAIL'],
    [{ email: 'a@b.cn\nbcc: c@d.cn' }, 'CONTROL_CHARACTER'],
    [{ posts: [] as Post[] }, 'REQUIRED'],
    [{ unitId: 'nonsense' }, 'NO_SUCH_UNIT'],
    [{ regionCode: 'MOON\0' }, 'NO_SUCH_REGION'],
    [{ reportsToId: RETAIL }, 'NO_SUCH_SUPERIOR'],
    [{ number: 'S0' }, 'NUMBER_TAKEN'],
  ])('is refused for %j', async (changes, code) => {
    expect(await add(newcomer('hostile', changes))).toMatchObject({ __typename: 'InvalidInput', code });
  });

  it.each(POSTS.filter((post) => post !== 'ADMINISTRATOR'))('is not for a %s', async (post) => {
    expect(await add(newcomer('nobody'), asPost(database, post, SPECIALIST))).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  it('is refused by the database too', async () => {
    const write = asPost(database, 'GENERAL_MANAGER', MANAGER).database.write((transaction) =>
      transaction.rows({
        text: `insert into identity.staff (id, number, name, account) values ($1, 'X', 'X', 'x')`,
        values: ['00000000-0000-7000-8000-0000000000ff'],
      }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});

describe('changing somebody', () => {
  const changed = async (id: string, changes: object = {}) => ({
    id,
    version: await versionOf(database, id),
    number: `C-${id.slice(-2)}`,
    name: '改名',
    email: null,
    unitId: RETAIL,
    regionCode: 'NORTH',
    reportsToId: MANAGER,
    idempotencyKey: newKey(),
    ...changes,
  });

  it('moves them, once for a key, with a line in the trail', async () => {
    const input = await changed(SUPERVISOR);
    const context = () => asPost(database);
    expect(await changeStaff(context(), input, FIELDS)).toMatchObject({ account: { name: '改名' } });
    expect(await changeStaff(context(), input, FIELDS)).toMatchObject({ account: { name: '改名' } });
    const lines = await database.sql<{ before: object; after: object }>(
      `select before, after from platform.audit where action = 'staff.change' and subject_id = $1`,
      [SUPERVISOR],
    );
    expect(lines).toMatchObject([{ before: { name: 'supervisor' }, after: { name: '改名', regionCode: 'NORTH' } }]);
  });

  it('is refused when somebody else did meanwhile', async () => {
    const input = await changed(SUPERVISOR, { version: 0 });
    expect(await changeStaff(asPost(database), input, FIELDS)).toMatchObject({ __typename: 'StaleVersion' });
  });

  it('is refused where it makes a circle, also below', async () => {
    const input = await changed(MANAGER, { reportsToId: SPECIALIST });
    expect(await changeStaff(asPost(database), input, FIELDS)).toMatchObject({ code: 'CIRCLE' });
    const own = await changed(MANAGER, { reportsToId: MANAGER });
    expect(await changeStaff(asPost(database), own, FIELDS)).toMatchObject({ code: 'CIRCLE' });
  });

  it('leaves one of two moves that would make a circle together', async () => {
    const [one, two] = await Promise.all([handed('ring1'), handed('ring2')]);
    const outcomes = await Promise.all([
      changeStaff(asPost(database), await changed(one.id, { reportsToId: two.id, number: 'Q1' }), FIELDS),
      changeStaff(
        asPost(database, 'ADMINISTRATOR', OTHER_ADMINISTRATOR),
        await changed(two.id, { reportsToId: one.id, number: 'Q2' }),
        FIELDS,
      ),
    ]);
    expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : 'done')).sort()).toEqual(['CIRCLE', 'done']);
  });

  it('lets nobody move themselves, but mend their own name', async () => {
    const moved = await changed(ADMINISTRATOR, { number: 'A0' });
    expect(await changeStaff(asPost(database), moved, FIELDS)).toMatchObject({ code: 'YOURSELF' });
    const renamed = await changed(ADMINISTRATOR, {
      number: 'A0',
      unitId: null,
      regionCode: null,
      reportsToId: null,
    });
    expect(await changeStaff(asPost(database), renamed, FIELDS)).toMatchObject({ account: { name: '改名' } });
  });

  it('says which there is none of', async () => {
    const input = await changed('00000000-0000-7000-8000-00000000dead');
    expect(await changeStaff(asPost(database), input, FIELDS)).toMatchObject({ __typename: 'NotFound' });
    expect(await changeStaff(asPost(database), { ...input, id: 'x' }, FIELDS)).toMatchObject({
      __typename: 'NotFound',
    });
  });
});

describe('handing out a password', () => {
  it('ends what the old one opened', async () => {
    const before = await store.signIn('supervisor', { password: PASSWORD }, HOME, NOW);
    if (!before.ok) throw new Error(before.code);
    const input = { id: SUPERVISOR, version: await versionOf(database, SUPERVISOR), idempotencyKey: newKey() };
    const outcome = await resetPassword(asPost(database), input, FIELDS);
    if (outcome.__typename !== 'PasswordHanded') throw new Error(JSON.stringify(outcome));
    expect(await store.viewerOf(before.token, NOW)).toBeNull();
    expect(await store.signIn('supervisor', { password: PASSWORD }, HOME, NOW)).toMatchObject({ ok: false });
    const password = outcome.password ?? '';
    expect(await store.signIn('supervisor', { password, newPassword: OWN }, HOME, NOW)).toMatchObject({ ok: true });
  });

  it('is not for oneself', async () => {
    const input = { id: ADMINISTRATOR, version: await versionOf(database, ADMINISTRATOR), idempotencyKey: newKey() };
    expect(await resetPassword(asPost(database), input, FIELDS)).toMatchObject({ code: 'YOURSELF' });
  });
});
