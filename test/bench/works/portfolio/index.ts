import { nodesOf } from '../read';
import type { Asking, Kind, Variables, Work } from '../work';
import kehu from './kehu.graphql?raw';
import postgraphile from './postgraphile.graphql?raw';

type Row = Readonly<Record<string, unknown>>;
type PageInfo = { readonly hasNextPage: boolean };

interface KehuAnswer {
  readonly clients: { readonly pageInfo: PageInfo; readonly edges: readonly { readonly node: Row }[] };
}

interface PeerAnswer {
  readonly allClients: { readonly pageInfo: PageInfo; readonly nodes: readonly Row[] };
}

const readKehu = ({ clients }: KehuAnswer): unknown => ({
  hasNextPage: clients.pageInfo.hasNextPage,
  rows: nodesOf(clients),
});

const readPeer = ({ allClients }: PeerAnswer): unknown => ({
  hasNextPage: allClients.pageInfo.hasNextPage,
  rows: allClients.nodes.map(({ rowId, tier, tierSince, ...row }) => ({
    ...row,
    id: rowId,
    tier: { code: tier, since: tierSince },
  })),
});

/** The same page asked for in three ways; who asks reaches every client. */
function portfolioWork(of: Pick<Work, 'name' | 'title'>, variables: Readonly<Record<Kind, Asking['variables']>>): Work {
  return {
    ...of,
    account: 'chenjianguo',
    asking: {
      kehu: { text: kehu, variables: variables.kehu, read: readKehu },
      postgraphile: { text: postgraphile, variables: variables.postgraphile, read: readPeer },
      bare: { text: 'portfolio', variables: variables.bare, read: (data) => data },
    },
  };
}

const nothing = (): Variables => ({});

export const portfolioPage = portfolioWork(
  { name: 'portfolio-page', title: 'Portfolio: the first 50 of all clients by volume' },
  { kehu: nothing, postgraphile: nothing, bare: nothing },
);

export const portfolioFilter = portfolioWork(
  { name: 'portfolio-filter', title: 'Portfolio: the first 50 of tier C by volume' },
  {
    kehu: () => ({ filter: { tiers: ['C'] } }),
    postgraphile: () => ({ condition: { tierOrder: 'C' } }),
    bare: () => ({ tier: 'C' }),
  },
);

/** To the middle of the list; finding the place is not measured, since it is kept with the scroll bar. */
export const portfolioJump = portfolioWork(
  { name: 'portfolio-jump', title: 'Portfolio: 50 clients from the middle of all by volume' },
  {
    kehu: async (facts, ask) => {
      const every = Math.min(10_000, facts.middle);
      const text = `query ($every: Int!) {
        clientAnchors(every: $every, sort: { field: ANNUAL_VOLUME, direction: DESC }) { index after } }`;
      const { clientAnchors } = (await ask(text, { every })) as { clientAnchors: { index: number; after: string }[] };
      return { after: clientAnchors.find(({ index }) => index === facts.middle)?.after };
    },
    postgraphile: async (facts, ask) => {
      const text = `query ($offset: Int!) {
        allClients(first: 1, offset: $offset, orderBy: [ANNUAL_VOLUME_FEN_DESC, ROW_ID_DESC]) { pageInfo { endCursor } } }`;
      const answer = await ask(text, { offset: facts.middle - 1 });
      return { after: (answer as { allClients: { pageInfo: { endCursor: string } } }).allClients.pageInfo.endCursor };
    },
    bare: ({ middlePlace }) => ({ after: middlePlace }),
  },
);
