import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segmentClients } from '../../../api/clients/segments/segment-grade.repository';
import { regradeBatch, regradeClients } from '../../../api/clients/tiers/grade.repository';
import { regrade } from '../../../api/clients/tiers/regrade.service';
import { moneyOfFen } from '../../../api/kernel/money';
import { gradeClient, type GradeInputs } from '../../../api/kernel/policy/grade-client';
import { loadRegulation } from '../../../api/kernel/policy/regulation';
import { segmentPolicy } from '../../../api/kernel/policy/segment-policy';
import { tierPolicy, type TierPolicy } from '../../../api/kernel/policy/tier-policy';
import type { Transaction } from '../../../api/platform/database/request-database';
import { seededJson, seededRegulation } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { beside } from '../segments/some-segment-inputs';
import { addClients } from '../some-clients';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function noClients(): Promise<void> {
  const tables = ['clients.grade', 'clients.segment_grade', 'sales."order"', 'clients.client'];
  for (const table of tables) await database.sql(`delete from ${table}`);
}

interface Gap {
  becomes: string;
}

/** The seeded regulation with its gaps decided otherwise, as an administrator may. */
function policyWithGaps(becomes: string): TierPolicy {
  const document = structuredClone(seededJson('ka.json')) as { clauses: { parameters?: { gaps?: Gap[] } }[] };
  for (const clause of document.clauses) for (const gap of clause.parameters?.gaps ?? []) gap.becomes = becomes;
  return tierPolicy(loadRegulation(document));
}

const edges = [0, 1, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 30_000_000, 50_000_000];
const volume = fc
  .oneof(
    fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -1, max: 1 })).map(([edge, off]) => edge + off),
    fc.integer({ min: -1_000_000, max: 80_000_000 }),
  )
  .map(moneyOfFen);
const fraction = fc.option(
  fc
    .oneof(fc.constantFrom(0, 500, 1_000, 3_000, 499, 999), fc.integer({ min: -20_000, max: 20_000 }))
    .chain((tenThousandths) => beside((tenThousandths / 10_000).toFixed(4))),
);
const someInputs: fc.Arbitrary<GradeInputs> = fc.record({
  annualVolume: volume,
  paymentCredit: fc.constantFrom('good', 'fair', 'poor'),
  growth: fraction,
  priorVolume: fc.option(fc.integer({ min: 0, max: 60_000_000 }).map(moneyOfFen)),
  profitContribution: fraction,
});

interface StoredGrade {
  readonly id: string;
  readonly tier: string | null;
  readonly gap: boolean;
  readonly next: { tier: string; marginYuan: string } | null;
  readonly why: unknown;
}

async function storedGrades(): Promise<Map<string, StoredGrade>> {
  const rows = await database.sql<StoredGrade>(
    `select id, tier, tier_gap as gap, tier_why as why,
       case when tier_next is not null then jsonb_build_object('tier', tier_next, 'marginYuan', tier_margin::text) end as next
     from clients.client`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

describe('grading in the database', () => {
  it.each(['lower', 'upper', 'none'])('equals the rule for any client when gaps become %s', async (becomes) => {
    const policy = policyWithGaps(becomes);
    await fc.assert(
      fc.asyncProperty(fc.array(someInputs, { minLength: 1_500, maxLength: 1_500 }), async (inputs) => {
        await noClients();
        const ids = await addClients(
          database,
          inputs.map((input) => ({
            volume: input.annualVolume,
            credit: input.paymentCredit,
            growth: input.growth,
            prior: input.priorVolume ?? null,
            profit: input.profitContribution,
          })),
        );
        const context = database.systemContext();
        await context.database.write((transaction) => regradeClients(transaction, policy, '2026-11-23'));
        const stored = await storedGrades();
        for (const [at, id] of ids.entries()) {
          const input = inputs[at];
          if (input === undefined) throw new Error('every id has its inputs');
          const { tier, gap, next, why } = gradeClient(input, policy);
          expect(stored.get(id)).toEqual({ id, tier, gap, next: next ?? null, why });
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('writes history when the tier moves, and nothing at all when nothing changed', async () => {
    await noClients();
    const policy = policyWithGaps('lower');
    const [id] = await addClients(database, [{ volume: '600000.00', credit: 'good' }]);
    const grade = (day: string): Promise<unknown> =>
      database.systemContext().database.write((transaction) => regradeClients(transaction, policy, day));
    expect(await grade('2026-01-01')).toEqual({ changed: 1, moved: 1 });
    expect(await grade('2026-01-02')).toEqual({ changed: 0, moved: 0 });
    await database.sql(`update clients.client set annual_volume = 600001 where id = $1`, [id]);
    expect(await grade('2026-01-03')).toEqual({ changed: 1, moved: 0 });
    await database.sql(`update clients.client set annual_volume = 450000 where id = $1`, [id]);
    expect(await grade('2026-01-04')).toEqual({ changed: 1, moved: 1 });
    const history = await database.sql(
      'select since::text, tier, tier_gap from clients.grade where client_id = $1 order by recorded_at',
      [id],
    );
    expect(history).toEqual([
      { since: '2026-01-01', tier: 'A1', tier_gap: false },
      { since: '2026-01-04', tier: 'A2', tier_gap: true },
    ]);
  });
});

describe('a batch of a grading', () => {
  /** Rows of the list of clients that are read for something, by whatever way. */
  const readFor = (work: (transaction: Transaction) => Promise<unknown>): Promise<number> =>
    database.systemContext().database.write(async (transaction) => {
      await work(transaction);
      const [told] = await transaction.rows<{ n: number }>({
        text: `select (seq_tup_read + idx_tup_fetch)::int as n from pg_stat_xact_user_tables
          where schemaname = 'clients' and relname = 'client'`,
        values: [],
      });
      return told?.n ?? 0;
    });

  it('reads its own clients and not all the others, by tier and by segment', async () => {
    await noClients();
    const ids = await addClients(
      database,
      Array.from({ length: 5_000 }, () => ({ volume: '60000.00', credit: 'good' })),
    );
    const asOf = '2026-11-23';
    const [behind = '', upTo = ''] = [...ids].sort().filter((_, at) => at === 0 || at === 20);
    const tiers = { policy: policyWithGaps('lower'), asOf };
    expect(await readFor((at) => regradeBatch(at, tiers, { behind, limit: 20 }))).toBeLessThan(2_000);
    const segments = segmentPolicy(seededRegulation('BK'));
    if (segments === undefined) throw new Error('The regulation has segments');
    expect(await readFor((at) => segmentClients(at, { policy: segments, asOf }, { behind, upTo }))).toBeLessThan(2_000);
  });
});

describe('the nightly regrade', () => {
  it('says what is missing when no regulation is in force', async () => {
    await expect(regrade(database.systemContext())).rejects.toThrow('Regulation KA is not in force');
  });

  it('measures volume and growth from orders, then grades', async () => {
    await noClients();
    const document = seededJson('ka.json');
    await database.sql(`insert into policy.regulation (code) values ('KA')`);
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values ('KA', 1, '2024-01-01', $1, 'x')`,
      [JSON.stringify(document)],
    );
    const [id, idle] = await addClients(database, [{ credit: 'good' }, { volume: '700000' }]);
    await database.sql(
      `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
       select gen_random_uuid(), number, $1, day::date, day::date, amount, amount, kind
       from (values ('1', '2025-11-24', 220000, 'SALE'), ('2', '2025-11-23', 200000, 'SALE'),
         ('3', '2026-11-23', 22000, 'SALE'), ('4', '2026-11-24', 999999, 'SALE'), ('5', '2026-05-01', 999999, 'ADJUSTMENT')
       ) as o (number, day, amount, kind)`,
      [id],
    );
    expect(await regrade(database.systemContext())).toEqual({ changed: 2, moved: 2 });
    const rows = await database.sql(
      `select annual_volume::text, prior_volume::text, growth::text, tier from clients.client order by id = $1 desc`,
      [id],
    );
    expect(rows).toEqual([
      { annual_volume: '242000.00', prior_volume: '200000.00', growth: '0.21', tier: 'A2' },
      { annual_volume: '0.00', prior_volume: '0.00', growth: null, tier: null },
    ]);
    expect(await regrade(database.systemContext())).toEqual({ changed: 0, moved: 0 });
    expect(idle).toBeDefined();
  });

  it('grades everybody when the orders of one client come to more than an amount holds', async () => {
    await noClients();
    const [wrong, right] = await addClients(database, [{ credit: 'good' }, { credit: 'good' }]);
    await database.sql(
      `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
       select gen_random_uuid(), number, client_id::uuid, '2026-05-01', '2026-05-01', amount, amount, 'SALE'
       from (values ('W1', $1, 999999999999.99), ('W2', $1, 999999999999.99), ('W3', $2, 220000)
       ) as o (number, client_id, amount)`,
      [wrong, right],
    );
    expect(await regrade(database.systemContext())).toEqual({ changed: 2, moved: 2 });
    const volumes = await database.sql(
      'select annual_volume::text as volume, tier from clients.client order by id = $1 desc',
      [wrong],
    );
    expect(volumes).toEqual([
      { volume: '999999999999.99', tier: 'A1' },
      { volume: '220000.00', tier: 'A2' },
    ]);
  });

  it('measures profit contribution where the cost of four fifths of the volume is known', async () => {
    await noClients();
    const clients = await addClients(database, [{}, {}, {}, { profit: '0.5' }, {}]);
    const orders = [
      // 90 000 of 100 000 yuan have a cost; what was ordered a year ago counts no more.
      { at: 0, day: '2026-03-01', amount: 100_000, costed: 90_000, cost: 72_000 },
      { at: 0, day: '2025-11-23', amount: 100_000, costed: 100_000, cost: 1 },
      // Exactly four fifths, sold below cost.
      { at: 1, day: '2026-03-01', amount: 10_000, costed: 8_000, cost: 10_000 },
      { at: 2, day: '2026-03-01', amount: 10_000, costed: 7_999.99, cost: 1 },
      { at: 3, day: '2026-03-01', amount: 10_000, costed: 0, cost: 0 },
      // Four places make three tenths of it, which D asks for and it has not.
      { at: 4, day: '2026-03-01', amount: 4_000, costed: 4_000, cost: 2_800.03 },
    ];
    for (const [at, order] of orders.entries())
      await database.sql(
        `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, costed, cost)
         values (gen_random_uuid(), $1, $2, $3::date, $3::date, $4::numeric, $4::numeric, $5, $6)`,
        [`C${at}`, clients[order.at], order.day, order.amount, order.costed, order.cost],
      );
    await regrade(database.systemContext());
    const rows = await database.sql<{ id: string; tier: string | null; profit: string | null }>(
      'select id, tier, profit_contribution::text as profit from clients.client',
    );
    const profits = new Map(rows.map(({ id, profit }) => [id, profit]));
    expect(clients.map((id) => profits.get(id))).toEqual(['0.2', '-0.25', null, null, '0.2999925']);
    expect(rows.find(({ id }) => id === clients[4])?.tier).toBeNull();
  });
});
