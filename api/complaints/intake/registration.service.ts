import { v7 } from 'uuid';
import type { Viewer } from '../../kernel/access/viewer';
import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt } from '../../kernel/civil-date';
import { caseDeadline, casePolicy, type ExplainedDeadline } from '../../kernel/policy/case-deadline';
import { procedureOf, type CaseRegulations } from '../../kernel/policy/case-procedure';
import { clauseOfKind, type Regulation } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { notInForce, regulationsInForce } from '../../platform/regulations';
import { postsHandling } from '../steps/case-posts';
import { firstStep } from '../steps/case-way';
import { storedText, trimText } from '../../kernel/text';
import { FIRST_STATE } from '../complaint-lifecycle';
import type { FileComplaintInput } from './file-complaint.schema';
import {
  insertComplaint,
  insertEvent,
  insertPosts,
  nextSerial,
  type ClientAtReceipt,
  type NewComplaint,
} from './filing.repository';
import { started } from '../steps/move-plan';
import { insertStep } from '../steps/move.repository';
import { calendarOf } from '../deadlines/service-hours';

export interface ToFile {
  readonly context: RequestContext;
  readonly viewer: Viewer;
  readonly input: Omit<FileComplaintInput, 'idempotencyKey'>;
  readonly client: ClientAtReceipt;
  readonly regulations: CaseRegulations;
  /** The form whose conclusion the client refused. Source: CQ-8 */
  readonly previousId?: string;
  /** Who is absent and in whose name it is filed; null or left out: in the viewer's own. Source: CC-2 */
  readonly onBehalfOf?: string | null;
  /** The complaint whose callback brought this one up. Source: SD-4 */
  readonly followsId?: string;
}

/**
 * Puts a complaint on file under these regulations: numbered, dated, at its first step, on record. The counter
 * is raised last before the insert: it is the one row that every filing waits for.
 *
 * @returns its id
 */
export async function putOnFile(
  transaction: Transaction,
  { context, viewer, input, client, regulations, previousId, followsId, onBehalfOf }: ToFile,
): Promise<string> {
  const { now } = context;
  const today = civilDateAt(now);
  const { complaints, quality } = regulations;
  const calendar = calendarOf(complaints);
  const due = caseDeadline(
    { acceptedAt: now, overseas: input.overseas, class: input.class },
    casePolicy(complaints, quality),
    calendar,
  );
  const procedure = procedureOf(input, regulations);
  const format = clauseOfKind(complaints, 'numberFormat').parameters;
  const serial = await nextSerial(transaction, counterScope(format, today));
  const complaint = complaintOf(input, client, {
    id: v7(),
    number: formatCaseNumber(format, today, serial),
    receivedAt: now,
    receivedOn: today,
    intakeById: viewer.staffId,
    due,
    procedure: procedure.name,
    ccVersion: complaints.version,
    cqVersion: quality.version,
    previousId: previousId ?? null,
    followsId: followsId ?? null,
  });
  const { id, number, dueAt } = complaint;
  const facts = { ...complaint, acceptedAt: now, steps: [] };
  const atHand = { facts, procedure, regulations };
  // Whose refusal opens a new form is being talked to, however the first one came. Source: CQ-8
  const first = previousId === undefined ? firstStep(procedure, input.channel) : firstStep(procedure);
  const step = started(first, procedure, { atHand, handedOn: {}, now, calendar });
  // In one journey, in this order: the counter stays locked until the last of them is answered.
  await Promise.all([
    insertComplaint(transaction, complaint),
    insertPosts(transaction, id, { posts: postsHandling(procedure), since: now }),
    insertStep(transaction, { complaintId: id, seq: 1, startedAt: now }, step),
    insertEvent(transaction, { complaintId: id, at: now, kind: FIRST_STATE, byStaff: viewer.staffId }),
    recordAudit(transaction, context, {
      action: 'complaint.file',
      subjectType: 'Complaint',
      subjectId: id,
      onBehalfOf: onBehalfOf ?? null,
      after: { number, class: input.class, clientId: input.clientId, severity: input.severity, dueAt },
    }),
    publish(transaction, 'complaint.filed', { complaintId: id }),
  ]);
  return id;
}

interface Registration {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: string;
  readonly receivedOn: string;
  readonly intakeById: string;
  readonly due: ExplainedDeadline;
  readonly procedure: string;
  readonly ccVersion: number;
  readonly cqVersion: number;
  readonly previousId: string | null;
  readonly followsId: string | null;
}

function complaintOf(input: ToFile['input'], client: ClientAtReceipt, registration: Registration): NewComplaint {
  const { due, ...registered } = registration;
  return {
    ...registered,
    registerNumber: null,
    class: input.class,
    state: FIRST_STATE,
    severity: input.severity,
    channel: input.channel,
    clientId: input.clientId,
    regionCode: client.regionCode,
    tier: client.tier,
    overseas: input.overseas,
    occurredAt: input.occurredAt,
    place: trimText(input.place),
    content: trimText(input.content),
    orderNumber: storedText(input.orderNumber),
    partNumber: storedText(input.partNumber),
    affectedQuantity: input.affectedQuantity ?? null,
    affectedQuantityUndetermined: input.affectedQuantityUndetermined ?? false,
    deliveredOn: input.deliveredOn ?? null,
    deliveredQuantity: input.deliveredQuantity ?? null,
    returnQuantity: input.returnQuantity ?? null,
    returnQuantityUndetermined: input.returnQuantityUndetermined ?? false,
    sample: input.sample ?? null,
    demand: storedText(input.demand),
    acceptedAt: registered.receivedAt,
    dueAt: due.dueAt,
    dueProvisional: due.provisional,
    dueWhy: due.why,
  };
}

/** The regulations by which a complaint received now is handled. @throws OperatorError when CC or CQ is not in force */
export async function regulationsNow(transaction: Transaction, now: string): Promise<CaseRegulations> {
  const day = civilDateAt(now);
  const inForce = await regulationsInForce(transaction, ['CC', 'CQ'], day);
  const required = (code: string): Regulation => {
    const regulation = inForce.get(code);
    if (regulation !== undefined) return regulation;
    throw notInForce(code, day);
  };
  return { complaints: required('CC'), quality: required('CQ') };
}
