import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { patched, asksNothing } from '../../../api/clients/bulk/bulk-change';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrangeFields, word, type Fields } from '../fields/arrange-fields';
import { askGraph, entities } from '../graph';
import { literal } from '../prospects/key-accounts';
import { addClients, analyst } from '../some-clients';

let database: TestDatabase;
let company: Fields;
let mine: string[];
let [a, b, mates, strange]: string[] = [];
beforeAll(async () => {
  database = await testDatabase(entities);
  company = await arrangeFields(database);
});
beforeEach(async () => {
  const { me, mate, stranger } = company.people;
  mine = await addClients(database, [
    { ownerId: me, regionCode: 'EAST' },
    { ownerId: me },
    { ownerId: mate },
    { ownerId: stranger },
  ]);
  [a, b, mates, strange] = mine;
});
afterAll(() => database.drop());

interface Changes {
  readonly __typename: string;
  readonly code?: string;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly { clientId: string; changed: boolean; code: string | null }[];
}

const ANSWER = `__typename ... on ClientChanges { changed unchanged refused rows { clientId changed code message client { version } } }
  ... on Problem { code }`;
const chosen = (ids: readonly (string | undefined)[], version = 1): object[] =>
  ids.map((clientId) => ({ clientId: clientId ?? '', version }));

type Viewer = Partial<ViewerFacts>;

async function asked(viewer: Viewer, operation: string, input: Record<string, unknown>): Promise<Changes> {
  const [kind, name] = operation.split(' ');
  const answer = await askGraph(
    database,
    viewer,
    `${kind ?? ''} { ${name ?? ''}(input: ${literal(input)}) { ${ANSWER} } }`,
  );
  expect(answer.errors).toEqual([]);
  return (answer.data as Record<string, Changes>)[name ?? ''] as Changes;
}
const preview = (viewer: Viewer, clients: object[], set: object): Promise<Changes> =>
  asked(viewer, 'query clientChangesPreview', { clients, set });
const change = (viewer: Viewer, clients: object[], set: object, key: string = crypto.randomUUID()): Promise<Changes> =>
  asked(viewer, 'mutation changeClients', { clients, set, idempotencyKey: key });

const cards = (): Promise<{ region_code: string | null; city: string | null; version: number }[]> =>
  database.sql(
    `select region_code, city, version from unnest($1::uuid[]) with ordinality as u (id, at)
     join clients.client c using (id) order by at`,
    [mine],
  );
const codes = ({ rows }: Changes): (string | null)[] => rows.map(({ code }) => code);

describe('changing several clients alike', () => {
  it('says beforehand what would change, what is so already and what may not, and writes nothing', async () => {
    const seen = await preview(company.people.specialist, chosen([a, b, mates, strange, 'x']), { regionCode: 'EAST' });
    expect(seen.rows.map(({ changed }) => changed)).toEqual([false, true, false, false, false]);
    expect(codes(seen)).toEqual([null, null, 'NO_SUCH_CLIENT', 'NO_SUCH_CLIENT', 'NO_SUCH_CLIENT']);
    expect(seen).toMatchObject({ changed: 1, unchanged: 1, refused: 3 });
    expect((await cards()).map(({ version }) => version)).toEqual([1, 1, 1, 1]);
  });

  it('changes those it can, leaves the rest of each card alone, and audits each with what it was', async () => {
    const set = { city: ' 苏州 ', paymentTermDays: 60 };
    const done = await change(company.people.supervisor, chosen([a, b, mates, strange]), set);
    expect(codes(done)).toEqual([null, null, null, 'NO_SUCH_CLIENT']);
    expect(await cards()).toEqual([
      { region_code: 'EAST', city: '苏州', version: 2 },
      { region_code: null, city: '苏州', version: 2 },
      { region_code: null, city: '苏州', version: 2 },
      { region_code: null, city: null, version: 1 },
    ]);
    const lines = await database.sql<{ before: unknown; after: unknown; actor_id: string }>(
      `select before, after, actor_id from platform.audit where action = 'client.update' and subject_id = any ($1)`,
      [mine],
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]).toEqual({
      before: { city: null, paymentTermDays: null },
      after: { city: '苏州', paymentTermDays: 60 },
      actor_id: company.people.head,
    });
  });

  it('sets and empties custom fields, with the card or alone', async () => {
    const field = await company.defined({ kind: word('NUMBER'), decimals: 1 });
    const set = { city: '杭州', fields: [{ fieldId: field.id, number: '2.5' }] };
    expect(await change(company.people.specialist, chosen([a, b]), set)).toMatchObject({ changed: 2 });
    const again = await change(company.people.specialist, chosen([a, b], 2), set);
    expect(again).toMatchObject({ changed: 0, unchanged: 2 });
    const emptied = await change(company.people.specialist, chosen([a], 2), { fields: [{ fieldId: field.id }] });
    expect(emptied).toMatchObject({ changed: 1 });
    const held = await database.sql<{ client_id: string }>(
      'select client_id from clients.field_value where field_id = $1',
      [field.id],
    );
    expect(held).toEqual([{ client_id: b }]);
    const wrong = await preview(company.people.specialist, chosen([a], 3), {
      fields: [{ fieldId: field.id, number: '2.55' }],
    });
    expect(wrong.refused).toBe(1);
  });

  it('empties what of the card it is told to, and refuses to set and empty at once', async () => {
    const { specialist } = company.people;
    await change(specialist, chosen([a, b]), { city: '苏州', paymentTermDays: 30 });
    const set = { empties: [word('CITY'), word('REGION')] };
    expect(await preview(specialist, chosen([a, b], 2), set)).toMatchObject({ changed: 2 });
    expect(await change(specialist, chosen([a, b], 2), set)).toMatchObject({ changed: 2, refused: 0 });
    expect((await cards()).slice(0, 2)).toEqual([
      { region_code: null, city: null, version: 3 },
      { region_code: null, city: null, version: 3 },
    ]);
    expect(await change(specialist, chosen([a, b], 3), set)).toMatchObject({ changed: 0, unchanged: 2 });
    const [line] = await database.sql(
      `select before, after from platform.audit where action = 'client.update' and subject_id = $1 order by id desc limit 1`,
      [a],
    );
    expect(line).toEqual({ before: { regionCode: 'EAST', city: '苏州' }, after: { regionCode: null, city: null } });
    for (const wrong of [{ city: '苏州', empties: [word('CITY')] }, { empties: [word('CITY'), word('CITY')] }])
      expect(await preview(specialist, chosen([a], 3), wrong)).toMatchObject({ code: 'SET_AND_EMPTIED' });
    expect(await preview(specialist, chosen([a], 3), { empties: [] })).toMatchObject({ code: 'NOTHING_TO_SET' });
  });

  it('is done once for a key, and refuses a row that somebody changed since', async () => {
    const key = crypto.randomUUID();
    const clients = [...chosen([a]), ...chosen([b], 9)];
    const [first, again] = [
      await change(company.people.specialist, clients, { city: '常州' }, key),
      await change(company.people.specialist, clients, { city: '常州' }, key),
    ];
    expect(codes(first)).toEqual([null, 'STALE_VERSION']);
    expect(again).toEqual(first);
    expect((await cards()).map(({ version }) => version)).toEqual([2, 1, 1, 1]);
  });

  it('lets one of two at once through', async () => {
    const [one, other] = await Promise.all(
      ['甲地', '乙地'].map((city) => change(company.people.specialist, chosen([b, a]), { city })),
    );
    expect([one?.changed, other?.changed].sort()).toEqual([0, 2]);
    expect([one?.refused, other?.refused].sort()).toEqual([0, 2]);
  });

  it('takes the same statements however many clients', async () => {
    const count = async (ids: (string | undefined)[]): Promise<number> => {
      const input = { clients: chosen(ids), set: { city: '无锡' } };
      const text = `{ clientChangesPreview(input: ${literal(input)}) { ... on ClientChanges { changed } } }`;
      return (await askGraph(database, company.people.supervisor, text)).statements;
    };
    expect(await count([a, b, mates])).toBe(await count([a]));
  });

  it('is refused as a whole for who may not, for nothing to set, nobody, one twice and what no card takes', async () => {
    const { specialist } = company.people;
    const code = async (viewer: Viewer, clients: object[], set: object): Promise<string | undefined> =>
      (await change(viewer, clients, set)).code;
    expect(await code(analyst, chosen([a]), { city: 'x' })).toBe('MAY_NOT_WRITE_CLIENTS');
    expect(await code(specialist, chosen([a]), {})).toBe('NOTHING_TO_SET');
    expect(await code(specialist, [], { city: 'x' })).toBe('WRONG_CHOICE');
    expect(await code(specialist, chosen([a, a]), { city: 'x' })).toBe('WRONG_CHOICE');
    expect(await code(specialist, chosen(Array.from({ length: 501 }, (_, at) => `x${at}`)), { city: 'x' })).toBe(
      'WRONG_CHOICE',
    );
    expect(await code(specialist, chosen([a]), { regionCode: 'MARS' })).toBe('NO_SUCH_REGION');
    expect(await code(specialist, chosen([a]), { paymentTermDays: 366 })).toBe('PAYMENT_TERM_OUT_OF_RANGE');
    expect(await code(specialist, chosen([a]), { city: 'x\u0000' })).toBeDefined();
  });
});

describe('what is set alike', () => {
  it('leaves on a card what it does not name', () => {
    const some = fc.option(fc.string(), { nil: undefined });
    const patch = fc.record({ city: some, country: some, paymentTermDays: fc.option(fc.nat(365)) });
    fc.assert(
      fc.property(patch, (set) => {
        const card = { name: '甲', businessType: 'DEALER' as const, city: '乙', country: null, paymentTermDays: 3 };
        const after = patched(card, set);
        expect(after).toEqual({
          ...card,
          city: set.city ?? card.city,
          country: set.country ?? card.country,
          paymentTermDays: set.paymentTermDays ?? card.paymentTermDays,
        });
        expect(asksNothing(set)).toBe(Object.values(set).every((value) => value == null));
      }),
    );
  });
});
