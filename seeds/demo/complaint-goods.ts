import { civilDateAt } from '../../api/kernel/civil-date';
import type { PlannedComplaint } from './complaint-plan';
import { Random } from './random';

const DAY_MS = 24 * 3_600_000;

interface GoodsOf {
  readonly isOfGoods: boolean;
  /** The complaint names one of its client’s orders. */
  readonly isOrdered: boolean;
  readonly undetermined: boolean;
}

/** What sales filled in of the goods. Source: CQ-2 */
export function goodsOf(
  { place, receivedMs, random: told }: PlannedComplaint,
  { isOfGoods, isOrdered, undetermined }: GoodsOf,
) {
  const affected = isOfGoods && !undetermined ? told.whole(1, 60) : null;
  if (!isOfGoods || !isOrdered) return [affected, undetermined, null, null, null, false, null];
  const random = new Random(55, place);
  const deliveredOn = civilDateAt(new Date(receivedMs - random.whole(4, 30) * DAY_MS).toISOString());
  const delivered = (affected ?? 20) * random.whole(1, 12);
  const returns = random.chance(0.4);
  const sample = random.pick(['NONE', 'ON_ITS_WAY', 'RECEIVED'] as const);
  return [
    affected,
    undetermined,
    deliveredOn,
    delivered,
    returns ? affected : null,
    returns && affected === null,
    sample,
  ];
}
