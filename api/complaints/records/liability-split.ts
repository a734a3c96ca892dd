import { parseMoney, splitByPercentages, type Money } from '../../kernel/money';
import { parsePercentage, percentagesProblem, type Percentage } from '../../kernel/percentages';
import { ownDepartments, type Department } from '../../kernel/policy/case-fields';
import type { ProblemText } from '../../platform/graph/problem';
import { hasUnprintable, storedText } from '../../kernel/text';
import {
  budgetWrong,
  controlCharacters,
  departmentOutside,
  noPercentage,
  nobodyShares,
  partyNeedsName,
  shareOfNothing,
  sharedTwice,
  sumIsNotAll,
  tooLong,
} from './record-problem';
import type { LiableParty } from './split-words.schema';

/** One share as it was proposed. */
export interface ProposedShare {
  readonly party: LiableParty;
  /** Of the company; null for everybody else, and for the company as a whole. */
  readonly department: Department | null;
  /** Of a supplier, carrier or other third party; null for the company and the client. */
  readonly name: string | null;
  readonly percentage: string;
}

/** A share with its part of the budget. */
export interface LiabilityShare extends ProposedShare {
  readonly percentage: Percentage;
  readonly amount: Money;
}

export const MOST_SHARES = 20;
const LONGEST_NAME = 100;

/**
 * A budget divided between those who are liable: percentages sum to 100, amounts to the budget, to the fen.
 *
 * @returns the shares in the order given, or the first thing that is wrong with them
 * Source: CC-9, CQ-11
 */
export function liabilitySplit(budget: string, proposed: readonly ProposedShare[]): LiabilityShare[] | ProblemText {
  if (!isBudget(budget)) return budgetWrong;
  if (proposed.length === 0 || proposed.length > MOST_SHARES) return nobodyShares(MOST_SHARES);
  const named = proposed.map((share) => ({ ...share, name: storedText(share.name) }));
  for (const [at, share] of named.entries()) {
    const fault = shareFault(share, at);
    if (fault !== undefined) return fault;
    if (named.slice(0, at).some((other) => sameBearer(other, share))) return sharedTwice(at);
  }
  const percentages = named.map(({ percentage }) => parsePercentage(percentage));
  if (percentagesProblem(percentages) !== undefined) return sumIsNotAll;
  const amounts = splitByPercentages(parseMoney(budget), percentages);
  return named.map((share, at) => ({
    ...share,
    percentage: percentages[at] as Percentage,
    amount: amounts[at] as Money,
  }));
}

function shareFault({ party, department, name, percentage }: ProposedShare, at: number): ProblemText | undefined {
  const isThirdParty = party !== 'FACTORY' && party !== 'CLIENT';
  if (department !== null && (party !== 'FACTORY' || !ownDepartments.includes(department)))
    return departmentOutside(at);
  if (isThirdParty !== (name !== null)) return partyNeedsName(at);
  if (name !== null && name.length > LONGEST_NAME) return tooLong(`shares.${at}.name`, LONGEST_NAME);
  if (name !== null && hasUnprintable(name, { lines: false })) return controlCharacters(`shares.${at}.name`);
  try {
    return parsePercentage(percentage) === '0' ? shareOfNothing(at) : undefined;
  } catch {
    return noPercentage(at);
  }
}

const sameBearer = (one: ProposedShare, other: ProposedShare): boolean =>
  one.party === other.party && one.department === other.department && one.name === other.name;

function isBudget(text: string): boolean {
  try {
    return !parseMoney(text).startsWith('-');
  } catch {
    return false;
  }
}
