import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followAgreements } from '../../../api/clients/agreements/agreement-type.service';
import { isPartition, withMissingDays } from '../../../api/clients/assignments/assignment-periods';
import { noteContact } from '../../../api/clients/contacts/note-contact.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { history, load as loadPeriods, onRecord, periodsOf, TODAY } from '../assignments/loaded-histories';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, literal, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let deputy: Partial<ViewerFacts>;
let survivorId: string;
let mergedId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  deputy = { ...people.deputy, name: '副总' };
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
beforeEach(async () => {
  [survivorId = '', mergedId = ''] = await addClients(database, [
    { ownerId: people.mate, businessType: 'DEALER' },
    { ownerId: people.me, businessType: 'AGREEMENT' },
  ]);
});
afterAll(() => database.drop());

async function ask<Value>(text: string): Promise<Value> {
  const answer = await askGraph(database, deputy, text);
  expect(answer.errors).toEqual([]);
  return answer.data as Value;
}

/** Writes what the product never would, or whose scans are none of this. */
async function load(statement: string, values: unknown[]): Promise<void> {
  await database.sql('set session_replication_role = replica');
  await database.sql(statement, values);
  await database.sql('set session_replication_role = origin');
}

async function merge(): Promise<string> {
  const { clientMergePreview: preview } = await ask<{ clientMergePreview: { fingerprint: string } }>(
    `{ clientMergePreview(survivorId: "${survivorId}", mergedId: "${mergedId}") { ... on ClientMergePreview { fingerprint } } }`,
  );
  const input = {
    ...{ survivorId, survivorVersion: 1, mergedId, mergedVersion: 1, fingerprint: preview.fingerprint },
    ...{ reason: '同一家公司', signature: '副总', idempotencyKey: v7() },
  };
  const { mergeClients: merged } = await ask<{ mergeClients: { merge: { id: string } } }>(
    `mutation { mergeClients(input: ${literal(input)}) { ... on ClientMergeDone { merge { id } } ... on Problem { code } } }`,
  );
  return merged.merge.id;
}

const undo = (id: string) => ask(`mutation { undoClientMerge(id: "${id}") { __typename ... on Problem { code } } }`);
const DONE = { undoClientMerge: { __typename: 'ClientMergeDone' } };

describe('a merge that is undone', () => {
  it('leaves no day without an owner of a client that had an account manager and no assignment in force', async () => {
    await load(
      `insert into clients.assignment (id, client_id, owner_id, valid)
       values (gen_random_uuid(), $1, $2, '[2025-01-01,2026-02-01)')`,
      [mergedId, people.head],
    );
    expect(await undo(await merge())).toEqual(DONE);
    const periods = await database.sql(
      'select owner_id, valid::text from clients.assignment where client_id = $1 order by valid',
      [mergedId],
    );
    expect(periods).toEqual([
      { owner_id: people.head, valid: '[2025-01-01,2026-02-01)' },
      { owner_id: people.me, valid: '[2026-02-01,)' },
    ]);
  });

  it('leaves no day without an owner, whatever days were missing, and what was on record as it was', async () => {
    const whose = [people.me, people.mate, people.stranger];
    await fc.assert(
      fc.asyncProperty(history, history, fc.boolean(), async (merged, kept, isOwned) => {
        [survivorId = '', mergedId = ''] = await addClients(database, [
          { ownerId: people.mate },
          { ownerId: isOwned ? people.me : null },
        ]);
        const lived = periodsOf(merged, whose, people.me);
        const own = periodsOf(kept, whose, people.mate);
        await loadPeriods(database, mergedId, lived);
        await loadPeriods(database, survivorId, own);
        expect(await undo(await merge())).toEqual(DONE);
        const after = await onRecord(database);
        const back = lived.length === 0 ? [] : withMissingDays(lived, isOwned ? people.me : null, TODAY);
        expect([after.get(mergedId), after.get(survivorId)]).toEqual([back, own]);
        expect(isPartition(back)).toBe(true);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  const agree = (clientId: string, valid: string, recordedAt: string) =>
    load(
      `insert into clients.agreement (id, number, client_id, kind, valid, signed_on, signatory, capacity, our_signatory,
         document_id, recorded_by, recorded_at)
       values (gen_random_uuid(), gen_random_uuid()::text, $1, 'VIP', $3, lower($3::daterange), '王海',
         'LEGAL_REPRESENTATIVE', $2, gen_random_uuid(), $2, $4)`,
      [clientId, people.me, valid, recordedAt],
    );
  const types = async () =>
    (
      await database.sql('select business_type from clients.client where id = any ($1) order by id', [
        [survivorId, mergedId],
      ])
    ).map(({ business_type: type }) => type);

  it('made an agreement client of the survivor at once, which is none when the agreement goes back', async () => {
    await agree(mergedId, '[2026-01-01,2099-01-01)', '2026-01-01');
    const id = await merge();
    expect(await types()).toEqual(['AGREEMENT']);
    expect(await followAgreements(database.systemContext())).toBe(0);
    const [line] = await database.sql(
      `select before, after from platform.audit where subject_id = $1 and action = 'client.update'`,
      [survivorId],
    );
    expect(line).toEqual({ before: { businessType: 'DEALER' }, after: { businessType: 'AGREEMENT' } });
    expect(await undo(id)).toEqual(DONE);
    expect(await types()).toEqual(['DEALER', 'AGREEMENT']);
  });

  it('leaves the survivor what it was beside an agreement of its own that is over', async () => {
    await agree(survivorId, '[2024-01-01,2025-01-01)', '2024-01-01');
    await agree(mergedId, '[2026-01-01,2099-01-01)', '2026-01-01');
    const id = await merge();
    expect(await types()).toEqual(['AGREEMENT']);
    expect(await undo(id)).toEqual(DONE);
    expect(await types()).toEqual(['DEALER', 'AGREEMENT']);
  });

  it('leaves the survivor an agreement client by an agreement that it signed since', async () => {
    await agree(mergedId, '[2026-01-01,2099-01-01)', '2026-01-01');
    const id = await merge();
    await load(`update clients.agreement set valid = '[2026-01-01,2026-02-01)' where client_id = $1`, [survivorId]);
    await agree(survivorId, '[2026-02-01,2099-01-01)', '2098-01-01');
    expect(await undo(id)).toEqual(DONE);
    expect(await types()).toEqual(['AGREEMENT', 'AGREEMENT']);
  });

  it('was of a survivor whom no agreement holds any more, which is an agreement client again', async () => {
    await database.sql(`update clients.client set business_type = 'AGREEMENT' where id = $1`, [survivorId]);
    await agree(mergedId, '[2024-01-01,2025-01-01)', '2024-01-01');
    const id = await merge();
    expect(await types()).toEqual(['TRADING']);
    expect(await undo(id)).toEqual(DONE);
    expect(await types()).toEqual(['AGREEMENT', 'AGREEMENT']);
  });
});

describe('a merge', () => {
  it('loses no contact that is told of after it, since it was recorded a moment before', async () => {
    const told = { clientId: mergedId, on: '2026-11-20' };
    const note = () => database.systemContext().database.write((transaction) => noteContact(transaction, told));
    const lastOf = async (id: string) =>
      (
        await database.sql<{ on: string | null }>(
          'select last_contact_on::text as on from clients.client where id = $1',
          [id],
        )
      )[0]?.on;
    const id = await merge();
    await note();
    expect(await lastOf(survivorId)).toBe('2026-11-20');
    expect(await undo(id)).toEqual(DONE);
    await note();
    expect(await lastOf(mergedId)).toBe('2026-11-20');
  });
});
