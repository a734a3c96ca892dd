import { sharesOf } from '../standing-shares';

/** Why a client has no tier, in the order they are told in: what its grading put on record, or that there is none. Source: KA-3 */
const ungradedReasons = ['NO_VOLUME', 'NO_TIER_HOLDS', 'NOT_GRADED'] as const;
export type UngradedReason = (typeof ungradedReasons)[number];

export interface UngradedCount {
  readonly reason: UngradedReason;
  readonly clients: number;
  /** Yuan. */
  readonly volume: string;
}

interface UngradedShare {
  reason: UngradedReason;
  clients: number;
  volume: string;
  clientShare: number | null;
}

/** Clients without a tier by reason, each with its share of them; reasons of nobody are left out. */
export function ungradedFigures(counts: readonly UngradedCount[]): UngradedShare[] {
  return sharesOf(counts, ({ reason }) => ungradedReasons.indexOf(reason)).map(
    ({ reason, clients, volume, clientShare }) => ({ reason, clients, volume, clientShare }),
  );
}
