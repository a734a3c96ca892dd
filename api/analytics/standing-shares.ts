import { Decimal } from 'decimal.js';
import { sumMoney } from '../kernel/money';

interface StandingCount {
  readonly clients: number;
  /** Yuan. */
  readonly volume: string;
}

interface Shares {
  volumeShare: number | null;
  clientShare: number | null;
}

/** Groups of clients in the order of their places, each with its share of all clients and of their volume. */
export function sharesOf<Count extends StandingCount>(
  counts: readonly Count[],
  place: (count: Count) => number,
): (Count & Shares)[] {
  const clients = counts.reduce((sum, count) => sum + count.clients, 0);
  const volume = new Decimal(sumMoney(counts.map((count) => count.volume)));
  return [...counts]
    .sort((a, b) => place(a) - place(b))
    .map((count) => ({
      ...count,
      volumeShare: volume.isZero() ? null : new Decimal(count.volume).dividedBy(volume).toNumber(),
      clientShare: clients === 0 ? null : count.clients / clients,
    }));
}
