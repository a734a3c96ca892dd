import { controlChartOption, controlTable } from '../analytics/charts/control-chart-option';
import type { DashboardFilter } from '../analytics/dashboard-filter';
import { figureCard } from '../analytics/figure-card';
import { figureOf, groupsOf, nameOfValue } from '../analytics/figures';
import { paretoBars, paretoChartOption, paretoTable } from '../analytics/charts/pareto-chart-option';
import { limitsNote } from '../analytics/quality/limits-note';
import { QUALITY_MEASURES, rateScale } from '../analytics/quality/quality-measures';
import { type FragmentType, readFragment } from '../gql/fragment-masking';
import { BreakdownAnswerFragmentDoc, type MeasureDefinitionsQuery, type QualityFiguresQuery } from '../gql/graphql';
import { figuresCard, measuresIn, type ReportCard } from './report-card';
import type { ReportWords } from './report-words';

/** The quality page as cards of a report: its figures, the control chart, and which classes the complaints are of. */
export function qualityCards(
  data: QualityFiguresQuery,
  {
    definitions,
    filter,
  }: { readonly definitions: MeasureDefinitionsQuery; readonly filter: Pick<DashboardFilter, 'exposure' | 'compare'> },
  words: ReportWords,
): [ReportCard[], string | null] {
  const { t, formats, chart } = words;
  const measures = measuresIn(definitions);
  const read = (part: FragmentType<typeof BreakdownAnswerFragmentDoc>) =>
    groupsOf(readFragment(BreakdownAnswerFragmentDoc, part));
  const whole = readFragment(BreakdownAnswerFragmentDoc, data.total);
  const [total] = read(data.total);
  const [repeat] = read(data.repeat);
  const [per, unit] = [rateScale[filter.exposure], t(`figures.rateUnit.${filter.exposure}`)];
  const control = { groups: read(data.months), per, axis: unit };
  const limits = control.groups.map((group) => figureOf(group, 'COMPLAINT_RATE')?.limits);
  const bars = paretoBars(read(data.classes), 'CLASS', (value) =>
    nameOfValue('CLASS', value, { t, regions: new Map() }),
  );
  const texts = QUALITY_MEASURES.map((measure) =>
    figureCard(
      {
        figure: figureOf(measure === 'REPEAT_SHARE' ? repeat : total, measure),
        kind: measure === 'COMPLAINTS_RECEIVED' ? 'count' : measure === 'COMPLAINT_RATE' ? { per, unit } : 'share',
        name: t(`figures.measure.${measure}`),
        definition: '',
        direction: measures.directionOf(measure),
        versus: filter.compare === 'none' ? null : t(`figures.versus.${filter.compare}`),
      },
      { t, formats },
    ),
  );
  const cards: ReportCard[] = [
    figuresCard({ name: 'FIGURES', title: t('reports.card.FIGURES'), texts }, words),
    {
      name: 'CONTROL',
      title: t('figures.card.control'),
      definition: measures.definitionOf('COMPLAINT_RATE'),
      notes: [limitsNote(limits, { t })],
      figures: [],
      option: control.groups.length > 0 ? controlChartOption(control, chart) : null,
      table: controlTable(control, chart),
    },
    {
      name: 'PARETO',
      title: t('figures.card.pareto'),
      definition: measures.definitionOf('COMPLAINTS_RECEIVED'),
      notes: [],
      figures: [],
      option: bars.length > 0 ? paretoChartOption(bars, chart) : null,
      table: paretoTable(bars, chart, () => undefined),
    },
  ];
  return [cards, whole.__typename === 'Breakdown' ? whole.asOf : null];
}
