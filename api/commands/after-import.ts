import type { DataSource } from 'typeorm';
import { foldComplaints, refreshClients } from '../analytics/fold.service';
import { regrade } from '../clients/regrade.service';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';

/** New orders move tiers and the count of active clients: both are right when the import ends, not a job later. */
export async function bringUpToDate(source: DataSource, now: string): Promise<void> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  const [row] = await database.rows<{ known: boolean }>({
    text: `select exists (select from access.policy_document where code = 'KA') as known`,
    values: [],
  });
  await database.close();
  if (row?.known === true) await regrade({ database, now });
  await foldComplaints(source);
  await refreshClients(source);
}
