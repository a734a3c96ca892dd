import { productNames } from '../analytics/returns/products';
import { RETURN_COLUMNS, RETURN_MEASURES } from '../analytics/returns/return-figures';
import { type FragmentType, readFragment } from '../gql/fragment-masking';
import { BreakdownAnswerFragmentDoc, ProductNamesFragmentDoc, type ReturnFiguresQuery } from '../gql/graphql';
import { barsCard, type FigureReport, headlinesCard, trendCard } from './figure-report';
import type { ReportCard } from './report-card';

/** Returns and the cost of poor quality as cards of a report. */
export function returnCards(
  data: ReturnFiguresQuery,
  regions: ReadonlyMap<string, string>,
  report: FigureReport,
): [ReportCard[], string | null] {
  const { t } = report.words;
  const read = (part: FragmentType<typeof BreakdownAnswerFragmentDoc>) =>
    readFragment(BreakdownAnswerFragmentDoc, part);
  const total = read(data.total);
  const { months, reasons, products, places, differences, waiting, costs, departments } = RETURN_COLUMNS;
  const place = { columns: places, inOrder: true, regions } as const;
  const cards: ReportCard[] = [
    headlinesCard('RETURN_KPI', { total, measures: RETURN_MEASURES }, report),
    trendCard(
      {
        name: 'RETURN_MONTHS',
        title: t('figures.card.returnMonths'),
        columns: months,
        answer: read(data.months),
        notes: [t('figures.returnNote')],
      },
      report,
    ),
    barsCard(
      {
        name: 'RETURN_REASONS',
        title: t('figures.card.reasons'),
        dimension: 'REASON',
        columns: reasons,
        answer: read(data.reasons),
      },
      report,
    ),
    barsCard(
      {
        name: 'RETURN_PRODUCTS',
        title: t('figures.card.products'),
        dimension: 'PRODUCT',
        columns: products,
        answer: read(data.products),
        products: productNames(readFragment(ProductNamesFragmentDoc, data.products)),
      },
      report,
    ),
    barsCard(
      {
        name: 'RETURN_TIERS',
        title: t('reports.card.RETURN_TIERS'),
        dimension: 'TIER',
        answer: read(data.tiers),
        ...place,
      },
      report,
    ),
    barsCard(
      {
        name: 'RETURN_REGIONS',
        title: t('reports.card.RETURN_REGIONS'),
        dimension: 'REGION',
        answer: read(data.regions),
        ...place,
      },
      report,
    ),
    trendCard(
      {
        name: 'RETURN_DIFFERENCES',
        title: t('figures.card.differences'),
        columns: differences,
        answer: read(data.differences),
      },
      report,
    ),
    barsCard(
      {
        name: 'RETURN_WAITING',
        title: t('figures.card.waiting'),
        dimension: 'AGE',
        columns: waiting,
        answer: read(data.ages),
        inOrder: true,
      },
      report,
    ),
    barsCard(
      {
        name: 'QUALITY_COSTS',
        title: t('figures.card.costs'),
        dimension: 'COST',
        columns: costs,
        answer: read(data.costs),
        inOrder: true,
        notes: [t('figures.costNote')],
      },
      report,
    ),
    barsCard(
      {
        name: 'DEPARTMENTS',
        title: t('figures.card.departments'),
        dimension: 'DEPARTMENT',
        columns: departments,
        answer: read(data.departments),
      },
      report,
    ),
  ];
  return [cards, total.__typename === 'Breakdown' ? total.asOf : null];
}
