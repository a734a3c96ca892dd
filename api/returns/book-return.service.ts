import { v7 } from 'uuid';
import { counterScope, formatCaseNumber } from '../kernel/case-number';
import { civilDateAt } from '../kernel/civil-date';
import { clauseOfKind } from '../kernel/policy/regulation';
import type { RequestContext } from '../platform/context/request-context';
import { isId } from '../platform/graph/cursor';
import type { ProblemValue } from '../platform/graph/problem';
import type { Asked } from './approve-return.service';
import { changeReturn, type Move, type Step } from './change-return.service';
import type { Changed } from './changed.service';
import { postingOf, reversalOf, type PostingLine } from './posting';
import { noSuchDocument, noSuchInvoice } from './return-problem';
import { readyState } from './return-lifecycle';
import { insertProof, isOwnDocument, standingInvoice, type NewProof } from './proof.repository';
import { nextSerial } from './step.repository';
import { bookingsOf, insertVoucher, standingVoucher } from './voucher.repository';
import type { AttachProofInput } from './voucher.schema';

/** Attaches one of the three proofs. Source: CQ-19 */
export function attachProof(context: RequestContext, asked: Asked<AttachProofInput>): Promise<Changed | ProblemValue> {
  return changeReturn(context, {
    operation: 'attachProof',
    action: 'ATTACH_PROOF',
    ...asked,
    work: async ({ transaction, context: { now }, viewer, row }, { kind, attachmentId, invoiceId }) => {
      const invoice = await invoiceOf(transaction, row.id, { kind, invoiceId });
      if (invoice === undefined) return noSuchInvoice;
      if (!isId(attachmentId) || !(await isOwnDocument(transaction, attachmentId, viewer.staffId)))
        return noSuchDocument;
      const proof = { id: v7(), returnId: row.id, kind, attachmentId, invoice, byStaff: viewer.staffId, at: now };
      if (!(await insertProof(transaction, proof))) return noSuchDocument;
      return { state: row.state, event: 'PROOF', told: { kind, attachmentId, invoice: invoice?.number ?? null } };
    },
  });
}

/** The invoice that is stamped; null of a certificate, undefined when none of the return's deliveries has it. */
async function invoiceOf(
  transaction: Step['transaction'],
  returnId: string,
  { kind, invoiceId }: Pick<AttachProofInput, 'kind' | 'invoiceId'>,
): Promise<NewProof['invoice'] | undefined> {
  if (kind === 'RETURN_CERTIFICATE') return null;
  return invoiceId != null && isId(invoiceId) ? standingInvoice(transaction, returnId, invoiceId) : undefined;
}

/**
 * Writes the voucher of what is settled, once until it is taken back. What is worth nothing, as free goods are, ends here
 * with its quantities and without a voucher. Source: CQ-15, CQ-17, CQ-19
 */
export function bookReturn(context: RequestContext, asked: Asked): Promise<Changed | ProblemValue> {
  return changeReturn(context, { operation: 'bookReturn', action: 'BOOK', ...asked, work: book });
}

async function book(step: Step): Promise<Move> {
  const { transaction, row } = step;
  if (row.amountCompany === null) throw new Error(`Return ${row.id} is settled and has no amount`);
  if (Number(row.amountCompany) === 0)
    return { state: 'BOOKED', event: 'SETTLED', told: { voucher: null, amountCompany: row.amountCompany } };
  const bookingNo = (await bookingsOf(transaction, row.id)) + 1;
  const lines = postingOf(row.kind, row.amountCompany);
  const number = await write(step, { bookingNo, reverses: null, lines });
  return { state: 'BOOKED', event: 'BOOKED', told: { voucher: number, amountCompany: row.amountCompany } };
}

/** Takes the voucher back by a counter-entry; the return waits for its voucher again. */
export function reverseVoucher(context: RequestContext, asked: Asked): Promise<Changed | ProblemValue> {
  return changeReturn(context, {
    operation: 'reverseVoucher',
    action: 'REVERSE',
    ...asked,
    noteRequired: true,
    work: async (step) => {
      const { transaction, row } = step;
      const standing = await standingVoucher(transaction, row.id);
      if (standing === undefined) throw new Error(`Return ${row.id} is booked and has no voucher`);
      const lines = reversalOf(standing.lines);
      const number = await write(step, { bookingNo: standing.bookingNo, reverses: standing.id, lines });
      return { state: readyState(row.kind), event: 'REVERSED', told: { voucher: number } };
    },
  });
}

interface Entry {
  readonly bookingNo: number;
  readonly reverses: string | null;
  readonly lines: readonly PostingLine[];
}

/** @returns the number of the voucher */
async function write(
  { transaction, context, viewer, row, regulation, note }: Step,
  { bookingNo, reverses, lines }: Entry,
): Promise<string> {
  const postedOn = civilDateAt(context.now);
  const format = clauseOfKind(regulation, 'numberFormat').parameters;
  const serial = await nextSerial(transaction, `PZ ${counterScope(format, postedOn)}`);
  const number = `PZ${formatCaseNumber(format, postedOn, serial)}`;
  await insertVoucher(transaction, {
    returnId: row.id,
    number,
    bookingNo,
    reverses,
    postedOn,
    byStaff: viewer.staffId,
    at: context.now,
    note,
    text: row.number,
    lines,
  });
  return number;
}
