import { addDays } from '../../api/kernel/civil-date';
import { clientPlan, creditCodeAt, firstPeriodOf } from './clients';
import { dayMs } from './company';

/** What became of the colleague who was in contact when a client was recognised as important (KA-13). */
type SecondSince = 'STAYED' | 'TAKEN_OFF' | 'TOOK_OVER';

interface RecognisedPlan {
  /** Yuan a year the application expected. */
  readonly expectedYuan: number;
  /** Left out: the tier that was expected asks for no second colleague. */
  readonly second?: SecondSince;
}

/**
 * Agreement clients that were prospects before, by place: opened within the year, so that the agreement they were recognised
 * with is in force still. Some are expected to buy more than they came to: they are important whatever their tier is by now.
 */
const RECOGNISED: ReadonlyMap<number, RecognisedPlan> = new Map([
  [2, { expectedYuan: 1_500_000, second: 'STAYED' }],
  [48, { expectedYuan: 40_000 }],
  [140, { expectedYuan: 260_000, second: 'STAYED' }],
  [607, { expectedYuan: 300_000, second: 'TAKEN_OFF' }],
  [737, { expectedYuan: 240_000, second: 'STAYED' }],
  [1061, { expectedYuan: 220_000, second: 'TAKEN_OFF' }],
  [1117, { expectedYuan: 90_000 }],
  [1868, { expectedYuan: 500_000, second: 'STAYED' }],
  [1897, { expectedYuan: 1_200_000, second: 'TOOK_OVER' }],
]);

/** A client that was recognised, as it stood on the day it was. */
export interface RecognisedClient extends RecognisedPlan {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly city: string;
  readonly creditCode: string | null;
  /** Who looked after it first. */
  readonly ownerId: string;
  /** The day of its recognition, the first of its agreement. */
  readonly openedOn: string;
  /** The instant of its recognition, in epoch milliseconds. */
  readonly recognisedMs: number;
  /** The last day of its agreement. */
  readonly until: string;
  /** The first day on which the second colleague is no longer in contact beside the account manager; null: is still. */
  readonly secondUntil: string | null;
}

const HOUR_MS = 3_600_000;
/** Taken off the list so many days after the client was recognised. */
const TAKEN_OFF_AFTER = 60;

/** The client of a place, if it was recognised. */
export function recognisedAt(place: number, asOf: string): RecognisedClient | undefined {
  const planned = RECOGNISED.get(place);
  if (planned === undefined) return undefined;
  const { id, name, region, city, openedOn } = clientPlan(place, asOf);
  const first = firstPeriodOf(place, asOf);
  const secondUntil = { STAYED: null, TAKEN_OFF: addDays(openedOn, TAKEN_OFF_AFTER), TOOK_OVER: first.until };
  return {
    ...planned,
    ...{ id, name, region, city, openedOn },
    creditCode: creditCodeAt(place, asOf),
    ownerId: first.ownerId,
    recognisedMs: dayMs(openedOn) + 14 * HOUR_MS,
    until: addDays(openedOn, 364),
    secondUntil: planned.second === undefined ? null : secondUntil[planned.second],
  };
}

/** Clients of a company that were recognised, in the order of their places. */
export function recognisedClients(count: number, asOf: string): RecognisedClient[] {
  return [...RECOGNISED.keys()].flatMap((place) => (place < count ? (recognisedAt(place, asOf) ?? []) : []));
}
