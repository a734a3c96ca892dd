import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, literal, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
afterAll(() => database.drop());

async function ask<Value>(text: string): Promise<Value> {
  const answer = await askGraph(database, { ...people.deputy, name: '副总' }, text);
  expect(answer.errors).toEqual([]);
  return answer.data as Value;
}

interface Seen {
  readonly fingerprint: string;
  readonly survivor: { readonly version: number };
  readonly merged: { readonly version: number };
}

async function merge(survivorId: string, mergedId: string): Promise<string> {
  const { clientMergePreview: seen } = await ask<{ clientMergePreview: Seen }>(
    `{ clientMergePreview(survivorId: "${survivorId}", mergedId: "${mergedId}") { ... on ClientMergePreview {
      fingerprint survivor { version } merged { version } } } }`,
  );
  const input = {
    ...{ survivorId, survivorVersion: seen.survivor.version, mergedId, mergedVersion: seen.merged.version },
    ...{ fingerprint: seen.fingerprint, reason: '同一家公司', signature: '副总', idempotencyKey: v7() },
  };
  const { mergeClients: merged } = await ask<{ mergeClients: { merge: { id: string } } }>(
    `mutation { mergeClients(input: ${literal(input)}) { ... on ClientMergeDone { merge { id } } ... on Problem { code } } }`,
  );
  return merged.merge.id;
}

const undo = async (id: string) =>
  expect(await ask(`mutation { undoClientMerge(id: "${id}") { __typename ... on Problem { code } } }`)).toEqual({
    undoClientMerge: { __typename: 'ClientMergeDone' },
  });

const mark = (id: string) => database.sql('update clients.client set important = true where id = $1', [id]);

async function isImportant(id: string): Promise<boolean | undefined> {
  const [row] = await database.sql<{ important: boolean }>('select important from clients.client where id = $1', [id]);
  return row?.important;
}

it('a survivor stays important when one goes back and another, recognised since, was merged into it', async () => {
  const [survivor = '', first = '', second = ''] = await addClients(database, Array(3).fill({ ownerId: people.me }));
  await mark(first);
  const id = await merge(survivor, first);
  await mark(second);
  const later = await merge(survivor, second);
  await undo(id);
  expect([await isImportant(survivor), await isImportant(first)]).toEqual([true, true]);
  await undo(later);
  expect([await isImportant(survivor), await isImportant(second)]).toEqual([false, true]);
});

/** Before any merge, while one was there, and whether the first comes first to go back, or back before the second is merged. */
const arranged = fc.record({
  marks: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  order: fc.constantFrom('first', 'second', 'apart'),
});

it('merges are undone in whichever order, and each client is important as it was of its own', async () => {
  await fc.assert(
    fc.asyncProperty(arranged, async ({ marks, order }) => {
      const ids = await addClients(database, Array(3).fill({ ownerId: people.me }));
      for (const [at, id] of ids.entries()) if (marks[at] === true) await mark(id);
      const [survivor = '', first = '', second = ''] = ids;
      const one = await merge(survivor, first);
      expect(await isImportant(survivor)).toBe(marks[0] || marks[1]);
      if (order === 'apart') await undo(one);
      const other = await merge(survivor, second);
      const joined = order === 'apart' ? marks[0] || marks[2] : marks.includes(true);
      expect(await isImportant(survivor)).toBe(joined);
      await undo(order === 'first' ? one : other);
      const left = { first: marks[0] || marks[2], second: marks[0] || marks[1], apart: marks[0] };
      expect(await isImportant(survivor)).toBe(left[order]);
      if (order !== 'apart') await undo(order === 'first' ? other : one);
      expect(await Promise.all(ids.map(isImportant))).toEqual(marks);
    }),
    { numRuns: 24, endOnFailure: true },
  );
}, 120_000);
