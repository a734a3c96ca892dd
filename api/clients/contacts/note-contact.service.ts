import type { Transaction } from '../../platform/database/request-database';

/** The client that is asked for, or what it became part of meanwhile: its contacts went along. */
const NOW_OF = 'coalesce((select clients.survivor_of($1::uuid)), $1::uuid)';

/** A contact was put on record: it may be the last one with its client. Told again, it changes nothing. */
export async function noteContact(transaction: Transaction, payload: unknown): Promise<void> {
  const { clientId, on } = payload as { readonly clientId: string; readonly on: string };
  await transaction.rows({
    text: `update clients.client set last_contact_on = $2 where id = ${NOW_OF} and (last_contact_on is null or last_contact_on < $2::date)`,
    values: [clientId, on],
  });
  await transaction.rows({ text: `select clients.keep_reported_on(array[${NOW_OF}])`, values: [clientId] });
}
