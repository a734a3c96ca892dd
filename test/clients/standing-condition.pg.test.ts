import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { ClientFilter } from '../../api/clients/client-filter.schema';
import { clientPage } from '../../api/clients/client-list.service';
import { ClientEntity } from '../../api/clients/client.entity';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClients, addStaff, analyst, asking, director, fields, specialist } from './some-clients';

// The test's clock stands on 2026-11-23 in Shanghai.
const TODAY = '2026-11-23';
let database: TestDatabase;
let mine: string;
let other: string;
let [plain, busy, lapsed, owing]: string[] = [];
let elsewhere: string;
let importId: string;

beforeAll(async () => {
  database = await testDatabase([ClientEntity]);
  mine = await addStaff(database, '王');
  other = await addStaff(database, '李');
  [plain, busy, lapsed, owing] = await addClients(
    database,
    ['一', '二', '三', '四'].map((name) => ({ name, ownerId: mine, businessType: 'AGREEMENT' })),
  );
  [elsewhere = ''] = await addClients(database, [{ name: '五', ownerId: other, businessType: 'AGREEMENT' }]);
  await order(busy, '2026-11-01', 'SALE');
  await order(lapsed, '2026-03-31', 'SALE');
  await order(lapsed, '2026-10-01', 'ADJUSTMENT');
  await order(elsewhere, '2026-11-01', 'SALE');
  for (const [client, state] of [
    [busy, 'RECEIVED'],
    [lapsed, 'CLOSED'],
    [elsewhere, 'RECEIVED'],
  ] as const)
    await complain(client, state);
  await owe(owing, { due: '2026-11-22' });
  await owe(busy, { due: TODAY });
  await owe(lapsed, { due: '2026-01-01', disputed: 100 });
  await agree(busy, '[2026-01-01,2027-01-01)', 'VIP');
  await agree(plain, '[2026-11-24,2027-01-01)', 'VIP');
  await agree(owing, '[2026-01-01,2027-01-01)', 'SALES');
  await agree(lapsed, '[2024-01-01,2025-01-01)', 'VIP');
  importId = await importedBy(mine, { created: [plain, elsewhere], changed: [busy] });
});
afterAll(() => database.drop());

async function order(client: string | undefined, day: string, kind: string): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
     values ($1, $2, $3, $4::timestamptz, $4::date, 100, 100, $5)`,
    [id, id, client, day, kind],
  );
  return id;
}

async function owe(client: string | undefined, { due, disputed = 0 }: { due: string; disputed?: number }) {
  const id = v7();
  const orderId = await order(client, '2024-01-01', 'SALE');
  await database.sql(
    `insert into sales.receivable (id, source, number, order_id, order_number, client_id, currency, rate, amount,
       delivered_on, due_on, term_days, term_of, policy_version, disputed)
     values ($1, 'kehu', $2, $3, $2, $4, 'CNY', 1, 100, $5, $5, 0, 'COMPANY', 1, $6)`,
    [id, id, orderId, client, due, disputed],
  );
}

async function complain(client: string | undefined, state: 'RECEIVED' | 'CLOSED'): Promise<void> {
  const isClosed = state === 'CLOSED';
  const at = '2026-11-20T02:00Z';
  await database.sql(
    `insert into complaints.complaint (id, number, class, state, severity, channel, client_id, occurred_at, place, content,
       received_at, received_on, accepted_at, closed_at, outcome, satisfaction)
     values ($1, $2, 'PACKAGING', $3, 'LOW', 'PHONE', $4, $5, '仓库', '外箱', $5, '2026-11-20', $5, $6, $7, $8)`,
    [v7(), v7(), state, client, at, isClosed ? at : null, ...(isClosed ? ['UPHELD', 'SATISFIED'] : [null, null])],
  );
}

async function agree(client: string | undefined, valid: string, kind: 'SALES' | 'VIP'): Promise<void> {
  const documentId = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, $2, 'x.pdf', 'application/pdf', 9, $3, now())`,
    [documentId, 'a'.repeat(64), mine],
  );
  await database.sql(
    `insert into clients.agreement (id, number, client_id, kind, valid, signed_on, signatory, capacity, our_signatory,
       document_id, recorded_by, recorded_at)
     values ($1, $2, $3, $7, $4, '2024-01-01', '王海', 'LEGAL_REPRESENTATIVE', $5, $6, $5, now())`,
    [v7(), v7(), client, valid, mine, documentId, kind],
  );
}

type Ids = readonly (string | undefined)[];

async function importedBy(
  staff: string,
  { created, changed }: { readonly created: Ids; readonly changed: Ids },
): Promise<string> {
  const [tableId, id] = [v7(), v7()];
  await database.sql(
    `insert into platform.table_file (id, digest, file_name, media_type, size_bytes, header, row_count, uploaded_by, at)
     values ($1, $2, 'x.csv', 'text/csv', 9, '{名称}', 3, $3, now())`,
    [tableId, 'a'.repeat(64), staff],
  );
  await database.sql(
    `insert into clients.client_import (id, table_id, file_name, media_type, size_bytes, digest, header, asked_by, asked_at,
       state, columns, total, ended_at)
     values ($1, $2, 'x.csv', 'text/csv', 9, $3, '{名称}', $4, now(), 'DONE', '["NAME"]', 3, now())`,
    [id, tableId, 'a'.repeat(64), staff],
  );
  await database.sql(
    `insert into clients.client_import_row (import_id, row_no, state, client_id)
     select $1, row_number() over (), state, client from (
       select 'CREATED' as state, unnest($2::uuid[]) as client union all select 'CHANGED', unnest($3::uuid[])
       union all values ('REFUSED', null::uuid), ('UNCHANGED', $4)) as x`,
    [id, created, changed, lapsed],
  );
  return id;
}

type Viewer = Partial<ViewerFacts>;

const found = (viewer: Viewer, filter: ClientFilter): Promise<string[]> =>
  asking(database, viewer, async (context) => {
    const page = await clientPage(context, {
      filter,
      sort: { field: 'NUMBER', direction: 'ASC' },
      first: 50,
      after: null,
      selection: fields('number'),
      counted: true,
    });
    expect(page.totalCount).toBe(page.edges.length);
    return page.edges.map(({ node }) => node.id);
  });

describe('clients by how they stand', () => {
  it.each<[ClientFilter, () => (string | undefined)[]]>([
    [{ orderedSince: '2026-11-01' }, () => [busy]],
    [{ orderedSince: '2026-03-31' }, () => [busy, lapsed]],
    [{ notOrderedSince: '2026-11-01' }, () => [plain, lapsed, owing]],
    [{ notOrderedSince: '2026-11-02' }, () => [plain, busy, lapsed, owing]],
    [{ orderedSince: '2026-03-01', notOrderedSince: '2026-10-01' }, () => [lapsed]],
    [{ openComplaints: true }, () => [busy]],
    [{ openComplaints: false }, () => [plain, lapsed, owing]],
    [{ overdue: true }, () => [owing]],
    [{ overdue: false }, () => [plain, busy, lapsed]],
    [{ agreementEndsBy: '2026-12-31' }, () => [busy, owing]],
    [{ agreementEndsBy: '2026-12-30' }, () => []],
    // One signed ahead is on file; a sales agreement is none that KA-4 asks for.
    [{ withoutAgreement: true }, () => [lapsed, owing]],
    [{ withoutAgreement: false }, () => [plain, busy]],
  ])('are found in a portfolio: %o', async (filter, expected) => {
    expect(await found(specialist(mine), filter)).toEqual(expected());
  });

  it('are found among all by whoever reaches all', async () => {
    expect(await found(director, { openComplaints: true })).toEqual([busy, elsewhere]);
    expect(await found(director, { orderedSince: '2026-11-01' })).toEqual([busy, elsewhere]);
  });

  it('are those that an import created or changed, within the viewer’s reach, for those who see the import', async () => {
    expect(await found(specialist(mine), { importId })).toEqual([plain, busy]);
    expect(await found(specialist(mine), { importId, importEffect: 'CREATED' })).toEqual([plain]);
    expect(await found(specialist(mine), { importId, importEffect: 'CHANGED' })).toEqual([busy]);
    await expect(found(specialist(mine), { importEffect: 'CHANGED' })).rejects.toThrow('importEffect');
    // One that brought many is asked for in another way, with the same answer.
    await database.sql('update clients.client_import set created = 90000 where id = $1', [importId]);
    expect(await found(specialist(mine), { importId })).toEqual([plain, busy]);
    expect(await found(specialist(other), { importId })).toEqual([]);
    expect(await found(specialist(other), { importId })).toEqual([]);
    const team = [other, mine];
    const head = { staffId: other, posts: ['KA_SUPERVISOR' as const], circles: { own: [other], team, unit: team } };
    expect(await found(head, { importId })).toEqual([plain, busy, elsewhere]);
    expect(await found(specialist(mine), { importId: v7() })).toEqual([]);
    await expect(found(specialist(mine), { importId: `' or true` })).rejects.toThrow('importId');
  });

  it.each<[string, Viewer, ClientFilter]>([
    ['orders', { posts: ['QUALITY_MANAGER'] }, { notOrderedSince: TODAY }],
    ['agreements', { posts: ['QUALITY_MANAGER'] }, { agreementEndsBy: TODAY }],
    ['what is owed', { posts: ['QUALITY_MANAGER'] }, { overdue: true }],
    ['agreements', analyst, { agreementEndsBy: TODAY }],
    ['imports', analyst, { importId: v7() }],
  ])('are not asked for by %s, which the viewer does not see', async (_, viewer, filter) => {
    await expect(found(viewer, filter)).rejects.toThrow('may not filter or sort');
  });
});
