import type { RouteLocationRaw } from 'vue-router';
import {
  FigurePartsFragmentDoc,
  type KpiRow_DashboardFragment,
  type Measure,
  type RateMonthCard_DashboardFragment,
  type ResolutionMonthCard_DashboardFragment,
  ResolutionPartsFragmentDoc,
} from '../../gql/graphql';
import { readFragment } from '../../gql/fragment-masking';
import type { Formats } from '../../shared/format/useFormats';
import { compare, type Comparison, type Direction } from '../comparison';
import { type Answer, figureOf, groupsOf, valueOf } from '../figures';
import { areSettled } from '../settled-figures';
import { perHundred } from '../charts/rate-month-chart-option';

/** Everything a headline figure says. */
export interface KpiText {
  name: string;
  definition: string;
  value: string;
  unit?: string;
  hint?: string;
  comparison: Comparison | null;
  /** what the change is against */
  versus?: string;
  /** what stands where there is nothing to compare with; left out: that there is nothing */
  without?: string;
  change: string;
  facts: string[];
  trend: (number | null | undefined)[];
  trendLabel: string;
  /** the rows behind it */
  to?: RouteLocationRaw;
  /** where it is broken down further */
  drill?: RouteLocationRaw;
}

const KPI_MEASURES = ['ACTIVE_CLIENTS', 'COMPLAINT_RATE', 'RESOLUTION_TIME', 'ON_TIME_SHARE'] as const;
export type KpiMeasure = (typeof KPI_MEASURES)[number];

export interface KpiInput {
  figures: KpiRow_DashboardFragment;
  rates: RateMonthCard_DashboardFragment['complaintRateByMonth'];
  resolutions: ResolutionMonthCard_DashboardFragment['resolutionByMonth'];
  /** by the month they were due */
  onTimes: readonly OnTimeMonth[];
}

interface OnTimeMonth {
  readonly month: string;
  readonly share: number | null;
}

/** The share in time of each month, out of a breakdown by month. */
export function onTimesOf(months: Answer | null | undefined): OnTimeMonth[] {
  return groupsOf(months).map((group) => ({
    month: valueOf(group, 'MONTH'),
    share: figureOf(group, 'ON_TIME_SHARE')?.value ?? null,
  }));
}

export interface KpiWords {
  t(key: string, values?: Record<string, unknown>, plural?: number): string;
  formats: Pick<Formats, 'count' | 'decimal' | 'percent'>;
  definitionOf(measure: Measure): string;
  directionOf(measure: Measure): Direction;
  /** what figures are compared with, in words; null: with nothing */
  versus: string | null;
  /** where the rows behind a figure are; undefined where the viewer has none */
  linkOf?(measure: KpiMeasure): RouteLocationRaw | undefined;
  /** where a figure is broken down further; left out: nowhere, as in a mail */
  drillOf?(measure: KpiMeasure): RouteLocationRaw | undefined;
}

/** The four headline figures. Trends come from the months that the charts show in full. */
export function kpiTexts(
  { figures, rates, resolutions, onTimes }: KpiInput,
  { t, formats, definitionOf, directionOf, versus, linkOf, drillOf }: KpiWords,
): KpiText[] {
  type Value = number | null | undefined;
  const trendLabel = (name: string, values: Value[], months: string[], write: (value: Value) => string): string =>
    t('analytics.kpi.trend', {
      name,
      text: values.map((value, index) => `${months[index]} ${write(value)}`).join(', '),
    });
  const decimals =
    (digits: number) =>
    (value: Value): string =>
      formats.decimal(value, digits);

  function clients(): KpiText {
    const now = readFragment(FigurePartsFragmentDoc, figures.activeClients);
    const before = readFragment(FigurePartsFragmentDoc, figures.previous?.activeClients);
    const name = t('analytics.kpi.activeClients');
    const comparison = compare(
      { current: now.value, previous: before?.value, isSettled: areSettled('ACTIVE_CLIENTS', now, before) },
      directionOf('ACTIVE_CLIENTS'),
      1,
    );
    const trend = rates.map(({ figure }) => figure.denominator);
    return {
      name,
      definition: definitionOf('ACTIVE_CLIENTS'),
      value: now.value == null ? empty(now) : formats.count(now.value),
      comparison,
      ...against(now),
      change: formats.count(Math.abs(comparison?.delta ?? 0)),
      facts: factsOf(now, [t('analytics.kpi.n', { n: formats.count(now.denominator) })]),
      trend,
      trendLabel: trendLabel(
        name,
        trend,
        rates.map(({ month }) => month),
        decimals(0),
      ),
    };
  }

  /** Why there is no value. */
  function empty({ begun }: { begun: boolean }, otherwise = 'noValue'): string {
    return t(`analytics.kpi.${begun ? otherwise : 'notBegun'}`);
  }

  /** Of days to come there is nothing to tell. */
  function factsOf({ begun }: { begun: boolean }, facts: string[]): string[] {
    return begun ? facts : [];
  }

  /** What the change is against, and what is said without one: of days to come not even that nothing was before. */
  function against({ begun }: { begun: boolean }): Pick<KpiText, 'versus' | 'without'> {
    const without = versus === null ? t('figures.notCompared') : undefined;
    return { versus: versus ?? undefined, without: begun ? without : '' };
  }

  /** Nothing to count on has no interval. */
  function interval(
    { lower, upper }: { lower?: number | null; upper?: number | null },
    bound: (value: number) => string,
  ): string[] {
    if (lower == null || upper == null) return [];
    return [t('analytics.kpi.interval', { lower: bound(lower), upper: bound(upper) })];
  }

  function rate(): KpiText {
    const now = readFragment(FigurePartsFragmentDoc, figures.complaintRate);
    const before = readFragment(FigurePartsFragmentDoc, figures.previous?.complaintRate);
    const name = t('analytics.kpi.complaintRate');
    const pair = {
      current: perHundred(now.value),
      previous: perHundred(before?.value),
      isSettled: areSettled('COMPLAINT_RATE', now, before),
    };
    const comparison = compare(pair, directionOf('COMPLAINT_RATE'), 0.005);
    const decimal = (value: number | null | undefined): string => formats.decimal(perHundred(value), 2);
    const trend = rates.map(({ figure }) => perHundred(figure.value));
    return {
      name,
      definition: definitionOf('COMPLAINT_RATE'),
      value: now.value == null ? empty(now) : decimal(now.value),
      unit: now.value == null ? undefined : t('analytics.kpi.perHundred'),
      comparison,
      ...against(now),
      change: formats.decimal(Math.abs(comparison?.delta ?? 0), 2),
      facts: factsOf(now, [
        ...interval(now, decimal),
        t(
          'analytics.kpi.complaintsOverClients',
          { numerator: formats.count(now.numerator), denominator: formats.count(now.denominator) },
          now.numerator,
        ),
        t('analytics.kpi.open', { n: formats.count(now.open) }),
      ]),
      trend,
      trendLabel: trendLabel(
        name,
        trend,
        rates.map(({ month }) => month),
        decimals(2),
      ),
    };
  }

  function resolution(): KpiText {
    const now = readFragment(ResolutionPartsFragmentDoc, figures.medianResolutionDays);
    const before = readFragment(ResolutionPartsFragmentDoc, figures.previous?.medianResolutionDays);
    const name = t('analytics.kpi.resolution');
    const pair = {
      current: now.medianDays,
      previous: before?.medianDays,
      isSettled: areSettled('RESOLUTION_TIME', now, before),
    };
    const comparison = compare(pair, directionOf('RESOLUTION_TIME'), 0.05);
    const isKnown = now.medianDays != null;
    const trend = resolutions.map(({ medianDays }) => medianDays);
    const nothing = now.received === 0;
    return {
      name,
      definition: definitionOf('RESOLUTION_TIME'),
      value: isKnown ? formats.decimal(now.medianDays, 1) : empty(now, nothing ? 'noValue' : 'notReached'),
      unit: isKnown ? t('analytics.kpi.days') : undefined,
      hint: isKnown || nothing ? undefined : t('analytics.kpi.notReachedHint'),
      comparison,
      ...against(now),
      change: `${formats.decimal(Math.abs(comparison?.delta ?? 0), 1)} ${t('analytics.kpi.days')}`,
      facts: factsOf(now, [
        ...(now.lowerDays == null && now.upperDays == null
          ? []
          : [
              t('analytics.kpi.interval', {
                lower: formats.decimal(now.lowerDays, 1),
                upper: now.upperDays == null ? t('analytics.kpi.notReached') : formats.decimal(now.upperDays, 1),
              }),
            ]),
        t('analytics.kpi.ofReceived', { received: formats.count(now.received) }),
        t('analytics.kpi.open', { n: formats.count(now.open) }),
      ]),
      trend,
      trendLabel: trendLabel(
        name,
        trend,
        resolutions.map(({ month }) => month),
        decimals(1),
      ),
    };
  }

  function onTime(): KpiText {
    const now = readFragment(FigurePartsFragmentDoc, figures.onTimeShare);
    const before = readFragment(FigurePartsFragmentDoc, figures.previous?.onTimeShare);
    const comparison = compare(
      { current: now.value, previous: before?.value, isSettled: areSettled('ON_TIME_SHARE', now, before) },
      directionOf('ON_TIME_SHARE'),
      0.0005,
    );
    const name = t('analytics.kpi.onTime');
    const trend = onTimes.map(({ share }) => share);
    return {
      name,
      definition: definitionOf('ON_TIME_SHARE'),
      value: now.value == null ? empty(now) : formats.percent(now.value),
      comparison,
      ...against(now),
      change: `${formats.decimal(Math.abs(comparison?.delta ?? 0) * 100, 1)} ${t('analytics.kpi.pp')}`,
      facts: factsOf(now, [
        ...interval(now, (value) => formats.percent(value)),
        t('analytics.kpi.closedOfDue', {
          numerator: formats.count(now.numerator),
          denominator: formats.count(now.denominator),
        }),
        t('analytics.kpi.open', { n: formats.count(now.open) }),
      ]),
      trend,
      trendLabel: trendLabel(
        name,
        trend,
        onTimes.map(({ month }) => month),
        (value) => formats.percent(value),
      ),
    };
  }

  return [clients(), rate(), resolution(), onTime()].map((text, at) => {
    const measure = KPI_MEASURES[at];
    const [to, drill] = [measure && linkOf?.(measure), measure && drillOf?.(measure)];
    return { ...text, ...(to && { to }), ...(drill && { drill }) };
  });
}
