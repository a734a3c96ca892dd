import { readFile } from 'node:fs/promises';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../api/kernel/access/viewer';
import { Loaders } from '../../api/platform/context/request-context';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { assembleTogether } from '../../api/platform/graph/together';
import { subgraphs } from '../../api/subgraphs';
import { demoAccounts } from '../../seeds/demo/accounts';
import type { TestDatabase } from '../support/database';
import { DEMO_DAY, demoDatabase } from '../support/demo-database';
import { demoViewer } from '../support/demo-viewer';

const NOW = `${DEMO_DAY}T01:00:00.000Z`;
/** To whom a list has nothing to show is told so. */
const REFUSED = ['OUT_OF_REACH', 'FIGURES_ONLY'];

/** Lists that show all there is of a table, and the table. */
const LISTS = {
  clients: 'clients.client',
  complaints: 'complaints.complaint',
  returns: 'returns."return"',
  agreements: 'clients.agreement',
  creditApplications: 'clients.credit_application',
  developmentPlans: 'clients.development_plan',
  prospects: 'clients.prospect',
  settlements: 'sales.settlement',
  rebates: 'sales.rebate',
  tierOverrides: 'clients.tier_override',
  segmentOverrides: 'clients.segment_override',
  surveys: 'desk.survey',
  marketNotes: 'desk.market_note',
  clientEvents: 'desk.client_event',
  penalties: 'complaints.penalty',
  clientNotices: 'clients.client_notice',
  invoices: 'sales.invoice',
} as const;

/** Lists that show less than there is to some, and to whom. */
const NARROWER: Partial<Record<keyof typeof LISTS, (viewer: Viewer) => boolean>> = {
  // A grade set by hand is told on the page of the client; whoever meets one on a case has no list of them.
  tierOverrides: ({ reaches }) => reaches.CLIENT_CARD.cases,
  segmentOverrides: ({ reaches }) => reaches.CLIENT_CARD.cases,
  // It looks up what it put there.
  invoices: ({ posts }) => posts.includes('ORDER_SYSTEM'),
};

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('what the scope layer lets through', () => {
  let database: TestDatabase;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    database = await demoDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
    schema = assembleTogether(await readFile('schema/api.graphql', 'utf8'), subgraphs.map(buildSubgraph));
  });
  afterAll(() => database.drop());

  const viewerOf = (account: string): Promise<Viewer> => demoViewer(database, account, NOW);

  /** The ids a list shows, page by page; none where it refuses. */
  async function listed(viewer: Viewer, list: keyof typeof LISTS): Promise<string[]> {
    const document = parse(
      `query ($after: String) { ${list}(first: 200, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(validate(schema, document)).toEqual([]);
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const request = new RequestDatabase(database.source, viewerSettings(viewer));
      const contextValue = {
        viewer,
        database: request,
        loaders: new Loaders(),
        now: NOW,
        requestId: 'x',
        locale: 'en',
      };
      const answer = execute({ schema, document, contextValue, variableValues: { after } });
      const { data, errors } = await Promise.resolve(answer).finally(() => request.close());
      if (errors?.[0]) {
        expect(REFUSED, errors[0].message).toContain(errors[0].extensions['code']);
        return [];
      }
      const page = data?.[list] as Page;
      ids.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) return ids.sort();
      after = page.pageInfo.endCursor;
    }
  }

  /** The ids PostgreSQL would show to whoever forgot to ask the scope layer. */
  async function visible(viewer: Viewer, from: string): Promise<string[]> {
    const request = new RequestDatabase(database.source, viewerSettings(viewer));
    const rows = request.rows<{ id: string }>({ text: `select id from ${from} order by id`, values: [] });
    return (await rows.finally(() => request.close())).map(({ id }) => id);
  }

  it.each(demoAccounts().map(({ account, post }) => ({ account, post })))(
    'is what row-level security does: $post',
    async ({ account }) => {
      const viewer = await viewerOf(account);
      for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
        const shown = await listed(viewer, list);
        const seen = new Set(await visible(viewer, LISTS[list]));
        expect.soft({ list, beyond: shown.filter((id) => !seen.has(id)) }).toEqual({ list, beyond: [] });
        if (!NARROWER[list]?.(viewer)) expect.soft({ list, rows: shown.length }).toEqual({ list, rows: seen.size });
      }
    },
    120_000,
  );

  it('is less where a list is not for those who meet a client on a case', async () => {
    const viewer = await viewerOf('huangjing');
    expect(await listed(viewer, 'tierOverrides')).toEqual([]);
    expect((await visible(viewer, LISTS.tierOverrides)).length).toBeGreaterThan(0);
  });
});
