import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileReports } from '../../../api/complaints/monthly/compile-report.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { askGraph, entities } from '../../clients/graph';
import { change, type Outcome } from '../../clients/prospects/key-accounts';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { staffPosts } from '../case-staff';
import { addClosed, clearCases, lookInto, type Closed } from '../monthly/closed-cases';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Viewer;
const word = (name: string) => ({ word: name });

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
});
beforeEach(() => clearCases(database));
afterAll(() => database.drop());

/** A closed case of which quality said who answers; production took part in it. */
async function attributed(facts: Closed = { department: 'PRODUCTION' }): Promise<string> {
  const id = await addClosed(database, people, facts);
  await database.sql(
    `update complaints.complaint set procedure = 'packaging', cc_version = 1, cq_version = 1 where id = $1`,
    [id],
  );
  await database.sql(
    `insert into complaints.step (id, complaint_id, seq, step, post, started_at, done_at, done_by, result, handed_on, decides)
     values ($1, $2, 9, 'execute', 'PRODUCTION_MANAGER', '2026-09-05', '2026-09-06', $3, 'DONE', '{}', false)`,
    [v7(), id, at('PRODUCTION_MANAGER').staffId],
  );
  await database.sql(
    `insert into complaints.case_post (complaint_id, post, since) values ($1, 'PRODUCTION_MANAGER', '2026-09-05') on conflict do nothing`,
    [id],
  );
  return id;
}

async function compile(): Promise<void> {
  const context = database.systemContext({ now: '2026-11-01T00:30:00.000Z' });
  await compileReports(context);
  await context.database.close();
}

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly became: string | null;
  readonly frozenReport: string | null;
  readonly mayDecide: boolean;
}

async function petitions(id: string, viewer: Viewer = at('GM_OFFICE')): Promise<Shown[]> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ complaint(id: "${id}") { petitionable petitions { id department instead state became frozenReport decisionReason mayDecide } } }`,
  );
  expect(errors).toEqual([]);
  return (data?.['complaint'] as { petitions: Shown[] }).petitions;
}

async function petitionable(id: string, viewer: Viewer): Promise<string[]> {
  const { data } = await askGraph(database, viewer, `{ complaint(id: "${id}") { petitionable } }`);
  return (data?.['complaint'] as { petitionable: string[] } | null)?.petitionable ?? [];
}

const versionOf = async (id: string): Promise<number> => {
  const [row] = await database.sql<{ version: number }>('select version from complaints.complaint where id = $1', [id]);
  return row?.version ?? 0;
};

async function raise(id: string, input: Record<string, unknown> = {}, viewer = at('PRODUCTION_MANAGER')) {
  const whole = {
    complaintId: id,
    version: await versionOf(id),
    department: word('PRODUCTION'),
    instead: word('LOGISTICS'),
    reason: '签收单有破损记录',
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, {
    mutation: 'raisePetition',
    input: whole,
    answer: '... on CaseChanged { replayed }',
  });
}

async function decide(id: string, input: Record<string, unknown> = {}, viewer = at('GM_OFFICE')): Promise<Outcome> {
  const pending = (await petitions(id)).find(({ state }) => state === 'PENDING');
  const whole = {
    complaintId: id,
    version: await versionOf(id),
    petitionId: pending?.id ?? v7(),
    upholds: true,
    reason: '核实属实',
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, {
    mutation: 'decidePetition',
    input: whole,
    answer: '... on CaseChanged { replayed }',
  });
}

const attribution = () =>
  database.sql<{ department: string | null; percentage: string; loss: string }>(
    `select department, percentage, loss from complaints.attributed('2026-10-01', '2026-11-01') order by department`,
  );
const lines = () =>
  database.sql<Record<string, unknown>>(
    `select department, state, post from complaints.monthly_line order by department`,
  );

describe('a petition of a department', () => {
  it('moves what it answers for when it is upheld, with its line in the history and the trail', async () => {
    const id = await attributed();
    expect(await petitionable(id, at('PRODUCTION_MANAGER'))).toEqual(['PRODUCTION']);
    expect(await petitionable(id, at('GM_OFFICE'))).toEqual([]);
    expect(await raise(id)).toMatchObject({ __typename: 'CaseChanged' });
    expect(await petitionable(id, at('PRODUCTION_MANAGER'))).toEqual([]);
    expect(await attribution()).toMatchObject([{ department: 'PRODUCTION' }]);
    expect(await petitions(id)).toMatchObject([{ state: 'PENDING', instead: 'LOGISTICS', mayDecide: true }]);
    expect(await petitions(id, at('PRODUCTION_MANAGER'))).toMatchObject([{ mayDecide: false }]);
    expect(await decide(id)).toMatchObject({ __typename: 'CaseChanged' });
    expect(await petitions(id)).toMatchObject([{ state: 'UPHELD', became: 'LOGISTICS', decisionReason: '核实属实' }]);
    expect(await attribution()).toMatchObject([{ department: 'LOGISTICS', percentage: '100.0000' }]);
    const told = await database.sql(
      `select kind from complaints.event where complaint_id = $1 and kind like 'PETITION%' order by at, kind`,
      [id],
    );
    expect(told.map(({ kind }) => kind).sort()).toEqual(['PETITION', 'PETITION_UPHELD']);
    // Whoever answers now may object in turn, and reads the case for it.
    expect(await petitionable(id, at('LOGISTICS_SUPERVISOR'))).toEqual(['LOGISTICS']);
  });

  it('leaves things as they were when it is declined, and binds no later finding when upheld', async () => {
    const id = await attributed();
    await raise(id);
    expect(await decide(id, { upholds: false })).toMatchObject({ __typename: 'CaseChanged' });
    expect(await attribution()).toMatchObject([{ department: 'PRODUCTION' }]);
    await raise(id);
    await decide(id);
    expect(await attribution()).toMatchObject([{ department: 'LOGISTICS' }]);
    await database.sql('delete from complaints.step where complaint_id = $1 and seq = 2', [id]);
    await lookInto(database, people, { id, department: 'QUALITY' });
    expect(await attribution()).toMatchObject([{ department: 'QUALITY' }]);
  });

  it('moves its part of a split alone; percentages stay 100 and the loss whole', async () => {
    const id = await attributed({
      loss: '100.00',
      shares: [
        { party: 'FACTORY', department: 'PRODUCTION', percentage: '60' },
        { party: 'FACTORY', department: 'LOGISTICS', percentage: '15' },
        { party: 'SUPPLIER', percentage: '25' },
      ],
    });
    await raise(id);
    await decide(id);
    expect(await attribution()).toMatchObject([
      { department: 'LOGISTICS', percentage: '75.0000', loss: '75.00' },
      { department: 'SUPPLIER', percentage: '25.0000', loss: '25.00' },
    ]);
  });

  it('keeps an open monthly report waiting, and goes the same way there', async () => {
    const id = await attributed();
    await compile();
    await raise(id);
    expect(await lines()).toMatchObject([{ department: 'PRODUCTION', state: 'OBJECTED' }]);
    await decide(id);
    expect(await lines()).toMatchObject([{ department: 'LOGISTICS', state: 'PENDING', post: 'LOGISTICS_SUPERVISOR' }]);
    const { data } = await askGraph(
      database,
      at('GM_OFFICE'),
      `{ monthlyReport(id: "2026-10") { restated { number } knownNow { department } } }`,
    );
    expect(data?.['monthlyReport']).toEqual({ restated: [], knownNow: [{ department: 'LOGISTICS' }] });
  });

  it('changes nothing of a frozen report, which is restated beside it', async () => {
    const id = await attributed();
    await compile();
    await database.sql(
      `update complaints.monthly_report set frozen_at = '2026-11-09', frozen_by = $1 where id = '2026-10'`,
      [at('GM_OFFICE').staffId],
    );
    await raise(id);
    await decide(id);
    expect(await lines()).toMatchObject([{ department: 'PRODUCTION', state: 'PENDING' }]);
    expect(await petitions(id)).toMatchObject([{ state: 'UPHELD', frozenReport: '2026-10' }]);
    const { data } = await askGraph(
      database,
      at('GM_OFFICE'),
      `{ monthlyReport(id: "2026-10") { departments { department } knownNow { department } restated { known { department } } } }`,
    );
    expect(data?.['monthlyReport']).toEqual({
      departments: [{ department: 'PRODUCTION' }],
      knownNow: [{ department: 'LOGISTICS' }],
      restated: [{ known: [{ department: 'LOGISTICS' }] }],
    });
  });

  it('that is raised or settled in the monthly report is one of the case as well', async () => {
    const id = await attributed();
    await compile();
    const [line] = await database.sql<{ id: string }>('select id from complaints.monthly_line');
    const move = (viewer: Viewer, name: string, input: object) =>
      change(database, viewer, {
        mutation: 'moveMonthlyReport',
        input: { reportId: '2026-10', move: word(name), lineIds: [line?.id], idempotencyKey: v7(), ...input },
        answer: '... on MonthlyReportChanged { replayed }',
      });
    await move(at('PRODUCTION_MANAGER'), 'OBJECT', { note: '来料不良' });
    expect(await petitions(id)).toMatchObject([{ state: 'PENDING', instead: null }]);
    expect(await decide(id)).toMatchObject({ code: 'INSTEAD_MISSING' });
    expect(await move(at('GM_OFFICE'), 'SETTLE', { note: '属实', department: word('SUPPLIER') })).toMatchObject({
      __typename: 'MonthlyReportChanged',
    });
    expect(await petitions(id)).toMatchObject([{ state: 'UPHELD', became: 'SUPPLIER' }]);
    expect(await attribution()).toMatchObject([{ department: 'SUPPLIER' }]);
  });

  it('is decided in the inbox of who settles petitions, with a reason, once', async () => {
    const id = await attributed();
    await raise(id);
    const waiting = async (viewer: Viewer) => {
      const { data, errors } = await askGraph(
        database,
        viewer,
        '{ approvals(kinds: [PETITION]) { edges { node { id version askedFor complaint { id } } } } }',
      );
      expect(errors).toEqual([]);
      return (data?.['approvals'] as { edges: { node: { id: string; version: number } }[] }).edges.map(
        ({ node }) => node,
      );
    };
    expect(await waiting(at('PRODUCTION_MANAGER'))).toEqual([]);
    const [approval] = await waiting(at('GM_OFFICE'));
    expect(approval).toMatchObject({ askedFor: '签收单有破损记录', complaint: { id } });
    const answer = `... on ApprovalsAnswered { decidedCount }`;
    const input = {
      approvals: [{ id: approval?.id, version: approval?.version }],
      decision: word('APPROVED'),
      idempotencyKey: v7(),
    };
    const bare = await change(database, at('GM_OFFICE'), { mutation: 'decideApprovals', input, answer });
    expect(bare).toMatchObject({ decidedCount: 0 });
    const reasoned = { ...input, reason: '核实属实', idempotencyKey: v7() };
    const twice = await Promise.all(
      [1, 2].map(() => change(database, at('GM_OFFICE'), { mutation: 'decideApprovals', input: reasoned, answer })),
    );
    expect(twice).toMatchObject([{ decidedCount: 1 }, { decidedCount: 1 }]);
    expect(await waiting(at('GM_OFFICE'))).toEqual([]);
    expect(await petitions(id)).toHaveLength(1);
  });

  it('is never decided by who raised it, by another post, or from an old version', async () => {
    const id = await attributed();
    const both = { ...at('PRODUCTION_MANAGER'), posts: ['PRODUCTION_MANAGER', 'GM_OFFICE'] as Post[] };
    await raise(id, {}, both);
    expect(await decide(id, {}, both)).toMatchObject({ code: 'OWN_PETITION' });
    expect(await decide(id, {}, at('PRODUCTION_MANAGER'))).toMatchObject({ code: 'NOT_YOURS_TO_RECORD' });
    expect(await decide(id, { version: 1 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await decide(id, { petitionId: v7() })).toMatchObject({ code: 'NO_SUCH_PETITION' });
  });

  it.each([
    ['for a department that answers for nothing', { department: word('LOGISTICS') }, 'NOTHING_TO_OBJECT'],
    ['for the same department', { instead: word('PRODUCTION') }, 'SAME_DEPARTMENT'],
    ['without grounds', { reason: ' ' }, 'REQUIRED'],
    ['with ids that are none', { attachmentIds: ['x'] }, 'NO_SUCH_DOCUMENT'],
  ])('is not raised %s', async (_, input, code) => {
    const id = await attributed();
    expect(await raise(id, input)).toMatchObject({ code });
    expect(await petitions(id)).toEqual([]);
  });

  it('is raised once for a key, and waits for the one before', async () => {
    const id = await attributed();
    const idempotencyKey = v7();
    const version = await versionOf(id);
    const twice = await Promise.all([1, 2].map(() => raise(id, { idempotencyKey, version })));
    expect(twice.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    expect(await raise(id)).toMatchObject({ code: 'PETITION_PENDING' });
  });
});
