import type { RequestContext } from '../platform/context/request-context';

/** What may wait for accounting, and what the graph calls it. */
export const financeTaskKinds = [
  'PROOF',
  'VOUCHER',
  'ALLOWANCE',
  'HELD',
  'REBATE_STATEMENT',
  'REBATE_PAYMENT',
  'UNALLOCATED',
] as const;
export type FinanceTaskKindName = (typeof financeTaskKinds)[number];

/**
 * What waits for accounting in one room. The room that owns it offers one; the inbox of finance knows nothing else of it
 * (docs/decisions/0020).
 */
export interface FinanceSource {
  /** A word that no other source has; letters only. */
  readonly name: string;
  /** What its statement is mapped by. */
  readonly entities: readonly Function[];
  /**
   * A statement for what waits, read under the viewer's own row-level security. `$1` is today, a date, and
   * `$2::jsonb -> name` what {@link facts} answers. Its columns are those of {@link FinanceTaskRow}, as `snake_case`.
   */
  readonly waiting: string;
  /** What the statement has to know beside the day, such as a number that is policy. */
  readonly facts?: (context: RequestContext, today: string) => Promise<object>;
}

/** One row of {@link FinanceSource.waiting}. */
export interface FinanceTaskRow {
  /** A uuid that no other row of its kind has. */
  readonly id: string;
  readonly kind: FinanceTaskKindName;
  /** The return, the rebate or the settlement; null for a statement that is missing. */
  readonly subjectId: string | null;
  /** Of the return or the payment; of a rebate its month. */
  readonly number: string;
  readonly clientId: string;
  /** In yuan; null when it is not known yet. */
  readonly amount: string | null;
  /** The day in Asia/Shanghai since when it waits. */
  readonly since: string;
  /** Civil date; null when no clause says. */
  readonly dueOn: string | null;
  readonly clause: string;
  /** True: accounting can do it now; false: it waits for somebody else first. */
  readonly ready: boolean;
}
