import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { DEMO_DAY as AS_OF, demoDatabase } from '../../support/demo-database';
import { countsOf, everything, figuresDiffer, volumeFault } from '../all-rows';
import chinese from '../../../web/clients/duplicates/duplicates.zh-CN';
import english from '../../../web/clients/duplicates/duplicates.en';
import { askGraph, entities } from '../graph';
import { literal } from '../prospects/key-accounts';

let database: TestDatabase;
let deputy: Partial<ViewerFacts>;
let clients: { id: string; number: string; owner_id: string }[];

beforeAll(async () => {
  database = await demoDatabase(entities, { scale: 0.25 });
  const [staff] = await database.sql<{ id: string; name: string }>(
    `select id, name from identity.staff where account = 'wangzhiqiang'`,
  );
  deputy = { staffId: staff?.id, name: staff?.name, posts: ['DEPUTY_GM_SALES'] };
  clients = await database.sql(
    `select c.id, c.number, c.owner_id from clients.client c where business_type <> 'AGENT'
       and not exists (select from clients.agreement g where g.client_id = c.id) order by number`,
  );
});
afterAll(() => database.drop());

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly merge?: { readonly id: string; readonly moves: readonly { source: string; rows: number }[] };
}

async function ask<Value>(text: string, viewer: Partial<ViewerFacts> = deputy): Promise<Value> {
  const answer = await askGraph(database, viewer, text);
  expect(answer.errors).toEqual([]);
  return answer.data as Value;
}

interface Preview {
  readonly __typename: string;
  readonly code?: string;
  readonly fingerprint: string;
  readonly undoUntil: string;
  readonly survivor: { version: number };
  readonly merged: { version: number };
  readonly moves: readonly { source: string; rows: number }[];
}

async function previewOf(survivorId: string, mergedId: string, viewer?: Partial<ViewerFacts>): Promise<Preview> {
  const { clientMergePreview } = await ask<{ clientMergePreview: Preview }>(
    `{ clientMergePreview(survivorId: "${survivorId}", mergedId: "${mergedId}") { __typename
      ... on ClientMergePreview { fingerprint undoUntil survivor { version } merged { version } moves { source rows } }
      ... on Problem { code } } }`,
    viewer,
  );
  return clientMergePreview;
}

async function merge(survivorId: string, mergedId: string, more: Record<string, unknown> = {}): Promise<Outcome> {
  const preview = await previewOf(survivorId, mergedId);
  if (preview.code !== undefined) return preview;
  const input = {
    survivorId,
    survivorVersion: preview.survivor.version,
    mergedId,
    mergedVersion: preview.merged.version,
    fingerprint: preview.fingerprint,
    reason: '同一家公司',
    signature: deputy.name,
    idempotencyKey: v7(),
    ...more,
  };
  const outcome = await send(input);
  // What was told beforehand is what followed, also where the survivor had the like already.
  if (outcome.merge !== undefined) expect(sorted(outcome.merge.moves)).toEqual(sorted(preview.moves));
  return outcome;
}

const sorted = (moves: Preview['moves']) => [...moves].sort((one, other) => (one.source < other.source ? -1 : 1));

async function send(input: Record<string, unknown>): Promise<Outcome> {
  const { mergeClients } = await ask<{ mergeClients: Outcome }>(
    `mutation { mergeClients(input: ${literal(input)}) { __typename ... on ClientMergeDone { merge { id moves { source rows } } }
      ... on Problem { code } } }`,
  );
  return mergeClients;
}

async function undo(id: string | undefined, viewer?: Partial<ViewerFacts>): Promise<Outcome> {
  const { undoClientMerge } = await ask<{ undoClientMerge: Outcome }>(
    `mutation { undoClientMerge(id: "${id ?? ''}") { __typename ... on ClientMergeDone { merge { id moves { source rows } } }
      ... on Problem { code } } }`,
    viewer,
  );
  return undoClientMerge;
}

const at = (place: number): { id: string; number: string; owner_id: string } => {
  const found = clients[place * 7];
  if (found === undefined) throw new Error(`No client ${place}`);
  return found;
};

describe('a merge of two clients', () => {
  it('has a word for everything that may follow, in both languages', async () => {
    const rows = await database.sql<{ source: string }>(
      `select distinct replace(source::text, '"', '') as source from clients.referencing() where way <> 'archive'`,
    );
    const sources = rows.map(({ source }) => source.replace('.', '_'));
    for (const { source } of [english, chinese]) expect(Object.keys(source)).toEqual(expect.arrayContaining(sources));
  });

  it('and its undoing together change nothing, whichever clients they are', async () => {
    const before = await everything(database);
    const some = fc.uniqueArray(fc.nat(clients.length - 1), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async ([one = 0, other = 0], takesName) => {
        const outcome = await merge(clients[one]?.id ?? '', clients[other]?.id ?? '', {
          take: takesName ? [{ word: 'NAME' }, { word: 'CITY' }] : [],
        });
        expect(outcome.__typename).toBe('ClientMergeDone');
        expect(await database.sql('select 1 from clients.client where id = $1', [clients[other]?.id])).toEqual([]);
        expect((await undo(outcome.merge?.id)).__typename).toBe('ClientMergeDone');
        expect(await everything(database)).toEqual(before);
      }),
      { numRuns: 6, seed: 7, endOnFailure: true },
    );
  }, 240_000);

  it('takes all that a client has along, leads from its id and number to the survivor, and keeps every figure right', async () => {
    const [one, other] = [at(3), at(4)];
    const owned = await countsOf(database, [one.id, other.id]);
    const outcome = await merge(one.id, other.id);
    expect(await countsOf(database, [other.id])).toEqual(
      Object.fromEntries(Object.keys(owned).map((source) => [source, 0])),
    );
    expect(await countsOf(database, [one.id])).toEqual(owned);
    expect(outcome.merge?.moves.find(({ source }) => source === 'sales.order')?.rows).toBeGreaterThan(0);
    const found = await ask<Record<string, { id: string; number: string; merges: { edges: unknown[] } }>>(
      `{ byId: client(id: "${other.id}") { id number merges { edges { node { id mayUndo } } } }
         byNumber: clientByNumber(number: "${other.number}") { id number } }`,
    );
    expect(found).toMatchObject({
      byId: { id: one.id, number: one.number, merges: { edges: [{ node: { id: outcome.merge?.id, mayUndo: true } }] } },
      byNumber: { id: one.id },
    });
    expect(await volumeFault(database, one.id, AS_OF)).toEqual([]);
    expect(await figuresDiffer(database)).toEqual([]);
    await undo(outcome.merge?.id);
    expect(await volumeFault(database, one.id, AS_OF)).toEqual([]);
    expect(await volumeFault(database, other.id, AS_OF)).toEqual([]);
    expect(await figuresDiffer(database)).toEqual([]);
  }, 240_000);

  it('is done once for a key, and refused for old versions, an old preview, a false signature and one client twice', async () => {
    const [one, other] = [at(5), at(6)];
    expect((await previewOf(one.id, one.id)).code).toBe('SAME_CLIENT');
    expect((await previewOf(one.id, v7())).code).toBe('NO_SUCH_MERGED');
    expect((await previewOf('x', other.id)).code).toBe('NO_SUCH_SURVIVOR');
    expect((await merge(one.id, other.id, { survivorVersion: 99 })).code).toBe('STALE_VERSION');
    expect((await merge(one.id, other.id, { mergedVersion: 99 })).code).toBe('STALE_VERSION');
    expect((await merge(one.id, other.id, { fingerprint: 'x' })).code).toBe('PREVIEW_OUTDATED');
    expect((await merge(one.id, other.id, { signature: '别人' })).code).toBe('SIGNATURE_WRONG');
    const preview = await previewOf(one.id, other.id);
    const input = {
      survivorId: one.id,
      survivorVersion: preview.survivor.version,
      mergedId: other.id,
      mergedVersion: preview.merged.version,
      fingerprint: preview.fingerprint,
      reason: '同一家公司',
      signature: deputy.name,
      idempotencyKey: v7(),
    };
    const [first, again] = [await send(input), await send(input)];
    expect(first.__typename).toBe('ClientMergeDone');
    expect(again.merge?.id).toBe(first.merge?.id);
    await undo(first.merge?.id);
    expect((await undo(first.merge?.id)).code).toBe('UNDO_TOO_LATE');
  });

  it('follows chains, refuses cycles, and is undone last first', async () => {
    const [one, two, three] = [at(7), at(8), at(9)];
    const inner = await merge(two.id, one.id);
    expect((await previewOf(three.id, one.id)).code).toBe('NO_SUCH_MERGED');
    expect((await previewOf(one.id, two.id)).code).toBe('NO_SUCH_SURVIVOR');
    const outer = await merge(three.id, two.id);
    const { client } = await ask<{ client: { id: string } }>(`{ client(id: "${one.id}") { id } }`);
    expect(client.id).toBe(three.id);
    expect((await undo(inner.merge?.id)).code).toBe('LATER_MERGE_FIRST');
    expect((await undo(outer.merge?.id)).__typename).toBe('ClientMergeDone');
    expect((await undo(inner.merge?.id)).__typename).toBe('ClientMergeDone');
  });

  it('lets two at once that overlap wait for each other, and only the first through', async () => {
    const [one, two, three] = [at(10), at(11), at(12)];
    const [first, second] = await Promise.all([merge(two.id, one.id), merge(three.id, one.id)]);
    const done = [first, second].filter(({ __typename }) => __typename === 'ClientMergeDone');
    expect(done).toHaveLength(1);
    await undo(done[0]?.merge?.id);
  });

  it('leaves with the survivor what came later, and what somebody wrote since as they wrote it', async () => {
    const [one, other] = [at(13), at(14)];
    const [before] = await database.sql<{ city: string }>('select city from clients.client where id = $1', [one.id]);
    const [contact] = await database.sql<{ id: string }>('select id from clients.contact where client_id = $1', [
      other.id,
    ]);
    const outcome = await merge(one.id, other.id, { take: [{ word: 'NAME' }, { word: 'CITY' }] });
    const called = v7();
    await database.sql(
      `insert into desk.activity (id, kind, client_id, at, summary) values ($1, 'CALL', $2, now(), '合并之后')`,
      [called, one.id],
    );
    await database.sql(`update clients.contact set role = '新职务' where id = $1`, [contact?.id]);
    await database.sql(`update clients.client set name = '合并后改名' where id = $1`, [one.id]);
    expect((await undo(outcome.merge?.id)).__typename).toBe('ClientMergeDone');
    const owners = await database.sql(
      `select (select client_id from desk.activity where id = $1) as call, (select client_id from clients.contact where id = $2) as contact,
         (select role from clients.contact where id = $2) as role, name, city from clients.client where id = $3`,
      [called, contact?.id, one.id],
    );
    expect(owners).toEqual([
      { call: one.id, contact: other.id, role: '新职务', name: '合并后改名', city: before?.city },
    ]);
  });

  it('is not undone while a later payment covers what belonged to both', async () => {
    const owing = await database.sql<{ id: string; client_id: string }>(
      `select distinct on (client_id) id, client_id from sales.receivable where client_id = any ($1) order by client_id, id limit 2`,
      [clients.slice(20).map(({ id }) => id)],
    );
    const [one, other] = owing;
    const outcome = await merge(one?.client_id ?? '', other?.client_id ?? '');
    await database.sql('set session_replication_role = replica');
    await database.sql(
      `insert into sales.allocation (id, settlement_id, receivable_id, amount, by_staff, at)
       select $1, s.id, $2, 0.01, $3, now() from sales.settlement s where s.client_id = $4 and not exists (
         select from clients.merged_row m where m.source = 'sales.settlement' and m.key->>'id' = s.id::text and m.merge_id = $5)
       order by s.id limit 1`,
      [v7(), other?.id, deputy.staffId, one?.client_id, outcome.merge?.id],
    );
    await database.sql('set session_replication_role = origin');
    expect(await undo(outcome.merge?.id)).toMatchObject({ __typename: 'IllegalMove', code: 'TIED_SINCE' });
  });

  it('is for those who answer for both clients, and nobody else learns of it', async () => {
    const [one, other] = [at(15), at(16)];
    const specialist = {
      staffId: one.owner_id,
      posts: ['KA_SPECIALIST'] as const,
      circles: { own: [one.owner_id], team: [one.owner_id], unit: [one.owner_id] },
    };
    expect((await previewOf(one.id, other.id, specialist)).code).toBe('MAY_NOT_MERGE');
    const manager = { ...specialist, posts: ['KA_MANAGER'] as const };
    const stranger = clients.find(({ owner_id }) => owner_id !== one.owner_id);
    expect((await previewOf(one.id, stranger?.id ?? '', manager)).code).toBe('NO_SUCH_MERGED');
    const outcome = await merge(one.id, stranger?.id ?? '');
    expect((await undo(outcome.merge?.id, manager)).code).toBe('MAY_NOT_MERGE');
    expect((await undo(outcome.merge?.id)).__typename).toBe('ClientMergeDone');
  });

  it('refuses two agreements of a kind for the same days, and names the cure', async () => {
    const pairs = await database.sql<{ one: string; other: string }>(
      `select a.client_id as one, b.client_id as other from clients.agreement a
       join clients.agreement b on b.client_id > a.client_id and b.kind = a.kind and b.holds && a.holds order by 1, 2 limit 1`,
    );
    const before = await everything(database);
    expect(await merge(pairs[0]?.one ?? '', pairs[0]?.other ?? '')).toMatchObject({
      __typename: 'IllegalMove',
      code: 'BOTH_HAVE',
    });
    expect(await everything(database)).toEqual(before);
  });

  it('reaches every table that names a client, by an index', async () => {
    const without = await database.sql(
      `select r.source::text from clients.referencing() r where not exists (
         select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = r.source and a.attname = r.col)
       and r.source <> 'clients.handover_client'::regclass`,
    );
    expect(without).toEqual([]);
    expect(await database.sql('select source from clients.referencing() where cardinality(keys) = 0')).toEqual([]);
  });
});
