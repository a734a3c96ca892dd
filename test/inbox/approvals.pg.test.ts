import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { complaintApprovals } from '../../api/complaints/complaint-approvals.service';
import { approvalCount, approvalPage } from '../../api/inbox/approval-list.service';
import type { Approval } from '../../api/inbox/approval.schema';
import type { DecideApprovalsInput } from '../../api/inbox/decide-approvals.schema';
import { decideApprovals } from '../../api/inbox/decide-approvals.service';
import type { Post } from '../../api/kernel/access/post';
import type { RequestContext } from '../../api/platform/context/request-context';
import { requestReturn } from '../../api/returns/request-return.service';
import { returnApprovals } from '../../api/returns/return-approvals.service';
import { caseDesk } from '../complaints/case-desk';
import { staffPosts } from '../complaints/case-staff';
import { addOrder, cast, doing, type Cast, type Viewer } from '../returns/some-returns';
import { testDatabase, type TestDatabase } from '../support/database';

const sources = [complaintApprovals, returnApprovals];

let database: TestDatabase;
let people: Cast;
let at: (post: Post) => Viewer;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase(sources.flatMap(({ entities }) => entities));
  people = await cast(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.sql(`update complaints.step set decides = false where done_at is null`);
  await database.sql(`update returns."return" set awaiting_post = null`);
});

async function asking<Answer>(viewer: Viewer | null, ask: (context: RequestContext) => Promise<Answer>, now?: string) {
  const context = database.contextOf(viewer, now === undefined ? {} : { now });
  try {
    return await ask(context);
  } finally {
    await context.database.close();
  }
}

const inbox = (viewer: Viewer, first = 50, after: string | null = null, now?: string) =>
  asking(viewer, (context) => approvalPage(context, sources, { first, after, kinds: null }), now);
const waiting = async (viewer: Viewer): Promise<readonly Approval[]> =>
  (await inbox(viewer)).edges.map(({ node }) => node);
const count = (viewer: Viewer) => asking(viewer, (context) => approvalCount(context, sources));

async function decide(viewer: Viewer, approvals: readonly Approval[], more: Partial<DecideApprovalsInput> = {}) {
  const input: DecideApprovalsInput = {
    approvals: approvals.map(({ id, version }) => ({ id, version })),
    decision: 'APPROVED',
    idempotencyKey: v7(),
    ...more,
  };
  return asking(viewer, (context) => decideApprovals(context, sources, input));
}

const named = (answer: Awaited<ReturnType<typeof decide>>): string[] =>
  'answers' in answer ? answer.answers.map((each) => each.answer.__typename) : [answer.__typename];

async function slip(): Promise<string> {
  const id = await desk.file('PACKAGING');
  await desk.until(id, 'approveTransfer');
  return id;
}

async function settlement(amount: string): Promise<string> {
  const id = await desk.file('PRODUCT_QUALITY');
  await desk.until(id, 'approve', { amount });
  return id;
}

async function returnOf(quantity: string, viewer: Viewer = people.seller) {
  const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10000', price: '10' }]);
  return doing(database, viewer, (context, { input, selection }) => requestReturn(context, input, selection), {
    clientId: people.clientOfMing,
    kind: 'RETURN' as const,
    reason: '批次质量问题',
    basis: '检验报告 Q-1',
    lines: [{ orderLineId: line, quantity }],
    idempotencyKey: v7(),
  });
}

describe('approvals', () => {
  it('are those at the viewer’s posts, of whatever kind, with amount, clause and limit', async () => {
    await slip();
    await settlement('4000');
    await returnOf('100');
    await returnOf('1000');
    expect((await waiting(at('GENERAL_MANAGER'))).map(({ kind, clause }) => [kind, clause])).toEqual([
      ['TRANSFER', 'CC-5'],
    ]);
    const found = await waiting(at('SALES_MANAGER'));
    expect(found.map(({ kind, amount, post }) => [kind, amount, post])).toEqual([
      ['COMPLAINT', '4000.00', 'SALES_MANAGER'],
      ['RETURN', '1000.00', 'SALES_MANAGER'],
    ]);
    expect(found[0]).toMatchObject({
      clause: 'CQ-5',
      byClause: { id: 'CQ-5' },
      step: 'approve',
      askedFor: '写明',
      overdue: false,
    });
    expect(found[0]?.complaint).not.toBeNull();
    expect(found[0]?.dueAt).not.toBeNull();
    expect(found[1]).toMatchObject({ dueAt: null, askedFor: '批次质量问题', askedBy: { id: people.ming } });
    expect((await waiting(people.deputy)).map(({ amount }) => amount)).toEqual(['10000.00']);
    expect(await waiting(at('PRODUCTION_MANAGER'))).toEqual([]);
    expect(await count(at('SALES_MANAGER'))).toBe(2);
  });

  it('come the earliest due first, page by page without a gap or a repeat', async () => {
    for (let n = 0; n < 3; n += 1) await settlement('100');
    for (let n = 0; n < 3; n += 1) await returnOf('10');
    await database.sql(
      `update complaints.step s set due_at = due_at - random() * interval '3 days' where done_at is null and decides`,
    );
    const whole = await waiting(at('SALES_MANAGER'));
    expect(whole).toHaveLength(6);
    const dues = whole.map(({ dueAt }) => dueAt ?? '9999');
    expect(dues).toEqual([...dues].sort());
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await inbox(at('SALES_MANAGER'), 2, after);
      paged.push(...page.edges.map(({ node }) => node.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
    await expect(inbox(at('SALES_MANAGER'), 2, 'bm9uc2Vuc2U')).rejects.toThrow(/another list/);
  });

  it('leave out what the viewer asked for', async () => {
    await slip();
    const director = at('SERVICE_DIRECTOR');
    const both: Viewer = { ...director, posts: ['SERVICE_DIRECTOR', 'GENERAL_MANAGER'] };
    expect(await waiting(both)).toEqual([]);
    expect(await count(both)).toBe(0);
    const [own] = await waiting(at('GENERAL_MANAGER'));
    if (own === undefined) throw new Error('nothing waits');
    expect(await decide(both, [own])).toMatchObject({ answers: [{ answer: { code: 'SELF_APPROVAL' } }] });
    const seen = await returnOf('10', { ...people.salesManager, posts: ['SALES_MANAGER'] });
    expect((await waiting(people.salesManager)).map(({ number }) => number)).not.toContain(seen.number);
  });

  it('do not wait while the client is waited for, and show nobody another unit’s', async () => {
    await settlement('100');
    const stranger: Viewer = { staffId: v7(), posts: ['SALES_MANAGER'], circles: { own: [], team: [], unit: [] } };
    expect(await waiting(stranger)).toEqual([]);
    await database.sql(`update complaints.step set waiting_since = now() where done_at is null and decides`);
    expect(await waiting(at('SALES_MANAGER'))).toEqual([]);
    await database.sql(`update complaints.step set waiting_since = null where done_at is null`);
  });
});

describe('decideApprovals', () => {
  it('decides several kinds at once and moves each on by its own rules', async () => {
    const id = await settlement('4000');
    const row = await returnOf('100');
    const answer = await decide(at('SALES_MANAGER'), await waiting(at('SALES_MANAGER')), {
      reason: '同意，按方案办理',
    });
    expect(answer).toMatchObject({ decidedCount: 2 });
    expect(await desk.stored(id)).toMatchObject({ state: 'APPROVED' });
    const [stored] = await database.sql('select state from returns."return" where id = $1', [row.id]);
    expect(stored).toMatchObject({ state: 'APPROVED' });
    expect(await waiting(at('SALES_MANAGER'))).toEqual([]);
  });

  it('sends back what is refused, with the reason, and wants one', async () => {
    const id = await settlement('4000');
    const row = await returnOf('100');
    const found = await waiting(at('SALES_MANAGER'));
    expect(await decide(at('SALES_MANAGER'), found, { decision: 'REFUSED', reason: '  ' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'input.reason',
    });
    expect(await decide(at('SALES_MANAGER'), found, { decision: 'REFUSED', reason: '依据不足' })).toMatchObject({
      decidedCount: 2,
    });
    expect(await desk.stored(id)).toMatchObject({ step: 'decide' });
    expect(await desk.count('returns.decision', `return_id = '${row.id}' and outcome = 'REFUSED'`)).toBe(1);
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and note = '依据不足'`)).toBe(1);
  });

  it('answers each for itself: what is stale, foreign or gone keeps no other from being decided', async () => {
    await slip();
    await slip();
    const [first, second] = await waiting(at('GENERAL_MANAGER'));
    if (first === undefined || second === undefined) throw new Error('two wait');
    const step = first.id.split('.')[1];
    const answer = await decide(at('GENERAL_MANAGER'), [
      { ...first, version: first.version - 1 },
      { ...second, id: `return.${step}` },
      { ...second, id: `complaint.${v7()}` },
      { ...second, id: 'nonsense' },
      second,
    ]);
    expect(named(answer)).toEqual(['StaleVersion', 'NotFound', 'NotFound', 'NotFound', 'ApprovalDecided']);
    expect(named(await decide(at('QUALITY_MANAGER'), [first]))).toEqual(['NotFound']);
    expect(named(await decide(people.seller, [first]))).toEqual(['NotAllowed']);
  });

  it('does not take the decision of one step for that of another', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'approveTransfer');
    const [gate] = await waiting(at('GENERAL_MANAGER'));
    await desk.until(id, 'approve', { amount: '900000' });
    const { version } = await desk.stored(id);
    if (gate === undefined) throw new Error('nothing waits');
    expect(await decide(at('GENERAL_MANAGER'), [{ ...gate, version }])).toMatchObject({
      answers: [{ answer: { __typename: 'IllegalMove', code: 'ALREADY_DECIDED' } }],
    });
    expect(await desk.stored(id)).toMatchObject({ step: 'approve', version });
  });

  it('decides each exactly once, whoever races and however often it is sent', async () => {
    const ids = [await slip(), await slip(), await slip()];
    const found = await waiting(at('GENERAL_MANAGER'));
    expect(found).toHaveLength(3);
    const key = v7();
    const other: Viewer = { ...at('GENERAL_MANAGER'), staffId: people.director };
    const answers = await Promise.all([
      decide(at('GENERAL_MANAGER'), found, { idempotencyKey: key }),
      decide(at('GENERAL_MANAGER'), found, { idempotencyKey: key }),
      decide(other, [...found].reverse(), { decision: 'REFUSED', reason: '不同意' }),
      decide(other, found, { decision: 'REFUSED', reason: '不同意' }),
    ]);
    for (const id of ids) {
      const gates = `complaint_id = '${id}' and step = 'approveTransfer' and done_at is not null`;
      expect(await desk.count('complaints.step', gates)).toBe(1);
    }
    const again = await decide(at('GENERAL_MANAGER'), found, { idempotencyKey: key });
    const mine =
      'answers' in again ? again.answers.filter(({ answer }) => 'replayed' in answer && answer.replayed) : [];
    expect(named(again)).toEqual(named(answers[0]));
    expect(named(again).filter((name) => name === 'ApprovalDecided')).toHaveLength(mine.length);
    const decided = answers.slice(1).reduce((sum, each) => sum + ('decidedCount' in each ? each.decidedCount : 0), 0);
    // The second sending under the key answers what the first did.
    expect(decided).toBe(3);
  });

  it.each([
    [{ approvals: [] }, 'input.approvals'],
    [{ approvals: Array.from({ length: 51 }, () => ({ id: `complaint.${v7()}`, version: 1 })) }, 'input.approvals'],
    [{ approvals: Array.from({ length: 2 }, () => ({ id: 'same', version: 1 })) }, 'input.approvals'],
    [{ reason: '长'.repeat(501) }, 'input.reason'],
    [{ reason: '看\u0000不见' }, 'input.reason'],
    [{ reason: '反\u202e着' }, 'input.reason'],
    [{ idempotencyKey: '' }, 'input.idempotencyKey'],
    [{ idempotencyKey: 'k'.repeat(101) }, 'input.idempotencyKey'],
  ])('refuses %j as a whole, by its field', async (more, field) => {
    const some = [{ id: `complaint.${v7()}`, version: 1 } as Approval];
    expect(await decide(at('GENERAL_MANAGER'), some, more)).toMatchObject({ __typename: 'InvalidInput', field });
  });
});
