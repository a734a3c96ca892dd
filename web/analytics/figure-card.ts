import type { Formats } from '../shared/format/useFormats';
import { compare, type Direction } from './comparison';
import type { Figure } from './figures';

/** How the value of a measure is written. */
export type FigureKind = 'count' | 'share' | 'days' | { readonly per: number; readonly unit: string };

export interface CardText {
  t(key: string, values?: Record<string, unknown>): string;
  formats: Pick<Formats, 'count' | 'decimal' | 'percent'>;
}

/** A value as people read it. */
export function figureText(value: number | null | undefined, kind: FigureKind, { formats }: CardText): string {
  if (kind === 'count') return formats.count(value);
  if (kind === 'share') return formats.percent(value);
  if (kind === 'days') return formats.decimal(value, 1);
  return formats.decimal(value == null ? null : value * kind.per, 2);
}

export interface CardInput {
  figure: Figure | undefined;
  kind: FigureKind;
  name: string;
  definition: string;
  direction: Direction;
  /** what the change is against; null: nothing is compared */
  versus: string | null;
}

/** Everything a headline card says of a figure. */
export function figureCard({ figure, kind, name, definition, direction, versus }: CardInput, text: CardText) {
  const { t, formats } = text;
  const value = figure?.value;
  const scale = typeof kind === 'object' ? kind.per : kind === 'share' ? 100 : 1;
  const scaled = (one: number | null | undefined): number | null => (one == null ? null : one * scale);
  const comparison = compare(
    { current: scaled(value), previous: scaled(figure?.compared?.value) },
    direction,
    kind === 'count' ? 1 : kind === 'days' || kind === 'share' ? 0.05 : 0.005,
  );
  const change = formats.decimal(
    Math.abs(comparison?.delta ?? 0),
    kind === 'count' ? 0 : kind === 'days' || kind === 'share' ? 1 : 2,
  );
  return {
    name,
    definition,
    versus: versus ?? undefined,
    without: t(versus === null ? 'figures.notCompared' : 'analytics.kpi.noPrevious'),
    value: value == null ? t(emptyWord(figure, kind)) : figureText(value, kind, text),
    unit:
      value == null
        ? undefined
        : typeof kind === 'object'
          ? kind.unit
          : kind === 'days'
            ? t('analytics.kpi.days')
            : undefined,
    comparison,
    change: kind === 'share' ? `${change} ${t('analytics.kpi.pp')}` : change,
    facts: facts(figure, kind, text),
    trend: [],
    trendLabel: '',
  };
}

function emptyWord(figure: Figure | undefined, kind: FigureKind): string {
  if (figure?.withheld) return 'figures.withheld';
  return kind === 'days' && (figure?.denominator ?? 0) > 0 ? 'analytics.kpi.notReached' : 'analytics.kpi.noValue';
}

function facts(figure: Figure | undefined, kind: FigureKind, text: CardText): string[] {
  if (figure === undefined) return [];
  const { t, formats } = text;
  const { lower, upper, numerator, denominator, open } = figure;
  const bound = (value: number | null | undefined): string =>
    value == null ? t('analytics.kpi.notReached') : figureText(value, kind, text);
  const whole = Number.isInteger(denominator) ? formats.count(denominator) : formats.decimal(denominator, 2);
  return [
    ...(lower == null && upper == null
      ? []
      : [t('analytics.kpi.interval', { lower: bound(lower), upper: bound(upper) })]),
    kind === 'count'
      ? t('figures.ofAll', { n: whole })
      : t('figures.over', { numerator: formats.count(numerator), denominator: whole }),
    ...(open > 0 ? [t('analytics.kpi.open', { n: formats.count(open) })] : []),
  ];
}
