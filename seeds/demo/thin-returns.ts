import { moneyOfFen } from '../../api/kernel/money';
import type { CopyRow } from './copy';
import { productName, productNumber, type OrderSize } from './orders';
import { plannedReturns } from './return-plan';
import { dayOf, idOf, lineOf, reasonOf } from './return-steps';

/** Returns of a company for measuring: only what lists and figures read, row by row. */
export function* thinReturnRows(size: OrderSize): Generator<CopyRow> {
  for (const each of plannedReturns(size)) {
    const amount = moneyOfFen(each.quantity * each.unitFen);
    const number = `RT${String(each.order.place + 1).padStart(8, '0')}`;
    yield [
      idOf(each),
      number,
      each.order.clientId,
      each.kind,
      'BOOKED',
      reasonOf(each),
      dayOf(each.cameMs),
      'CNY',
      amount,
      amount,
    ];
  }
}

export const THIN_RETURN_COLUMNS =
  'returns."return" (id, number, client_id, kind, state, reason, returned_on, currency, amount, amount_company)';
export const THIN_LINE_COLUMNS =
  'returns.return_line (id, return_id, line_no, product_number, description, quantity, unit_price, amount)';

export function* thinLineRows(size: OrderSize): Generator<CopyRow> {
  for (const each of plannedReturns(size)) {
    const { product } = each.line;
    const amount = moneyOfFen(each.quantity * each.unitFen);
    yield [
      lineOf(each),
      idOf(each),
      1,
      productNumber(product),
      productName(product),
      each.quantity,
      moneyOfFen(each.unitFen),
      amount,
    ];
  }
}
