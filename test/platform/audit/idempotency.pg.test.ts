import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '../../../api/platform/audit/audit';
import { forgetOldKeys, KEY_KEPT_DAYS, once, type OnceRequest } from '../../../api/platform/audit/idempotency';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';

const ANNA = '00000000-0000-7000-8000-00000000000a';
const BO = '00000000-0000-7000-8000-00000000000b';
const ASKED: OnceRequest = { key: 'k1', operation: 'fileComplaint', request: { client: 'c', n: 1 } };

let database: TestDatabase;
let effects = 0;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await database.sql('delete from platform.idempotency');
  effects = 0;
});
afterAll(() => database.drop());

const context = (staffId = ANNA): RequestContext => database.contextOf({ staffId });

/** Files something under a key; the answer tells which effect it was. */
const file = (asked: Partial<OnceRequest> = {}, by = context(), delayMs = 0) =>
  by.database.write((tx) =>
    once(tx, by, { ...ASKED, ...asked }, async () => {
      effects += 1;
      const answer = { number: `N${effects}` };
      await tx.rows({ text: 'select pg_sleep($1)', values: [delayMs / 1000] });
      return answer;
    }),
  );

describe('once', () => {
  it('does the work for the first and answers the same to the second', async () => {
    expect(await file()).toEqual({ kind: 'answered', answer: { number: 'N1' }, replayed: false });
    expect(await file()).toEqual({ kind: 'answered', answer: { number: 'N1' }, replayed: true });
    expect(effects).toBe(1);
  });

  it('does the work once for requests that come at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => file({}, context(), 50)));
    expect(effects).toBe(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'answered' && !outcome.replayed)).toHaveLength(1);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'answered', answer: { number: 'N1' } });
  });

  it('lets the one who waited do the work when the first fails', async () => {
    const failing = context();
    let second: ReturnType<typeof file> | undefined;
    const first = failing.database.write((tx) =>
      once(tx, failing, ASKED, async () => {
        second = file();
        await tx.rows({ text: 'select pg_sleep(0.1)', values: [] });
        throw new Error('no');
      }),
    );
    await expect(first).rejects.toThrow('no');
    expect(await second).toMatchObject({ kind: 'answered', replayed: false });
  });

  it('knows the same request whatever the order of its keys', async () => {
    await file({ request: { a: 1, b: { c: 2, d: [1, 2] } } });
    expect(await file({ request: { b: { d: [1, 2], c: 2 }, a: 1, e: undefined } })).toMatchObject({ replayed: true });
  });

  it.each<[string, Partial<OnceRequest>]>([
    ['another request', { request: { client: 'c', n: 2 } }],
    ['another operation', { operation: 'recordVisit' }],
  ])('refuses %s under the same key', async (_, asked) => {
    await file();
    expect(await file(asked)).toMatchObject({
      kind: 'refused',
      problem: { __typename: 'InvalidInput', code: 'IDEMPOTENCY_KEY_TAKEN', field: 'input.idempotencyKey' },
    });
    expect(effects).toBe(1);
  });

  it.each(['', 'x'.repeat(201)])('refuses a key of a wrong length', async (key) => {
    expect(await file({ key })).toMatchObject({ kind: 'refused', problem: { code: 'IDEMPOTENCY_KEY_LENGTH' } });
    expect(effects).toBe(0);
  });

  it('keeps the keys of two people apart', async () => {
    await file();
    expect(await file({}, context(BO))).toMatchObject({ answer: { number: 'N2' }, replayed: false });
  });

  it('lets a request that had a problem be mended under its key', async () => {
    const by = context();
    const wrong = await by.database.write((tx) =>
      once(tx, by, ASKED, () => Promise.resolve({ __typename: 'InvalidInput', code: 'PLACE', message: '…' })),
    );
    expect(wrong).toMatchObject({ kind: 'answered', answer: { code: 'PLACE' } });
    expect(await file({ request: 'mended' })).toMatchObject({ kind: 'answered', replayed: false });
  });

  it('keeps nothing that was written before the work was refused', async () => {
    const by = context();
    const refused = await by.database.write((tx) =>
      once(tx, by, ASKED, async () => {
        await recordAudit(tx, by, { action: 'probe.half', subjectType: 'Probe', subjectId: 'x' });
        return { __typename: 'StaleVersion', code: 'STALE_VERSION', message: '…' };
      }),
    );
    expect(refused).toMatchObject({ answer: { code: 'STALE_VERSION' }, replayed: false });
    expect(await database.sql(`select from platform.audit where action = 'probe.half'`)).toEqual([]);
    expect(await database.sql('select from platform.idempotency')).toEqual([]);
  });

  it('is for somebody who is signed in', async () => {
    await expect(file({}, database.contextOf(null))).rejects.toThrow('Nobody is signed in');
  });
});

describe('old keys', () => {
  it('are forgotten once they are past the days they are kept, whosever they are', async () => {
    await file({ key: 'old' });
    await file({ key: 'of another' }, context(BO));
    const day = 86_400_000;
    const after = (ms: number) => new Date(Date.parse(context().now) + ms).toISOString();
    expect(await forgetOldKeys(database.source, after(KEY_KEPT_DAYS * day))).toBe(0);
    expect(await file({ key: 'old' })).toMatchObject({ replayed: true });
    expect(await forgetOldKeys(database.source, after(KEY_KEPT_DAYS * day + 1))).toBe(2);
    expect(await file({ key: 'old' })).toMatchObject({ replayed: false });
  });
});
