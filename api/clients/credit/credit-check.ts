import { daysBetween, type CivilDate } from '../../kernel/civil-date';
import type { Money } from '../../kernel/money';
import type { CreditConditions } from '../../kernel/policy/credit-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import { paymentCredits, type PaymentCredit } from '../../kernel/policy/vocabulary';
import type { Why, WhyInput } from '../../kernel/policy/why';
import { compareRatios, isShareAtMost } from '../../kernel/ratio';

/** What is on record of a client when it applies for credit. Amounts in yuan. */
export interface CreditFacts {
  readonly openedOn: CivilDate | null;
  readonly paymentCredit: PaymentCredit;
  /** Null: no statements that still count. */
  readonly debtRatio: string | null;
  readonly annualVolume: Money;
  readonly owed: Money;
  readonly overdue: Money;
}

export type CheckResult = 'PASSED' | 'FAILED' | 'UNKNOWN';
export type Condition = keyof CreditConditions;

/** One basic condition, as it was found. */
export interface CreditCheck {
  readonly condition: Condition;
  readonly result: CheckResult;
  readonly why: Why;
}

export interface CheckedApplication {
  readonly limit: Money;
  readonly documents: number;
  readonly on: CivilDate;
}

interface Finding {
  readonly condition: Condition;
  readonly result: CheckResult;
  readonly rule: string;
  readonly inputs: readonly WhyInput[];
}

/** Checks the basic conditions that the regulation names, in its order; none of them is left unanswered. Source: CR-3 */
export function checkApplication(
  application: CheckedApplication,
  facts: CreditFacts,
  { clause, policyVersion, parameters }: Ruled<{ readonly conditions: CreditConditions }>,
): CreditCheck[] {
  return findings(parameters.conditions, application, facts).map(({ condition, result, rule, inputs }) => ({
    condition,
    result,
    why: { clause, policyVersion, rule, inputs: [...inputs] },
  }));
}

function findings(conditions: CreditConditions, application: CheckedApplication, facts: CreditFacts): Finding[] {
  const { clientForDays, paymentCreditAtLeast, debtRatioAtMost, overdueShareAtMost } = conditions;
  const { limitToVolumeAtMost, documentsAtLeast } = conditions;
  return [
    ...(clientForDays === undefined ? [] : [known(clientForDays, application.on, facts)]),
    ...(paymentCreditAtLeast === undefined ? [] : [pays(paymentCreditAtLeast, facts)]),
    ...(debtRatioAtMost === undefined ? [] : [owes(debtRatioAtMost, facts)]),
    ...(overdueShareAtMost === undefined ? [] : [overdue(overdueShareAtMost, facts)]),
    ...(limitToVolumeAtMost === undefined ? [] : [fits(limitToVolumeAtMost, application, facts)]),
    ...(documentsAtLeast === undefined ? [] : [documented(documentsAtLeast, application)]),
  ];
}

const passes = (holds: boolean): CheckResult => (holds ? 'PASSED' : 'FAILED');

function known(days: number, on: CivilDate, { openedOn }: CreditFacts): Finding {
  const clientFor = openedOn === null ? null : daysBetween(openedOn, on);
  return {
    condition: 'clientForDays',
    result: clientFor === null ? 'UNKNOWN' : passes(clientFor >= days),
    rule: `clientForDays ≥ ${days}`,
    inputs: [{ name: 'clientForDays', value: clientFor === null ? 'unknown' : String(clientFor), unit: 'day' }],
  };
}

function pays(least: PaymentCredit, { paymentCredit }: CreditFacts): Finding {
  return {
    condition: 'paymentCreditAtLeast',
    result: passes(paymentCredits.indexOf(paymentCredit) >= paymentCredits.indexOf(least)),
    rule: `paymentCredit ≥ ${least}`,
    inputs: [{ name: 'paymentCredit', value: paymentCredit }],
  };
}

function owes(most: string, { debtRatio }: CreditFacts): Finding {
  return {
    condition: 'debtRatioAtMost',
    result: debtRatio === null ? 'UNKNOWN' : passes(compareRatios(debtRatio, most) <= 0),
    rule: `debtRatio ≤ ${most}`,
    inputs: [{ name: 'debtRatio', value: debtRatio ?? 'unknown', unit: 'fraction' }],
  };
}

function overdue(most: string, facts: CreditFacts): Finding {
  return {
    condition: 'overdueShareAtMost',
    result: passes(isShareAtMost(facts.overdue, facts.owed, most)),
    rule: `overdueAmount ≤ ${most} × owed`,
    inputs: [
      { name: 'overdueAmount', value: facts.overdue, unit: 'yuan' },
      { name: 'owed', value: facts.owed, unit: 'yuan' },
    ],
  };
}

function fits(most: string, { limit }: CheckedApplication, { annualVolume }: CreditFacts): Finding {
  return {
    condition: 'limitToVolumeAtMost',
    result: passes(isShareAtMost(limit, annualVolume, most)),
    rule: `wantedLimit ≤ ${most} × annualVolume`,
    inputs: [
      { name: 'wantedLimit', value: limit, unit: 'yuan' },
      { name: 'annualVolume', value: annualVolume, unit: 'yuan' },
    ],
  };
}

function documented(least: number, { documents }: CheckedApplication): Finding {
  return {
    condition: 'documentsAtLeast',
    result: passes(documents >= least),
    rule: `documents ≥ ${least}`,
    inputs: [{ name: 'documents', value: String(documents) }],
  };
}
