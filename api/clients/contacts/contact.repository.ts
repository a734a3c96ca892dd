import { recordReads } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Contact } from '../client.schema';

type ContactRow = Omit<Contact, 'writtenBy'> & { readonly clientId: string; readonly writtenById: string | null };

/**
 * The contacts of clients, by client. Each client whose contacts are read leaves a line in the audit trail, committed
 * before anything is read; both take one statement, however many clients. Source: SD-10.
 */
export async function contactsOf(
  context: RequestContext,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, Contact[]>> {
  await context.database.write((transaction) =>
    recordReads(transaction, context, {
      action: 'client.readContacts',
      subjectType: 'Client',
      subjectIds: clientIds,
    }),
  );
  const rows = await context.database.rows<ContactRow>({
    text: `select id, client_id as "clientId", name, role, phone, email, legal_representative as "legalRepresentative", version,
        written_by as "writtenById", written_at as "writtenAt"
      from clients.contact where client_id = any($1::uuid[])
      order by legal_representative desc, name, id`,
    values: [clientIds],
  });
  const contacts = new Map<string, Contact[]>(clientIds.map((id) => [id, []]));
  for (const { writtenById, ...row } of rows)
    contacts.get(row.clientId)?.push({ ...row, writtenBy: writtenById === null ? null : { id: writtenById } });
  return contacts;
}
