import pg from 'pg';
import { regrade } from '../../api/clients/regrade.service';
import { endOfDay } from '../../api/kernel/civil-date';
import { loadRegulation } from '../../api/kernel/policy/regulation';
import { createDataSource } from '../../api/platform/database/data-source';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { SYSTEM_SETTINGS } from '../../api/platform/database/viewer-settings';
import { policy } from '../../api/policy/subgraph';
import { loadPacks } from '../../api/policy/pack.service';
import * as clients from './clients';
import * as company from './company';
import * as complaints from './complaints';
import { copyRows, type CopyRow } from './copy';
import * as orders from './orders';
import { PACKS } from './packs';
import { RETURN_REASONS, SUMMARIES } from './words';

export interface SeedOptions {
  /** A login that owns the tables' owner role; row-level security does not hold it up. */
  readonly adminUrl: string;
  /** Multiplies clients and complaints. 1 is some 2 000 clients and 5 000 complaints. */
  readonly scale: number;
  /** The civil date the history ends on. Equal dates and scales make equal companies. */
  readonly asOf: string;
  readonly onProgress: (stage: string, done: number, total: number) => void;
}

const CLIENTS = 2_000;
/** From here on a company is for measuring, not for looking at: fewer orders a client, more complaints, short histories. */
const MEASURING_SCALE = 20;

/** Fills an empty, migrated database with the demonstration company. All rows go in by COPY, in one transaction. */
export async function seedDemo({ adminUrl, scale, asOf, onProgress }: SeedOptions): Promise<void> {
  const isForMeasuring = scale >= MEASURING_SCALE;
  const count = CLIENTS * scale;
  const size: orders.OrderSize = { clients: count, asOf, perYear: isForMeasuring ? 2 : 10 };
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  const stages = [
    'staff',
    'clients',
    'contacts',
    'assignments',
    'products',
    'orders',
    'order lines',
    'grades',
    'complaints',
    'histories',
    'returns',
    'activities',
    'figures',
  ];
  const stage = (name: string): void => onProgress(name, stages.indexOf(name), stages.length);
  const copy = (target: string, rows: Iterable<CopyRow>): Promise<void> => copyRows(client, target, rows);
  try {
    await withSystem(adminUrl, asOf, (context) =>
      context.database.write((transaction) => loadPacks(transaction, PACKS)),
    );
    // In portions that can be seen: grading reads what was loaded before it.
    stage('staff');
    await copy('identity.unit (id, name, parent_id)', company.unitRows());
    await copy('identity.region (code, name)', company.regionRows());
    await copy(
      'identity.staff (id, number, name, account, password_hash, unit_id, region_code, reports_to, email, active, demo)',
      await company.staffRows(),
    );
    await copy('identity.staff_post (staff_id, post, valid)', company.staffPostRows());
    stage('clients');
    await copy(clients.CLIENT_COLUMNS, clients.clientRows(count, asOf));
    stage('contacts');
    await copy(clients.CONTACT_COLUMNS, clients.contactRows(count, asOf));
    stage('assignments');
    await copy(clients.ASSIGNMENT_COLUMNS, clients.assignmentRows(count, asOf));
    stage('products');
    await copy(orders.PRODUCT_COLUMNS, orders.productRows());
    stage('orders');
    await copy(orders.ORDER_COLUMNS, orders.orderRows(size));
    stage('order lines');
    await copy(orders.ORDER_LINE_COLUMNS, orders.orderLineRows(size));
    await client.query('analyze');
    stage('grades');
    await withSystem(adminUrl, asOf, regrade);
    stage('complaints');
    const tiers = await tiersByPlace(client);
    const total = count * (isForMeasuring ? 10 : 2.5);
    const cases = new complaints.DemoComplaints(
      { clients: count, asOf, total, tiers, allHistories: !isForMeasuring },
      { cc: loadRegulation(packOf('CC')), cq: loadRegulation(packOf('CQ')) },
    );
    await copy(complaints.COMPLAINT_COLUMNS, cases.rows());
    for (const [scope, last] of cases.counters)
      await client.query('insert into complaints.number_counter (scope, last) values ($1, $2)', [scope, last]);
    stage('histories');
    await copy(complaints.EVENT_COLUMNS, cases.events());
    await copy(complaints.CASE_POST_COLUMNS, cases.casePosts());
    stage('returns');
    await copy(orders.RETURN_COLUMNS, orders.returnRows(size, RETURN_REASONS));
    await copy(orders.RETURN_LINE_COLUMNS, orders.returnLineRows(size));
    stage('activities');
    await copy(orders.ACTIVITY_COLUMNS, orders.activityRows(size, SUMMARIES));
    stage('figures');
    await client.query('analyze');
    await client.query('select analytics.rebuild()');
    await client.query('analyze');
    onProgress('done', stages.length, stages.length);
  } finally {
    await client.end();
  }
}

function packOf(code: string): unknown {
  return PACKS.find((pack) => (pack as { code: string }).code === code);
}

async function tiersByPlace(client: pg.Client): Promise<(string | null)[]> {
  const { rows } = await client.query<[string | null]>({
    text: 'select tier from clients.client order by number',
    rowMode: 'array',
  });
  return rows.map(([tier]) => tier);
}

interface SystemContext {
  readonly database: RequestDatabase;
  readonly now: string;
}

async function withSystem<Result>(
  adminUrl: string,
  asOf: string,
  work: (context: SystemContext) => Promise<Result>,
): Promise<Result> {
  const source = await createDataSource({
    url: adminUrl,
    role: 'kehu_app',
    poolSize: 2,
    entities: [...policy.entities],
  }).initialize();
  try {
    return await work({ database: new RequestDatabase(source, SYSTEM_SETTINGS), now: endOfDay(asOf) });
  } finally {
    await source.destroy();
  }
}
