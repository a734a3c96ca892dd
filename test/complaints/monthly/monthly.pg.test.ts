import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileReports, tellOverdueReports } from '../../../api/complaints/monthly/compile-report.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { fenOf, moneyOfFen, sumMoney } from '../../../api/kernel/money';
import { askGraph, entities } from '../../clients/graph';
import { change, type Outcome } from '../../clients/prospects/key-accounts';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { addClosed, clearCases, lookInto, type Closed } from './closed-cases';
import { staffPosts } from '../case-staff';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Viewer;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  for (const post of ['GM_OFFICE', 'PRODUCTION_MANAGER', 'LOGISTICS_SUPERVISOR'] as const)
    await database.sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      at(post).staffId,
      post,
    ]);
});
beforeEach(() => clearCases(database));
afterAll(() => database.drop());

const closed = (facts: Closed = {}) => addClosed(database, people, facts);

async function compile(now = '2026-11-01T00:30:00.000Z'): Promise<number> {
  const context = database.systemContext({ now });
  const made = await compileReports(context);
  await context.database.close();
  return made;
}

const SUM = 'department cases ratio loss pending objected';

async function report(viewer: Viewer = at('GM_OFFICE')): Promise<Record<string, unknown> | null> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ monthlyReport(id: "2026-10") { dueOn overdue closedCount baselessCount frozenAt version moves why { clause { id } }
       departments { ${SUM} } knownNow { ${SUM} }
       restated { number reported { department percentage } known { department percentage } } } }`,
  );
  expect(errors).toEqual([]);
  return data?.['monthlyReport'] as Record<string, unknown> | null;
}

interface Line {
  readonly id: string;
  readonly department: string | null;
  readonly percentage: string;
  readonly loss: string | null;
  readonly state: string;
  readonly moves: readonly string[];
}

async function lines(viewer: Viewer, filter = ''): Promise<Line[]> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ monthlyLines(reportId: "2026-10", first: 100${filter}) { edges { node { id department percentage loss state moves } } } }`,
  );
  expect(errors).toEqual([]);
  return (data?.['monthlyLines'] as { edges: { node: Line }[] }).edges.map(({ node }) => node);
}

function move(viewer: Viewer, name: string, input: Record<string, unknown> = {}): Promise<Outcome> {
  const whole = { reportId: '2026-10', move: { word: name }, idempotencyKey: v7(), ...input };
  const answer =
    '... on MonthlyReportChanged { replayed report { frozenAt version } } ... on StaleVersion { currentVersion }';
  return change(database, viewer, { mutation: 'moveMonthlyReport', input: whole, answer });
}

describe('the report of a month', () => {
  it('is compiled once on the first of the next, with the day of the clause, from upheld cases closed in the month', async () => {
    await closed({ department: 'PRODUCTION' });
    await closed({ department: 'PRODUCTION', closedAt: '2026-10-31T15:59:59Z' });
    await closed({ department: 'LOGISTICS', closedAt: '2026-09-30T16:00:00Z' });
    await closed({ department: 'QUALITY', closedAt: '2026-10-31T16:00:00Z' });
    const baseless = await closed({ department: 'QUALITY' });
    await database.sql(`update complaints.complaint set outcome = 'NOT_ESTABLISHED' where id = $1`, [baseless]);
    const made = await Promise.all([compile(), compile(), compile()]);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect(await compile('2026-11-02T00:30:00.000Z')).toBe(0);
    expect(await report()).toMatchObject({
      dueOn: '2026-11-10',
      closedCount: 4,
      baselessCount: 1,
      why: { clause: { id: 'CQ-9' } },
      departments: [
        { department: 'PRODUCTION', cases: '2.0000', ratio: '0.666667', pending: 2 },
        { department: 'LOGISTICS', cases: '1.0000', ratio: '0.333333', pending: 1 },
      ],
    });
  });

  it('counts a split case by its percentages, and a third party as a supplier (CQ-11)', async () => {
    await closed({
      loss: '100.00',
      shares: [
        { party: 'FACTORY', department: 'PRODUCTION', percentage: '33.3333' },
        { party: 'SUPPLIER', percentage: '33.3333' },
        { party: 'THIRD_PARTY', percentage: '33.3334' },
      ],
    });
    await closed();
    await compile();
    expect(await report()).toMatchObject({
      departments: [
        { department: null, cases: '1.0000', loss: '0.00' },
        { department: 'SUPPLIER', cases: '0.6667', loss: '66.67' },
        { department: 'PRODUCTION', cases: '0.3333', loss: '33.33' },
      ],
    });
  });

  it('keeps every case whole: percentages sum to 100, and losses to the fen, whatever the split', async () => {
    const share = fc.record({
      party: fc.constantFrom('FACTORY', 'CLIENT', 'SUPPLIER', 'CARRIER', 'THIRD_PARTY'),
      weight: fc.integer({ min: 1, max: 1_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.array(share, { minLength: 1, maxLength: 6 }),
        async (fen, weights) => {
          const parties = weights.filter(
            ({ party }, place) =>
              !['FACTORY', 'CLIENT'].includes(party) || weights.findIndex((each) => each.party === party) === place,
          );
          const total = parties.reduce((sum, { weight }) => sum + weight, 0);
          const parts = parties.map(({ weight }) => Math.max(1, Math.floor((1_000_000 * weight) / total)));
          parts[0] = (parts[0] ?? 0) + 1_000_000 - parts.reduce((sum, part) => sum + part, 0);
          const shares = parties.map(({ party }, place) => ({
            party,
            percentage: ((parts[place] ?? 0) / 10_000).toFixed(4),
          }));
          const id = await closed({ loss: moneyOfFen(fen), shares });
          const told = await database.sql<{ percentage: string; loss: string }>(
            `select percentage, loss from complaints.attributed('2026-10-01', '2026-11-01') where complaint_id = $1`,
            [id],
          );
          expect(told.reduce((sum, { percentage }) => sum + Math.round(Number(percentage) * 10_000), 0)).toBe(
            1_000_000,
          );
          expect(fenOf(sumMoney(told.map(({ loss }) => loss)))).toBe(fen);
          for (const { percentage, loss } of told)
            expect(Math.abs(fenOf(loss) - (fen * Number(percentage)) / 100)).toBeLessThan(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is confirmed by each department for its own lines, which are all that it reads', async () => {
    await closed({ department: 'PRODUCTION', loss: '10.00' });
    await closed({ department: 'LOGISTICS', loss: '20.00' });
    await compile();
    expect(await lines(at('PRODUCTION_MANAGER'))).toMatchObject([
      { department: 'PRODUCTION', loss: '10.00', state: 'PENDING', moves: ['CONFIRM', 'OBJECT'] },
    ]);
    expect(await report(at('PRODUCTION_MANAGER'))).toMatchObject({ knownNow: null, restated: null, moves: [] });
    expect(await move(at('PRODUCTION_MANAGER'), 'CONFIRM')).toMatchObject({ __typename: 'MonthlyReportChanged' });
    expect(await lines(at('GM_OFFICE'), ', filter: { states: [PENDING] }')).toMatchObject([
      { department: 'LOGISTICS' },
    ]);
    const [foreign] = await lines(at('LOGISTICS_SUPERVISOR'));
    expect(await move(at('PRODUCTION_MANAGER'), 'CONFIRM', { lineIds: [foreign?.id] })).toMatchObject({
      code: 'NOT_YOUR_LINE',
    });
    expect(await move(at('GM_OFFICE'), 'CONFIRM', { lineIds: [foreign?.id] })).toMatchObject({ code: 'NOT_YOUR_LINE' });
    // Who answers for nothing and reads no case finds no report.
    expect(await report(at('RND_ENGINEER'))).toBeNull();
    expect(await report({ posts: ['EXECUTIVE'] })).toBeNull();
    expect(await move({ posts: ['EXECUTIVE'] }, 'CONFIRM')).toMatchObject({ code: 'NO_SUCH_REPORT' });
  });

  it('goes to another department by petition, which answers in turn (CQ-11)', async () => {
    await closed({ department: 'PRODUCTION' });
    await compile();
    const [line] = await lines(at('PRODUCTION_MANAGER'));
    const lineIds = [line?.id];
    expect(await move(at('PRODUCTION_MANAGER'), 'OBJECT', { lineIds })).toMatchObject({ code: 'REQUIRED' });
    expect(await move(at('PRODUCTION_MANAGER'), 'OBJECT', { lineIds, note: '来料不良' })).toMatchObject({
      __typename: 'MonthlyReportChanged',
    });
    expect(await move(at('PRODUCTION_MANAGER'), 'CONFIRM', { lineIds })).toMatchObject({ code: 'NOT_YOUR_LINE' });
    const settle = { lineIds, note: '检验报告属实', department: { word: 'SUPPLIER' } };
    expect(await move(at('PRODUCTION_MANAGER'), 'SETTLE', settle)).toMatchObject({ code: 'NOT_YOUR_LINE' });
    expect(await move(at('GM_OFFICE'), 'SETTLE', settle)).toMatchObject({ __typename: 'MonthlyReportChanged' });
    expect(await lines(at('PRODUCTION_MANAGER'))).toEqual([]);
    expect(await lines(at('QUALITY_MANAGER'))).toMatchObject([{ department: 'SUPPLIER', state: 'PENDING' }]);
    // A petition corrects the report and is no restatement of the case.
    expect(await report()).toMatchObject({ restated: [], knownNow: [{ department: 'SUPPLIER', cases: '1.0000' }] });
    expect(await move(at('QUALITY_MANAGER'), 'CONFIRM')).toMatchObject({ __typename: 'MonthlyReportChanged' });
    const audit = await database.sql(`select action from platform.audit where subject_id = '2026-10' order by id`);
    expect(audit.map(({ action }) => action).slice(-4)).toEqual([
      'report.compile',
      'report.object',
      'report.settle',
      'report.confirm',
    ]);
  });

  it('is frozen by who compiles once all is answered, and never changes again', async () => {
    const id = await closed({ department: 'PRODUCTION' });
    await compile();
    expect(await move(at('GM_OFFICE'), 'FREEZE', { version: 1 })).toMatchObject({ __typename: 'MonthlyReportChanged' });
    expect(await report()).toMatchObject({ frozenAt: expect.any(String), overdue: true, moves: [] });
    expect(await move(at('PRODUCTION_MANAGER'), 'CONFIRM')).toMatchObject({ code: 'REPORT_FROZEN' });
    for (const sql of [
      `update complaints.monthly_line set department = 'SALES'`,
      'delete from complaints.monthly_line',
      'update complaints.monthly_report set closed_count = 9',
    ])
      await expect(database.sql(sql)).rejects.toThrow('is frozen');
    await lookInto(database, people, { id, department: 'SALES' });
    expect(await report()).toMatchObject({
      departments: [{ department: 'PRODUCTION' }],
      knownNow: [{ department: 'SALES' }],
      restated: [
        {
          reported: [{ department: 'PRODUCTION', percentage: '100.0000' }],
          known: [{ department: 'SALES', percentage: '100.0000' }],
        },
      ],
    });
  });

  it('is not frozen under petition, nor from an old version, nor by others', async () => {
    await closed({ department: 'PRODUCTION' });
    await compile();
    expect(await move(at('GM_OFFICE'), 'FREEZE', { version: 9 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    expect(await move(at('GENERAL_MANAGER'), 'FREEZE', { version: 1 })).toMatchObject({ code: 'MAY_NOT_FREEZE' });
    const [line] = await lines(at('PRODUCTION_MANAGER'));
    await move(at('PRODUCTION_MANAGER'), 'OBJECT', { lineIds: [line?.id], note: '不属实' });
    expect(await move(at('GM_OFFICE'), 'FREEZE', { version: 2 })).toMatchObject({ code: 'NOT_ANSWERED' });
  });

  it('is told to who compiles and to departments that have not answered once its day is past, once (CQ-9)', async () => {
    await closed({ department: 'PRODUCTION' });
    await closed({ department: 'LOGISTICS' });
    await compile();
    await move(at('LOGISTICS_SUPERVISOR'), 'CONFIRM');
    const told = async (now: string): Promise<number> => {
      const context = database.systemContext({ now });
      const count = await tellOverdueReports(context);
      await context.database.close();
      return count;
    };
    await database.sql(`delete from complaints.monthly_report where id < '2026-10'`);
    expect(await told('2026-11-10T15:00:00.000Z')).toBe(0);
    expect(await told('2026-11-10T16:30:00.000Z')).toBe(1);
    expect(await told('2026-11-11T00:30:00.000Z')).toBe(0);
    const [message] = await database.sql<{ payload: { staffIds: string[] } }>(
      `select payload from platform.outbox where topic = 'report.overdue' order by id desc limit 1`,
    );
    expect([...(message?.payload.staffIds ?? [])].sort()).toEqual(
      [at('GM_OFFICE').staffId, at('PRODUCTION_MANAGER').staffId].sort(),
    );
  });

  it('is moved once for a key', async () => {
    await closed({ department: 'PRODUCTION' });
    await compile();
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => move(at('PRODUCTION_MANAGER'), 'CONFIRM', { idempotencyKey })));
    expect(twice.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
  });

  it.each([
    ['a month that is none', { reportId: '2026-13' }, 'NO_SUCH_REPORT'],
    ['a month that was not compiled', { reportId: '2020-01' }, 'NO_SUCH_REPORT'],
    ['ids that are none', { lineIds: ['x'] }, 'LINES'],
    ['no lines', { lineIds: [] }, 'LINES'],
    ['201 lines', { lineIds: Array.from({ length: 201 }, () => v7()) }, 'LINES'],
    ['lines of nobody', { lineIds: [v7()] }, 'NOT_YOUR_LINE'],
    ['huge grounds', { note: '长'.repeat(1_001) }, 'TOO_LONG'],
    ['a control character', { note: 'a\u0000' }, 'CONTROL_CHARACTER'],
  ])('is not moved with %s', async (_, input, code) => {
    await closed({ department: 'PRODUCTION' });
    await compile();
    expect(await move(at('PRODUCTION_MANAGER'), 'CONFIRM', input)).toMatchObject({ code });
  });
});
