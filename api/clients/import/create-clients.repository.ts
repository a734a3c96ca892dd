import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { Card } from '../cards/client-card';
import type { ContactRow, Written } from '../contacts/contact-card.repository';
import { FIRST_ASSIGNMENT } from '../assignments/first-assignment';

export interface NewCard extends Card {
  readonly id: string;
  readonly ownerId: string;
}

/** Puts clients on record, numbered in their order. @returns their numbers by id */
export async function insertClients(
  transaction: Transaction,
  cards: readonly NewCard[],
  openedOn: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.rows<{ id: string; number: string }>({
    text: `insert into clients.client (id, number, name, business_type, region_code, credit_code, payment_term_days, country,
        city, address, owner_id, opened_on, tier_since)
      select c.id, clients.next_number(), c.name, c."businessType", c."regionCode", c."creditCode", c."paymentTermDays",
        c.country, c.city, c.address, c."ownerId", $2::date, $2::date
      from rows from (jsonb_to_recordset($1::jsonb) as (id uuid, name text, "businessType" text, "regionCode" text,
        "creditCode" text, "paymentTermDays" int, country text, city text, address text, "ownerId" uuid)) with ordinality
        as c (id, name, "businessType", "regionCode", "creditCode", "paymentTermDays", country, city, address, "ownerId", place)
      order by c.place returning id, number`,
    values: [JSON.stringify(cards), openedOn],
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export interface FirstAssignments {
  readonly ids: readonly string[];
  readonly clientIds: readonly string[];
  readonly ownerIds: readonly string[];
  readonly from: CivilDate;
  readonly by: string;
  readonly at: string;
}

/** Gives clients their first owners, for the reason a client made by hand is given one. */
export async function insertAssignments(transaction: Transaction, assignments: FirstAssignments): Promise<void> {
  const { ids, clientIds, ownerIds, from, by, at } = assignments;
  await transaction.rows({
    text: `insert into clients.assignment (id, client_id, owner_id, valid, reason, assigned_by, assigned_at)
      select id, client_id, owner_id, daterange($4::date, null), $7, $5, $6
      from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as a (id, client_id, owner_id)`,
    values: [ids, clientIds, ownerIds, from, by, at, FIRST_ASSIGNMENT],
  });
}

export async function insertContacts(
  transaction: Transaction,
  contacts: readonly ContactRow[],
  { by, at }: Written,
): Promise<void> {
  if (contacts.length === 0) return;
  await transaction.rows({
    text: `insert into clients.contact (id, client_id, name, role, phone, email, legal_representative, written_by, written_at)
      select id, "clientId", name, role, phone, email, "legalRepresentative", $2::uuid, $3::timestamptz from jsonb_to_recordset($1::jsonb)
        as k (id uuid, "clientId" uuid, name text, role text, phone text, email text, "legalRepresentative" boolean)`,
    values: [JSON.stringify(contacts), by, at],
  });
}
