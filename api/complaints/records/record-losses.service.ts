import { v7 } from 'uuid';
import { compareMoney, MOST_MONEY, sumMoney } from '../../kernel/money';
import { lossByStandard, type ValuedLoss } from '../../kernel/policy/loss-standards';
import { clauseOfKind } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import type { LossLineInput, RecordLossesInput } from './case-record.schema';
import { lossCost, lossesWrong, lossQuantity, lossTooHigh, noStandard } from './record-problem';
import { optionalTextFault } from './record-text';

const MOST_LINES = 50;

/** Puts the loss of a case on record, valued by the standard it was opened under, in place of what was there. Source: CQ-6 */
export function recordLosses(
  context: RequestContext,
  input: RecordLossesInput,
  selection: Selection | readonly string[],
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  return changeCaseRecord(context, { operation: 'recordLosses', record: 'LOSSES', input, selection, work: count });
}

interface Line extends ValuedLoss {
  readonly loss: string;
  readonly quantity: string | null;
  readonly note: string | null;
}

async function count(
  { transaction, row, judged }: CaseWork,
  input: RecordLossesInput,
): Promise<Recorded | ProblemText> {
  if (input.lines.length > MOST_LINES) return lossesWrong(MOST_LINES);
  const policy = clauseOfKind(judged.regulations.quality, 'lossStandards');
  const lines: Line[] = [];
  for (const [at, line] of input.lines.entries()) {
    const fault = optionalTextFault(`lines.${at}.note`, line.note, 200);
    if (fault !== undefined) return fault;
    const valued = lossByStandard(line, policy);
    if (typeof valued === 'string') return LOSS_PROBLEM[valued](at);
    lines.push({ ...valued, ...told(line) });
  }
  const total = sumMoney(lines.map(({ amount }) => amount));
  // What a case cost is divided and compiled as one amount (CQ-9).
  if (compareMoney(total, MOST_MONEY) > 0) return lossTooHigh;
  const before = await replaceLosses(transaction, row.id, lines);
  return {
    kind: 'LOSSES',
    before: { lines: before },
    after: { total, lines: lines.map(({ why: _, ...line }) => line) },
  };
}

const LOSS_PROBLEM = { NO_SUCH_STANDARD: noStandard, QUANTITY: lossQuantity, COST: lossCost };

const told = ({ loss, quantity, note }: LossLineInput) => ({
  loss,
  quantity: quantity ?? null,
  note: note?.trim() || null,
});

/** @returns the lines that were there, for the audit trail */
async function replaceLosses(
  transaction: Transaction,
  complaintId: string,
  lines: readonly Line[],
): Promise<unknown[]> {
  const before = await transaction.rows<object>({
    text: `delete from complaints.loss_line where complaint_id = $1
           returning loss, trim_scale(quantity)::text as quantity, amount::text as amount, note`,
    values: [complaintId],
  });
  await transaction.rows({
    text: `insert into complaints.loss_line (id, complaint_id, seq, loss, quantity, amount, note, why)
           select line.id, $1, line.seq, line.loss, line.quantity, line.amount, line.note, line.why
           from unnest($2::uuid[], $3::text[], $4::numeric[], $5::numeric[], $6::text[], $7::jsonb[])
             with ordinality as line (id, loss, quantity, amount, note, why, seq)`,
    values: [
      complaintId,
      lines.map(() => v7()),
      lines.map(({ loss }) => loss),
      lines.map(({ quantity }) => quantity),
      lines.map(({ amount }) => amount),
      lines.map(({ note }) => note),
      lines.map(({ why }) => JSON.stringify(why)),
    ],
  });
  return before;
}
