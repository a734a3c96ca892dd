import type {
  SegmentOverride_SegmentOverrideFragment,
  TierOverride_TierOverrideFragment,
  TierOverrideMove,
} from '../../gql/graphql';
import { type CivilDate, dayAfter } from '../../shared/time/civil-date';
import { segments } from '../segments/segments';
import { tiers } from './tiers';

/** What is set by hand: a tier (KA-3-override) or a segment (BK-1-override). */
export type Scheme = 'tier' | 'segment';
export type Override = TierOverride_TierOverrideFragment | SegmentOverride_SegmentOverrideFragment;
export type OverrideMove = TierOverrideMove;

/** What may be asked for, from the best down. */
export const codesOf: Readonly<Record<Scheme, readonly string[]>> = { tier: tiers, segment: segments };

interface Graded {
  readonly code?: string | null;
}

/**
 * What the figures of a client give, which needs nobody to set it; one set by hand that holds can be asked for again.
 *
 * @param computed only while another is set by hand
 */
export const givenByFigures = (now?: Graded | null, computed?: Graded | null): string | null =>
  (computed ?? now)?.code ?? null;

/** The day that a request may begin on: today, or the day after the last one of a grade that was approved. */
export function firstDayFree(overrides: readonly Pick<Override, 'state' | 'validTo'>[], today: CivilDate): CivilDate {
  const taken = overrides.flatMap(({ state, validTo }) =>
    state === 'APPROVED' && validTo && validTo >= today ? [validTo] : [],
  );
  const last = taken.sort().at(-1);
  return last === undefined ? today : dayAfter(last, 1);
}

/** Where the words of a scheme stand. */
export const wordsOf: Readonly<Record<Scheme, 'tiers' | 'segments.hand'>> = { tier: 'tiers', segment: 'segments.hand' };
