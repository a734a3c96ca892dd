import { classMonthChartOption, classMonths, classMonthTable } from '../analytics/charts/class-month-chart-option';
import { kpiTexts, onTimesOf } from '../analytics/executive/kpi-texts';
import { rateMonthChartOption, rateMonthTable } from '../analytics/charts/rate-month-chart-option';
import { resolutionMonthChartOption, resolutionMonthTable } from '../analytics/charts/resolution-month-chart-option';
import type { DashboardFilter } from '../analytics/dashboard-filter';
import { resolutionTargetDays } from '../analytics/deadlines/resolution-target';
import { tierChartOption, tierTable } from '../analytics/charts/tier-chart-option';
import { readFragment } from '../gql/fragment-masking';
import {
  BreakdownAnswerFragmentDoc,
  ClassMonthCard_DashboardFragmentDoc,
  type ExecutiveDashboardQuery,
  KpiRow_DashboardFragmentDoc,
  type MeasureDefinitionsQuery,
  RateMonthCard_DashboardFragmentDoc,
  ResolutionMonthCard_DashboardFragmentDoc,
  type ResolutionTargetQuery,
  TierCard_DashboardFragmentDoc,
} from '../gql/graphql';
import { figuresCard, measuresIn, type ReportCard } from './report-card';
import type { ReportWords } from './report-words';

/** The executive dashboard as cards of a report, made of what its page is made of. */
export function dashboardCards(
  { executiveDashboard: dashboard, months }: ExecutiveDashboardQuery,
  {
    definitions,
    target,
    compare,
  }: {
    readonly definitions: MeasureDefinitionsQuery;
    readonly target: ResolutionTargetQuery;
    readonly compare: DashboardFilter['compare'];
  },
  words: ReportWords,
): ReportCard[] {
  const { t, formats, chart } = words;
  const measures = measuresIn(definitions);
  const versus = compare === 'none' ? null : t(`figures.versus.${compare}`);
  const rates = readFragment(RateMonthCard_DashboardFragmentDoc, dashboard).complaintRateByMonth;
  const resolutions = readFragment(ResolutionMonthCard_DashboardFragmentDoc, dashboard).resolutionByMonth;
  const classes = classMonths(readFragment(ClassMonthCard_DashboardFragmentDoc, dashboard).complaintsByClassAndMonth);
  const tiers = readFragment(TierCard_DashboardFragmentDoc, dashboard).clientsByTier;
  const figures = readFragment(KpiRow_DashboardFragmentDoc, dashboard);
  const onTimes = onTimesOf(readFragment(BreakdownAnswerFragmentDoc, months));
  const days = resolutionTargetDays(target.regulation?.clauses.map(({ parameters }) => parameters) ?? []);
  const incomplete = rates.some(({ figure }) => !figure.complete) ? [t('analytics.incompleteNote')] : [];
  const card = (
    name: string,
    key: 'classMonth' | 'rateMonth' | 'resolutionMonth' | 'tier',
    drawn: Pick<ReportCard, 'definition' | 'option' | 'table'> & { readonly notes?: readonly string[] },
  ): ReportCard => ({ name, title: t(`analytics.card.${key}`), notes: [], figures: [], ...drawn });
  return [
    figuresCard(
      {
        name: 'KPI',
        title: t('reports.card.KPI'),
        texts: kpiTexts({ figures, rates, resolutions, onTimes }, { t, formats, ...measures, versus }),
      },
      words,
    ),
    card('CLASS_MONTH', 'classMonth', {
      definition: t('analytics.classMonthDefinition'),
      option: classes.months.some((month) => classes.total(month) > 0) ? classMonthChartOption(classes, chart) : null,
      table: classMonthTable(classes, chart),
    }),
    card('RATE_MONTH', 'rateMonth', {
      definition: measures.definitionOf('COMPLAINT_RATE'),
      option: rates.some(({ figure }) => figure.value != null) ? rateMonthChartOption(rates, chart) : null,
      table: rateMonthTable(rates, chart),
      notes: incomplete,
    }),
    card('RESOLUTION_MONTH', 'resolutionMonth', {
      definition: measures.definitionOf('RESOLUTION_TIME'),
      option: resolutions.some(({ received }) => received > 0)
        ? resolutionMonthChartOption(resolutions, days, chart)
        : null,
      table: resolutionMonthTable(resolutions, chart),
      notes: incomplete,
    }),
    card('TIERS', 'tier', {
      definition: t('analytics.tierDefinition'),
      option: tiers.some(({ clients }) => clients > 0) ? tierChartOption(tiers, chart) : null,
      table: tierTable(tiers, chart, {}),
    }),
  ];
}
