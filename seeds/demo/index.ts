import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { compareQueued } from '../../api/clients/duplicates/duplicate-search.service';
import { regradeClient, regradeClients, remeasureClients } from '../../api/clients/tiers/grade.repository';
import { measure, schemesOf } from '../../api/clients/tiers/regrade.service';
import { segmentClients } from '../../api/clients/segments/segment-grade.repository';
import { createDataSource } from '../../api/platform/database/data-source';
import { RequestDatabase, type Transaction } from '../../api/platform/database/request-database';
import { SYSTEM_SETTINGS } from '../../api/platform/database/viewer-settings';
import { loadPacks } from '../../api/policy/pack.service';
import { policy } from '../../api/policy/subgraph';
import * as activities from './activities';
import { beginBulkLoad, dropIndexes, endBulkLoad, trustReferences } from './bulk-load';
import { addMonthsTo } from './calendar';
import { CASE_ATTACHMENT_COLUMNS, CASE_DOCUMENT_COLUMNS, caseAttachmentRows, caseDocumentRows } from './case-documents';
import * as records from './case-records';
import * as clients from './clients';
import * as company from './company';
import * as columns from './complaint-columns';
import * as complaints from './complaints';
import * as contacts from './contact-staff';
import * as custom from './custom-fields';
import { copyRows, type CopyRow } from './copy';
import { isForMeasuring } from './measuring';
import { rememberOrders, rememberTiers } from './memory';
import { linkCases } from './linked-cases';
import { CASE_DOCUMENT, DEMO_DOCUMENT } from './demo-document';
import * as deliveries from './deliveries';
import { seedCredit } from './credit';
import { seedDesk } from './desk';
import { DELEGATION_COLUMNS, delegationRows } from './delegations';
import { REPORT_SUBSCRIPTION_COLUMNS, reportSubscriptionRows } from './report-subscriptions';
import { DRAFT_COLUMNS, draftRows } from './drafts';
import { FOLLOW_UP_COLUMNS } from './follow-ups';
import { seedMonthly } from './monthly-reports';
import { seedKeyAccounts, seedPlanClients } from './key-accounts';
import * as orders from './orders';
import { seedInvoices } from './invoices';
import { seedMarketNotes } from './market-notes';
import { seedNotices } from './notices';
import { packOf } from './pack-of';
import { PACKS } from '../policy/packs';
import { seedPenaltyLists } from './penalty-lists';
import { DemoPenalties, PENALTY_COLUMNS } from './penalties';
import { tellGraded, tellPast } from './past';
import * as receivables from './receivables';
import { seedRebates } from './rebates';
import * as returns from './returns';
import { SAVED_QUERY_COLUMNS, savedQueryRows } from './saved-queries';
import { SAVED_VIEW_COLUMNS, savedViewRows } from './saved-views';
import * as statements from './statements';
import { DemoTargets, TARGET_COLUMNS, TARGET_STEP_COLUMNS, usualOf } from './targets';
import * as thin from './thin-returns';
import { THIRD_PARTY_COLUMNS, thirdPartyRows } from './third-parties';
import { overrideColumns, overrideRows, overrideTurns } from './overrides';

export interface SeedOptions {
  /** A login that is a member of the tables' owner role. */
  readonly adminUrl: string;
  /** Multiplies clients and complaints. 1 is some 2 000 clients and 5 000 complaints. */
  readonly scale: number;
  /** The civil date the history ends on, itself not included. Equal dates and scales make equal companies. */
  readonly asOf: string;
  readonly measuring?: boolean;
  readonly onProgress: (stage: string, done: number, total: number) => void;
  /** Keeps a document where the product looks for its bytes; left out, documents are known and cannot be opened. */
  readonly keepDocument?: (content: Buffer) => Promise<unknown>;
}

const CLIENTS = 2_000;
/** Clients were graded before, so that their tiers have a past. */
const GRADED_MONTHS_AGO = [12, 6, 0];
/** From here on they were not: each time takes as long as loading them. */
const GRADED_ONCE_SCALE = 100;

const STAGES = [
  'staff',
  'clients',
  'contacts',
  'assignments',
  'products',
  'orders',
  'order lines',
  'deliveries',
  'grades',
  'complaints',
  'histories',
  'returns',
  'receivables',
  'activities',
  'indexes',
  'invoices',
  'rebates',
  'figures',
] as const;

/** Fills an empty, migrated database with the demonstration company by COPY: all of it, or after a fault nothing. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const source = createDataSource({ url: options.adminUrl, poolSize: 2, entities: [...policy.entities], copies: true });
  await source.initialize();
  try {
    await new RequestDatabase(source, SYSTEM_SETTINGS).write((transaction) =>
      load(options, {
        transaction,
        client: (transaction.manager.queryRunner as PostgresQueryRunner).databaseConnection,
      }),
    );
    // Clients were written once each time they were graded, and stand between what they were.
    await source.query('vacuum full clients.client');
    // Superfluous for being right; without it the first questions are planned for empty tables.
    await source.query(isForMeasuring(options) ? 'vacuum analyze' : 'analyze');
    options.onProgress('done', STAGES.length, STAGES.length);
  } finally {
    await source.destroy();
  }
}

interface PostgresQueryRunner extends QueryRunner {
  readonly databaseConnection: pg.PoolClient;
}

interface Open {
  readonly client: pg.PoolClient;
  readonly transaction: Transaction;
}

async function load(
  { scale, asOf, measuring, onProgress, keepDocument }: SeedOptions,
  { client, transaction }: Open,
): Promise<void> {
  const isThin = isForMeasuring({ scale, measuring });
  const count = CLIENTS * scale;
  const size: orders.OrderSize = { clients: count, asOf, perYear: isThin ? 2 : 10 };
  const stage = (name: (typeof STAGES)[number]): void => onProgress(name, STAGES.indexOf(name), STAGES.length);
  const copy = (target: string, rows: Iterable<CopyRow>): Promise<void> => copyRows(client, target, rows);

  stage('staff');
  if (isThin) await trustReferences(client);
  await beginBulkLoad(client);
  const { indexes, ofClients } = await dropIndexes(client, { changesCases: !isThin });
  await loadPacks(transaction, PACKS);
  await copy('identity.unit (id, name, name_en, parent_id)', company.unitRows());
  await copy('identity.region (code, name, name_en)', company.regionRows());
  await copy(company.STAFF_COLUMNS, await company.staffRows());
  await copy('identity.staff_post (staff_id, post, valid)', company.staffPostRows());
  await copy(company.TOKEN_COLUMNS, company.tokenRows(asOf));
  await copy(DELEGATION_COLUMNS, delegationRows(asOf));
  await copy(REPORT_SUBSCRIPTION_COLUMNS, reportSubscriptionRows(asOf));
  await copy(SAVED_VIEW_COLUMNS, savedViewRows(asOf));
  await copy(SAVED_QUERY_COLUMNS, savedQueryRows(asOf));
  await copy(DRAFT_COLUMNS, draftRows(asOf));
  stage('clients');
  const lastContactOn = (place: number): string => activities.lastContactOn(place, asOf, isThin);
  await copy(clients.CLIENT_COLUMNS, clients.clientRows(count, asOf, lastContactOn));
  stage('contacts');
  await copy(clients.CONTACT_COLUMNS, clients.contactRows(count, asOf));
  await copy(custom.FIELD_COLUMNS, custom.fieldRows(asOf));
  await copy(custom.OPTION_COLUMNS, custom.optionRows(asOf));
  await copy(custom.VALUE_COLUMNS, custom.valueRows(count, asOf));
  stage('assignments');
  await copy(clients.ASSIGNMENT_COLUMNS, clients.assignmentRows(count, asOf));
  await copy(contacts.CONTACT_STAFF_COLUMNS, contacts.contactStaffRows(count, asOf));
  await contacts.tellContacts(client, count, asOf);
  await seedKeyAccounts(copy, { asOf, keyAccounts: packOf('KA'), clients: count });
  stage('products');
  await copy(orders.PRODUCT_COLUMNS, orders.productRows());
  stage('orders');
  await copy(orders.ORDER_COLUMNS, orders.orderRows(size));
  stage('order lines');
  await copy(orders.ORDER_LINE_COLUMNS, orders.orderLineRows(size));
  stage('deliveries');
  await copy(deliveries.DELIVERY_COLUMNS, deliveries.deliveryRows(size));
  stage('grades');
  await copy(overrideColumns('tier'), overrideRows('tier', packOf('KA'), { clients: count, asOf }));
  await copy(overrideColumns('segment'), overrideRows('segment', packOf('BK'), { clients: count, asOf }));
  if (!isThin) {
    await copy(statements.STATEMENT_COLUMNS, statements.statementRows(count, asOf, packOf('BK')));
    await client.query(statements.KEEP_RATIOS);
  }
  await client.query('analyze clients.client, sales."order"');
  const schemes = schemesOf(packOf('KA'), packOf('BK'));
  const { tiers } = schemes;
  const segmented = (day: string): Promise<void> =>
    schemes.segments === undefined
      ? Promise.resolve()
      : segmentClients(transaction, { policy: schemes.segments, asOf: day });
  const gradedOn = (scale >= GRADED_ONCE_SCALE ? [0] : GRADED_MONTHS_AGO).map((months) => addMonthsTo(asOf, -months));
  const turns = isThin ? [] : overrideTurns(count, asOf);
  for (const { day, clientId } of [...gradedOn.map((each) => ({ day: each, clientId: undefined })), ...turns].sort(
    (one, other) => (one.day < other.day ? -1 : 1),
  )) {
    if (clientId !== undefined) await regradeClient(transaction, { policy: tiers, asOf: day }, clientId);
    else {
      await remeasureClients(transaction, { policy: tiers, asOf: day });
      await regradeClients(transaction, tiers, day);
      if (!isThin) await segmented(day);
    }
  }
  stage('complaints');
  const cases = new complaints.DemoComplaints(
    {
      clients: count,
      asOf,
      total: count * (isThin ? 10 : 2.5),
      tierOn: await rememberTiers(client, count),
      orderBefore: isThin ? () => undefined : rememberOrders(size),
      allHistories: !isThin,
    },
    { complaints: packOf('CC'), quality: packOf('CQ') },
  );
  await copy(columns.COMPLAINT_COLUMNS, cases.rows());
  for (const [scope, last] of cases.counters)
    await client.query('insert into complaints.number_counter (scope, last) values ($1, $2)', [scope, last]);
  stage('histories');
  await copy(columns.EVENT_COLUMNS, cases.events());
  await copy(columns.STEP_COLUMNS, cases.steps());
  await copy(columns.CASE_POST_COLUMNS, cases.casePosts());
  await copy(records.DECISION_COLUMNS, cases.decisions());
  await copy(records.SHARE_COLUMNS, cases.shares());
  await copy(records.LOSS_COLUMNS, cases.losses());
  await copy(records.ACTION_COLUMNS, cases.actions());
  await copy(records.SHIPMENT_COLUMNS, cases.shipments());
  const claimed = { quality: packOf('CQ'), today: asOf };
  await copy(
    THIRD_PARTY_COLUMNS,
    cases.rowsOfCases((told) => thirdPartyRows(told, claimed)),
  );
  await copy(CASE_ATTACHMENT_COLUMNS, cases.rowsOfCases(caseAttachmentRows));
  await copy(CASE_DOCUMENT_COLUMNS, cases.rowsOfCases(caseDocumentRows));
  await keepDocument?.(CASE_DOCUMENT);
  await copy(FOLLOW_UP_COLUMNS, cases.followUps());
  if (!isThin) {
    const disciplined = new DemoPenalties({
      asOf,
      regulations: [packOf('CC'), packOf('CQ'), packOf('SD')],
      traced: cases.traced(),
    });
    await copy(PENALTY_COLUMNS, disciplined.rows());
    for (const [scope, last] of disciplined.counters)
      await client.query('insert into complaints.number_counter (scope, last) values ($1, $2)', [scope, last]);
  }
  if (!isThin) await linkCases(client);
  if (!isThin) await tellPast(client, asOf);
  stage('returns');
  let returnNumber: receivables.ReceivableOptions['returnNumber'] = () => undefined;
  if (isThin) {
    await copy(thin.THIN_RETURN_COLUMNS, thin.thinReturnRows(size));
    await copy(thin.THIN_LINE_COLUMNS, thin.thinLineRows(size));
  } else {
    const settled = new returns.DemoReturns(size, packOf('CQ'));
    for (const [columns, rows] of returns.returnTables(settled)) await copy(columns, rows);
    for (const [scope, last] of settled.counters)
      await client.query('insert into returns.number_counter (scope, last) values ($1, $2)', [scope, last]);
    await keepDocument?.(DEMO_DOCUMENT);
    returnNumber = (place) => settled.numberOfOrder(place);
  }
  stage('receivables');
  const owed = new receivables.DemoReceivables(size, { isThin, credit: packOf('CR'), returnNumber });
  await copy(receivables.RECEIVABLE_COLUMNS, owed.receivableRows());
  await copy(receivables.SETTLEMENT_COLUMNS, owed.settlementRows());
  await copy(receivables.ALLOCATION_COLUMNS, owed.allocationRows());
  if (!isThin) {
    await copy(receivables.SETTLEMENT_COLUMNS, statements.depositRows(clients.memberClients(count), asOf));
    await copy(receivables.ENTRY_COLUMNS, owed.entryRows());
    await copy(receivables.DISPUTE_COLUMNS, await receivables.disputeRows(client, asOf));
  }
  stage('activities');
  await seedDesk({ client, clients: count, asOf, isThin, desk: packOf('SD'), copy });
  stage('indexes');
  for (const definition of indexes) await client.query(definition);
  // How clients pay is known only now.
  await client.query('analyze sales.receivable, sales.settlement, sales.allocation');
  await measure(transaction, schemes, asOf);
  await regradeClients(transaction, tiers, asOf);
  await segmented(asOf);
  for (const definition of ofClients) await client.query(definition);
  if (!isThin) await seedPlanClients(copy, transaction, { asOf, regulation: packOf('KA') });
  if (!isThin) await seedMarketNotes({ client, clients: count, asOf, duties: packOf('AM'), copy });
  if (!isThin) await seedNotices({ client, asOf, complaints: packOf('CC'), copy });
  stage('invoices');
  await seedInvoices(client, asOf);
  if (!isThin) await seedCredit(client, { asOf, credit: packOf('CR'), banking: packOf('BK'), copy });
  if (!isThin) {
    const aimed = new DemoTargets(asOf, await usualOf(transaction, asOf));
    await copy(TARGET_COLUMNS, aimed.targets);
    await copy(TARGET_STEP_COLUMNS, aimed.steps);
  }
  stage('rebates');
  await seedRebates(transaction, asOf, packOf('SD'));
  if (!isThin) await seedMonthly({ transaction, client, asOf, quality: packOf('CQ') });
  if (!isThin) await seedPenaltyLists({ transaction, client, asOf, quality: packOf('CQ') });
  stage('figures');
  if (!isThin) await tellGraded(client);
  await client.query('analyze');
  await client.query('select analytics.rebuild()');
  // A million clients are not compared for the sake of a measurement; what is changed among them later is.
  if (isThin) await client.query('delete from clients.duplicate_queue');
  else while ((await compareQueued(transaction, `${asOf}T00:00:00.000Z`)) > 0);
  await endBulkLoad(client);
}
