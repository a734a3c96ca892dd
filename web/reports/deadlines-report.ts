import { curveChartOption, curveTable } from '../analytics/charts/curve-chart-option';
import type { DashboardFilter } from '../analytics/dashboard-filter';
import { deadlineKind, deadlineMeasures, monthSharesOf, namedCurves } from '../analytics/deadlines/deadline-figures';
import { figureCard } from '../analytics/figure-card';
import { figureOf, groupsOf } from '../analytics/figures';
import { ageChartOption, ageTable, flowChartOption, flowTable } from '../analytics/charts/flow-chart-option';
import { resolutionTargetDays } from '../analytics/deadlines/resolution-target';
import { monthShareChartOption, monthShareTable } from '../analytics/charts/share-chart-option';
import { readFragment } from '../gql/fragment-masking';
import {
  BreakdownAnswerFragmentDoc,
  CurvesAnswerFragmentDoc,
  type DeadlineFiguresQuery,
  FlowAnswerFragmentDoc,
  FlowPeriodFragmentDoc,
  type MeasureDefinitionsQuery,
  type ResolutionTargetQuery,
} from '../gql/graphql';
import { figuresCard, measuresIn, type ReportCard } from './report-card';
import type { ReportWords } from './report-words';

interface Given {
  readonly definitions: MeasureDefinitionsQuery;
  readonly target: ResolutionTargetQuery;
  readonly filter: Pick<DashboardFilter, 'compare' | 'time'>;
}

/** Deadlines as cards of a report: the figures, how long cases take, shares in time by month, and what is open. */
export function deadlineCards(
  data: DeadlineFiguresQuery,
  { definitions, target, filter }: Given,
  words: ReportWords,
): [ReportCard[], string | null] {
  const { t, formats, chart } = words;
  const { definitionOf, directionOf } = measuresIn(definitions);
  const whole = readFragment(BreakdownAnswerFragmentDoc, data.total);
  const [total] = groupsOf(whole);
  const shares = monthSharesOf(groupsOf(readFragment(BreakdownAnswerFragmentDoc, data.months)), t);
  const curves = namedCurves(readFragment(CurvesAnswerFragmentDoc, data.curves), chart, new Map());
  // The clause's limit is in calendar days, and no length in working hours.
  const days =
    filter.time === 'CALENDAR'
      ? resolutionTargetDays(target.regulation?.clauses.map(({ parameters }) => parameters) ?? [])
      : null;
  const flow = readFragment(FlowAnswerFragmentDoc, data.flow);
  const isFlow = flow.__typename === 'BacklogFlow';
  const months = isFlow ? readFragment(FlowPeriodFragmentDoc, flow.months) : [];
  const sum = isFlow ? readFragment(FlowPeriodFragmentDoc, flow.total) : undefined;
  const texts = deadlineMeasures[filter.time].map((measure) =>
    figureCard(
      {
        figure: figureOf(total, measure),
        kind: deadlineKind(measure, filter.time),
        name: t(`figures.measure.${measure}`),
        definition: '',
        direction: directionOf(measure),
        versus: filter.compare === 'none' ? null : t(`figures.versus.${filter.compare}`),
      },
      { t, formats },
    ),
  );
  const card = (name: string, drawn: Pick<ReportCard, 'title' | 'definition' | 'option' | 'table'>): ReportCard => ({
    name,
    notes: [],
    figures: [],
    ...drawn,
  });
  return [
    [
      figuresCard({ name: 'TIMES', title: t('reports.card.TIMES'), texts }, words),
      {
        ...card('CURVES', {
          title: t('figures.card.curves'),
          definition: definitionOf(deadlineMeasures[filter.time][1]),
          option: curves.length > 0 ? curveChartOption(curves, { time: filter.time, target: days }, chart) : null,
          table: curveTable(curves, filter.time, chart),
        }),
        notes: [t(`figures.curveNote.${filter.time}`), ...(days === null ? [] : [t('analytics.target', { n: days })])],
      },
      {
        ...card('ON_TIME_MONTH', {
          title: t('figures.card.onTime'),
          definition: definitionOf('ON_TIME_SHARE'),
          option: shares.lines.length > 0 ? monthShareChartOption(shares, chart) : null,
          table: monthShareTable(shares, chart),
        }),
        notes: [t('figures.onTimeNote')],
      },
      card('FLOW', {
        title: t('figures.card.flow'),
        definition: definitionOf('BACKLOG'),
        option: months.length > 0 ? flowChartOption(months, chart) : null,
        table: sum === undefined ? { columns: [], rows: [] } : flowTable({ months, total: sum }, chart),
      }),
      card('AGES', {
        title: t('figures.card.ages'),
        definition: definitionOf('BACKLOG'),
        option: months.length > 0 ? ageChartOption(months, chart) : null,
        table: ageTable(months, chart),
      }),
    ],
    whole.__typename === 'Breakdown' ? whole.asOf : null,
  ];
}
