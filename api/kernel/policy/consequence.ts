import { compareMoney, parseMoney, roundToFen, type Money } from '../money';
import { Decimal } from 'decimal.js';
import type { ParametersOf } from './clause-parameters';
import type { Ruled } from './regulation';
import type { Why, WhyInput } from './why';

/** A clause that says what violations lead to. Source: CC-6, SD-9, SD-11 */
export type PenaltyClause = Ruled<ParametersOf<'penalties'>>;
type Row = ParametersOf<'penalties'>['penalties'][number];

/** What is told of a violation; nothing else decides what follows. */
export interface Violation {
  /** As the policy calls it. */
  readonly violation: string;
  /** How often the same person was penalised for the same rule before. */
  readonly upheldBefore: number;
  /** The fine that was chosen, where the clause leaves a range; left out elsewhere. */
  readonly chosenFine?: Money | null;
}

/** What a violation leads to. Amounts in yuan, to the fen; null: none. */
export interface Consequence {
  /** Which time it is, from 1. */
  readonly occurrence: number;
  readonly fine: Money | null;
  readonly isDismissal: boolean;
  readonly monthsOfPay: number;
  /** What the person in charge of the violator pays. */
  readonly inChargeFine: Money | null;
  readonly why: Why;
}

/** What keeps a consequence from being told: no such violation, a fine that is missing, out of range, or not to choose. */
export type ConsequenceFault = 'NO_SUCH_VIOLATION' | 'FINE_MISSING' | 'FINE_OUT_OF_RANGE' | 'FINE_IS_FIXED';

/**
 * What a violation leads to by its clause: a pure function of how often the rule was broken before. The last time that
 * the clause names stands for every later one; it is never milder than the one before, which is checked when a policy
 * is loaded.
 *
 * Source: CC-6, SD-9, SD-11
 */
export function consequenceOf(violation: Violation, clause: PenaltyClause): Consequence | ConsequenceFault {
  const occurrence = violation.upheldBefore + 1;
  const row = rowFor(violation.violation, occurrence, clause);
  if (row === undefined) return 'NO_SUCH_VIOLATION';
  const fine = fineOf(row, violation.chosenFine ?? null);
  if (fine !== null && !isMoney(fine)) return fine;
  const inChargeFine = inChargeFineOf(row, fine);
  const { isDismissal = false, monthsOfPay = 0 } = row;
  return { occurrence, fine, isDismissal, monthsOfPay, inChargeFine, why: whyOf(violation, { row, fine, clause }) };
}

/** Whether the clause counts how often the same rule was broken. */
export function isRecurring(violation: string, { parameters }: PenaltyClause): boolean {
  return parameters.penalties.some((row) => row.violation === violation && (row.occurrence ?? 1) > 1);
}

function rowFor(violation: string, occurrence: number, { parameters }: PenaltyClause): Row | undefined {
  return parameters.penalties
    .filter((row) => row.violation === violation && (row.occurrence ?? 1) <= occurrence)
    .sort((one, other) => (one.occurrence ?? 1) - (other.occurrence ?? 1))
    .at(-1);
}

function fineOf({ fineYuan, fineRange }: Row, chosen: string | null): Money | null | ConsequenceFault {
  if (fineRange === undefined) return chosen === null ? (fineYuan ?? null) : 'FINE_IS_FIXED';
  if (chosen === null) return 'FINE_MISSING';
  const amount = amountOf(chosen);
  const { fromYuan, toYuan } = fineRange;
  if (amount === undefined || compareMoney(amount, fromYuan) < 0 || compareMoney(amount, toYuan) > 0)
    return 'FINE_OUT_OF_RANGE';
  return amount;
}

function inChargeFineOf({ inChargeFineYuan, supervisorFineTimes }: Row, fine: Money | null): Money | null {
  if (inChargeFineYuan !== undefined) return inChargeFineYuan;
  if (supervisorFineTimes === undefined || fine === null) return null;
  return roundToFen(new Decimal(fine).times(supervisorFineTimes));
}

function whyOf(
  { violation, upheldBefore }: Violation,
  { row, fine, clause }: { readonly row: Row; readonly fine: Money | null; readonly clause: PenaltyClause },
): Why {
  const yuan = (name: string, value: Money | null | undefined): WhyInput[] =>
    value == null ? [] : [{ name, value, unit: 'yuan' }];
  const led = [
    fine !== null && 'fine',
    row.monthsOfPay !== undefined && `monthsOfPay = ${row.monthsOfPay}`,
    row.isDismissal === true && 'dismissal',
    row.inChargeFineYuan !== undefined && `inChargeFine = ${row.inChargeFineYuan}`,
    row.supervisorFineTimes !== undefined && `inChargeFine = fine × ${row.supervisorFineTimes}`,
  ].filter((each) => each !== false);
  return {
    clause: clause.clause,
    policyVersion: clause.policyVersion,
    rule: `${violation}, upheldBefore ≥ ${(row.occurrence ?? 1) - 1}: ${led.join(' ∧ ')}`,
    inputs: [
      { name: 'upheldBefore', value: String(upheldBefore) },
      ...yuan('fine', fine),
      ...yuan('rangeFrom', row.fineRange?.fromYuan),
      ...yuan('rangeTo', row.fineRange?.toYuan),
    ],
  };
}

const isMoney = (text: string): text is Money => /^\d/.test(text);

function amountOf(text: string): Money | undefined {
  try {
    const amount = parseMoney(text);
    return amount.startsWith('-') ? undefined : amount;
  } catch {
    return undefined;
  }
}
