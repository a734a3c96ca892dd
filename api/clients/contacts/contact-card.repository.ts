import type { Transaction } from '../../platform/database/request-database';
import type { ContactCard } from './contact-card';

export type StoredContact = ContactCard & {
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly version: number;
};

/** A contact, locked until the transaction ends; undefined when the viewer does not reach it. */
export async function lockContact(transaction: Transaction, contactId: string): Promise<StoredContact | undefined> {
  const [contact] = await transaction.rows<StoredContact>({
    text: `select k.name, k.role, k.phone, k.email, k.legal_representative as "legalRepresentative", k.version,
        k.client_id as "clientId", c.owner_id as "ownerId"
      from clients.contact k join clients.client c on c.id = k.client_id where k.id = $1 for update of k`,
    values: [contactId],
  });
  return contact;
}

/** Who owns a client; undefined when the viewer does not reach it. */
export async function ownerOf(transaction: Transaction, clientId: string): Promise<string | null | undefined> {
  const [client] = await transaction.rows<{ ownerId: string | null }>({
    text: 'select owner_id as "ownerId" from clients.client where id = $1 for share',
    values: [clientId],
  });
  return client?.ownerId;
}

export interface ContactRow extends ContactCard {
  readonly id: string;
  readonly clientId: string;
}

/** Who writes a contact, and when. */
export interface Written {
  readonly by: string;
  readonly at: string;
}

export async function insertContact(transaction: Transaction, contact: ContactRow, { by, at }: Written): Promise<void> {
  const { id, clientId, name, role, phone, email, legalRepresentative } = contact;
  await transaction.rows({
    text: `insert into clients.contact (id, client_id, name, role, phone, email, legal_representative, written_by, written_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [id, clientId, name, role, phone, email, legalRepresentative, by, at],
  });
}

export async function updateContact(
  transaction: Transaction,
  { id, name, role, phone, email, legalRepresentative }: ContactRow,
  { by, at }: Written,
): Promise<void> {
  await transaction.rows({
    text: `update clients.contact set name = $2, role = $3, phone = $4, email = $5, legal_representative = $6,
        written_by = $7, written_at = $8, version = version + 1 where id = $1`,
    values: [id, name, role, phone, email, legalRepresentative, by, at],
  });
}

export async function deleteContact(transaction: Transaction, contactId: string): Promise<void> {
  await transaction.rows({ text: 'delete from clients.contact where id = $1', values: [contactId] });
}

/** Makes way for another legal representative. @returns the ids of those who no longer are it: one at most */
export async function stepDown(
  transaction: Transaction,
  { id, clientId }: ContactRow,
  { by, at }: Written,
): Promise<string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: `update clients.contact set legal_representative = false, written_by = $3, written_at = $4, version = version + 1
      where client_id = $1 and legal_representative and id <> $2 returning id`,
    values: [clientId, id, by, at],
  });
  return rows.map((row) => row.id);
}
