import type { Money } from '../kernel/money';
import type { ReturnKind } from './return-words.schema';

/** One side of an entry, in yuan. */
export interface PostingLine {
  readonly account: string;
  readonly debit: Money;
  readonly credit: Money;
}

const ACCOUNTS: Readonly<Record<ReturnKind, readonly [debit: string, credit: string]>> = {
  RETURN: ['600101', '1122'],
  REWORK: ['140602', '140601'],
  ALLOWANCE: ['600102', '1122'],
  COMPENSATION: ['6711', '2241'],
};

/**
 * The entry of a return: what comes back, or is allowed, lessens sales and what the client owes; goods to be mended only
 * change where they are; a compensation is owed beyond the goods.
 *
 * @throws RangeError for nothing: there is no entry of zero
 * Source: CQ-19 (docs/decisions/0009 for the accounts)
 */
export function postingOf(kind: ReturnKind, amountCompany: Money): PostingLine[] {
  if (Number(amountCompany) <= 0) throw new RangeError(`there is nothing to book: ${amountCompany}`);
  const [debit, credit] = ACCOUNTS[kind];
  return [
    { account: debit, debit: amountCompany, credit: '0.00' },
    { account: credit, debit: '0.00', credit: amountCompany },
  ];
}

/** The counter-entry: every line on the other side. */
export function reversalOf(lines: readonly PostingLine[]): PostingLine[] {
  return lines.map(({ account, debit, credit }) => ({ account, debit: credit, credit: debit }));
}
