import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRegulations } from '../../api/policy/load-regulations.service';
import { policy } from '../../api/policy/subgraph';
import { PACKS } from '../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(policy.entities);
});
afterAll(() => database.drop());

const load = (documents: readonly unknown[]) => loadRegulations(database.systemContext(), documents);
const onRecord = () =>
  database.sql(`select subject_id, actor_id from platform.audit where action = 'policy.load' order by subject_id`);

it('puts the regulations of Kehu into an empty database once, with each on record', async () => {
  expect(await load(PACKS)).toMatchObject({ known: 0, stored: { length: PACKS.length } });
  const codes = PACKS.map((pack) => (pack as { code: string }).code).sort();
  expect(await onRecord()).toEqual(codes.map((code) => ({ subject_id: code, actor_id: null })));
  expect(await load(PACKS)).toEqual({ known: PACKS.length, stored: [] });
  expect(await onRecord()).toHaveLength(PACKS.length);
});

it('stores nothing when one of several is refused, and tells why', async () => {
  const words = { zh: '宗旨', en: 'Purpose' };
  const clauses = [{ id: 'ZZ-1', title: words, text: words }];
  const fresh = { code: 'ZZ', title: words, version: 1, effectiveFrom: '2026-01-01', clauses };
  expect(await load([fresh, { code: 'YY' }])).toMatchObject({ problem: expect.stringContaining('title') as string });
  const changed = { ...(PACKS[0] as object), title: words };
  expect(await load([fresh, changed])).toMatchObject({ problem: expect.stringContaining('version') as string });
  expect(await onRecord()).toHaveLength(PACKS.length);
});
