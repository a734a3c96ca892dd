import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planApprovals, recognitionApprovals } from '../../api/clients/key-account-approvals.service';
import { approvalPage } from '../../api/inbox/approval-list.service';
import { decideApprovals } from '../../api/inbox/decide-approvals.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { seededJson } from '../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../support/database';
import { askGraph, entities } from './graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from './key-accounts';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.sql(`insert into policy.regulation (code) values ('KA')`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('KA', 1, '2024-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('ka.json'))],
  );
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const word = (name: string) => ({ word: name });
const SHOWN = `... on PlanChanged { replayed plan { id number stage version moves mayWrite reviewBy isReviewOverdue openDecisionCount
    reviewWhy { clause { id } policyVersion inputs { name value } }
    prospects { prospect { id name stage } verdict } reviews { heldOn attendees { id } decisions { id content dueOn isOverdue outcome responsible { id } } } } }
  ... on StaleVersion { currentVersion }`;
const WHOLE = {
  title: '华东整装渠道开发',
  scope: '华东三省一市',
  direction: '整装门店与设计院',
  analysis: '三家均有增长潜力',
  channel: '展会与老客户介绍',
  reception: '统一着装，样品齐备',
};

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly reviews: readonly { readonly decisions: readonly { readonly id: string }[] }[];
}
const shown = (outcome: Outcome): Shown => outcome['plan'] as Shown;

const send = (viewer: Viewer, mutation: string, input: Record<string, unknown>): Promise<Outcome> =>
  change(database, viewer, { mutation, input: { idempotencyKey: v7(), ...input }, answer: SHOWN });
const open = (viewer: Viewer, input: Record<string, unknown> = {}) => send(viewer, 'openPlan', { ...WHOLE, ...input });
const on = (viewer: Viewer, of: Outcome, mutation: string, input: Record<string, unknown> = {}) => {
  const { id, version } = shown(of);
  return send(viewer, mutation, { id, version, ...input });
};
const move = (viewer: Viewer, of: Outcome, name: string, note?: string) =>
  on(viewer, of, 'movePlan', { move: word(name), note });

async function addProspect(viewer: Viewer, ownerId?: string): Promise<string> {
  const outcome = await change(database, viewer, {
    mutation: 'openProspect',
    input: { name: `南通泰和${v7()}`, ownerId, idempotencyKey: v7() },
    answer: '... on ProspectChanged { prospect { id } }',
  });
  return (outcome['prospect'] as { id: string }).id;
}

async function survey(viewer: Viewer, id: string): Promise<void> {
  const outcome = await change(database, viewer, {
    mutation: 'moveProspect',
    input: {
      id,
      version: 1,
      move: word('GENERAL_SURVEY'),
      profile: '整装',
      annualAccounts: '3 亿',
      headInterview: '愿意',
      idempotencyKey: v7(),
    },
    answer: '... on ProspectChanged { prospect { stage } }',
  });
  expect(outcome).toMatchObject({ prospect: { stage: 'SURVEYED' } });
}

async function under(way: 'SUBMITTED' | 'APPROVED'): Promise<{ plan: Outcome; prospectIds: string[] }> {
  const prospectIds = await Promise.all([1, 2, 3].map(() => addProspect(people.specialist)));
  let plan = await open(people.specialist);
  plan = await on(people.specialist, plan, 'addPlanProspects', { prospectIds });
  plan = await move(people.specialist, plan, 'SUBMIT');
  if (way === 'APPROVED') plan = await move(people.manager, plan, 'APPROVE');
  expect(shown(plan).stage).toBe(way);
  return { plan, prospectIds };
}

async function asking<Answer>(viewer: Viewer, ask: (context: RequestContext) => Promise<Answer>): Promise<Answer> {
  const context = database.contextOf(viewer);
  try {
    return await ask(context);
  } finally {
    await context.database.close();
  }
}

describe('a development plan', () => {
  it('is numbered without a gap, by those who write client cards', async () => {
    const [first, second] = [await open(people.specialist), await open(people.supervisor)];
    const numbers = [first, second].map((each) => (each['plan'] as { number: string }).number);
    expect(Number(numbers[1]?.slice(-3)) - Number(numbers[0]?.slice(-3))).toBe(1);
    expect(numbers[0]).toMatch(/^KF2026-\d{3}$/);
    expect(await open(people.director)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_OPEN_PLAN' });
    expect(await open(people.specialist, { title: ' ' })).toMatchObject({ field: 'input.title' });
    expect(await open(people.specialist, { leadId: people.stranger })).toMatchObject({ field: 'input.leadId' });
  });

  it('is written as a draft, submitted whole, and approved by another', async () => {
    let plan = await open(people.specialist, { direction: undefined });
    expect(await move(people.specialist, plan, 'APPROVE')).toMatchObject({ __typename: 'IllegalMove' });
    expect(await move(people.specialist, plan, 'SUBMIT')).toMatchObject({ field: 'input.direction', clause: 'KA-9' });
    plan = await on(people.specialist, plan, 'editPlan', WHOLE);
    expect(await move(people.specialist, plan, 'SUBMIT')).toMatchObject({ code: 'TOO_FEW_PROSPECTS' });
    const prospectIds = await Promise.all([1, 2, 3].map(() => addProspect(people.specialist)));
    plan = await on(people.specialist, plan, 'addPlanProspects', { prospectIds });
    plan = await on(people.specialist, plan, 'addPlanProspects', { prospectIds });
    expect((plan['plan'] as { prospects: object[] }).prospects).toHaveLength(3);
    plan = await move(people.specialist, plan, 'SUBMIT');
    expect(await on(people.specialist, plan, 'editPlan', WHOLE)).toMatchObject({ __typename: 'IllegalMove' });
    expect(await move(people.supervisor, plan, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await move(people.manager, plan, 'RETURN')).toMatchObject({ field: 'input.note' });
    plan = await move(people.manager, plan, 'RETURN', '方向不清');
    expect(shown(plan).stage).toBe('DRAFT');
    plan = await move(people.specialist, plan, 'SUBMIT');
    plan = await move(people.manager, plan, 'APPROVE');
    expect(plan).toMatchObject({
      plan: {
        stage: 'APPROVED',
        reviewBy: '2026-12-23',
        isReviewOverdue: false,
        reviewWhy: { clause: { id: 'KA-11' }, policyVersion: 1 },
      },
    });
  });

  it('is approved by nobody who submitted it', async () => {
    const prospectIds = await Promise.all([1, 2, 3].map(() => addProspect(people.specialist)));
    let plan = await open(people.manager);
    plan = await on(people.manager, plan, 'addPlanProspects', { prospectIds });
    plan = await move(people.manager, plan, 'SUBMIT');
    expect(await move(people.manager, plan, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await move(people.deputy, plan, 'APPROVE')).toMatchObject({ plan: { stage: 'APPROVED' } });
  });

  it('is closed when its directory is screened by survey, and its decisions are carried out', async () => {
    const { plan: approved, prospectIds } = await under('APPROVED');
    let plan = approved;
    const [first = '', second = '', third = ''] = prospectIds;
    const screen = (prospectId: string, verdict: string) =>
      on(people.specialist, plan, 'screenPlanProspect', { prospectId, verdict: word(verdict), note: '调查属实' });
    expect(await screen(first, 'PURSUE')).toMatchObject({ code: 'NOT_SURVEYED', clause: 'KA-15' });
    expect(await move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'PROSPECTS_UNSCREENED' });
    for (const id of [first, second, third]) {
      await survey(people.specialist, id);
      plan = await screen(id, id === third ? 'SET_ASIDE' : 'PURSUE');
    }
    expect(await screen(v7(), 'PURSUE')).toMatchObject({ code: 'NOT_IN_DIRECTORY' });
    expect(await move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'TOO_FEW_REVIEWS' });
    const review = {
      heldOn: '2026-11-23',
      attendeeIds: [people.me, people.mate],
      minutes: '逐家检讨',
      decisions: [{ content: '送样', responsibleId: people.mate, dueOn: '2026-11-25' }],
    };
    expect(await on(people.specialist, plan, 'recordPlanReview', { ...review, heldOn: '2026-11-22' })).toMatchObject({
      code: 'REVIEW_BEFORE_PLAN',
    });
    expect(
      await on(people.specialist, plan, 'recordPlanReview', { ...review, attendeeIds: [people.leaver] }),
    ).toMatchObject({ code: 'WRONG_ATTENDEES' });
    plan = await on(people.specialist, plan, 'recordPlanReview', review);
    expect(plan).toMatchObject({
      plan: {
        openDecisionCount: 1,
        reviewBy: '2026-12-23',
        reviews: [{ attendees: [{}, {}], decisions: [{ content: '送样' }] }],
      },
    });
    expect(await move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'DECISIONS_OPEN' });
    const decisionId = shown(plan).reviews[0]?.decisions[0]?.id ?? '';
    const mate: Viewer = {
      staffId: people.mate,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.mate], team: [], unit: [] },
    };
    const due = await askGraph(database, mate, '{ planDecisionsDue { id content isOverdue mayFinish planTitle } }');
    expect(due.data?.['planDecisionsDue']).toEqual([
      { id: decisionId, content: '送样', isOverdue: false, mayFinish: true, planTitle: WHOLE.title },
    ]);
    const finish = (viewer: Viewer, id: string) => send(viewer, 'finishPlanDecision', { id, outcome: '已送' });
    expect(await finish(people.director, decisionId)).toMatchObject({ code: 'MAY_NOT_FINISH_DECISION' });
    expect(await finish({ staffId: people.stranger, posts: ['KA_SPECIALIST'] }, decisionId)).toMatchObject({
      code: 'NO_SUCH_DECISION',
    });
    expect(await finish(mate, decisionId)).toMatchObject({ plan: { openDecisionCount: 0 } });
    expect(await finish(mate, decisionId)).toMatchObject({ code: 'DECISION_DONE' });
    expect(await move(people.specialist, plan, 'CLOSE', '两家进入认定')).toMatchObject({
      plan: { stage: 'CLOSED', moves: [] },
    });
  });

  it('skips no stage in the database either', async () => {
    const draft = shown(await open(people.specialist));
    await expect(
      database.sql(`update clients.development_plan set stage = 'CLOSED' where id = $1`, [draft.id]),
    ).rejects.toThrow('cannot go from DRAFT to CLOSED');
  });

  it('is changed once for a key, and never over a change unseen', async () => {
    const plan = await open(people.specialist);
    const idempotencyKey = v7();
    const twice = await Promise.all(
      [1, 2].map(() => on(people.specialist, plan, 'editPlan', { ...WHOLE, title: '新名', idempotencyKey })),
    );
    expect(twice.map((each) => each['replayed']).sort()).toEqual([false, true]);
    expect(await on(people.specialist, plan, 'editPlan', WHOLE)).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
    });
  });

  it('takes in prospects that the viewer reaches, and shows each reader no more than theirs', async () => {
    const stranger: Viewer = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.stranger], team: [people.stranger], unit: [people.stranger] },
    };
    const foreign = await addProspect(stranger);
    const plan = await open(people.specialist);
    expect(await on(people.specialist, plan, 'addPlanProspects', { prospectIds: [foreign] })).toMatchObject({
      code: 'WRONG_PROSPECTS',
    });
    const own = await addProspect(people.specialist);
    let bosses = await open(people.manager);
    bosses = await on(people.manager, bosses, 'addPlanProspects', { prospectIds: [foreign, own] });
    const removed = await on(people.manager, bosses, 'removePlanProspect', { prospectId: own });
    expect((removed['plan'] as { prospects: object[] }).prospects).toHaveLength(1);
    await database.sql('update clients.development_plan set involved = $2 where id = $1', [
      shown(bosses).id,
      [people.me],
    ]);
    const read = `{ developmentPlan(id: "${shown(bosses).id}") { title mayWrite moves prospects { prospect { name } } } }`;
    expect((await askGraph(database, people.specialist, read)).data?.['developmentPlan']).toEqual({
      title: WHOLE.title,
      mayWrite: false,
      moves: [],
      prospects: [],
    });
  });

  it('is top secret: seen by the circle of its lead, and every read leaves a line', async () => {
    const { id } = shown(await open(people.specialist));
    const read = `{ developmentPlan(id: "${id}") { title scope } developmentPlans { edges { node { id } } } }`;
    for (const post of ['KA_SPECIALIST', 'QUALITY_MANAGER', 'EXECUTIVE', 'ANALYST', 'ADMINISTRATOR'] as const)
      expect(
        (await askGraph(database, { staffId: people.stranger, posts: [post] }, read)).data?.['developmentPlan'],
      ).toBeNull();
    const lines = async () =>
      (
        await database.sql<{ n: number }>(
          `select count(*)::int as n from platform.audit where action = 'plan.read' and subject_id = $1`,
          [id],
        )
      )[0]?.n ?? 0;
    const before = await lines();
    expect((await askGraph(database, people.supervisor, read)).data?.['developmentPlan']).toMatchObject({
      scope: WHOLE.scope,
    });
    expect(await lines()).toBeGreaterThan(before);
  });
});

describe('the inbox', () => {
  const sources = [planApprovals, recognitionApprovals];
  const waiting = (viewer: Viewer) =>
    asking(viewer, async (context) => {
      const { edges } = await approvalPage(context, sources, { first: 200, after: null, kinds: null });
      return edges.map(({ node }) => node);
    });
  const decide = (viewer: Viewer, approval: { id: string; version: number }, more: object) =>
    asking(viewer, (context) =>
      decideApprovals(context, sources, {
        approvals: [{ id: approval.id, version: approval.version }],
        decision: 'APPROVED',
        idempotencyKey: v7(),
        ...more,
      }),
    );

  it('holds submitted plans for who may approve them, and decides each once', async () => {
    const { plan } = await under('SUBMITTED');
    const { id } = shown(plan);
    const mine = async (viewer: Viewer) => (await waiting(viewer)).find((each) => each.plan?.id === id);
    const asked = await mine(people.manager);
    expect(asked).toMatchObject({ kind: 'PLAN', post: 'KA_MANAGER', clause: 'KA-9', client: null, prospect: null });
    expect(await mine(people.deputy)).toBeDefined();
    for (const viewer of [people.specialist, people.supervisor, people.director])
      expect(await mine(viewer)).toBeUndefined();
    if (asked === undefined) throw new Error('nothing waits');
    expect(await decide(people.manager, asked, { decision: 'REFUSED', reason: '名录太窄' })).toMatchObject({
      answers: [{ answer: { __typename: 'ApprovalDecided' } }],
    });
    expect(await mine(people.manager)).toBeUndefined();
    const [row] = await database.sql('select stage from clients.development_plan where id = $1', [id]);
    expect(row).toEqual({ stage: 'DRAFT' });
  });

  it('holds applications for recognition for who may approve them, by link and amount and without a name', async () => {
    const id = await addProspect(people.specialist);
    for (const stage of ['SURVEYED', 'VISITED', 'CONFIRMED'])
      await database.sql('update clients.prospect set stage = $2, visited_by = $3 where id = $1', [
        id,
        stage,
        people.head,
      ]);
    await database.sql(
      `update clients.prospect set stage = 'APPLIED', applied_by = $2, expected_yearly = 600000 where id = $1`,
      [id, people.me],
    );
    const mine = async (viewer: Viewer) => (await waiting(viewer)).find((each) => each.prospect?.id === id);
    const asked = await mine(people.manager);
    expect(asked).toMatchObject({
      kind: 'RECOGNITION',
      number: null,
      amount: '600000.00',
      askedFor: null,
      askedBy: { id: people.me },
      client: null,
    });
    expect(await mine(people.specialist)).toBeUndefined();
    if (asked === undefined) throw new Error('nothing waits');
    expect(await decide(people.manager, asked, {})).toMatchObject({
      answers: [{ answer: { __typename: 'ApprovalDecided', replayed: false } }],
    });
    const [row] = await database.sql('select stage from clients.prospect where id = $1', [id]);
    expect(row).toEqual({ stage: 'APPROVED' });
  });
});
