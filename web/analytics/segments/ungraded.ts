import type { ChartContext } from '../../shared/chart/chart-context';
import type { ChartTable } from '../../shared/chart/chart-table';
import { formatCount, formatPercent, formatYuan } from '../../shared/format/formats';
import type { Bars } from '../charts/bars-chart-option';
import type { Segments } from './migration';

type Ungraded = Segments['ungraded'];
type Words = Pick<ChartContext, 't' | 'locale'>;

/** Clients without a tier as bars, one for each reason. */
export function ungradedBars(ungraded: Ungraded, { t, locale }: Words): Bars {
  return {
    name: t('analytics.clients'),
    bars: ungraded.map(({ reason, clients }) => ({ name: t(`ungraded.reason.${reason}`), value: clients })),
    text: (value) => formatCount(value ?? 0, locale),
    scale: 'count',
  };
}

export function ungradedTable(ungraded: Ungraded, { t, locale }: Words): ChartTable {
  return {
    columns: [
      { label: t('ungraded.column') },
      { label: t('analytics.clients'), isNumber: true },
      { label: t('ungraded.clientShare'), isNumber: true },
      { label: t('analytics.volume'), isNumber: true },
    ],
    rows: ungraded.map(({ reason, clients, clientShare, volume }) => [
      { text: t(`ungraded.reason.${reason}`) },
      { text: formatCount(clients, locale), raw: String(clients) },
      { text: formatPercent(clientShare, 1, locale), raw: clientShare == null ? '' : String(clientShare) },
      { text: formatYuan(volume, locale), raw: volume },
    ]),
  };
}

/** What the card says in one sentence. */
export function ungradedSummary(ungraded: Ungraded, { t, locale }: Words): string {
  return ungraded
    .map(({ reason, clients, clientShare }) =>
      t('ungraded.summary', {
        reason: t(`ungraded.reason.${reason}`),
        n: formatCount(clients, locale),
        share: formatPercent(clientShare, 1, locale),
      }),
    )
    .join(locale === 'en' ? ', ' : '、');
}

export const ungradedCount = (ungraded: Ungraded): number => ungraded.reduce((sum, { clients }) => sum + clients, 0);
