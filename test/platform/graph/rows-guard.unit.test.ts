import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { expect, it } from 'vitest';
import { MATRIX, type Resource } from '../../../api/kernel/access/matrix';
import { POSTS, type Post } from '../../../api/kernel/access/post';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { inLocale } from '../../../api/platform/graph/worded-error';
import { subgraphs } from '../../../api/subgraphs';
import { requestOf } from '../../support/request';

const queries = subgraphs
  .map((definition) => buildSubgraph(definition).schema)
  .flatMap((schema) => Object.values(schema.getQueryType()?.getFields() ?? {}));

interface Refused {
  readonly code?: string;
  readonly resource?: string;
}

/** Of which rows these posts are told so, by the query: that they see figures only, or nothing at all. */
async function refusedOf(posts: readonly Post[], code: string, among = queries): Promise<Record<string, string>> {
  const context = requestOf({ posts });
  const refused: Record<string, string> = {};
  for (const { name, resolve } of among) {
    const run = (resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, RequestContext>;
    // What is let through fails for want of a database and of arguments.
    const told = (await Promise.resolve()
      .then(() => run({}, {}, context, {} as never))
      .catch((error: { extensions?: Refused }) => error.extensions)) as Refused | undefined;
    if (told?.code === code) refused[name] = told.resource ?? '';
  }
  return refused;
}

it('tells whoever has figures over rows and none of the rows so, of every list and every count of them', async () => {
  const refused = await refusedOf(['EXECUTIVE'], 'FIGURES_ONLY');
  expect(refused).toMatchObject({
    clients: 'CLIENT_CARD',
    clientAnchors: 'CLIENT_CARD',
    complaints: 'COMPLAINT',
    openSteps: 'COMPLAINT',
    returns: 'RETURN',
    orders: 'MONEY',
    receivables: 'RECEIVABLE',
    settlements: 'RECEIVABLE',
    activities: 'ACTIVITY',
    surveys: 'ACTIVITY',
    surveyCoverage: 'ACTIVITY',
    monthlyReports: 'COMPLAINT',
    followUpCount: 'ACTIVITY',
  });
  // One thing that may not be seen is not there; figures say themselves what they refuse.
  for (const other of ['client', 'complaint', 'breakdown', 'clientRows', 'approvals', 'alerts', 'surveyForms'])
    expect(refused).not.toHaveProperty(other);
});

it('tells nobody else, and not an executive who holds a post with rows besides', async () => {
  const others = POSTS.filter((post) => !Object.values(MATRIX[post]).some(({ scope }) => scope === 'AGGREGATE'));
  expect(POSTS.filter((post) => !others.includes(post))).toEqual(['EXECUTIVE']);
  const lists = queries.filter(({ name }) => ['clients', 'complaints', 'orders', 'activities'].includes(name));
  for (const post of others) expect([post, await refusedOf([post], 'FIGURES_ONLY', lists)]).toEqual([post, {}]);
  expect(await refusedOf(['EXECUTIVE', 'SERVICE_DIRECTOR'], 'FIGURES_ONLY', lists)).toEqual({});
});

/** What counts rows, or lists them beside a page of them. */
const ASIDE = {
  prospectCounts: 'CLIENT_CONFIDENTIAL',
  planCounts: 'CLIENT_CONFIDENTIAL',
  agreementReminders: 'CLIENT_CONFIDENTIAL',
  clientNoticeCounts: 'NOTICE',
  rebateTerms: 'REBATE',
};

it('tells whoever has no reach over a resource so, of every list and every count of its rows', async () => {
  const refused = await refusedOf(['ADMINISTRATOR'], 'OUT_OF_REACH');
  expect(refused).toMatchObject({
    clients: 'CLIENT_CARD',
    clientAnchors: 'CLIENT_CARD',
    complaints: 'COMPLAINT',
    openSteps: 'COMPLAINT',
    returns: 'RETURN',
    orders: 'MONEY',
    receivables: 'RECEIVABLE',
    prospects: 'CLIENT_CONFIDENTIAL',
    creditApplications: 'CREDIT',
    handovers: 'ASSIGNMENT',
    monthlyReports: 'COMPLAINT',
    surveyCoverage: 'ACTIVITY',
    followUpCount: 'ACTIVITY',
    ...ASIDE,
  });
  // Its figures are over other rows than these.
  const others = { ...ASIDE, regradeRuns: 'REGRADING', penaltyLists: 'PENALTY' };
  expect(await refusedOf(['EXECUTIVE'], 'OUT_OF_REACH')).toMatchObject(others);
  expect(refused).not.toHaveProperty('regradeRuns');
  // To whom clients may be given is a choice: there is nobody for those who may give none.
  expect(refused).not.toHaveProperty('accountManagers');
  // Its own, everybody's, and one thing that may not be seen.
  for (const other of ['auditTrail', 'staffAccounts', 'savedQueries', 'apiTokens', 'approvals', 'client', 'complaint'])
    expect(refused).not.toHaveProperty(other);
});

it('is out of reach by the matrix alone, for every post', async () => {
  const all = await refusedOf([], 'OUT_OF_REACH');
  expect(Object.keys(all).length).toBeGreaterThan(30);
  for (const post of POSTS) {
    const unmentioned = Object.entries(all).filter(([, resource]) => MATRIX[post][resource as Resource] === undefined);
    expect([post, await refusedOf([post], 'OUT_OF_REACH')]).toEqual([post, Object.fromEntries(unmentioned)]);
  }
});

it.each([
  [
    'EXECUTIVE',
    'en',
    /^Your posts include figures only, and no rows of complaints \(COMPLAINT\)\. The figures are on the dashboards/,
  ],
  ['EXECUTIVE', 'zh-CN', /^您的岗位只能查看汇总数字，看不到“投诉”（COMPLAINT）的逐条内容。数字见经营驾驶舱/],
  [
    'ADMINISTRATOR',
    'en',
    /^Your posts do not include complaints \(COMPLAINT\)\. .*ask the administrator for such a post\.$/,
  ],
  ['ADMINISTRATOR', 'zh-CN', /^您的岗位不能查看“投诉”（COMPLAINT）。.*请管理员为您安排相应岗位。$/],
] as const)('tells the %s the cure, in %s', async (post, locale, said) => {
  const run = queries.find(({ name }) => name === 'complaints')?.resolve;
  const error = await Promise.resolve()
    .then(() => run?.({}, {}, requestOf({ posts: [post] }), {} as never))
    .catch((thrown: { toJSON: () => Parameters<typeof inLocale>[0] }) => inLocale(thrown.toJSON(), locale));
  expect(error).toMatchObject({ message: expect.stringMatching(said) as string });
});
