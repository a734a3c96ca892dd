import type { RouteLocationRaw } from 'vue-router';
import { tiers } from '../../clients/tiers/tiers';
import type { LargestClientsQuery, Tier } from '../../gql/graphql';
import type { ChartContext } from '../../shared/chart/chart-context';
import type { ChartTable } from '../../shared/chart/chart-table';
import { formatCount, formatYuan } from '../../shared/format/formats';

type Told = Extract<LargestClientsQuery['largestClients'], { __typename: 'LargestClients' }>['clients'][number];

/** Which side of both medians a client is on. */
export const CORNERS = ['HIGH_MANY', 'HIGH_FEW', 'LOW_MANY', 'LOW_FEW'] as const;
export type Corner = (typeof CORNERS)[number];

export interface LargestClient {
  name: string;
  /** its name is known to the viewer */
  isNamed: boolean;
  tier: Tier | null;
  /** yuan, as it was told */
  volume: string;
  value: number;
  complaints: number;
  corner: Corner;
  to: RouteLocationRaw | undefined;
}

export interface LargestClients {
  /** the largest first */
  clients: readonly LargestClient[];
  /** the middle of what is shown: yuan, and complaints */
  median: { readonly value: number; readonly complaints: number };
}

/** The middle value; of an even number the mean of the two in the middle; of none 0. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/**
 * Clients against the medians of all that are shown: as much as the middle or more is a high value, more complaints than
 * the middle are many. Clients the viewer does not reach are called by their place.
 *
 * @param canOpen  the viewer opens clients
 */
export function largestClients(told: readonly Told[], t: ChartContext['t'], canOpen: boolean): LargestClients {
  const median = {
    value: medianOf(told.map(({ volume }) => Number(volume))),
    complaints: medianOf(told.map(({ complaints }) => complaints)),
  };
  return {
    median,
    clients: told.map(({ client, tier, volume, complaints }, at) => {
      const value = Number(volume);
      const [high, many] = [value >= median.value, complaints > median.complaints];
      return {
        name: client?.name ?? client?.number ?? t('largest.nameless', { n: at + 1 }),
        isNamed: Boolean(client?.name),
        tier: tier ?? null,
        volume,
        value,
        complaints,
        corner: high ? (many ? 'HIGH_MANY' : 'HIGH_FEW') : many ? 'LOW_MANY' : 'LOW_FEW',
        to: canOpen && client?.name ? { name: 'client', params: { id: client.id } } : undefined,
      };
    }),
  };
}

/** Best tier first, ungraded last; tiers of nobody are left out. */
export function byTier({ clients }: LargestClients): { tier: Tier | null; clients: LargestClient[] }[] {
  return [...tiers, null]
    .map((tier) => ({ tier, clients: clients.filter((client) => client.tier === tier) }))
    .filter(({ clients: those }) => those.length > 0);
}

export function largestTable({ clients }: LargestClients, { t, locale }: ChartContext): ChartTable {
  return {
    columns: [
      { label: t('largest.client') },
      { label: t('analytics.tier') },
      { label: t('analytics.volume'), isNumber: true },
      { label: t('analytics.complaints'), isNumber: true },
      { label: t('largest.quadrant') },
    ],
    rows: clients.map(({ name, tier, volume, complaints, corner, to }) => [
      { text: name, ...(to && { to, toLabel: t('largest.open', { name }) }) },
      { text: t(`tier.${tier ?? 'none'}`) },
      { text: formatYuan(volume, locale), raw: volume },
      { text: formatCount(complaints, locale), raw: String(complaints) },
      { text: t(`largest.corner.${corner}`) },
    ]),
  };
}

const MOST_TOLD = 3;
type Words = Pick<ChartContext, 't' | 'locale'>;

/** The medians and how many clients are in each quadrant, in words. */
export function medianWords({ clients, median }: LargestClients, { t, locale }: Words) {
  return {
    volume: formatYuan(median.value.toFixed(2), locale),
    complaints: String(median.complaints),
    corners: CORNERS.map((corner) =>
      t('largest.cornerCount', {
        corner: t(`largest.corner.${corner}`),
        n: formatCount(clients.filter((client) => client.corner === corner).length, locale),
      }),
    ).join(locale === 'en' ? ', ' : '、'),
  };
}

/** What the chart says in one sentence. */
export function largestSummary(largest: LargestClients, words: Words): string {
  const { t, locale } = words;
  const most = largest.clients.toSorted((a, b) => b.complaints - a.complaints).slice(0, MOST_TOLD);
  return t('largest.summary', {
    n: formatCount(largest.clients.length, locale),
    ...medianWords(largest, words),
    most: most.map(({ name, complaints }) => `${name} ${formatCount(complaints, locale)}`).join(', '),
  });
}
