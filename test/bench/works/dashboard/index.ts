import type { Work } from '../work';
import kehu from './kehu.graphql?raw';
import postgraphile from './postgraphile.graphql?raw';

interface Tier {
  readonly tier: string | null;
  readonly clients: number;
  readonly inGap: number;
  readonly volume: string;
}

interface Received {
  readonly month: string;
  readonly class: string;
  readonly received: number;
}

interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

interface Counts {
  readonly activeClients: number;
  readonly onTimeShare: Share;
  readonly clientsByTier: readonly Tier[];
  readonly complaintsByClassAndMonth: readonly Received[];
}

type KehuAnswer = Omit<Counts, 'activeClients'> & { readonly activeClients: Share };
type Nodes<Row> = { readonly nodes: readonly Row[] };
interface PeerAnswer {
  readonly activeClients: number;
  readonly onTimeShare: Nodes<Share>;
  readonly clientsByTier: Nodes<Tier>;
  readonly complaintsByClassAndMonth: Nodes<Received>;
}

/** Twelve whole months that are over. */
const variables = (): { from: string; to: string } => ({ from: '2025-11-01', to: '2026-10-31' });

/** The counts an executive's dashboard is drawn from. */
export const dashboard: Work = {
  name: 'dashboard',
  title: 'Dashboard aggregates of twelve months over the whole company',
  account: 'zhoumin',
  asking: {
    kehu: {
      text: kehu,
      variables,
      read: ({ executiveDashboard: all }: { executiveDashboard: KehuAnswer }) =>
        compared({ ...all, activeClients: all.activeClients.numerator }),
    },
    postgraphile: {
      text: postgraphile,
      variables,
      read: (all: PeerAnswer) =>
        compared({
          activeClients: all.activeClients,
          onTimeShare: all.onTimeShare.nodes[0] ?? { numerator: 0, denominator: 0 },
          clientsByTier: all.clientsByTier.nodes,
          complaintsByClassAndMonth: all.complaintsByClassAndMonth.nodes,
        }),
    },
    bare: { text: 'dashboard', variables, read: compared },
  },
};

/** In one order; cells of which there are none are left out, as SQL does. */
function compared(counts: Counts): Counts {
  const received = counts.complaintsByClassAndMonth.filter((cell) => cell.received > 0);
  return {
    ...counts,
    clientsByTier: counts.clientsByTier
      .map((row) => ({ ...row, tier: row.tier || null }))
      .sort((a, b) => (a.tier ?? '~').localeCompare(b.tier ?? '~')),
    complaintsByClassAndMonth: [...received].sort((a, b) =>
      `${a.month} ${a.class}`.localeCompare(`${b.month} ${b.class}`),
    ),
  };
}
