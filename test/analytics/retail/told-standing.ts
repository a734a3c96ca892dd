import { Decimal } from 'decimal.js';
import { madeUp, type Told, type ToldOrder } from './told-retail';

/** How a client stands on a day. */
export interface Standing {
  readonly client: string;
  /** Yuan of the trailing twelve months. */
  readonly volume: Decimal;
  readonly growth: Decimal | null;
  readonly profit: Decimal | null;
  readonly tier: string;
  readonly inGap: boolean;
  readonly segment: string;
}

const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
const between = (after: string, until: string) => (each: ToldOrder) => each.day > after && each.day <= until;
const sum = (values: readonly Decimal[]): Decimal => Decimal.sum(0, ...values);
/** Never rounded before it is held against a limit. */
const Exact = Decimal.clone({ precision: 60 });
const ratio = (part: Decimal, whole: Decimal): Decimal => new Exact(part).dividedBy(whole);

/** Every client of the file as it is graded on a day, by KA-3 and BK-1 as they are written. */
export function standingOn({ clients, orders }: Told, day: string): ReadonlyMap<string, Standing> {
  const of = new Map<string, ToldOrder[]>(clients.map((client) => [client, []]));
  for (const order of orders) of.get(order.client)?.push(order);
  return new Map([...of].map(([client, own]) => [client, standingOf(client, own, day)]));
}

function standingOf(client: string, orders: readonly ToldOrder[], day: string): Standing {
  const year = orders.filter(between(yearsBefore(day, 1), day));
  const volume = sum(year.map(({ amount }) => amount));
  const before = sum(orders.filter(between(yearsBefore(day, 2), yearsBefore(day, 1))).map(({ amount }) => amount));
  const growth = before.greaterThan(0) ? ratio(volume.minus(before), before) : null;
  const costed = sum(year.map((each) => each.costed));
  const isKnown = costed.greaterThan(0) && costed.greaterThanOrEqualTo(volume.times('0.80'));
  const profit = isKnown ? ratio(costed.minus(sum(year.map(({ cost }) => cost))), costed) : null;
  const measured = { volume, growth, profit, credit: madeUp.credit(client) };
  return { client, volume, growth, profit, ...tierOf(measured), segment: segmentOf(measured) };
}

interface Measured extends Pick<Standing, 'volume' | 'growth' | 'profit'> {
  readonly credit: 'good' | 'fair' | 'poor';
}

/** Source: KA-3, KA-3-gap */
function tierOf({ volume, growth, profit, credit }: Measured): Pick<Standing, 'tier' | 'inGap'> {
  const yuan = volume.toNumber();
  const grows = (atLeast: number): boolean => growth === null || growth.greaterThanOrEqualTo(atLeast);
  const tier = (code: string, inGap = false) => ({ tier: code, inGap });
  if (yuan >= 500_000 && credit === 'good') return tier('A1');
  if (yuan >= 200_000 && yuan < 500_000 && credit !== 'poor') return tier('A2', yuan > 300_000);
  if (yuan >= 50_000 && yuan < 200_000 && grows(0.1)) return tier('B1', yuan > 100_000);
  if (yuan >= 20_000 && yuan < 50_000 && grows(0)) return tier('B2');
  if (yuan >= 20_000 && profit?.lessThan(0.05)) return tier('C');
  if (yuan > 0 && yuan < 20_000 && grows(0) && profit?.greaterThanOrEqualTo(0.3)) return tier('D');
  return tier('');
}

/** Without statements and with the industry unknown both count as average. Source: BK-1, BK-1-annex */
function segmentOf({ volume, credit }: Measured): string {
  if (credit === 'good' && volume.greaterThanOrEqualTo(50_000)) return 'QUALITY';
  return credit === 'poor' ? 'ELIMINATED' : 'GENERAL';
}

export interface Graded {
  readonly day: string;
  readonly standing: ReadonlyMap<string, Standing>;
}

/** The file with what clients were graded on some days, oldest first. */
export class ToldCompany {
  constructor(
    readonly told: Told,
    private readonly gradings: readonly Graded[],
  ) {}

  /** As it was graded last by that day; before the first grading, as it was graded then. */
  graded(client: string, day: string): Standing | undefined {
    const grading = this.gradings.findLast((each) => each.day <= day) ?? this.gradings[0];
    return grading?.standing.get(client);
  }

  active(day: string): ReadonlySet<string> {
    return new Set(this.told.orders.filter(between(yearsBefore(day, 1), day)).map(({ client }) => client));
  }

  /** What a client is told under on a day. */
  valueOf(
    dimension: 'MONTH' | 'TIER' | 'SEGMENT' | 'REGION',
    { client, day }: { client: string; day: string },
  ): string {
    if (dimension === 'MONTH') return day.slice(0, 7);
    if (dimension === 'REGION') return madeUp.region(client);
    return this.graded(client, day)?.[dimension === 'TIER' ? 'tier' : 'segment'] ?? '';
  }

  /** Clients by where they were on two days, those active on either. */
  moves(of: 'tier' | 'segment', from: string, to: string): Readonly<Record<string, number>> {
    const [first, last] = [this.active(from), this.active(to)];
    const counts: Record<string, number> = {};
    for (const client of new Set([...first, ...last])) {
      const was = first.has(client) ? this.graded(client, from)?.[of] : 'NEW';
      const is = last.has(client) ? this.graded(client, to)?.[of] : 'LOST';
      counts[`${was}>${is}`] = (counts[`${was}>${is}`] ?? 0) + 1;
    }
    return counts;
  }
}
