import type { RouteLocationRaw } from 'vue-router';
import type { Dimension, Measure } from '../gql/graphql';
import type { ChartTable } from '../shared/chart/chart-table';
import type { Bars } from './charts/bars-chart-option';
import { type CardText, chartText, type FigureKind, figureText, scaleOf } from './figure-card';
import { type FigureColumn, figureTable } from './figure-table';
import { type Answer, type Figure, figureOf, groupsOf, nameOfValue, valueOf } from './figures';
import type { RowGroup } from './rows/row-group';
import type { RowLink } from './rows/row-links';

export type NameLink = (value: string, figure?: Figure) => RouteLocationRaw | undefined;

export interface FigureBars {
  dimension: Dimension;
  /** bars are of the first, the table has all */
  columns: readonly FigureColumn[];
  answer: Answer | null | undefined;
  /** the values have an order of their own */
  inOrder?: boolean;
  regions?: ReadonlyMap<string, string>;
  managers?: ReadonlyMap<string, string>;
  products?: ReadonlyMap<string, string>;
  /** where the name of a group leads, by what it is told of the first measure */
  linkOf?: NameLink;
  rowsTo?: RowLink;
}

const isShare = (kind: FigureKind): boolean => kind === 'share' || kind === 'yuanShare';

/** What a share was counted from, and on. */
function countedText({ numerator, denominator }: Figure, kind: FigureKind, words: CardText): string {
  const part = kind === 'yuanShare' ? 'yuan' : 'units';
  return `${figureText(numerator, part, words)} ÷ ${figureText(denominator, part, words)}`;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();
const isOther = ({ value }: { readonly value: string }): number => (value === '*' ? 1 : 0);

/** Measures by a dimension as bars and as a table: the largest first, unless they have an order of their own. */
export function figureBars(
  { dimension, columns, answer, inOrder = false, regions = NO_NAMES, managers, products, linkOf, rowsTo }: FigureBars,
  words: CardText,
): {
  main: Measure;
  bars: Bars;
  /** one for each bar */
  groups: RowGroup[];
  /** one for each row of the table */
  rows: { groupKey: RowGroup }[];
  table: ChartTable;
  summary: string;
} {
  const { measure, kind } = columns[0] ?? { measure: 'REVENUE', kind: 'yuan' };
  const { t } = words;
  const values = groupsOf(answer).map((group) => valueOf(group, dimension));
  const besides = values.filter((value) => value !== '*');
  const told = groupsOf(answer).map((group) => {
    const value = valueOf(group, dimension);
    const figure = figureOf(group, measure);
    const to = value === '' || value === '*' ? undefined : linkOf?.(value, figure);
    const name = nameOfValue(dimension, value, {
      t,
      regions,
      ...(managers && { managers }),
      ...(products && { products }),
    });
    const ending = products?.has(value) ? ` ${value}` : undefined;
    const groupKey = { dimension, value, ...(value === '*' && { besides }) };
    return { value, name, ...(ending && { ending }), groupKey, figures: group.figures, figure, ...(to && { to }) };
  });
  const rows = inOrder
    ? told
    : told.sort((a, b) => isOther(a) - isOther(b) || (b.figure?.value ?? 0) - (a.figure?.value ?? 0));
  const drawn = rows.filter(({ figure }) => figure?.value != null);
  const text = chartText(
    drawn.map(({ figure }) => figure?.value),
    kind,
    words,
  );
  return {
    main: measure,
    bars: {
      name: t(`figures.measure.${measure}`),
      bars: drawn.map(({ name, ending, figure }) => ({
        name,
        ...(ending && { ending }),
        value: figure?.value ?? null,
        open: (figure?.open ?? 0) > 0,
        lower: figure?.lower ?? null,
        upper: figure?.upper ?? null,
        ...(figure && isShare(kind) && { counted: countedText(figure, kind, words) }),
      })),
      text,
      ...scaleOf(kind),
      canOpen: drawn.some(({ groupKey }) => rowsTo?.(measure, groupKey) !== undefined),
    },
    groups: drawn.map(({ groupKey }) => groupKey),
    rows,
    table: figureTable({ first: t(`figures.dimension.${dimension}`), rows, columns, rowsTo }, words),
    summary: rows.map(({ name, figure }) => `${name} ${text(figure?.value)}`).join(', '),
  };
}
