import type { Transaction } from '../../platform/database/request-database';

/** A contact was put on record: it may be the last one with its client. Told again, it changes nothing. */
export async function noteContact(transaction: Transaction, payload: unknown): Promise<void> {
  const { clientId, on } = payload as { readonly clientId: string; readonly on: string };
  await transaction.rows({
    text: `update clients.client set last_contact_on = $2 where id = $1 and (last_contact_on is null or last_contact_on < $2::date)`,
    values: [clientId, on],
  });
  await transaction.rows({ text: 'select clients.keep_reported_on(array[$1::uuid])', values: [clientId] });
}
