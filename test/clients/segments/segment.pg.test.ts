import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginNightlyRun } from '../../../api/clients/tiers/regrade-run.service';
import { regrade, workAtRun } from '../../../api/clients/tiers/regrade.service';
import { segmentClients } from '../../../api/clients/segments/segment-grade.repository';
import {
  segmentClient,
  segmentPolicy,
  type SegmentInputs,
  type SegmentPolicy,
} from '../../../api/kernel/policy/segment-policy';
import { seededRegulation } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { someSegmentInputs } from './some-segment-inputs';

let database: TestDatabase;
let people: KeyAccounts;
const policy = segmentPolicy(seededRegulation('BK')) as SegmentPolicy;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA', 'BK']);
});
beforeEach(async () => {
  for (const table of [
    'clients.segment_grade',
    'clients.grade',
    'clients.financial_statement',
    'clients.regrade_run',
    'sales.allocation',
    'sales.settlement',
    'sales.receivable',
    'sales."order"',
    'clients.client',
  ])
    await database.sql(`delete from ${table}`);
});
afterAll(() => database.drop());

async function addSegmented(inputs: readonly SegmentInputs[]): Promise<string[]> {
  const ids = await addClients(
    database,
    inputs.map(({ paymentCredit: credit, annualVolume: volume }) => ({ credit, volume })),
  );
  const rows = inputs.map(({ industry, ratios }, at) => ({ id: ids[at], industry, ...ratios }));
  await database.sql(
    `update clients.client c set industry = r.industry, statement_year = r."fiscalYear", debt_ratio = r."debtRatio",
       current_ratio = r."currentRatio", net_margin = r."netMargin"
     from jsonb_to_recordset($1::jsonb) as r (id uuid, industry text, "fiscalYear" int, "debtRatio" numeric,
       "currentRatio" numeric, "netMargin" numeric) where r.id = c.id`,
    [JSON.stringify(rows)],
  );
  return ids;
}

const segmentOn = (day: string): Promise<void> =>
  database.systemContext().database.write((transaction) => segmentClients(transaction, { policy, asOf: day }));

interface Stored {
  readonly id: string;
  readonly segment: string | null;
  readonly why: unknown;
}

describe('segments in the database', () => {
  it('equal the rule for any client', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someSegmentInputs, { minLength: 800, maxLength: 800 }), async (inputs) => {
        for (const table of ['clients.segment_grade', 'clients.client']) await database.sql(`delete from ${table}`);
        const ids = await addSegmented(inputs);
        await segmentOn('2026-11-23');
        const stored = await database.sql<Stored>('select id, segment, segment_why as why from clients.client');
        const found = new Map(stored.map((row) => [row.id, row]));
        for (const [at, id] of ids.entries()) {
          const input = inputs[at];
          if (input === undefined) throw new Error('every id has its inputs');
          expect(found.get(id)).toEqual({ id, ...segmentClient(input, policy) });
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('keep a history by day that touches and never overlaps, and forget statements that are too old', async () => {
    const ratios = { fiscalYear: 2024, debtRatio: '0.9000', currentRatio: '0.5000', netMargin: '0.0100' };
    const [id = ''] = await addSegmented([{ paymentCredit: 'good', annualVolume: '60000.00', ratios, industry: null }]);
    await database.sql('update clients.client set owner_id = $1 where id = $2', [people.me, id]);
    await segmentOn('2026-06-30');
    await segmentOn('2026-06-30');
    await segmentOn('2026-07-01');
    const { data } = await askGraph(
      database,
      people.specialist,
      `{ client(id: "${id}") { segment { code since why { clause { id } rule } }
        nextBetterSegment { segment unmet { name atLeast value unit } }
        segmentHistory(first: 5) { edges { node { code validFrom validTo } } } } }`,
    );
    expect(data?.['client']).toEqual({
      segment: {
        code: 'QUALITY',
        since: '2026-07-01',
        why: {
          clause: { id: 'BK-1' },
          rule: 'QUALITY: credit ≥ strong ∧ annualVolume ≥ 50000.00 ∧ financials ≥ average ∧ outlook ≥ average',
        },
      },
      nextBetterSegment: {
        segment: 'KEY',
        unmet: [
          { name: 'annualVolume', atLeast: '200000.00', value: '60000.00', unit: 'yuan' },
          { name: 'financials', atLeast: 'strong', value: 'average', unit: null },
        ],
      },
      segmentHistory: {
        edges: [
          { node: { code: 'QUALITY', validFrom: '2026-07-01', validTo: null } },
          { node: { code: 'RESTRICTED', validFrom: '2026-06-30', validTo: '2026-07-01' } },
        ],
      },
    });
  });

  it('are given batch by batch by a run, to every client', async () => {
    await addSegmented(
      Array.from({ length: 23 }, () => ({
        paymentCredit: 'fair' as const,
        annualVolume: '1.00',
        ratios: null,
        industry: null,
      })),
    );
    const system = database.systemContext();
    const run = await beginNightlyRun(system);
    await workAtRun(system, run ?? '', { now: () => '2026-11-23T01:00:00.000Z', batch: 10 });
    const [counted] = await database.sql<{ count: number }>(
      `select count(*)::int as count from clients.segment_grade where segment = 'GENERAL'`,
    );
    expect(counted?.count).toBe(23);
  });
});

async function owe(
  clientId: string,
  rows: readonly { due: string; amount: number; paidOn?: string; disputed?: number }[],
) {
  for (const { due, amount, paidOn, disputed = 0 } of rows) {
    const [orderId, receivableId, settlementId] = [v7(), v7(), v7()];
    await database.sql(
      `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
       values ($1, $2, $3, '2020-01-01', '2020-01-01', $4, $4, 'SALE')`,
      [orderId, orderId, clientId, amount],
    );
    await database.sql(
      `insert into sales.receivable (id, source, number, order_id, order_number, client_id, currency, rate, amount, delivered_on,
         due_on, term_days, term_of, policy_version, disputed)
       values ($1, 'kehu', $2, $3, $2, $4, 'CNY', 1, $5, $6, $6, 0, 'COMPANY', 1, $7)`,
      [receivableId, receivableId, orderId, clientId, amount, due, disputed],
    );
    if (paidOn === undefined) continue;
    await database.sql(
      `insert into sales.settlement (id, kind, client_id, received_on, currency, rate, amount, reference, at)
       values ($1, 'COLLECTION', $2, $3, 'CNY', 1, $4, 'x', now())`,
      [settlementId, clientId, paidOn, amount],
    );
    await database.sql(
      `insert into sales.allocation (id, settlement_id, receivable_id, amount, at) values ($1, $2, $3, $4, now())`,
      [v7(), settlementId, receivableId, amount],
    );
  }
}

const paymentOf = async (id: string): Promise<unknown> => {
  const text = `{ client(id: "${id}") { paymentCredit { code paidInTime due why { clause { id } rule inputs { name value } } } } }`;
  const { data, errors } = await askGraph(database, people.manager, text);
  expect(errors).toEqual([]);
  return (data?.['client'] as Record<string, unknown>)['paymentCredit'];
};

describe('payment credit', () => {
  it('is the share of what fell due in the trailing year that was paid within the days of grace', async () => {
    const [id = ''] = await addClients(database, [{ ownerId: people.me, credit: 'poor' }]);
    await owe(id, [
      { due: '2026-06-01', amount: 600, paidOn: '2026-06-04' },
      { due: '2026-07-01', amount: 300, paidOn: '2026-07-05' },
      { due: '2025-12-01', amount: 200, disputed: 100 },
      { due: '2025-11-01', amount: 5_000 },
      { due: '2026-11-21', amount: 7_000 },
    ]);
    await regrade(database.systemContext());
    expect(await paymentOf(id)).toMatchObject({
      code: 'FAIR',
      paidInTime: '0.6',
      due: '1000.00',
      why: { clause: { id: 'KA-3-annex' }, rule: 'fair: paidInTime ≥ 0.60' },
    });
    expect(await regrade(database.systemContext())).toEqual({ changed: 0, moved: 0 });
  });

  it('is not rounded up to a limit', async () => {
    const [id = ''] = await addClients(database, [{ ownerId: people.me }]);
    await owe(id, [
      { due: '2026-06-01', amount: 899_951, paidOn: '2026-06-01' },
      { due: '2026-07-01', amount: 100_049 },
    ]);
    await regrade(database.systemContext());
    expect(await paymentOf(id)).toMatchObject({ code: 'FAIR', paidInTime: '0.899951' });
  });

  it('is told of everybody when what fell due of one comes to more than an amount holds', async () => {
    const [much = '', id = ''] = await addClients(database, [{ ownerId: people.me }, { ownerId: people.me }]);
    const amount = 600_000_000_000;
    await owe(much, [
      { due: '2026-06-01', amount, paidOn: '2026-06-01' },
      { due: '2026-07-01', amount },
    ]);
    await owe(id, [{ due: '2026-06-01', amount: 100, paidOn: '2026-06-01' }]);
    await regrade(database.systemContext());
    expect(await paymentOf(much)).toMatchObject({ paidInTime: '0.5', due: '999999999999.99' });
    expect(await paymentOf(id)).toMatchObject({ paidInTime: '1', due: '100.00' });
  });

  it('counts a payment that was taken back as never made', async () => {
    const [id = ''] = await addClients(database, [{ ownerId: people.me }]);
    await owe(id, [{ due: '2026-06-01', amount: 100, paidOn: '2026-06-01' }]);
    await database.sql(
      `insert into sales.settlement (id, kind, client_id, received_on, currency, rate, amount, reference, reverses, at)
       select $1, kind, client_id, '2026-10-01', currency, rate, -amount, 'y', id, now() from sales.settlement`,
      [v7()],
    );
    await database.sql(
      `insert into sales.allocation (id, settlement_id, receivable_id, amount, at)
       select gen_random_uuid(), s.id, r.id, -100, now() from sales.settlement s, sales.receivable r where s.reverses is not null`,
    );
    await regrade(database.systemContext());
    expect(await paymentOf(id)).toMatchObject({ code: 'POOR', paidInTime: '0' });
  });

  it('stands as it is on record while nothing falls due', async () => {
    const [id = ''] = await addClients(database, [{ ownerId: people.me, credit: 'good' }]);
    await regrade(database.systemContext());
    expect(await paymentOf(id)).toMatchObject({ code: 'GOOD', paidInTime: null, why: { rule: 'good: onRecord' } });
  });
});

describe('money on deposit', () => {
  it('makes an individual a VIP above the thresholds, and a company never', async () => {
    const [below = '', above = '', company = ''] = await addClients(database, [
      { ownerId: people.me, businessType: 'MEMBER' },
      { ownerId: people.me, businessType: 'MEMBER' },
      { ownerId: people.me, businessType: 'TRADING' },
    ]);
    const pays = (id: string, amount: string) =>
      database.sql(
        `insert into sales.settlement (id, kind, client_id, received_on, currency, rate, amount, reference, at)
         values ($1, 'COLLECTION', $2, '2026-10-01', 'CNY', 1, $3, 'x', now())`,
        [v7(), id, amount],
      );
    await pays(below, '100000.00');
    await pays(above, '100000.01');
    await pays(company, '5000000.00');
    await regrade(database.systemContext());
    const vip = async (id: string) =>
      (await askGraph(database, people.manager, `{ client(id: "${id}") { vip { level deposit contactWithinDays } } }`))
        .data?.['client'];
    expect(await vip(below)).toEqual({ vip: null });
    expect(await vip(above)).toEqual({ vip: { level: 1, deposit: '100000.01', contactWithinDays: 30 } });
    expect(await vip(company)).toEqual({ vip: null });
    await database.sql('update clients.client set walk_in = true where id = $1', [above]);
    await regrade(database.systemContext());
    expect(await vip(above)).toEqual({ vip: null });
  });
});
