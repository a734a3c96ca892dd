import { tiers, type Tier } from '../kernel/policy/vocabulary';
import { sharesOf } from './standing-shares';

export interface TierCount {
  /** Empty for ungraded clients. */
  readonly tier: Tier | '';
  readonly clients: number;
  readonly inGap: number;
  /** Yuan. */
  readonly volume: string;
}

export interface TierShare {
  tier: Tier | null;
  clients: number;
  inGap: number;
  volume: string;
  volumeShare: number | null;
  clientShare: number | null;
}

/** Clients by tier with their shares, best first, ungraded last; tiers without clients are left out. */
export function tierFigures(counts: readonly TierCount[]): TierShare[] {
  const place = ({ tier }: TierCount): number => (tier === '' ? tiers.length : tiers.indexOf(tier));
  return sharesOf(counts, place).map(({ tier, ...count }) => ({ tier: tier === '' ? null : tier, ...count }));
}
