import type { ProblemText } from '../../platform/graph/problem';
import { quantityBoth, quantityOutOfRange, quantityPastDelivery } from '../intake/filing-problem';
import { happenedFault } from './record-text';

/** What is said of the goods that a complaint is about; quantities as the caller wrote them. Source: CQ-2 */
export interface Goods {
  readonly deliveredOn?: string | null;
  readonly deliveredQuantity?: string | null;
  readonly affectedQuantity?: string | null;
  readonly affectedQuantityUndetermined?: boolean | null;
  readonly returnQuantity?: string | null;
  readonly returnQuantityUndetermined?: boolean | null;
}

const QUANTITY = /^\d{1,12}(\.\d{1,4})?$/;

/**
 * What is wrong with what is said of goods: a quantity that is none, is called undetermined as well, or is more than was
 * delivered. Undefined when nothing is.
 *
 * @param now instant, ISO 8601
 * Source: CQ-2
 */
export function goodsFault(goods: Goods, now: string): ProblemText | undefined {
  return (
    (goods.deliveredOn == null ? undefined : happenedFault('deliveredOn', goods.deliveredOn, now)) ??
    rangeFault('deliveredQuantity', goods.deliveredQuantity) ??
    quantityFault(goods, 'affectedQuantity') ??
    quantityFault(goods, 'returnQuantity')
  );
}

function quantityFault(goods: Goods, field: 'affectedQuantity' | 'returnQuantity'): ProblemText | undefined {
  const quantity = goods[field];
  if (quantity == null) return undefined;
  if (goods[`${field}Undetermined`] === true) return quantityBoth(field);
  const fault = rangeFault(field, quantity);
  if (fault !== undefined || goods.deliveredQuantity == null) return fault;
  return isMore(quantity, goods.deliveredQuantity) ? quantityPastDelivery(field) : undefined;
}

function rangeFault(field: string, quantity: string | null | undefined): ProblemText | undefined {
  if (quantity == null) return undefined;
  return QUANTITY.test(quantity) && Number(quantity) > 0 ? undefined : quantityOutOfRange(field);
}

/** Both are quantities; compared in ten-thousandths, since a float of sixteen digits is not exact. */
function isMore(quantity: string, than: string): boolean {
  return inTenThousandths(quantity) > inTenThousandths(than);
}

function inTenThousandths(quantity: string): bigint {
  const [whole = '0', decimals = ''] = quantity.split('.');
  return BigInt(whole + decimals.padEnd(4, '0'));
}
