import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { noSuchClient, wrongOwner } from '../cards/client-card-problem';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault } from '../account-managers/look-after';
import type { ClientRow } from '../client.repository';
import { clientById } from '../client.service';
import {
  contactStaffOf,
  endContactsOfLeavers,
  endContactStaff,
  insertContactStaff,
  isInContact,
  type ContactStaffRow,
} from './contact-staff.repository';
import type { ChangeContactStaffInput } from './contact-staff.schema';
import { reportsDueFrom } from './contact-standing';
import { contactRuleOf } from './contact-standing.service';
import { lockOwnership } from '../assignments/transfer.repository';

const mayNotName: ProblemText = {
  code: 'MAY_NOT_NAME_CONTACT_STAFF',
  clause: 'KA-13',
  wording: {
    'zh-CN': '对接员工由客户经理的上级在自己管辖范围内指定。请找主管或大客户经理办理。',
    en: 'Staff in contact are named by the superiors of the account manager, within their reach. Ask the supervisor or KA manager.',
  },
};

const isOwner: ProblemText = {
  code: 'IS_THE_ACCOUNT_MANAGER',
  field: 'input.staffId',
  clause: 'KA-13',
  wording: {
    'zh-CN': '这位同事就是该客户的客户经理，本来就在对接。请另选一位。',
    en: 'This is the account manager of the client, who is in contact anyway. Choose another.',
  },
};

const already: ProblemText = {
  code: 'ALREADY_IN_CONTACT',
  field: 'input.staffId',
  clause: 'KA-13',
  wording: {
    'zh-CN': '这位同事已在对接名单上。请另选一位。',
    en: 'This colleague is on the list already. Choose another.',
  },
};

const notInContact: ProblemText = {
  code: 'NOT_IN_CONTACT',
  field: 'input.staffId',
  clause: 'KA-13',
  wording: {
    'zh-CN': '这位同事不在对接名单上。请刷新页面。',
    en: 'This colleague is not on the list. Reload the page.',
  },
};

export interface StaffChanged {
  readonly __typename: 'ContactStaffChanged';
  readonly client: ClientRow;
}

type Outcome = { readonly clientId: string } | ProblemValue;

/** Who of us is in contact with a client, with their contacts on record within the days of the clause. Source: KA-13 */
export async function staffInContact(context: RequestContext, clientId: string): Promise<ContactStaffRow[]> {
  const { ACTIVITY: activity } = signedIn(context).reaches;
  const countsReports = activity.all || activity.pseudonymous || activity.staffIds.length > 0;
  const rule = await contactRuleOf(context);
  const dueFrom = rule === undefined ? null : reportsDueFrom(civilDateAt(context.now), rule);
  const rows = await context.loaders
    .of<ContactStaffRow[]>('contact staff', (ids) => contactStaffOf(context, ids, { dueFrom, countsReports }))
    .load(clientId);
  return rows ?? [];
}

/** Puts a colleague on the list of a client, once for an idempotency key. */
export function addContactStaff(
  context: RequestContext,
  input: ChangeContactStaffInput,
  selection: Selection,
): Promise<StaffChanged | ProblemValue> {
  return change(context, { input, operation: 'addContactStaff', selection }, async (transaction, ownerId) => {
    const { clientId, staffId } = input;
    const on = civilDateAt(context.now);
    const { writable } = signedIn(context).reaches.ASSIGNMENT;
    if (staffId === ownerId) return isOwner;
    const unfit = mayChange(writable, staffId)
      ? lookAfterFault(await keeperHeld(transaction, staffId, on))
      : wrongOwner;
    if (unfit !== undefined) return { ...unfit, field: 'input.staffId' };
    if (await isInContact(transaction, clientId, staffId)) return already;
    const by = signedIn(context).staffId;
    await insertContactStaff(transaction, { clientId, staffId, on, by }, context.now);
    await record(transaction, context, { action: 'client.addContactStaff', clientId, after: { staffId } });
    return undefined;
  });
}

/** Takes a colleague off the list of a client, once for an idempotency key. */
export function removeContactStaff(
  context: RequestContext,
  input: ChangeContactStaffInput,
  selection: Selection,
): Promise<StaffChanged | ProblemValue> {
  return change(context, { input, operation: 'removeContactStaff', selection }, async (transaction) => {
    const { clientId, staffId } = input;
    if (!(await isInContact(transaction, clientId, staffId))) return notInContact;
    const by = signedIn(context).staffId;
    await endContactStaff(transaction, { clientId, staffId, on: civilDateAt(context.now), by });
    await record(transaction, context, { action: 'client.removeContactStaff', clientId, before: { staffId } });
    return undefined;
  });
}

interface Changing {
  readonly input: ChangeContactStaffInput;
  readonly operation: string;
  readonly selection: Selection;
}

type Work = (transaction: Transaction, ownerId: string | null) => Promise<ProblemText | undefined>;

async function change(
  context: RequestContext,
  { input, operation, selection }: Changing,
  work: Work,
): Promise<StaffChanged | ProblemValue> {
  const { ASSIGNMENT: assignment } = signedIn(context).reaches;
  const { idempotencyKey: key, clientId, staffId } = input;
  if (!assignment.write) return refusal(context, 'NotAllowed', mayNotName);
  if (!isId(clientId)) return refusal(context, 'NotFound', noSuchClient);
  if (!isId(staffId)) return refusal(context, 'InvalidInput', { ...wrongOwner, field: 'input.staffId' });
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation, request: { clientId, staffId } }, async () => {
      const client = await lockOwnership(transaction, clientId);
      if (client === undefined) return refusal(context, 'NotFound', noSuchClient);
      if (!mayChange(assignment.writable, client.ownerId)) return refusal(context, 'NotAllowed', mayNotName);
      const problem = await work(transaction, client.ownerId);
      if (problem !== undefined) return refusal(context, 'InvalidInput', problem);
      await publish(transaction, 'client.changed', { clientId });
      return { clientId };
    }),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const client = await clientById(context, clientId, selection);
  return client === null ? refusal(context, 'NotFound', noSuchClient) : { __typename: 'ContactStaffChanged', client };
}

interface Entry {
  readonly action: string;
  readonly clientId: string;
  readonly before?: object;
  readonly after?: object;
}

function record(
  transaction: Transaction,
  context: Parameters<typeof recordAudit>[1],
  { clientId, ...entry }: Entry,
): Promise<void> {
  return recordAudit(transaction, context, { ...entry, subjectType: 'Client', subjectId: clientId });
}

/** Takes those who look after clients no more off every list. Safe to repeat; needs the system's reach. Source: KA-14 */
export function releaseContacts(
  context: Pick<RequestContext, 'database' | 'now' | 'viewer' | 'requestId'>,
): Promise<number> {
  return context.database.write(async (transaction) => {
    const released = await endContactsOfLeavers(transaction, civilDateAt(context.now));
    for (const { clientId, staffId } of released)
      await record(transaction, context, { action: 'client.removeContactStaff', clientId, before: { staffId } });
    return released.length;
  });
}
