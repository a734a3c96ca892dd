import type { RouteLocationRaw } from 'vue-router';
import type { UngradedReason } from '../../gql/graphql';
import type { ChartContext } from '../../shared/chart/chart-context';
import type { ChartCell, ChartTable } from '../../shared/chart/chart-table';
import { formatCount, formatPercent, formatYuan } from '../../shared/format/formats';
import type { Bars } from '../charts/bars-chart-option';
import type { Segments } from './migration';

type Ungraded = Segments['ungraded'];
type Words = Pick<ChartContext, 't' | 'locale'>;
/** The portfolio of those that have no tier for a reason; undefined for who opens no clients. */
export type PortfolioLink = (reason: UngradedReason) => RouteLocationRaw | undefined;

/** Clients without a tier as bars, one for each reason. */
export function ungradedBars(ungraded: Ungraded, { t, locale }: Words, canOpen: boolean): Bars {
  return {
    name: t('analytics.clients'),
    bars: ungraded.map(({ reason, clients }) => ({ name: t(`ungraded.reason.${reason}`), value: clients })),
    text: (value) => formatCount(value ?? 0, locale),
    scale: 'count',
    canOpen,
  };
}

export function ungradedTable(ungraded: Ungraded, { t, locale }: Words, linkOf: PortfolioLink): ChartTable {
  const counted = (reason: UngradedReason, clients: number): ChartCell => {
    const [text, to] = [formatCount(clients, locale), linkOf(reason)];
    const toLabel = t('ungraded.clientsOf', { n: text, reason: t(`ungraded.reason.${reason}`) });
    return { text, raw: String(clients), ...(to && { to, toLabel }) };
  };
  return {
    columns: [
      { label: t('ungraded.column') },
      { label: t('analytics.clients'), isNumber: true },
      { label: t('ungraded.clientShare'), isNumber: true },
      { label: t('analytics.volume'), isNumber: true },
    ],
    rows: ungraded.map(({ reason, clients, clientShare, volume }) => [
      { text: t(`ungraded.reason.${reason}`) },
      counted(reason, clients),
      { text: formatPercent(clientShare, 1, locale), raw: clientShare == null ? '' : String(clientShare) },
      { text: formatYuan(volume, locale), raw: volume },
    ]),
  };
}

/** What the card says of each reason. */
export function ungradedPhrases(ungraded: Ungraded, { t, locale }: Words): string[] {
  return ungraded.map(({ reason, clients, clientShare }) =>
    t('ungraded.summary', {
      reason: t(`ungraded.reason.${reason}`),
      n: formatCount(clients, locale),
      share: formatPercent(clientShare, 1, locale),
    }),
  );
}

/** The same in one sentence. */
export function ungradedSummary(ungraded: Ungraded, words: Words): string {
  return ungradedPhrases(ungraded, words).join(words.locale === 'en' ? ', ' : '、');
}

export const ungradedCount = (ungraded: Ungraded): number => ungraded.reduce((sum, { clients }) => sum + clients, 0);
