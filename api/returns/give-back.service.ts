import { Decimal } from 'decimal.js';
import type { Step } from './change-return.service';
import { claim, deliveredLines } from './claim.repository';
import { linesToSettle, type SettledLine } from './settle.repository';

/** What a return held of its order lines is free again. */
export async function giveBack(step: Step): Promise<void> {
  const lines = await linesToSettle(step.transaction, step.row.id);
  await reclaim(step, lines, () => '0');
}

/**
 * Takes of each order line as much as is wanted now instead of what was taken before.
 *
 * @param wanted how many; of an allowance, for how many
 */
export async function reclaim(
  { transaction, row }: Step,
  lines: readonly SettledLine[],
  wanted: (line: SettledLine) => string,
): Promise<void> {
  const taken = lines.filter((line) => line.orderLineId !== null);
  if (taken.length === 0) return;
  const known = await deliveredLines(
    transaction,
    taken.map(({ orderLineId }) => orderLineId ?? ''),
  );
  const claims = taken.map((line) => {
    const delivered = known.get(line.orderLineId ?? '');
    if (delivered === undefined) throw new Error(`The order line of ${line.id} is gone`);
    const more = new Decimal(wanted(line)).minus(line.taken).toFixed();
    if (row.kind !== 'ALLOWANCE') return { line: delivered, quantity: more, granted: '0' };
    return { line: delivered, quantity: '0', granted: wanted(line) === '0' ? `-${line.amount}` : '0' };
  });
  await claim(transaction, claims);
}
