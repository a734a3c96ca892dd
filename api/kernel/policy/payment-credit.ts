import { compareRatios } from '../ratio';
import type { ParametersOf } from './clause-parameters';
import type { Ruled } from './regulation';
import type { PaymentCredit } from './vocabulary';
import type { Why } from './why';

/** What fell due in the trailing year and how much of it was paid in time; disputed and credited amounts left out. */
export interface PaidInTime {
  /** Yuan. */
  readonly due: string;
  /** Paid ÷ due, not rounded. */
  readonly share: string;
}

/** The payment credit a share makes. Source: KA-3-annex */
export function paymentCreditOf(share: string, { goodFrom, fairFrom }: ParametersOf<'paymentCredit'>): PaymentCredit {
  if (compareRatios(share, goodFrom) >= 0) return 'good';
  return compareRatios(share, fairFrom) >= 0 ? 'fair' : 'poor';
}

/** Why a payment credit is what it is; null measured: nothing fell due, and the credit on record stands. */
export function paymentCreditWhy(
  credit: PaymentCredit,
  measured: PaidInTime | null,
  { clause, policyVersion, parameters }: Ruled<ParametersOf<'paymentCredit'>>,
): Why {
  const { goodFrom, fairFrom, graceDays } = parameters;
  const rules = {
    good: `good: paidInTime ≥ ${goodFrom}`,
    fair: `fair: paidInTime ≥ ${fairFrom}`,
    poor: `poor: paidInTime < ${fairFrom}`,
  };
  return {
    clause,
    policyVersion,
    rule: measured === null ? `${credit}: onRecord` : rules[credit],
    inputs: [
      { name: 'paidInTime', value: measured?.share ?? 'unknown', unit: 'fraction' },
      { name: 'dueTrailingYear', value: measured?.due ?? '0.00', unit: 'yuan' },
      { name: 'graceDays', value: String(graceDays), unit: 'day' },
    ],
  };
}
