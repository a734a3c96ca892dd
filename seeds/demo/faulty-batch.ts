import { addDays, addMonths, daysBetween, monthOf, monthRange, type CivilDate } from '../../api/kernel/civil-date';
import type { CaseField } from '../../api/kernel/policy/case-fields';
import { clientPlan, HOME } from './clients';
import type { OrderRef } from './complaint-size';
import { dayMs } from './company';
import { FINISHES } from './words';
import { Random } from './random';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of all complaints of two years. */
const SHARE = 0.024;
const REGION = 'SOUTH';
/** Goods of the batch were ordered so long before at most. */
const ORDERED_WITHIN_DAYS = 150;
/** Taps and showers in gun metal. */
const PLATED = [0, 1, 2, 3, 4, 12, 13];
const FINISH = FINISHES.indexOf('枪灰');
const TRIES = 60;

/** A complaint about the batch, before it is planned. */
export interface BatchComplaint {
  readonly receivedMs: number;
  readonly client: number;
  readonly order: OrderRef;
}

export interface OrderAsked {
  readonly sinceMs: number;
  readonly isProduct: (product: number) => boolean;
}

interface BatchOptions {
  readonly asOf: CivilDate;
  /** Complaints without those about the batch. */
  readonly total: number;
  readonly clients: number;
  readonly orderBefore: (place: number, ms: number, asked: OrderAsked) => OrderRef | undefined;
}

/**
 * Plating of one batch came off at clients of one region: in the month before the last they complained far more often than
 * chance has it, which the control chart tells as a signal (CQ-9-annex). The supplier answers for most of it, what came in was
 * checked whole from then on, and the month after is as others are. By day of receipt.
 */
export function faultyBatch({ asOf, total, clients, orderBefore }: BatchOptions): Map<CivilDate, BatchComplaint[]> {
  const { from } = monthRange(addMonths(monthOf(asOf), -2));
  const places = Array.from({ length: clients }, (_, place) => place).filter((place) => {
    const { region, country } = clientPlan(place, asOf);
    return region === REGION && country === HOME;
  });
  const byDay = new Map<CivilDate, BatchComplaint[]>();
  for (let at = 0; at < Math.round(total * SHARE) && places.length > 0; at += 1) {
    const random = new Random(120, at);
    // Few at first, most in the middle of the month.
    const day = workday(addDays(from, Math.floor(3 + 11 * (random.next() + random.next()))));
    const receivedMs = Math.floor(dayMs(day) + random.between(8.3, 17.6) * HOUR_MS);
    const asked = { sinceMs: receivedMs - ORDERED_WITHIN_DAYS * DAY_MS, isProduct: isOfBatch };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const client = random.pick(places);
      const order = orderBefore(client, receivedMs - 7 * DAY_MS, asked);
      if (order === undefined) continue;
      byDay.set(day, [...(byDay.get(day) ?? []), { receivedMs, client, order }]);
      break;
    }
  }
  return byDay;
}

const isOfBatch = (product: number): boolean =>
  product % FINISHES.length === FINISH && PLATED.includes(Math.floor(product / FINISHES.length));

/** The day itself, or the Monday after its weekend. */
function workday(day: CivilDate): CivilDate {
  // The first of 2024 was a Monday.
  const weekday = ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}

export const BATCH_SUPPLIER = '台州永固五金厂';
export const BATCH_MEMO = '同一电镀批次附着力不合格，整批更换，费用按合同向供应商追偿。';
export const BATCH_ACTION = ['QUALITY', '枪灰电镀件来料全检一个月，合格后恢复抽检'] as const;
export const BATCH_CONTENTS = [
  '枪灰镀层起泡脱落，装机不到一个月，同批次多件',
  '枪灰龙头镀层发花，手摸掉色，包装上的电镀批号相同',
  '枪灰镀层开裂，样板间六套都有同样现象',
  '到货抽查枪灰件，十件中三件镀层起泡',
];

/** What steps of these cases hand on. */
export const BATCH_TEXTS: Partial<Record<CaseField, readonly string[]>> = {
  findings: ['核对电镀批号，与其他客户反映的为同一批次', '退回样件附着力试验不合格，同批留样亦不合格'],
  cause: ['QUALITY'],
  countermeasure: ['该批次停用并追溯已发货，来料加做附着力试验'],
  technicalOpinion: ['镀前处理不良导致附着力不足，与结构设计无关'],
  proposal: ['整批更换并承担往返运费'],
  result: ['已更换合格批次并经客户确认'],
};
