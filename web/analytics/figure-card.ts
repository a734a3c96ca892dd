import type { Formats } from '../shared/format/useFormats';
import { compare, type Direction } from './comparison';
import type { Figure } from './figures';
import { areSettled } from './settled-figures';

/** How the value of a measure is written. */
export type FigureKind =
  | 'count'
  | 'share'
  | 'yuanShare'
  | 'days'
  | 'hours'
  | 'yuan'
  | 'units'
  | { readonly per: number; readonly unit: string };

/** How the axis of such values is cut. */
export function scaleOf(kind: FigureKind): { scale?: 'share' | 'count' } {
  if (kind === 'share' || kind === 'yuanShare') return { scale: 'share' };
  return kind === 'count' || kind === 'units' ? { scale: 'count' } : {};
}

export interface CardText {
  t(key: string, values?: Record<string, unknown>): string;
  formats: Pick<Formats, 'compact' | 'count' | 'decimal' | 'percent'>;
}

/** Of what is rare a share is told with one digit more; none at all needs none. */
const isRare = (share: number | null | undefined): boolean => share != null && share !== 0 && Math.abs(share) < 0.02;

/** A value as people read it. */
export function figureText(value: number | null | undefined, kind: FigureKind, { formats }: CardText): string {
  if (kind === 'count') return formats.count(value);
  if (kind === 'share' || kind === 'yuanShare') return formats.percent(value, isRare(value) ? 2 : 1);
  if (kind === 'yuan') return formats.compact(value);
  if (kind === 'units') return formats.decimal(value, value != null && Number.isInteger(value) ? 0 : 1);
  if (kind === 'days' || kind === 'hours') return formats.decimal(value, 1);
  return formats.decimal(value == null ? null : value * kind.per, 2);
}

/** Values of one chart as people read them beside each other: shares all with as many digits as the rarest needs. */
export function chartText(
  values: readonly (number | null | undefined)[],
  kind: FigureKind,
  words: CardText,
): (value: number | null | undefined) => string {
  if (kind !== 'share' && kind !== 'yuanShare') return (value) => figureText(value, kind, words);
  const digits = values.some(isRare) ? 2 : 1;
  return (value) => words.formats.percent(value, digits);
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
  const isShare = kind === 'share' || kind === 'yuanShare';
  const isMoney = kind === 'yuan';
  const scale = typeof kind === 'object' ? kind.per : isShare ? 100 : 1;
  const scaled = (one: number | null | undefined): number | null => (one == null ? null : one * scale);
  const digits =
    (isShare && isRare(value)) || typeof kind === 'object' ? 2 : kind === 'days' || kind === 'hours' || isShare ? 1 : 0;
  const comparison = compare(
    {
      current: scaled(value),
      previous: scaled(figure?.compared?.value),
      isSettled: figure === undefined || areSettled(figure.measure, figure, figure.compared),
    },
    direction,
    digits === 2 ? 0.005 : digits === 1 ? 0.05 : 1,
  );
  const delta = Math.abs(comparison?.delta ?? 0);
  const change = isMoney ? formats.compact(delta) : formats.decimal(delta, digits);
  return {
    name,
    definition,
    versus: versus ?? undefined,
    because: comparison?.judgement === 'unsettled' ? unsettledWord(figure, text) : undefined,
    without: t(versus === null || figure?.begun === false ? 'figures.notCompared' : 'analytics.kpi.noPrevious'),
    value: value == null ? t(emptyWord(figure, kind)) : figureText(value, kind, text),
    unit:
      value == null
        ? undefined
        : typeof kind === 'object'
          ? kind.unit
          : kind === 'days' || kind === 'hours'
            ? t(kind === 'days' ? 'analytics.kpi.days' : 'figures.workingHours')
            : kind === 'yuan' || kind === 'units'
              ? t(`figures.${kind}`)
              : undefined,
    comparison,
    change: isShare ? `${change} ${t('analytics.kpi.pp')}` : change,
    facts: facts(figure, kind, text),
    trend: [],
    trendLabel: '',
  };
}

/** Why neither of the two is told to be better. */
function unsettledWord(figure: Figure | undefined, { t }: CardText): string {
  for (const [side, one] of [['Then', figure?.compared] as const, ['Now', figure] as const])
    if (one && !one.onRecord)
      return one.onRecordFrom
        ? t(`analytics.kpi.onRecord${side}`, { day: one.onRecordFrom })
        : t('analytics.kpi.offRecord');
  return t('analytics.kpi.unsettled');
}

function emptyWord(figure: Figure | undefined, kind: FigureKind): string {
  if (figure?.begun === false) return 'analytics.kpi.notBegun';
  if (figure?.withheld) return 'figures.withheld';
  return (kind === 'days' || kind === 'hours') && (figure?.denominator ?? 0) > 0
    ? 'analytics.kpi.notReached'
    : 'analytics.kpi.noValue';
}

function facts(figure: Figure | undefined, kind: FigureKind, text: CardText): string[] {
  if (figure === undefined || !figure.begun) return [];
  const { t, formats } = text;
  const { lower, upper, numerator, denominator, open } = figure;
  const bound = (value: number | null | undefined): string =>
    value == null ? t('analytics.kpi.notReached') : figureText(value, kind, text);
  const isMoney = kind === 'yuan' || kind === 'yuanShare';
  const amount = (one: number): string => {
    if (isMoney) return `${formats.compact(one)} ${t('figures.yuan')}`;
    return Number.isInteger(one) ? formats.count(one) : formats.decimal(one, 2);
  };
  const whole = amount(denominator);
  // A sum over all there is says nothing by being told twice.
  const isWhole = (kind === 'yuan' || kind === 'units') && numerator === denominator;
  return [
    ...(lower == null && upper == null
      ? []
      : [t('analytics.kpi.interval', { lower: bound(lower), upper: bound(upper) })]),
    ...(isWhole
      ? []
      : [
          kind === 'count'
            ? t('figures.ofAll', { n: whole })
            : t('figures.over', { numerator: amount(numerator), denominator: whole }),
        ]),
    ...(open > 0 ? [t('analytics.kpi.open', { n: formats.count(open) })] : []),
  ];
}
