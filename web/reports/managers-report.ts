import { barsChartOption } from '../analytics/charts/bars-chart-option';
import { figureBars } from '../analytics/figure-bars';
import { MANAGER_COLUMNS, MANAGER_MEASURES, managerScatter } from '../analytics/managers/manager-figures';
import { managerNames } from '../analytics/managers/managers';
import { scatterChartOption } from '../analytics/charts/scatter-chart-option';
import { readFragment } from '../gql/fragment-masking';
import {
  type AttainmentQuery,
  type AttainmentQueryVariables,
  BreakdownAnswerFragmentDoc,
  type ManagerFiguresQuery,
  ManagerNamesFragmentDoc,
} from '../gql/graphql';
import type { CivilDate } from '../shared/time/civil-date';
import { attainment, attainmentTable } from '../targets/attainment';
import { targetWords } from '../targets/target-words';
import { barsCard, type FigureReport, headlinesCard, trendCard } from './figure-report';
import type { ReportCard } from './report-card';
import type { ReportWords } from './report-words';

/**
 * Account managers as cards of a report. On screen one table has all their figures; a mail has no room for it, so each figure
 * has its counts beside its own chart.
 */
export function managerCards(
  data: ManagerFiguresQuery,
  { targets, day }: { readonly targets: AttainmentQuery; readonly day: CivilDate },
  report: FigureReport,
): [ReportCard[], string | null] {
  const { words, measures } = report;
  const { t, chart } = words;
  const total = readFragment(BreakdownAnswerFragmentDoc, data.total);
  const months = readFragment(BreakdownAnswerFragmentDoc, data.months);
  const answer = readFragment(BreakdownAnswerFragmentDoc, data.managers);
  const managers = managerNames(readFragment(ManagerNamesFragmentDoc, data.managers));
  const { brief, collection, onTime, answers, visits, revenue } = MANAGER_COLUMNS;
  const each = { dimension: 'MANAGER', answer, managers } as const;
  const scatter = managerScatter(answer, managers, words);
  const cards: ReportCard[] = [
    headlinesCard('MANAGER_KPI', { total, measures: MANAGER_MEASURES }, report),
    barsCard(
      {
        name: 'MANAGERS',
        title: t('figures.card.managers'),
        columns: brief,
        notes: [t('reports.managerNote')],
        ...each,
      },
      report,
    ),
    attainmentCard(targets, day, words),
    {
      name: 'MANAGER_SCATTER',
      title: t('figures.card.managerScatter'),
      definition: measures.definitionOf('COMPLAINTS_RECEIVED'),
      notes: [],
      figures: [],
      option: scatter.points.length > 0 ? scatterChartOption(scatter, chart) : null,
      table: figureBars({ columns: MANAGER_COLUMNS.scatter, ...each }, words).table,
      isRanked: true,
    },
    barsCard(
      { name: 'MANAGER_COLLECTION', title: t('figures.card.managerCollection'), columns: collection, ...each },
      report,
    ),
    barsCard({ name: 'MANAGER_ON_TIME', title: t('figures.card.managerOnTime'), columns: onTime, ...each }, report),
    barsCard({ name: 'MANAGER_ANSWERS', title: t('figures.card.managerAnswers'), columns: answers, ...each }, report),
    barsCard({ name: 'MANAGER_VISITS', title: t('figures.card.managerVisits'), columns: visits, ...each }, report),
    trendCard({ name: 'VISIT_MONTHS', title: t('figures.card.visitMonths'), columns: visits, answer: months }, report),
    trendCard(
      { name: 'ANSWER_MONTHS', title: t('figures.card.answerMonths'), columns: answers, answer: months },
      report,
    ),
    trendCard(
      { name: 'REVENUE_MONTHS', title: t('figures.card.revenueMonths'), columns: revenue, answer: months },
      report,
    ),
    trendCard(
      { name: 'COLLECTION_MONTHS', title: t('figures.card.collectionMonths'), columns: collection, answer: months },
      report,
    ),
  ];
  return [cards, total.__typename === 'Breakdown' ? total.asOf : null];
}

/** Revenue of a quarter, as the card on screen begins; of those whose targets the reader sees. */
const ATTAINED = { measure: 'REVENUE', period: 'QUARTER' } as const;

export function attainmentAsked(day: CivilDate): AttainmentQueryVariables {
  return { ...ATTAINED, year: day };
}

function attainmentCard(
  { targetSheet }: AttainmentQuery,
  day: CivilDate,
  { t, formats, chart }: ReportWords,
): ReportCard {
  const texts = { t, words: targetWords({ t, formats }) };
  const told = attainment(targetSheet, { ...ATTAINED, day }, texts);
  return {
    name: 'ATTAINMENT',
    title: told.title,
    definition: told.definition,
    notes: told.rows.length > 0 ? told.notes : [t('targets.noneSet')],
    figures: [],
    option: told.rows.length > 0 ? barsChartOption(told.bars, chart) : null,
    table: attainmentTable(told, ATTAINED.measure, texts),
    isRanked: true,
  };
}
