import { v7 } from 'uuid';
import { reachesAnything } from '../kernel/access/reach';
import type { Viewer } from '../kernel/access/viewer';
import { counterScope, formatCaseNumber } from '../kernel/case-number';
import { civilDateAt } from '../kernel/civil-date';
import { caseDeadline, casePolicy, type ExplainedDeadline } from '../kernel/policy/case-deadline';
import { clauseOfKind, loadRegulation, type Regulation } from '../kernel/policy/regulation';
import { createWorkCalendar } from '../kernel/work-calendar';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { problem, type ProblemName, type ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { OperatorError } from '../platform/operator-error';
import { publish } from '../platform/outbox';
import { postsHandling } from './case-posts';
import { filingFault, storedText } from './complaint-filing';
import { FIRST_STATE } from './complaint-lifecycle';
import { ComplaintEntity } from './complaint.entity';
import type { ComplaintRow } from './complaint.repository';
import { complaintById } from './complaint.service';
import type { FileComplaintInput } from './file-complaint.schema';
import { noLongerVisible, noSuchClient, notAllowed, type ProblemText } from './filing-problem';
import {
  clientToFileFor,
  insertEvent,
  insertPosts,
  nextSerial,
  regulationsInForce,
  type ClientAtReceipt,
} from './filing.repository';

export type Filed = {
  readonly __typename: 'ComplaintFiled';
  readonly complaint: ComplaintRow;
  readonly replayed: boolean;
};

const workCalendar = createWorkCalendar();

/**
 * Files a complaint: numbers it, sets its deadline, hands it to the posts that handle its class, and records it; all
 * or nothing, and once for an idempotency key.
 *
 * @param selection fields asked for of the complaint
 * @throws OperatorError when regulation CC or CQ is not in force
 * Source: CC-2 to CC-4, CC-11, CC-12, CQ-2, CQ-4, CQ-12
 */
export async function fileComplaint(
  context: RequestContext,
  input: FileComplaintInput,
  selection: Selection | readonly string[],
): Promise<Filed | ProblemValue> {
  const viewer = signedIn(context);
  const filing = viewer.reaches.FILING;
  if (!reachesAnything(filing)) return refusal(context, 'NotAllowed', notAllowed);
  const fault = filingFault(input, context.now);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);

  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'fileComplaint', request },
      async () => {
        const client = await clientToFileFor(transaction, input.clientId, filing);
        if (client === undefined) return refusal(context, 'NotFound', noSuchClient);
        return { id: await putOnFile(transaction, { context, viewer, input, client }) };
      },
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const complaint = await complaintById(context, outcome.answer.id, selection);
  if (complaint === null) return refusal(context, 'NotFound', noLongerVisible);
  return { __typename: 'ComplaintFiled', complaint, replayed: outcome.replayed };
}

interface ToFile {
  readonly context: RequestContext;
  readonly viewer: Viewer;
  readonly input: FileComplaintInput;
  readonly client: ClientAtReceipt;
}

/** The counter is raised last before the insert: it is the one row that every filing waits for. */
async function putOnFile(transaction: Transaction, { context, viewer, input, client }: ToFile): Promise<string> {
  const { now } = context;
  const today = civilDateAt(now);
  const { complaints, quality } = await regulations(transaction, today);
  const due = caseDeadline(
    { acceptedAt: now, overseas: input.overseas, class: input.class },
    casePolicy(complaints, quality),
    workCalendar,
  );
  const format = clauseOfKind(complaints, 'numberFormat').parameters;
  const serial = await nextSerial(transaction, counterScope(format, today));
  const complaint = complaintOf(input, client, {
    id: v7(),
    number: formatCaseNumber(format, today, serial),
    receivedAt: now,
    receivedOn: today,
    intakeById: viewer.staffId,
    due,
  });
  const { id, number, dueAt } = complaint;
  await transaction.manager.insert(ComplaintEntity, complaint);
  await insertPosts(transaction, id, { posts: postsHandling(input.class, { complaints, quality }), since: now });
  await insertEvent(transaction, { complaintId: id, at: now, kind: FIRST_STATE, byStaff: viewer.staffId });
  await recordAudit(transaction, context, {
    action: 'complaint.file',
    subjectType: 'Complaint',
    subjectId: id,
    after: { number, class: input.class, clientId: input.clientId, severity: input.severity, dueAt },
  });
  await publish(transaction, 'complaint.filed', { complaintId: id });
  return id;
}

interface Registration {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: string;
  readonly receivedOn: string;
  readonly intakeById: string;
  readonly due: ExplainedDeadline;
}

type NewComplaint = Omit<ComplaintEntity, 'closedAt' | 'outcome' | 'version'>;

function complaintOf(input: FileComplaintInput, client: ClientAtReceipt, registration: Registration): NewComplaint {
  const { due, ...registered } = registration;
  return {
    ...registered,
    class: input.class,
    state: FIRST_STATE,
    severity: input.severity,
    channel: input.channel,
    clientId: input.clientId,
    regionCode: client.regionCode,
    tier: client.tier,
    overseas: input.overseas,
    occurredAt: input.occurredAt,
    place: input.place.trim(),
    content: input.content.trim(),
    orderNumber: storedText(input.orderNumber),
    partNumber: storedText(input.partNumber),
    affectedQuantity: input.affectedQuantity ?? null,
    affectedQuantityUndetermined: input.affectedQuantityUndetermined ?? false,
    demand: storedText(input.demand),
    acceptedAt: registered.receivedAt,
    dueAt: due.dueAt,
    dueProvisional: due.provisional,
    dueWhy: due.why,
  };
}

async function regulations(
  transaction: Transaction,
  day: string,
): Promise<{ readonly complaints: Regulation; readonly quality: Regulation }> {
  const documents = await regulationsInForce(transaction, ['CC', 'CQ'], day);
  const load = (code: string): Regulation => {
    const document = documents.get(code);
    if (document !== undefined) return loadRegulation(document);
    throw new OperatorError(`Regulation ${code} is not in force on ${day}. Load the policy packs first.`, 78);
  };
  return { complaints: load('CC'), quality: load('CQ') };
}

function refusal({ locale }: RequestContext, name: ProblemName, text: ProblemText): ProblemValue {
  return problem(name, { ...text, locale });
}
