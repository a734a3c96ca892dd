import { v7 } from 'uuid';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { noSuchClient } from '../cards/client-card-problem';
import type { ClientRow } from '../client.repository';
import { clientById } from '../client.service';
import { contactChanges, contactFault, contactOf } from './contact-card';
import { writesContacts, writesContactsOf } from './contact-right';
import {
  deleteContact,
  insertContact,
  lockContact,
  ownerOf,
  stepDown,
  updateContact as writeContact,
  type ContactRow,
  type StoredContact,
  type Written,
} from './contact-card.repository';
import type { AddContactInput, RemoveContactInput, UpdateContactInput } from './contact-card.schema';

export interface Changed {
  readonly __typename: 'ContactsChanged';
  readonly client: ClientRow;
}

type Refused = ProblemValue | StaleVersionValue;
/** Whose contacts were changed, or why they were not. */
type Outcome = { readonly clientId: string } | Refused;

const noSuchContact: ProblemText = {
  code: 'NO_SUCH_CONTACT',
  field: 'input.contactId',
  wording: {
    'zh-CN': '找不到这位联系人。可能已被他人删除，请刷新页面。',
    en: 'There is no such contact. Somebody may have removed it; reload the page.',
  },
};

const mayNotWrite: ProblemText = {
  code: 'MAY_NOT_WRITE_CONTACTS',
  wording: {
    'zh-CN': '联系人由负责该客户的客户经理及其上级登记和修改。请找该客户经理办理。',
    en: 'Contacts are written by the account manager of the client and their superiors. Ask the account manager.',
  },
};

/** Adds somebody at a client, once for an idempotency key. Source: KA-8, SD-10 */
export async function addContact(
  context: RequestContext,
  input: AddContactInput,
  selection: Selection,
): Promise<Changed | Refused> {
  const { clientId, idempotencyKey: key, ...draft } = input;
  const fault = contactFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(clientId)) return refusal(context, 'NotFound', noSuchClient);
  const request = { clientId, ...draft };
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'addContact', request }, async () => {
      const ownerId = await ownerOf(transaction, clientId);
      if (ownerId === undefined) return refusal(context, 'NotFound', noSuchClient);
      if (!mayWrite(context, ownerId)) return refusal(context, 'NotAllowed', mayNotWrite);
      const contact = { id: v7(), clientId, ...contactOf(draft) };
      await replaceLegalRepresentative(transaction, context, contact);
      await insertContact(transaction, contact, writtenIn(context));
      await record(transaction, context, { action: 'client.addContact', clientId, after: { contactId: contact.id } });
      return { clientId };
    }),
  );
  return outcome.kind === 'refused' ? outcome.problem : answer(context, outcome.answer, selection);
}

/** Changes a contact as a whole, unless somebody else did since it was read. */
export async function updateContact(
  context: RequestContext,
  input: UpdateContactInput,
  selection: Selection,
): Promise<Changed | Refused> {
  const fault = contactFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, input, selection, async (transaction, before) => {
    const { clientId } = before;
    const card = contactOf(input);
    const changed = contactChanges(before, card);
    if (changed.length === 0) return;
    const contact = { id: input.contactId, clientId, ...card };
    await replaceLegalRepresentative(transaction, context, contact);
    await writeContact(transaction, contact, writtenIn(context));
    await record(transaction, context, {
      action: 'client.updateContact',
      clientId,
      after: { contactId: contact.id, changed },
    });
  });
}

/** Removes a contact, unless somebody else changed it since it was read. */
export function removeContact(
  context: RequestContext,
  input: RemoveContactInput,
  selection: Selection,
): Promise<Changed | Refused> {
  return change(context, input, selection, async (transaction, { clientId }) => {
    await deleteContact(transaction, input.contactId);
    await record(transaction, context, {
      action: 'client.removeContact',
      clientId,
      before: { contactId: input.contactId },
    });
  });
}

async function change(
  context: RequestContext,
  { contactId, version }: RemoveContactInput,
  selection: Selection,
  work: (transaction: Transaction, before: StoredContact) => Promise<void>,
): Promise<Changed | Refused> {
  if (!isId(contactId)) return refusal(context, 'NotFound', noSuchContact);
  // Who may not change contacts cannot lock one either, and is told the reason instead of that there is none.
  if (!writesContacts(signedIn(context).reaches)) return refusal(context, 'NotAllowed', mayNotWrite);
  const outcome = await context.database.write(async (transaction): Promise<Outcome> => {
    const before = await lockContact(transaction, contactId);
    if (before === undefined) return refusal(context, 'NotFound', noSuchContact);
    if (!mayWrite(context, before.ownerId)) return refusal(context, 'NotAllowed', mayNotWrite);
    if (before.version !== version) return staleVersion(before.version, context.locale);
    await work(transaction, before);
    return { clientId: before.clientId };
  });
  return answer(context, outcome, selection);
}

const writtenIn = (context: RequestContext): Written => ({ by: signedIn(context).staffId, at: context.now });

function mayWrite(context: RequestContext, ownerId: string | null): boolean {
  return writesContactsOf(signedIn(context).reaches, ownerId);
}

/** A client has one legal representative: naming another relieves the one before. Source: KA-8 */
async function replaceLegalRepresentative(
  transaction: Transaction,
  context: RequestContext,
  contact: ContactRow,
): Promise<void> {
  if (!contact.legalRepresentative) return;
  for (const contactId of await stepDown(transaction, contact, writtenIn(context)))
    await record(transaction, context, {
      action: 'client.updateContact',
      clientId: contact.clientId,
      after: { contactId, changed: ['legalRepresentative'] },
    });
}

interface Entry {
  readonly action: string;
  readonly clientId: string;
  readonly before?: object;
  readonly after?: object;
}

function record(transaction: Transaction, context: RequestContext, { clientId, ...entry }: Entry): Promise<void> {
  return recordAudit(transaction, context, { ...entry, subjectType: 'Client', subjectId: clientId });
}

async function answer(context: RequestContext, outcome: Outcome, selection: Selection): Promise<Changed | Refused> {
  if ('code' in outcome) return outcome;
  const client = await clientById(context, outcome.clientId, selection);
  return client === null ? refusal(context, 'NotFound', noSuchClient) : { __typename: 'ContactsChanged', client };
}
