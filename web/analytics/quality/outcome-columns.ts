import type { ChartContext } from '../../shared/chart/chart-context';
import type { ChartCell } from '../../shared/chart/chart-table';
import type { RouteLocationRaw } from 'vue-router';
import { formatCount } from '../../shared/format/formats';
import { figureOf, type Group } from '../figures';

/** Beside the received ones of a group: how many are upheld so far, and what is counted apart from them. */
export const OUTCOMES = ['UPHELD_RECEIVED', 'VOID_CASES', 'DUPLICATE_CASES'] as const;
export type OutcomeLink = (measure: (typeof OUTCOMES)[number]) => RouteLocationRaw | undefined;

export function outcomeColumns({ t }: Pick<ChartContext, 't'>): { label: string; isNumber: boolean }[] {
  return OUTCOMES.map((measure) => ({ label: t(`figures.outcome.${measure}`), isNumber: true }));
}

/** @param name what the group is called, in the names of its links */
export function outcomeCells(
  { group, name, linkOf }: { group: Group; name: string; linkOf: OutcomeLink | undefined },
  { t, locale }: Pick<ChartContext, 't' | 'locale'>,
): ChartCell[] {
  return OUTCOMES.map((measure) => {
    const count = figureOf(group, measure)?.numerator;
    const to = count ? linkOf?.(measure) : undefined;
    return {
      text: formatCount(count, locale),
      raw: String(count ?? ''),
      ...(to && { to, toLabel: t('figures.rowsOf', { name: `${name}, ${t(`figures.measure.${measure}`)}` }) }),
    };
  });
}

/** The same in words; undefined where nothing was asked of it, or nothing is known yet. */
export function outcomeFacts(
  group: Group | undefined,
  { t, formats }: Pick<ChartContext, 't'> & { formats: { count: (value: number | null | undefined) => string } },
): string | undefined {
  if (figureOf(group, 'UPHELD_RECEIVED')?.begun === false) return undefined;
  const [upheld, voided, duplicate] = OUTCOMES.map((measure) => figureOf(group, measure)?.numerator);
  if (upheld === undefined) return undefined;
  const [n, ...apart] = [upheld, voided, duplicate].map((count) => formats.count(count));
  return t('figures.outcome.fact', { upheld: n, voided: apart[0], duplicate: apart[1] });
}
