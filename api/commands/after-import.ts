import type { DataSource } from 'typeorm';
import { foldComplaints } from '../analytics/fold.service';
import { regrade } from '../clients/regrade.service';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';

/** New orders move tiers and the count of active clients: both are brought up to date at once. */
export async function foldAfterImport(source: DataSource): Promise<void> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  const [row] = await database.rows<{ known: boolean }>({
    text: `select exists (select from access.policy_document where code = 'KA') as known`,
    values: [],
  });
  await database.close();
  if (row?.known === true) await regrade({ database, now: new Date().toISOString() });
  await foldComplaints(source);
}
