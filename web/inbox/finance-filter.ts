import type { RouteLocationRaw } from 'vue-router';
import type { FinanceTask_FinanceTaskFragment, FinanceTaskKind } from '../gql/graphql';
import { oneOf } from '../shared/filter/url-query';

/** What accounting looks at, in the order of its day. */
export const financeKinds = [
  'VOUCHER',
  'ALLOWANCE',
  'UNALLOCATED',
  'REBATE_PAYMENT',
  'REBATE_STATEMENT',
  'PROOF',
  'HELD',
] as const satisfies readonly FinanceTaskKind[];

export const financeTrays = ['all', ...financeKinds] as const;

/** The inbox's filter as it stands in the address. */
export const financeQuery = { tray: oneOf(financeTrays, 'all') };

type Task = Pick<FinanceTask_FinanceTaskFragment, 'kind' | 'number' | 'client' | 'return' | 'rebate' | 'settlement'>;

/** Where a task is done. */
export function placeOf({ number, client, return: returned, rebate, settlement }: Task): RouteLocationRaw {
  if (returned) return { name: 'return', params: { id: returned.id } };
  if (rebate) return { name: 'rebate', params: { id: rebate.id } };
  if (settlement)
    return {
      name: 'receivables',
      query: { view: 'settlements', search: number, ...(client && { client: client.id }) },
    };
  return { name: 'rebates', query: { month: `${number}-01` } };
}
