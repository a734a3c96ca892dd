import type { Measure, MeasureDefinitionsQuery } from '../gql/graphql';
import type { Comparison, Direction } from '../analytics/comparison';
import { directionIn } from '../analytics/measure-direction';
import type { ChartOption } from '../shared/chart/chart-context';
import type { ChartTable } from '../shared/chart/chart-table';
import type { ReportWords } from './report-words';

/** A headline figure of a report. */
export interface ReportFigure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** The change, with its judgement in words; empty: nothing to compare with. */
  readonly change: string;
  readonly facts: readonly string[];
}

/** A card of a report, before its chart is drawn. */
export interface ReportCard {
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly notes: readonly string[];
  readonly figures: readonly ReportFigure[];
  readonly option: ChartOption | null;
  readonly table: ChartTable;
  /** the largest stand first; left out: rows go by time or have an order of their own */
  readonly isRanked?: boolean;
}

/** What is shown of a figure on screen, as far as a mail can. */
export interface FigureText {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly comparison: Comparison | null;
  readonly change: string;
  readonly facts: readonly string[];
  readonly versus?: string;
  readonly because?: string;
}

const ARROWS = { up: '↑ ', down: '↓ ', flat: '' } as const;

/** Headline figures as a card: never colour alone, and the same words as on screen. */
export function figuresCard(
  { name, title, texts }: { readonly name: string; readonly title: string; readonly texts: readonly FigureText[] },
  { t }: ReportWords,
): ReportCard {
  const figures = texts.map(
    ({ name: label, value, unit = '', comparison, change, facts, versus, because }): ReportFigure => {
      const judged = comparison && (because ?? t(`analytics.kpi.${comparison.judgement}`));
      const text =
        comparison === null
          ? ''
          : comparison.judgement === 'same'
            ? `${versus ?? ''} ${judged}`
            : `${ARROWS[comparison.arrow]}${change} ${versus ?? ''}${comparison.judgement === 'unsettled' ? ' ·' : ''} ${judged}`;
      return { name: label, value, unit, change: text, facts };
    },
  );
  return {
    name,
    title,
    definition: '',
    notes: [],
    figures,
    option: null,
    table: {
      columns: ['measure', 'value', 'unit', 'change', 'facts'].map((key) => ({ label: t(`reports.column.${key}`) })),
      rows: figures.map((figure) =>
        [figure.name, figure.value, figure.unit, figure.change, figure.facts.join('; ')].map((text) => ({ text })),
      ),
    },
  };
}

/** Definitions of the measures, as the API keeps them. */
export function measuresIn({ measures }: MeasureDefinitionsQuery) {
  const known = new Map(measures.map((each) => [each.measure, each]));
  return {
    definitionOf: (measure: Measure): string => known.get(measure)?.definition ?? '',
    directionOf: (measure: Measure): Direction => directionIn(known.get(measure)?.direction),
  };
}
