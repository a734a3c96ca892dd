import { instant, nodesOf } from '../read';
import type { Work } from '../work';
import kehu from './kehu.graphql?raw';
import postgraphile from './postgraphile.graphql?raw';

type Row = Readonly<Record<string, unknown>>;
type Edges = { readonly edges: readonly { readonly node: Row }[] };
type KehuClient = Row & { readonly complaints: Edges; readonly returns: Edges };
type Nodes = { readonly nodes: readonly (Row & { readonly rowId: string })[] };
type PeerClient = Row & {
  readonly rowId: string;
  readonly tier: string | null;
  readonly tierSince: string;
  readonly complaintsComplaintsByClientId: Nodes;
  readonly returnsReturnsByClientId: Nodes;
};

/** The first page of an account manager's portfolio, with what last happened to each client. */
export const clientLists: Work = {
  name: 'client-lists',
  title: '50 clients of a manager, with tier, last 5 complaints and last 5 returns of each',
  account: 'zhangwei',
  asking: {
    kehu: {
      text: kehu,
      variables: () => ({}),
      read: ({ clients }: { clients: { edges: { node: KehuClient }[] } }) =>
        nodesOf(clients).map((client) => ({
          ...client,
          complaints: nodesOf(client.complaints).map(received),
          returns: nodesOf(client.returns),
        })),
    },
    postgraphile: {
      text: postgraphile,
      variables: ({ staff }) => ({ owner: staff['zhangwei'] }),
      read: ({ allClients }: { allClients: { nodes: PeerClient[] } }) => allClients.nodes.map(readPeer),
    },
    bare: {
      text: 'clientLists',
      variables: ({ staff }) => ({ owner: staff['zhangwei'] }),
      read: (data: (Row & { complaints: Row[] })[]) =>
        data.map((client) => ({ ...client, complaints: client.complaints.map(received) })),
    },
  },
};

function readPeer(client: PeerClient): unknown {
  const {
    rowId,
    tier,
    tierSince,
    complaintsComplaintsByClientId: complaints,
    returnsReturnsByClientId: returns,
    ...rest
  } = client;
  return {
    ...rest,
    id: rowId,
    tier: { code: tier, since: tierSince },
    complaints: complaints.nodes.map(withId).map(received),
    returns: returns.nodes.map(withId),
  };
}

function withId({ rowId, ...row }: Row & { readonly rowId: string }): Row {
  return { ...row, id: rowId };
}

function received(complaint: Row): Row {
  return { ...complaint, receivedAt: instant(complaint['receivedAt'] as string) };
}
