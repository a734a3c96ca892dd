import { Decimal } from 'decimal.js';
import { sumMoney } from '../kernel/money';
import { tiers, type Tier } from '../kernel/policy/vocabulary';

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
  const clients = counts.reduce((sum, count) => sum + count.clients, 0);
  const volume = new Decimal(sumMoney(counts.map((count) => count.volume)));
  const place = (tier: Tier | ''): number => (tier === '' ? tiers.length : tiers.indexOf(tier));
  return [...counts]
    .sort((a, b) => place(a.tier) - place(b.tier))
    .map((count) => ({
      tier: count.tier === '' ? null : count.tier,
      clients: count.clients,
      inGap: count.inGap,
      volume: count.volume,
      volumeShare: volume.isZero() ? null : new Decimal(count.volume).dividedBy(volume).toNumber(),
      clientShare: clients === 0 ? null : count.clients / clients,
    }));
}
