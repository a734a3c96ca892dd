import { civilDateAt } from '../../api/kernel/civil-date';
import type { PlannedReturn, ReturnKind } from './return-plan';
import { seededId } from './random';
import { RETURN_REASONS } from './words';

const KIND = { return: 11, line: 12, voucher: 21 } as const;
const HOUR_MS = 3_600_000;

export const iso = (ms: number): string => new Date(Math.floor(ms)).toISOString();
export const dayOf = (ms: number): string => civilDateAt(iso(ms));
export const isGoods = (kind: ReturnKind): boolean => kind === 'RETURN' || kind === 'REWORK';
export const idOf = ({ requestedMs, order }: PlannedReturn): string => seededId(requestedMs, KIND.return, order.place);
export const lineOf = ({ requestedMs, order }: PlannedReturn): string => seededId(requestedMs, KIND.line, order.place);
export const voucherOf = ({ bookedMs, order }: PlannedReturn): string => seededId(bookedMs, KIND.voucher, order.place);
export const reasonOf = ({ order }: PlannedReturn): string => RETURN_REASONS[order.place % RETURN_REASONS.length] ?? '';
export const wasApproved = ({ state }: PlannedReturn): boolean =>
  state !== 'REQUESTED' && state !== 'REFUSED' && state !== 'WITHDRAWN';

/** What the books take it for, once that is settled. */
export function booked({ kind, state, received }: PlannedReturn): number | null {
  return isGoods(kind) && (state === 'RECEIVED' || state === 'BOOKED') ? received : null;
}

interface Step {
  readonly kind: string;
  readonly ms: number;
  readonly by: string;
  readonly note: string | null;
}

export function stepsOf(each: PlannedReturn): Step[] {
  const { kind, state, requestedMs, approvedMs, cameMs, provedMs, bookedMs, proved } = each;
  const step = (name: string, ms: number, by: string, note: string | null = null): Step => ({
    kind: name,
    ms,
    by,
    note,
  });
  const steps = [step('REQUESTED', requestedMs, 'owner')];
  if (state === 'REFUSED') steps.push(step('REFUSED', approvedMs, 'decider', '已过退货期限，建议维修'));
  if (state === 'WITHDRAWN') steps.push(step('WITHDRAWN', requestedMs + HOUR_MS, 'owner', '客户改为自行处理'));
  if (!wasApproved(each)) return steps;
  steps.push(step('APPROVED', approvedMs, 'decider'));
  if (!isGoods(kind) && (state === 'SIGNED' || state === 'BOOKED')) steps.push(step('SIGNED', cameMs, 'owner'));
  if (isGoods(kind) && state !== 'APPROVED')
    steps.push(step(state === 'BOOKED' ? 'RECEIVED' : state, cameMs, 'maliang'));
  if (proved) steps.push(step('PROOF', provedMs, 'owner'));
  if (state === 'BOOKED') steps.push(step('BOOKED', bookedMs, 'luofang'));
  return steps;
}
