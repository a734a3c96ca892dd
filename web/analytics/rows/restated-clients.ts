import type { RestatedStandingFragment } from '../../gql/graphql';
import type { Formats } from '../../shared/format/useFormats';

/** Where a client stood, in a cell; empty: not in the figure. */
export function restatedStanding(
  row: RestatedStandingFragment | null | undefined,
  scheme: 'tier' | 'segment',
  { t, formats }: { t: (key: string) => string; formats: Pick<Formats, 'yuan'> },
): string {
  if (!row) return '';
  const [from, at] = scheme === 'tier' ? [row.fromTier, row.tier] : [row.fromSegment, row.segment];
  const nameOf = (code: string | null | undefined): string => t(`${scheme}.${code ?? 'none'}`);
  if (row.wasActive != null)
    return `${row.wasActive ? nameOf(from) : t('figures.fresh')} → ${row.isActive ? nameOf(at) : t('figures.lost')}`;
  return [nameOf(at), row.inGap ? t('tier.gap') : undefined, formats.yuan(row.volume)].filter(Boolean).join(' · ');
}
