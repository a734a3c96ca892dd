import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { regulationsInForce } from '../../api/platform/regulations';
import { loadPacks } from '../../api/policy/pack.service';
import { seededJson } from '../kernel/policy/seeded-regulations';
import { askAs, higherA1, draftingDesk, type DraftingDesk } from './drafting';

let desk: DraftingDesk;
let database: DraftingDesk['database'];
let work: DraftingDesk['work'];
let office: DraftingDesk['office'];
let manager: DraftingDesk['manager'];
beforeAll(async () => {
  desk = await draftingDesk();
  ({ database, work, office, manager } = desk);
});
beforeEach(() => desk.afresh('KA'));
afterAll(() => database.drop());

/** A draft of KA with a higher A1, put into force from a day on. */
async function enacted(effectiveFrom: string): Promise<unknown> {
  const draft = await work.draft(office, { code: 'KA' });
  const draftId = draft['draft']?.['id'] as unknown as string;
  await work.change(office, { draftId, version: 1, ...higherA1() });
  return work.enact(manager, { draftId, version: 2, effectiveFrom });
}

const REASON = { code: 'KA', version: 2, reason: ' 日期写错 ' };

const versions = async (now?: string): Promise<unknown> => {
  const text = '{ regulation(code: "KA") { version { version } versions { version state effectiveTo } } }';
  return (await askAs(database, office, { text, ...(now !== undefined && { now }) }))['regulation'];
};

async function inForceOn(day: string): Promise<number | undefined> {
  const { database: reader } = database.contextOf(office);
  try {
    return (await regulationsInForce(reader, ['KA'], day)).get('KA')?.version;
  } finally {
    await reader.close();
  }
}

describe('revoking a version before it begins', () => {
  it('lets the one before it go on, and keeps it on record with who did it and why', async () => {
    await enacted('2027-01-01');
    expect(await work.revoke(manager, REASON)).toMatchObject({
      __typename: 'VersionRevoked',
      replayed: false,
      regulationVersion: {
        ...{ version: 2, state: 'REVOKED', effectiveTo: null },
        ...{ revokedBy: { name: '陈建国' }, revokedFor: '日期写错' },
      },
    });
    const standing = {
      version: { version: 1 },
      versions: [{ state: 'REVOKED' }, { state: 'IN_FORCE', effectiveTo: null }],
    };
    expect(await versions()).toMatchObject(standing);
    expect(await versions('2027-02-01T00:00:00.000Z')).toMatchObject(standing);
    expect(await inForceOn('2027-02-01')).toBe(1);
    const [entry] = await database.sql<{ after: unknown }>(
      `select after from platform.audit where action = 'policy.revoke' and subject_id = 'KA'`,
    );
    expect(entry?.after).toEqual({ version: 2, revokedFor: '日期写错' });
  });

  it('makes way for a version that begins earlier, under the next number', async () => {
    await enacted('2027-01-01');
    expect(await enacted('2026-12-01')).toMatchObject({ code: 'OUT_OF_ORDER' });
    await work.revoke(manager, REASON);
    const [open] = await database.sql<{ id: string }>(`select id from policy.draft where state = 'OPEN'`);
    const again = { draftId: open?.id, version: 2, effectiveFrom: '2026-12-01' };
    expect(await work.enact(manager, again)).toMatchObject({
      regulationVersion: { version: 3, effectiveFrom: '2026-12-01', state: 'TO_COME' },
    });
    expect([await inForceOn('2026-11-30'), await inForceOn('2026-12-01'), await inForceOn('2027-01-01')]).toEqual([
      1, 3, 3,
    ]);
  });

  it('gives the day back to the version it had taken the place of', async () => {
    await enacted('2027-01-01');
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       select code, 3, effective_from, document, 'third' from policy.regulation_version where code = 'KA' and version = 2`,
    );
    expect(await inForceOn('2027-01-01')).toBe(3);
    await work.revoke(manager, { ...REASON, version: 3 });
    expect(await inForceOn('2027-01-01')).toBe(2);
    await work.revoke(manager, REASON);
    expect(await inForceOn('2027-01-01')).toBe(1);
  });

  it('is done once for a key', async () => {
    await enacted('2027-01-01');
    const once = { ...REASON, idempotencyKey: 'revoked once' };
    await work.revoke(manager, once);
    expect(await work.revoke(manager, once)).toMatchObject({ replayed: true, regulationVersion: { state: 'REVOKED' } });
    expect(await work.revoke(manager, REASON)).toMatchObject({ __typename: 'IllegalMove', code: 'VERSION_REVOKED' });
    expect(await database.sql(`select 1 from platform.audit where action = 'policy.revoke'`)).toHaveLength(1);
  });

  it('is refused once it has begun, even on its first day', async () => {
    await enacted('2027-01-01');
    const now = '2026-12-31T16:00:00.000Z';
    expect(await work.revoke(manager, { ...REASON, now })).toMatchObject({ code: 'VERSION_HAS_BEGUN' });
    expect(await work.revoke(manager, { ...REASON, version: 1 })).toMatchObject({ code: 'VERSION_HAS_BEGUN' });
  });

  it('is refused to those who put nothing into force, without a reason, and for what is not there', async () => {
    await enacted('2027-01-01');
    expect(await work.revoke(office, REASON)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_REVOKE' });
    expect(await work.revoke(manager, { ...REASON, reason: '  ' })).toMatchObject({
      code: 'REQUIRED',
      field: 'input.reason',
    });
    expect(await work.revoke(manager, { ...REASON, version: 9 })).toMatchObject({ code: 'NO_SUCH_VERSION' });
    expect(await work.revoke(manager, { ...REASON, code: 'ZZ' })).toMatchObject({ code: 'NO_SUCH_VERSION' });
    expect(await versions()).toMatchObject({ versions: [{ state: 'TO_COME' }, { state: 'IN_FORCE' }] });
  });

  it('leaves no regulation without a version', async () => {
    await database.sql(`update policy.regulation_version set effective_from = '2027-01-01'`);
    expect(await work.revoke(manager, { ...REASON, version: 1 })).toMatchObject({ code: 'ONLY_VERSION' });
  });

  it('bars no pack that is loaded: it follows under the next number', async () => {
    await enacted('2027-01-01');
    await work.revoke(manager, REASON);
    const pack = seededJson('ka.json') as { title: unknown };
    const changed = { ...pack, title: { zh: '关键客户管理办法', en: 'Key accounts' } };
    const loaded = await database
      .systemContext()
      .database.write((transaction) => loadPacks(transaction, [changed], { from: '2026-12-01', today: '2026-11-23' }));
    expect(loaded.stored).toEqual([{ code: 'KA', version: 3 }]);
  });

  it('is no other than the general manager’s in the database either', async () => {
    await enacted('2027-01-01');
    const { database: writer } = database.contextOf(office);
    try {
      const changed = await writer.write((transaction) =>
        transaction.rows({
          text: `update policy.regulation_version set revoked_by = $1, revoked_at = now(), revoked_for = 'x' returning 1`,
          values: [office.staffId],
        }),
      );
      expect(changed).toEqual([]);
    } finally {
      await writer.close();
    }
  });
});
