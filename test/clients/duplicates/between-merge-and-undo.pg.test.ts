import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteContact } from '../../../api/clients/contacts/note-contact.service';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrangeFields, type Fields } from '../fields/arrange-fields';
import { askGraph, entities } from '../graph';
import { literal } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let fields: Fields;
let survivorId: string;
let mergedId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  fields = await arrangeFields(database);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
afterAll(() => database.drop());

/** Two clients that may be one, each with the day of a last contact that nobody has on record any more. */
async function arrange(
  keptOn: string | null = null,
  mergedOn: string | null = null,
  by = fields.people.mate,
): Promise<void> {
  [survivorId = '', mergedId = ''] = await addClients(database, [
    { ownerId: by, lastContactOn: keptOn },
    { ownerId: fields.people.me, lastContactOn: mergedOn },
  ]);
}

async function ask<Value>(text: string): Promise<Value> {
  const answer = await askGraph(database, { ...fields.people.deputy, name: '副总' }, text);
  expect(answer.errors).toEqual([]);
  return answer.data as Value;
}

async function merge(): Promise<string> {
  const { clientMergePreview: seen } = await ask<{
    clientMergePreview: { fingerprint: string; survivor: { version: number }; merged: { version: number } };
  }>(
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

describe('contacts', () => {
  const record = (clientId: string, day: string) =>
    database.sql(
      `insert into desk.activity (id, kind, client_id, at, by_staff, summary) values ($1, 'CALL', $2, $3, $4, '通话')`,
      [v7(), clientId, `${day}T03:00:00Z`, fields.people.me],
    );
  const tell = (clientId: string, on: string) =>
    database.systemContext().database.write((transaction) => noteContact(transaction, { clientId, on }));
  const lastOf = async (id: string) =>
    (
      await database.sql<{ on: string | null }>(
        'select last_contact_on::text as on from clients.client where id = $1',
        [id],
      )
    )[0]?.on;

  const WHEN = ['before', 'between', 'after'] as const;
  const day = fc.integer({ min: 10, max: 30 }).map((each) => `2026-10-${each}`);
  /** A contact: with whom, on which day, put on record and told of when. */
  const contact = fc
    .record({ isKept: fc.boolean(), on: day, recorded: fc.nat(2), later: fc.nat(2) })
    .map(({ isKept, on, recorded, later }) => ({
      // Between, there is but one client to put anything on record of.
      ...{ isKept: isKept || recorded === 1, on },
      ...{ recorded: WHEN[recorded], told: WHEN[Math.min(2, recorded + later)] },
    }));

  it('are the last ones of whom they were with, whenever they were told of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(day), fc.option(day), fc.array(contact, { maxLength: 6 }), async (kept, gone, all) => {
        await arrange(kept, gone);
        const during = async (stage: (typeof WHEN)[number]) => {
          const idOf = ({ isKept }: (typeof all)[number]) => (isKept ? survivorId : mergedId);
          for (const each of all.filter(({ recorded }) => recorded === stage)) await record(idOf(each), each.on);
          for (const each of all.filter(({ told }) => told === stage)) await tell(idOf(each), each.on);
        };
        await during('before');
        const id = await merge();
        await during('between');
        await undo(id);
        await during('after');
        const last = (known: string | null, isKept: boolean) =>
          [...(known === null ? [] : [known]), ...all.filter((each) => each.isKept === isKept).map(({ on }) => on)]
            .sort()
            .at(-1) ?? null;
        expect([await lastOf(survivorId), await lastOf(mergedId)]).toEqual([last(kept, true), last(gone, false)]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});

describe('a custom field', () => {
  const write = async (id: string, fieldId: string, text: string | null) => {
    const [client] = await database.sql<{ version: number }>('select version from clients.client where id = $1', [id]);
    const written = await fields.write(id, client?.version ?? 0, [{ fieldId, text }]);
    expect(written.__typename).toBe('ClientUpdated');
  };
  const shown = async (id: string) => (await fields.valuesOf(id, fields.people.deputy))?.map((value) => value.shown);
  const value = fc.constantFrom(null, '一', '二', '三');

  it('is undone as a field of the card: what somebody wrote since is of the survivor, and the other has what it had', async () => {
    const { id: fieldId } = await fields.defined();
    await fc.assert(
      fc.asyncProperty(value, value, fc.option(value, { nil: undefined }), async (kept, gone, since) => {
        await arrange(null, null, fields.people.me);
        if (kept !== null) await write(survivorId, fieldId, kept);
        if (gone !== null) await write(mergedId, fieldId, gone);
        const id = await merge();
        const joined = kept ?? gone;
        const isWritten = since !== undefined && since !== joined;
        if (isWritten) await write(survivorId, fieldId, since);
        await undo(id);
        const values = (text: string | null) => (text === null ? [] : [text]);
        expect([await shown(survivorId), await shown(mergedId)]).toEqual([
          values(isWritten ? since : kept),
          values(gone),
        ]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);
});

describe('an account manager who left', () => {
  it('is not given the client back, which is looked after as the survivor is from the day on', async () => {
    await arrange();
    await database.sql(
      `insert into clients.assignment (id, client_id, owner_id, valid) values (gen_random_uuid(), $1, $2, '[2025-01-01,)')`,
      [mergedId, fields.people.me],
    );
    const id = await merge();
    await database.sql('update identity.staff set active = false where id = $1', [fields.people.me]);
    await undo(id);
    await database.sql('update identity.staff set active = true where id = $1', [fields.people.me]);
    const [client] = await database.sql('select owner_id from clients.client where id = $1', [mergedId]);
    expect(client).toEqual({ owner_id: fields.people.mate });
    const periods = await database.sql(
      `select owner_id, upper(valid) is null as "isOpen" from clients.assignment where client_id = $1 order by valid`,
      [mergedId],
    );
    expect(periods).toEqual([
      { owner_id: fields.people.me, isOpen: false },
      { owner_id: fields.people.mate, isOpen: true },
    ]);
    const trail = await database.sql(
      `select after from platform.audit where subject_id = $1 and action = 'client.takeOver'`,
      [mergedId],
    );
    expect(trail).toEqual([{ after: { ownerId: fields.people.mate } }]);
  });
});
