import type { BreakdownAnswerFragment, Comparison, Measure } from '../gql/graphql';
import { barsChartOption } from '../analytics/charts/bars-chart-option';
import { type FigureKind, figureCard } from '../analytics/figure-card';
import { type FigureBars, figureBars } from '../analytics/figure-bars';
import { type FigureTrend, figureTrend } from '../analytics/figure-trend';
import { figureOf, groupsOf, problemOf } from '../analytics/figures';
import { trendChartOption } from '../analytics/charts/trend-chart-option';
import type { DashboardFilter } from '../analytics/dashboard-filter';
import { figuresCard, type measuresIn, type ReportCard } from './report-card';
import type { ReportWords } from './report-words';

type Measures = ReturnType<typeof measuresIn>;

/** What every card of breakdown figures is made with. */
export interface FigureReport {
  readonly words: ReportWords;
  readonly measures: Measures;
  readonly compare: DashboardFilter['compare'];
}

/** What a card is called, and what is said below its chart besides the definition. */
interface Titled {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
}

export function versusOf(compare: 'none' | Comparison, { t }: Pick<ReportWords, 't'>): string | null {
  return compare === 'none' ? null : t(`figures.versus.${compare}`);
}

/** Headline figures of a page, as its cards on screen say them. */
export function headlinesCard(
  name: string,
  {
    total,
    measures: asked,
  }: { readonly total: BreakdownAnswerFragment; readonly measures: readonly (readonly [Measure, FigureKind])[] },
  { words, measures, compare }: FigureReport,
): ReportCard {
  const { t, formats } = words;
  const [group] = groupsOf(total);
  const texts = asked.map(([measure, kind]) =>
    figureCard(
      {
        figure: figureOf(group, measure),
        kind,
        name: t(`figures.measure.${measure}`),
        definition: '',
        direction: measures.directionOf(measure),
        versus: versusOf(compare, words),
      },
      { t, formats },
    ),
  );
  const problem = problemOf(total);
  return {
    ...figuresCard({ name, title: t(`reports.card.${name}`), texts }, words),
    ...(problem !== null && { notes: [problem], figures: [] }),
  };
}

/** Measures by a dimension. */
export function barsCard(
  { name, title, notes = [], ...bars }: Titled & FigureBars,
  { words, measures }: FigureReport,
): ReportCard {
  const { chart } = words;
  const drawn = figureBars(bars, words);
  return {
    name,
    title,
    definition: measures.definitionOf(drawn.main),
    notes: [...notes, ...said(bars.answer)],
    figures: [],
    option: drawn.bars.bars.length > 0 ? barsChartOption(drawn.bars, chart) : null,
    table: drawn.table,
    isRanked: bars.inOrder !== true,
  };
}

/** Measures by month; those that are not final say so. */
export function trendCard(
  { name, title, notes = [], ...asked }: Titled & Omit<FigureTrend, 'versus'>,
  { words, measures, compare }: FigureReport,
): ReportCard {
  const { t, chart } = words;
  const drawn = figureTrend({ ...asked, versus: versusOf(compare, words) }, words);
  const isOpen = drawn.trend.lines.some(({ figures }) => figures.some((figure) => figure?.complete === false));
  return {
    name,
    title,
    definition: measures.definitionOf(drawn.main),
    notes: [...notes, ...(isOpen ? [t('reports.notFinal')] : []), ...said(asked.answer)],
    figures: [],
    option: drawn.trend.lines.some(({ figures }) => figures.some((figure) => figure?.value != null))
      ? trendChartOption(drawn.trend, chart)
      : null,
    table: drawn.table,
  };
}

/** Why there are no figures, where it is said. */
function said(answer: BreakdownAnswerFragment | null | undefined): string[] {
  const problem = problemOf(answer);
  return problem === null ? [] : [problem];
}
