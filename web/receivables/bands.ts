import type { AgeBand } from './receivables-filter';

interface Words {
  (key: 'receivables.ageing.notDue'): string;
  (key: 'receivables.ageing.range' | 'receivables.ageing.beyond', values: Record<string, unknown>): string;
}

/** An age band in words. */
export function bandName({ from, to }: AgeBand, t: Words): string {
  if (from == null) return t('receivables.ageing.notDue');
  return to == null ? t('receivables.ageing.beyond', { from }) : t('receivables.ageing.range', { from, to });
}

/** The share of a part in a whole, both decimal strings; 0 of nothing. */
export function shareOf(part: string, whole: string): number {
  return Number(whole) === 0 ? 0 : Number(part) / Number(whole);
}
