import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Loaders, type RequestContext } from '../../../api/platform/context/request-context';
import type { RequestDatabase } from '../../../api/platform/database/request-database';
import { apiSchema } from '../../../api/platform/graph/graph';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { createJitExecutor } from '../../../api/platform/graph/jit-executor';
import { createPricer } from '../../../api/platform/graph/price';
import { standardWording } from '../../../api/platform/graph/standard-wording';

const schema = apiSchema();
let server: ApolloServer<RequestContext>;

beforeAll(async () => {
  server = createGraphServer({ schema, executor: createJitExecutor(schema) });
  await server.start();
});
afterAll(() => server.stop());

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

async function errorsOf(asked: Asked, locale: RequestContext['locale']): Promise<readonly GraphQLFormattedError[]> {
  const contextValue: RequestContext = {
    viewer: null,
    database: { close: () => Promise.resolve() } as unknown as RequestDatabase,
    loaders: new Loaders(),
    now: '2026-11-23T01:00:00.000Z',
    requestId: 'test',
    locale,
  };
  const { body } = await server.executeOperation(asked, { contextValue });
  if (body.kind !== 'single') throw new Error('Not one answer');
  return body.singleResult.errors ?? [];
}

const ofDate = 'query Q($from: Date!) { executiveDashboard(where: { from: $from, to: "2026-01-31" }) { asOf } }';
const ofFilter = 'query Q($f: ClientFilter) { clients(filter: $f) { totalCount } }';
const page = (selection: string): string => `{ clients(first: 1) { edges { node { ${selection} } } } }`;

it('tells twenty wrong values of a variable, however many there are', async () => {
  const tiers = Array.from({ length: 5_000 }, () => 'ZZ');
  const told = await errorsOf({ query: ofFilter, variables: { f: { tiers } } }, 'zh-CN');
  expect(told).toHaveLength(21);
  expect(new Set(told.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['BAD_USER_INPUT']));
  expect(told.at(-1)?.extensions?.['wording']).toContain('请');
});

it('names the variable of a change, and the path within it', async () => {
  const query = 'mutation M($i: CreateApiTokenInput!) { createApiToken(input: $i) { __typename } }';
  const wrongOf = (scopes: unknown) =>
    errorsOf({ query, variables: { i: { name: 'Report', days: 3, scopes } } }, 'zh-CN');
  const [unknown] = await wrongOf([{ resource: 'NOTHING', write: false }]);
  expect(unknown?.message).toMatch(/^Variable "\$i" got invalid value "NOTHING" at "i\.scopes\[0\]\.resource"; /);
  expect(unknown?.extensions?.['wording']).toMatch(/^变量中 i\.scopes\[0\]\.resource 的值不对。/);
  const [none] = await wrongOf(null);
  expect(none?.message).toMatch(/^Variable "\$i" got invalid value null at "i\.scopes"; /);
  const [forged] = await wrongOf([{ resource: '" at "j.name"; ', write: false }]);
  expect(forged?.extensions?.['wording']).toMatch(/^变量中 i\.scopes\[0\]\.resource 的值不对。/);
});

const WRONG: readonly (readonly [what: string, asked: Asked, chinese: string])[] = [
  ['a field there is not', { query: page('nmae') }, '类型 Client 没有字段 nmae。是否要写 name'],
  [
    'a field of one of several types',
    { query: '{ segmentation(where: { from: "2026-01-01", to: "2026-01-31" }) { segments { clients } } }' },
    '... on',
  ],
  [
    'an argument there is not',
    { query: '{ clients(frist: 1) { totalCount } }' },
    'Query.clients 没有参数 frist。是否要写 first',
  ],
  ['a type there is not', { query: '{ viewer { ... on Staf { id } } }' }, '没有类型 Staf'],
  ['a fragment there is not', { query: '{ viewer { ...Gone } }' }, '没有名为 Gone 的片段'],
  ['a directive there is not', { query: '{ viewer @nice { demo } }' }, '没有指令 @nice'],
  ['a fragment too many', { query: '{ viewer { demo } } fragment F on Staff { id }' }, '片段 F 没有用到'],
  ['a variable not declared', { query: '{ clients(first: $n) { totalCount } }' }, '变量 $n 没有声明'],
  ['a variable not used', { query: 'query Q($n: Int) { clients { totalCount } }' }, '变量 $n 声明了却没有用到'],
  [
    'a variable of another type',
    { query: 'query Q($n: String) { clients(first: $n) { totalCount } }' },
    '声明为 String，而此处需要 Int',
  ],
  ['a variable without a value', { query: ofDate }, '变量 $from（Date!）没有值'],
  [
    'a variable that is no number',
    { query: 'query Q($n: Int!) { clients(first: $n) { totalCount } }', variables: { n: 'ten' } },
    '请写整数',
  ],
  [
    'a variable with a field too many',
    { query: ofFilter, variables: { f: { nothing: 1 } } },
    'ClientFilter 没有 nothing',
  ],
  [
    'a variable with a value there is not',
    { query: ofFilter, variables: { f: { tiers: ['GOLD'] } } },
    '变量中 f.tiers[0] 的值不对。Tier 没有取值 GOLD。',
  ],
  ['an argument left out', { query: '{ executiveDashboard { asOf } }' }, 'executiveDashboard 缺少必填参数 where'],
  [
    'a field of an input left out',
    { query: '{ executiveDashboard(where: { from: "2026-01-01" }) { asOf } }' },
    '缺少必填的 to（Date!）',
  ],
  [
    'a field of an input too many',
    { query: '{ clients(filter: { nothing: 1 }) { totalCount } }' },
    'ClientFilter 没有 nothing',
  ],
  [
    'a value there is not',
    { query: '{ complaints(filter: { classes: [PRODUCT_QUALTY] }) { totalCount } }' },
    '没有取值 PRODUCT_QUALTY。是否要写 PRODUCT_QUALITY',
  ],
  [
    'a value in quotes',
    { query: '{ complaints(filter: { classes: ["PRODUCT_QUALITY"] }) { totalCount } }' },
    '取值不加引号',
  ],
  ['a text for a number', { query: '{ clients(first: "1") { totalCount } }' }, '此处应为 Int。请写整数'],
  ['fields of a value', { query: page('name { x }') }, 'name 是一个值（String），没有下级字段'],
  ['a thing without its fields', { query: page('tier') }, '须写明取哪些字段'],
  [
    'one name for two',
    { query: '{ a: clients(first: 1) { totalCount } a: clients(first: 2) { totalCount } }' },
    '另起别名',
  ],
  ['a fragment on what never stands there', { query: '{ viewer { ... on Client { id } } }' }, '不会是 Client'],
  [
    'a name twice',
    { query: 'query A { viewer { demo } } query A { viewer { demo } }', operationName: 'A' },
    'A 写了两次',
  ],
  [
    'operations of which one has no name',
    { query: '{ viewer { demo } } query B { viewer { demo } }' },
    '每个都须有名称',
  ],
  ['no end', { query: '{ viewer { demo }' }, '语法有误'],
  ['a Chinese bracket', { query: '｛ viewer }' }, '标点是否为半角'],
];

describe('what GraphQL’s own rules refuse', () => {
  it.each(WRONG)(
    'keeps the sentence of the standard, and names the cure in both languages: %s',
    async (_what, asked, told) => {
      const [chinese, english] = [await errorsOf(asked, 'zh-CN'), await errorsOf(asked, 'en')];
      expect(chinese.length).toBeGreaterThan(0);
      expect(chinese.map(({ extensions }) => extensions?.['wording']).join('\n')).toContain(told);
      expect(chinese.map(({ message }) => message)).toEqual(english.map(({ message }) => message));
      for (const { message, extensions } of chinese) {
        expect(message).not.toMatch(/[\u4e00-\u9fff]{2}/);
        expect(extensions?.['code']).toMatch(/^(GRAPHQL_|BAD_USER_INPUT)/);
        expect(extensions?.['wording']).toMatch(/请.*。$/);
      }
      for (const { extensions } of english) {
        expect(extensions?.['wording']).toMatch(/^[^\u4e00-\u9fff]*\.$/);
        expect(extensions).not.toHaveProperty('gloss');
      }
    },
  );

  it('is told in the same words to who asks for the price', () => {
    const price = createPricer(() => schema);
    const wrong = { query: page('nmae') };
    expect(price(wrong, 'zh-CN').errors?.[0]?.message).toMatch(/^类型 Client 没有字段 nmae。/);
    expect(price(wrong, 'en').errors?.[0]?.message).toMatch(/^The type Client has no field nmae\./);
  });

  it('names the operation that is not there', async () => {
    const asked = { query: 'query A { viewer { demo } }', operationName: 'B' };
    const [error] = await errorsOf(asked, 'zh-CN');
    expect(error?.message).toBe('查询文本中没有名为 B 的操作。请改正 operationName。');
    expect(error?.extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
  });

  it.each([
    [
      'Variable "$from" got invalid value "1.2.26"; Expected type Date.',
      '变量中 from 的值不对。此处应为 Date。请写日历上 1000 至 2999 年的日期，如 "2026-11-23"。',
    ],
    [
      'Expected value of type "Date!", found "May"; Not a Date: write a date of the calendar as YYYY-MM-DD, of the years 1000 to 2999.',
      '此处应为 Date!。请写日历上 1000 至 2999 年的日期，如 "2026-11-23"。',
    ],
    [
      'Not a Money: write yuan with at most two decimal places, such as 1234.50.',
      '此处应为 Money。请写加引号、最多两位小数的金额，如 "1234.50"。',
    ],
  ])('tells of our own scalars how they are written: %s', (message, told) => {
    expect(standardWording(message)?.['zh-CN']).toBe(told);
  });

  it('takes no longer over a megabyte of what was sent than over a word', () => {
    const sent = '"; Value "'.repeat(100_000);
    const since = performance.now();
    expect(standardWording(`Variable "$f" got invalid value "${sent}"; Expected type Date.`)?.en).toContain(
      'a day of the calendar',
    );
    expect(performance.now() - since).toBeLessThan(100);
  });

  it('leaves alone what is no sentence of theirs', () => {
    expect(standardWording('A page has 1 to 200 rows.')).toBeUndefined();
  });
});
