import type { TargetCell_TargetCellFragment, TargetMeasure, TargetPeriod } from '../gql/graphql';
import type { Formats } from '../shared/format/useFormats';

interface Texts {
  t(key: string, values?: Record<string, unknown>, plural?: number): string;
  formats: Pick<Formats, 'compact' | 'count' | 'money' | 'percent'>;
}

export type TargetWords = ReturnType<typeof targetWords>;

/** How targets are written: their amounts, and the names of their periods. */
export function targetWords({ t, formats }: Texts) {
  const isCount = (measure: TargetMeasure): boolean => measure === 'NEW_CLIENTS';
  return {
    /** Short, for a cell. */
    short: (measure: TargetMeasure, amount: string | null | undefined): string =>
      amount == null ? '–' : isCount(measure) ? formats.count(Number(amount)) : formats.compact(Number(amount)),
    /** In full, with its unit. */
    full: (measure: TargetMeasure, amount: string | null | undefined): string =>
      amount == null
        ? '–'
        : isCount(measure)
          ? t('targets.clients', { n: formats.count(Number(amount)) }, Number(amount))
          : formats.money(amount),
    share: (fraction: string | null | undefined): string =>
      fraction == null ? '–' : formats.percent(Number(fraction), 0),
    /** `11 月`, `四季度`, `2026 年`. */
    spanName: (period: TargetPeriod, from: string): string => {
      const month = Number(from.slice(5, 7));
      if (period === 'MONTH') return t(`targets.month.${month}`);
      return period === 'QUARTER'
        ? t('targets.quarter', { n: Math.ceil(month / 3) })
        : t('targets.year', { year: from.slice(0, 4) });
    },
    /** Where the target of a period comes from; empty when it was simply set. */
    basisText: ({ basis, partsSet, partsOf }: TargetCell_TargetCellFragment): string =>
      basis == null || basis === 'SET'
        ? ''
        : t(`targets.basis.${basis}`, { n: partsSet ?? 0, of: partsOf ?? 0 }, partsSet ?? 0),
  };
}
