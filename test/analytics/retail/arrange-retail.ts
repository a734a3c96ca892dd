import { refreshClients } from '../../../api/analytics/fold.service';
import { segmentClients } from '../../../api/clients/segments/segment-grade.repository';
import { regradeClients, remeasureClients } from '../../../api/clients/tiers/grade.repository';
import { segmentPolicy } from '../../../api/kernel/policy/segment-policy';
import { tierPolicy } from '../../../api/kernel/policy/tier-policy';
import { importOrders } from '../../../api/sales/import/import-orders';
import { seededRegulation } from '../../kernel/policy/seeded-regulations';
import { retailMapping } from '../../sales/some-invoices';
import type { TestDatabase } from '../../support/database';
import { arrangeCompany } from '../arrange';
import { madeUp, type Told } from './told-retail';

/** Imports a file, puts beside it what it does not say, and grades its clients on some days. */
export async function arrangeRetail(
  database: TestDatabase,
  { file, told, graded }: { readonly file: string; readonly told: Told; readonly graded: readonly string[] },
): Promise<void> {
  await arrangeCompany(database);
  await importOrders({ adminUrl: database.adminUrl, file, mapping: await retailMapping() });
  await database.sql(
    `update clients.client c set region_code = nullif(x.region, ''), payment_credit = x.credit
     from jsonb_to_recordset($1::jsonb) as x (number text, region text, credit text) where c.number = x.number`,
    [
      JSON.stringify(
        told.clients.map((client) => ({
          number: `OR-${client}`,
          region: madeUp.region(client),
          credit: madeUp.credit(client),
        })),
      ),
    ],
  );
  await database.sql(
    `update sales."order" o set costed = x.costed, cost = x.cost
     from jsonb_to_recordset($1::jsonb) as x (number text, costed numeric, cost numeric) where o.number = x.number`,
    [JSON.stringify(told.orders.map(({ number, costed, cost }) => ({ number, costed, cost })))],
  );
  const tiers = tierPolicy(seededRegulation('KA'));
  const segments = segmentPolicy(seededRegulation('BK'));
  if (segments === undefined) throw new Error('There is no table of segments.');
  for (const asOf of graded) {
    const context = database.systemContext({ now: `${asOf}T04:00:00.000Z` });
    await context.database.write(async (transaction) => {
      await remeasureClients(transaction, { policy: tiers, asOf });
      await regradeClients(transaction, tiers, asOf);
      await segmentClients(transaction, { policy: segments, asOf });
    });
    await context.database.close();
  }
  await refreshClients(database.source);
}
