import { readFile, readdir } from 'node:fs/promises';
import { graphql, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { InvalidRegulation } from '../../api/kernel/policy/regulation';
import { differingPacks, loadPacks, type PacksLoaded } from '../../api/policy/pack.service';
import { PackConflict } from '../../api/policy/pack-conflict';
import { policy } from '../../api/policy/subgraph';
import { addStaff } from '../clients/some-clients';
import { testDatabase, type RequestOptions, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(policy.entities);
});
afterEach(() => database.sql('truncate inbox.alert, policy.draft, policy.regulation_version, policy.regulation'));
afterAll(() => database.drop());

const load = (...documents: unknown[]): Promise<PacksLoaded> =>
  database.systemContext().database.write((tx) => loadPacks(tx, documents));

const text = (words: string) => ({ zh: `${words}（中）`, en: words });

/** A regulation ZZ; the day it takes effect and what its one clause says are what tests differ in. */
const pack = (version: number, effectiveFrom: string, says = `version ${version}`) => ({
  code: 'ZZ',
  title: text('Regulation ZZ'),
  version,
  effectiveFrom,
  clauses: [{ id: 'ZZ-1', title: text('Purpose'), text: text(says) }],
});

const stored = () => database.sql('select code, version from policy.regulation_version order by code, version');

async function publishedPacks(): Promise<unknown[]> {
  const files = (await readdir('seeds/policy')).filter((name) => name.endsWith('.json'));
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(`seeds/policy/${name}`, 'utf8')) as unknown));
}

describe('loading packs', () => {
  it('stores every published pack, and changes nothing the second time', async () => {
    const documents = await publishedPacks();
    const first = await load(...documents);
    expect(first.stored).toHaveLength(documents.length);
    const before = await database.sql('select * from policy.regulation_version order by code');
    expect(await load(...documents)).toEqual({ stored: [], known: documents.length });
    expect(await database.sql('select * from policy.regulation_version order by code')).toEqual(before);
  });

  it('knows a pack whatever the order of its keys', async () => {
    const original = pack(1, '2026-01-01');
    await load(original);
    expect(await load(Object.fromEntries(Object.entries(original).reverse()))).toEqual({ stored: [], known: 1 });
  });

  it('stores once what is loaded twice at once', async () => {
    const loads = await Promise.all([load(pack(1, '2026-01-01')), load(pack(1, '2026-01-01'))]);
    expect(loads.map(({ known }) => known).sort()).toEqual([0, 1]);
  });

  it('refuses another text for a stored version, and says how to go on', async () => {
    await load(pack(1, '2026-01-01'), pack(2, '2026-06-01'));
    const change = load(pack(1, '2026-01-01', 'something else'));
    await expect(change).rejects.toThrow(PackConflict);
    await expect(change).rejects.toThrow('give the new text version 3');
  });

  it('tells of every document with another text at once, and of the clauses that differ', async () => {
    const more = (id: string) => ({ id, title: text('More'), text: text('more') });
    const both = ['ZZ', 'YY'].map((code) => ({ ...pack(1, '2026-01-01'), code }));
    const [one, other] = both.map((each) => ({ ...each, clauses: [{ ...each.clauses[0], id: `${each.code}-1` }] }));
    await load(one, { ...other, clauses: [...(other?.clauses ?? []), more('YY-2')] });
    const said = await load(
      { ...one, clauses: [{ ...pack(1, '', 'else').clauses[0], id: 'ZZ-1' }, more('ZZ-7')] },
      { ...other, title: text('Other') },
    ).catch((error: unknown) => String(error));
    expect(said).toContain('ZZ version 1 is stored with other content: it changes ZZ-1; adds ZZ-7');
    expect(said).toContain('YY version 1 is stored with other content: it leaves out YY-2');
  });

  it('stores another text as the next version from a day, once, and never in the past or out of order', async () => {
    await load(pack(1, '2026-01-01'), pack(2, '2026-06-01'));
    const changed = pack(1, '2026-01-01', 'something else');
    const from = (day: string): Promise<PacksLoaded> =>
      database.systemContext().database.write((tx) => loadPacks(tx, [changed], { from: day, today: '2026-03-01' }));
    await expect(from('2026-02-28')).rejects.toThrow('before today');
    await expect(from('2026-05-31')).rejects.toThrow('A version takes effect on 2026-06-01 already');
    expect(await from('2026-07-01')).toEqual({ stored: [{ code: 'ZZ', version: 3 }], known: 0 });
    expect(await from('2026-08-01')).toEqual({ stored: [], known: 1 });
    expect(await load(changed)).toEqual({ stored: [], known: 1 });
    const versions = await database.sql(
      `select version, effective_from::text as day, document #>> '{clauses,0,text,en}' as says, document -> 'version' as its
       from policy.regulation_version order by version`,
    );
    expect(versions).toEqual([
      { version: 1, day: '2026-01-01', says: 'version 1', its: 1 },
      { version: 2, day: '2026-06-01', says: 'version 2', its: 2 },
      { version: 3, day: '2026-07-01', says: 'something else', its: 3 },
    ]);
  });

  it('finds the packs that say something else here, and no more once they are loaded or ours was enacted', async () => {
    const ours = pack(1, '2026-01-01', 'something else');
    const differing = async (): Promise<readonly string[]> => {
      const { database: reader } = database.systemContext();
      const codes = await differingPacks(reader, [ours]);
      await reader.close();
      return codes;
    };
    expect(await differing()).toEqual([]);
    await load(pack(1, '2026-01-01'));
    expect(await differing()).toEqual(['ZZ']);
    const changes = { from: '2026-07-01', today: '2026-03-01' };
    await database.systemContext().database.write((tx) => loadPacks(tx, [ours], changes));
    expect(await differing()).toEqual([]);
    await load(pack(3, '2026-09-01', 'our own'));
    expect(await differing()).toEqual(['ZZ']);
    const enacted = 'update policy.regulation_version set enacted_by = $1, enacted_at = now() where version = 3';
    await database.sql(enacted, [await addStaff(database, '陈建国')]);
    expect(await differing()).toEqual([]);
  });

  it('refuses a later version that takes effect earlier, and the other way about', async () => {
    await load(pack(2, '2026-06-01'));
    await expect(load(pack(3, '2026-05-31'))).rejects.toThrow(PackConflict);
    await expect(load(pack(1, '2026-06-02'))).rejects.toThrow(PackConflict);
    expect(await load(pack(3, '2026-06-01'), pack(1, '2025-01-01'))).toMatchObject({ known: 0 });
  });

  it('names every problem of a bad pack and stores none of its company', async () => {
    const bad = { ...pack(1, '2026-02-30'), clauses: [{ id: 'QQ-1', title: text('x'), text: text('y') }] };
    const loading = load({ ...pack(1, '2026-01-01'), code: 'AA', clauses: [] }, bad);
    await expect(loading).rejects.toThrow(InvalidRegulation);
    const refusal = load(pack(1, '2026-01-01'), pack(1, '2026-01-01', 'something else'));
    await expect(refusal).rejects.toThrow(PackConflict);
    expect(await stored()).toEqual([]);
  });

  it('is for the system only, and nobody rewrites a version', async () => {
    const general = database.contextOf({ posts: ['GENERAL_MANAGER'] }).database;
    await expect(general.write((tx) => loadPacks(tx, [pack(1, '2026-01-01')]))).rejects.toThrow(/row-level security/);
    const rewrite = { text: `update policy.regulation_version set document = '{}'`, values: [] };
    await expect(database.systemContext().database.write((tx) => tx.rows(rewrite))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('the published view', () => {
  it('has each version from its day to the day the next takes over', async () => {
    await load(pack(1, '2026-01-01'), pack(2, '2026-06-01'));
    expect(
      await database.sql(
        `select version, effective_from::text as "from", effective_to::text as "to" from access.policy_document order by 1`,
      ),
    ).toEqual([
      { version: 1, from: '2026-01-01', to: '2026-06-01' },
      { version: 2, from: '2026-06-01', to: null },
    ]);
  });
});

describe('the graph of policy', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildSchema({ resolvers: policy.resolvers, validate: false, skipCheck: true });
  });

  async function ask(source: string, options: RequestOptions = {}, viewer: object | null = {}): Promise<unknown> {
    const contextValue = database.contextOf(viewer, options);
    const { data, errors } = await graphql({ schema, source, contextValue });
    await contextValue.database.close();
    if (errors?.[0] !== undefined) throw errors[0];
    return data;
  }

  it('answers the version in force on the day in Shanghai, and all versions', async () => {
    await load(pack(1, '2026-01-01'), pack(2, '2026-06-01'), pack(3, '2027-01-01'));
    const query =
      '{ regulation(code: "ZZ") { version { version effectiveTo } clauses { text } versions { version } } }';
    const versions = [{ version: 3 }, { version: 2 }, { version: 1 }];
    expect(await ask(query, { now: '2026-05-31T15:59:59Z', locale: 'en' })).toEqual({
      regulation: { version: { version: 1, effectiveTo: '2026-06-01' }, clauses: [{ text: 'version 1' }], versions },
    });
    expect(await ask(query, { now: '2026-05-31T16:00:00Z', locale: 'en' })).toEqual({
      regulation: { version: { version: 2, effectiveTo: '2027-01-01' }, clauses: [{ text: 'version 2' }], versions },
    });
    expect(await ask(query, { now: '2025-01-01T00:00:00Z' })).toEqual({ regulation: null });
  });

  it('shows clauses with their numbers, in the language asked for', async () => {
    await load(...(await publishedPacks()));
    expect(await ask('{ clause(id: "KA-3") { id regulationCode title parameters } }', { locale: 'en' })).toMatchObject({
      clause: { id: 'KA-3', regulationCode: 'KA', parameters: { kind: 'tierTable' } },
    });
    const titles = await Promise.all(
      (['en', 'zh-CN'] as const).map((locale) => ask('{ clause(id: "KA-3") { title } }', { locale })),
    );
    expect(titles[0]).not.toEqual(titles[1]);
    const { regulations } = (await ask('{ regulations { code } }')) as { regulations: { code: string }[] };
    expect(regulations.map(({ code }) => code)).toEqual(['AM', 'BK', 'CC', 'CQ', 'CR', 'KA', 'SD']);
  });

  it('resolves a reference to a clause, and null for one that is not', async () => {
    await load(pack(1, '2026-01-01'));
    const context = database.contextOf({});
    const resolve = (id: string) => policy.references['Clause']?.({ id }, context, undefined as never);
    expect(await Promise.all([resolve('ZZ-1'), resolve('ZZ-2'), resolve(''), resolve('ZZ')])).toMatchObject([
      { id: 'ZZ-1', title: 'Purpose（中）' },
      null,
      null,
      null,
    ]);
    await context.database.close();
  });

  it('is for those who are signed in', async () => {
    await expect(ask('{ regulations { code } }', {}, null)).rejects.toThrow('Sign in first');
  });
});
