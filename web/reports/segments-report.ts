import { concentrationChartOption, concentrationTable } from '../analytics/charts/concentration-chart-option';
import { problemOf } from '../analytics/figures';
import { largestChartOption, valueSpan } from '../analytics/charts/largest-chart-option';
import { heatChartOption, heatTable } from '../analytics/charts/heat-chart-option';
import { largestClients, largestTable, medianWords } from '../analytics/segments/largest-clients';
import {
  concentrationSummary,
  migrationMatrix,
  PROFIT_COLUMNS,
  SEGMENT_COLUMNS,
  segmentMigration,
  tierMigration,
} from '../analytics/segments/migration';
import { segmentChartOption, segmentTable } from '../analytics/charts/segment-chart-option';
import { tierChartOption, tierTable } from '../analytics/charts/tier-chart-option';
import { barsChartOption } from '../analytics/charts/bars-chart-option';
import { ungradedBars, ungradedSummary, ungradedTable } from '../analytics/segments/ungraded';
import { readFragment } from '../gql/fragment-masking';
import {
  BreakdownAnswerFragmentDoc,
  type LargestClientsQuery,
  type SegmentFiguresQuery,
  SegmentsAnswerFragmentDoc,
} from '../gql/graphql';
import { barsCard, type FigureReport } from './figure-report';
import type { ReportCard } from './report-card';
import type { ReportWords } from './report-words';

/**
 * Segmentation as cards of a report: tiers and segments, their profit, the largest clients, who moved between two days, how
 * concentrated it is.
 */
export function segmentCards(
  data: SegmentFiguresQuery,
  {
    from,
    to,
    isOfTiers,
    largest,
  }: {
    readonly from: string;
    readonly to: string;
    readonly isOfTiers: boolean;
    readonly largest: LargestClientsQuery;
  },
  report: FigureReport,
): [ReportCard[], string | null] {
  const { words, measures } = report;
  const { t, formats, chart } = words;
  const answer = readFragment(SegmentsAnswerFragmentDoc, data.segmentation);
  const told = answer.__typename === 'Segmentation' ? answer : undefined;
  const problem = problemOf(answer);
  const {
    tiers = [],
    ungraded = [],
    moves = [],
    segments = [],
    segmentMoves = [],
    concentration = [],
    topTen,
  } = told ?? {};
  const gaps = tiers.reduce((sum, { inGap }) => sum + inGap, 0);
  const { matrix, summary } = migrationMatrix(tierMigration(moves), 'tier', words);
  const ofSegments = migrationMatrix(segmentMigration(segmentMoves), 'segment', words);
  const card = (name: string, title: string, drawn: Omit<ReportCard, 'name' | 'title' | 'figures'>): ReportCard => ({
    name,
    title: t(title),
    figures: [],
    ...drawn,
    ...(problem !== null && { notes: [problem] }),
  });
  const cards: ReportCard[] = [
    card('TIERS', 'figures.card.tiers', {
      definition: measures.definitionOf('SEGMENTATION'),
      notes: gaps > 0 ? [t('reports.gaps', { n: formats.count(gaps) }), t('figures.gapNote')] : [],
      option: tiers.some(({ clients }) => clients > 0) ? tierChartOption(tiers, chart) : null,
      table: tierTable(tiers, chart, {}),
    }),
    card('UNGRADED', 'ungraded.title', {
      definition: t('ungraded.definition'),
      notes: [
        ungraded.length > 0 ? ungradedSummary(ungraded, chart) : t(isOfTiers ? 'ungraded.onlyTiers' : 'ungraded.none'),
      ],
      option: ungraded.length > 0 ? barsChartOption(ungradedBars(ungraded, chart, false), chart) : null,
      table: ungradedTable(ungraded, chart, () => undefined),
    }),
    card('SEGMENTS', 'figures.card.segments', {
      definition: measures.definitionOf('CLIENT_SEGMENTS'),
      notes: [],
      option: segments.some(({ clients }) => clients > 0) ? segmentChartOption(segments, chart) : null,
      table: segmentTable(segments, chart, {}),
    }),
    barsCard(
      {
        name: 'TIER_PROFIT',
        title: t('figures.card.profit'),
        dimension: 'TIER',
        columns: PROFIT_COLUMNS,
        answer: readFragment(BreakdownAnswerFragmentDoc, data.profit),
        inOrder: true,
      },
      report,
    ),
    barsCard(
      {
        name: 'SEGMENT_PROFIT',
        title: t('reports.card.SEGMENT_PROFIT'),
        dimension: 'SEGMENT',
        columns: SEGMENT_COLUMNS,
        answer: readFragment(BreakdownAnswerFragmentDoc, data.segmentProfit),
        inOrder: true,
      },
      report,
    ),
    largestCard(largest, words),
    card('MIGRATION', 'figures.card.migration', {
      definition: measures.definitionOf('TIER_MIGRATION'),
      notes: [t('clientRows.migrationNote', { from, to }), summary],
      option: moves.length > 0 ? heatChartOption(matrix, chart) : null,
      table: heatTable(matrix, chart, () => undefined),
    }),
    card('SEGMENT_MIGRATION', 'figures.card.segmentMigration', {
      definition: measures.definitionOf('SEGMENT_MIGRATION'),
      notes: [t('clientRows.segmentMigrationNote', { from, to }), ofSegments.summary],
      option: segmentMoves.length > 0 ? heatChartOption(ofSegments.matrix, chart) : null,
      table: heatTable(ofSegments.matrix, chart, () => undefined),
    }),
    card('CONCENTRATION', 'figures.card.concentration', {
      definition: measures.definitionOf('CONCENTRATION'),
      notes: [concentrationSummary(topTen, words)],
      option: concentration.length > 0 ? concentrationChartOption(concentration, chart) : null,
      table: concentrationTable(concentration, chart),
    }),
  ];
  return [cards, told?.asOf ?? null];
}

/** As on screen, but that no point leads anywhere. */
function largestCard({ largestClients: answer }: LargestClientsQuery, { t, chart }: ReportWords): ReportCard {
  const problem = problemOf(answer);
  const largest = largestClients(answer.__typename === 'LargestClients' ? answer.clients : [], t, false);
  const isEmpty = largest.clients.length === 0;
  const isLog = valueSpan(largest.clients.map(({ value }) => value)).isLog;
  const said = [t('largest.note', medianWords(largest, chart)), ...(isLog ? [t('largest.logarithmic')] : [])];
  return {
    name: 'LARGEST',
    title: t('largest.title'),
    definition: t('largest.definition'),
    notes: problem !== null ? [problem] : isEmpty ? [] : said,
    figures: [],
    option: isEmpty ? null : largestChartOption(largest, chart),
    table: largestTable(largest, chart),
    isRanked: true,
  };
}
