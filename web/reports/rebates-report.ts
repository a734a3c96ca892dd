import { figureTrend } from '../analytics/figure-trend';
import { figureOf, groupsOf } from '../analytics/figures';
import { managerNames } from '../analytics/managers/managers';
import { REBATE_COLUMNS, REBATE_MEASURES, rebateStack } from '../analytics/rebates/rebate-figures';
import { stackChartOption } from '../analytics/charts/stack-chart-option';
import { readFragment } from '../gql/fragment-masking';
import { BreakdownAnswerFragmentDoc, ManagerNamesFragmentDoc, type RebateFiguresQuery } from '../gql/graphql';
import { barsCard, type FigureReport, headlinesCard, trendCard } from './figure-report';
import type { ReportCard } from './report-card';

/** Rebates of agents as cards of a report. */
export function rebateCards(
  data: RebateFiguresQuery,
  regions: ReadonlyMap<string, string>,
  report: FigureReport,
): [ReportCard[], string | null] {
  const { words } = report;
  const { t, chart } = words;
  const total = readFragment(BreakdownAnswerFragmentDoc, data.total);
  const months = readFragment(BreakdownAnswerFragmentDoc, data.months);
  const managers = managerNames(readFragment(ManagerNamesFragmentDoc, data.managers));
  const columns = REBATE_COLUMNS;
  const groups = groupsOf(months);
  const place = { columns: columns.places, inOrder: true, regions } as const;
  const byMonth = trendCard(
    {
      name: 'REBATE_MONTHS',
      title: t('figures.card.rebateMonths'),
      columns: columns.months,
      answer: months,
      notes: [t('reports.rebateNote')],
    },
    report,
  );
  const cards: ReportCard[] = [
    headlinesCard('REBATE_KPI', { total, measures: REBATE_MEASURES }, report),
    {
      ...byMonth,
      definition: report.measures.definitionOf('REBATE_EARNED'),
      option: groups.some((group) => figureOf(group, 'REBATE_EARNED')?.value)
        ? stackChartOption(rebateStack(groups, words), chart)
        : null,
      table: figureTrend({ columns: columns.months, answer: months, versus: null }, words).table,
    },
    barsCard(
      {
        name: 'REBATE_MANAGERS',
        title: t('figures.card.rebateManagers'),
        dimension: 'MANAGER',
        columns: columns.managers,
        answer: readFragment(BreakdownAnswerFragmentDoc, data.managers),
        managers,
      },
      report,
    ),
    trendCard(
      { name: 'TRADED_MONTHS', title: t('figures.card.tradedMonths'), columns: columns.traded, answer: months },
      report,
    ),
    barsCard(
      {
        name: 'REBATE_TIERS',
        title: t('reports.card.REBATE_TIERS'),
        dimension: 'TIER',
        answer: readFragment(BreakdownAnswerFragmentDoc, data.tiers),
        ...place,
      },
      report,
    ),
    barsCard(
      {
        name: 'REBATE_REGIONS',
        title: t('reports.card.REBATE_REGIONS'),
        dimension: 'REGION',
        answer: readFragment(BreakdownAnswerFragmentDoc, data.regions),
        ...place,
      },
      report,
    ),
  ];
  return [cards, total.__typename === 'Breakdown' ? total.asOf : null];
}
