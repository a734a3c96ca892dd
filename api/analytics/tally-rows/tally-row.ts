import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import type { RowParts } from './row-parts';
import type { TallyFactRow } from './tally-rows.repository';
import type { TallyRow, TallyRowPart, TallySource } from './tally-rows.schema';

/** What a row opens as, by where it comes from. */
const OPENS: Readonly<
  Record<TallySource, 'order' | 'return' | 'receivable' | 'rebate' | 'complaint' | 'question' | null>
> = {
  DELIVERY: 'order',
  ORDER: 'order',
  RETURN: 'return',
  RECEIVABLE: 'receivable',
  REBATE: 'rebate',
  COMPLAINT: 'complaint',
  CONCLUSION: 'complaint',
  QUESTION: 'question',
  VISIT: null,
  CALLBACK: null,
};

/** A row behind a figure as the graph tells it. */
export function tallyRow(row: TallyFactRow, parts: RowParts): TallyRow {
  const source = row.source as TallySource;
  const opens = OPENS[source];
  const stub = (name: typeof opens): { id: string } | null =>
    name === opens && row.documentId !== null ? { id: row.documentId } : null;
  return {
    id: row.key,
    source,
    part: partOf(row),
    day: row.day,
    numerator: row.numerator,
    denominator: row.denominator,
    leftOut: parts.leftOut
      .map(({ reason }, at) => ({ reason, amount: row.leftOut[at] ?? '0' }))
      .filter(({ amount }) => amount !== '0'),
    class: row.class as ComplaintClass | null,
    product: row.product,
    reason: row.reason,
    department: row.department,
    cost: row.cost,
    client: { id: row.clientId },
    manager: row.managerId === null ? null : { id: row.managerId },
    order: stub('order'),
    return: stub('return'),
    receivable: stub('receivable'),
    rebate: stub('rebate'),
    complaint: stub('complaint'),
    question: stub('question'),
  };
}

function partOf({ numerator, denominator }: Pick<TallyFactRow, 'numerator' | 'denominator'>): TallyRowPart {
  const [isCounted, isCountedOn] = [numerator !== '0', denominator !== null && denominator !== '0'];
  if (isCounted) return isCountedOn ? 'BOTH' : 'NUMERATOR';
  return isCountedOn ? 'DENOMINATOR' : 'LEFT_OUT';
}
