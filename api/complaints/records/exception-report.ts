import { compareMoney, parseMoney, type Money } from '../../kernel/money';
import { handedOnSoFar, type CaseFacts } from '../steps/case-facts';

/** It has no numbers, so that it cannot be found by its kind. */
export const EXCEPTION_CLAUSE = 'CQ-1';

const NOTHING: Money = '0.00';

/**
 * Whether a case about quality is an exception report only: it closed upheld, and nobody lost anything by it, neither by
 * what was decided nor by the losses on record. While it is open, or withdrawn, nothing is said.
 *
 * @param losses yuan, two decimals each
 * Source: CQ-1
 */
export function isExceptionOnly(facts: CaseFacts, losses: readonly Money[]): boolean {
  const { conclusion, amount } = handedOnSoFar(facts);
  if (facts.class !== 'PRODUCT_QUALITY' || facts.state !== 'CLOSED' || conclusion === 'NOT_ESTABLISHED') return false;
  const known = [...losses, facts.split?.budget ?? NOTHING, amount === undefined ? NOTHING : parseMoney(amount)];
  return known.every((each) => compareMoney(each, NOTHING) === 0);
}
