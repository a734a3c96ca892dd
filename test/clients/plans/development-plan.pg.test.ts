import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { meanwhile, STAFFING } from '../../support/meanwhile';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, type KeyAccounts } from '../prospects/key-accounts';
import { planGraph, shown, WHOLE, word } from './plan-graph';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let plans: ReturnType<typeof planGraph>;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  plans = planGraph(database, people);
  await database.sql(`insert into policy.regulation (code) values ('KA')`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('KA', 1, '2024-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('ka.json'))],
  );
});
afterAll(() => database.drop());

describe('a development plan', () => {
  it('is numbered without a gap, by those who write client cards', async () => {
    const [first, second] = [await plans.open(people.specialist), await plans.open(people.supervisor)];
    const numbers = [first, second].map((each) => (each['plan'] as { number: string }).number);
    expect(Number(numbers[1]?.slice(-3)) - Number(numbers[0]?.slice(-3))).toBe(1);
    expect(numbers[0]).toMatch(/^KF2026-\d{3}$/);
    expect(await plans.open(people.director)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_OPEN_PLAN' });
    expect(await plans.open(people.specialist, { title: ' ' })).toMatchObject({ field: 'input.title' });
    expect(await plans.open(people.specialist, { leadId: people.stranger })).toMatchObject({ field: 'input.leadId' });
  });

  it('is written as a draft, submitted whole, and approved by another', async () => {
    let plan = await plans.open(people.specialist, { direction: undefined });
    expect(await plans.move(people.specialist, plan, 'APPROVE')).toMatchObject({ __typename: 'IllegalMove' });
    expect(await plans.move(people.specialist, plan, 'SUBMIT')).toMatchObject({
      field: 'input.direction',
      clause: 'KA-9',
    });
    plan = await plans.on(people.specialist, plan, 'editPlan', WHOLE);
    expect(await plans.move(people.specialist, plan, 'SUBMIT')).toMatchObject({ code: 'TOO_FEW_PROSPECTS' });
    const prospectIds = await Promise.all([1, 2, 3].map(() => plans.addProspect(people.specialist)));
    plan = await plans.on(people.specialist, plan, 'addPlanProspects', { prospectIds });
    plan = await plans.on(people.specialist, plan, 'addPlanProspects', { prospectIds });
    expect((plan['plan'] as { prospects: object[] }).prospects).toHaveLength(3);
    plan = await plans.move(people.specialist, plan, 'SUBMIT');
    expect(await plans.on(people.specialist, plan, 'editPlan', WHOLE)).toMatchObject({ __typename: 'IllegalMove' });
    expect(await plans.move(people.supervisor, plan, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await plans.move(people.manager, plan, 'RETURN')).toMatchObject({ field: 'input.note' });
    plan = await plans.move(people.manager, plan, 'RETURN', '方向不清');
    expect(shown(plan).stage).toBe('DRAFT');
    plan = await plans.move(people.specialist, plan, 'SUBMIT');
    plan = await plans.move(people.manager, plan, 'APPROVE');
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
    const prospectIds = await Promise.all([1, 2, 3].map(() => plans.addProspect(people.specialist)));
    let plan = await plans.open(people.manager);
    plan = await plans.on(people.manager, plan, 'addPlanProspects', { prospectIds });
    plan = await plans.move(people.manager, plan, 'SUBMIT');
    expect(await plans.move(people.manager, plan, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await plans.move(people.deputy, plan, 'APPROVE')).toMatchObject({ plan: { stage: 'APPROVED' } });
  });

  it('is closed when its directory is screened by survey, and its decisions are carried out', async () => {
    const { plan: approved, prospectIds } = await plans.under('APPROVED');
    let plan = approved;
    const [first = '', second = '', third = ''] = prospectIds;
    const screen = (prospectId: string, verdict: string) =>
      plans.on(people.specialist, plan, 'screenPlanProspect', { prospectId, verdict: word(verdict), note: '调查属实' });
    expect(await screen(first, 'PURSUE')).toMatchObject({ code: 'NOT_SURVEYED', clause: 'KA-15' });
    expect(await plans.move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'PROSPECTS_UNSCREENED' });
    for (const id of [first, second, third]) {
      await plans.survey(people.specialist, id);
      plan = await screen(id, id === third ? 'SET_ASIDE' : 'PURSUE');
    }
    expect(await screen(v7(), 'PURSUE')).toMatchObject({ code: 'NOT_IN_DIRECTORY' });
    expect(await plans.move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'TOO_FEW_REVIEWS' });
    const review = {
      heldOn: '2026-11-23',
      attendeeIds: [people.me, people.mate],
      minutes: '逐家检讨',
      decisions: [{ content: '送样', responsibleId: people.mate, dueOn: '2026-11-25' }],
    };
    expect(
      await plans.on(people.specialist, plan, 'recordPlanReview', { ...review, heldOn: '2026-11-22' }),
    ).toMatchObject({
      code: 'REVIEW_BEFORE_PLAN',
    });
    expect(
      await plans.on(people.specialist, plan, 'recordPlanReview', { ...review, attendeeIds: [people.leaver] }),
    ).toMatchObject({ code: 'WRONG_ATTENDEES' });
    const leaving = ['update identity.staff set leaves_on = $2 where id = $1', [people.mate, '2026-11-24']] as const;
    const record = () => plans.on(people.specialist, plan, 'recordPlanReview', review);
    expect(await meanwhile(database, [STAFFING, [leaving[0], [...leaving[1]]]], record)).toMatchObject({
      code: 'WRONG_RESPONSIBLE',
      field: 'input.decisions.0.responsibleId',
    });
    await database.sql(leaving[0], [people.mate, '2026-11-25']);
    plan = await record();
    await database.sql(leaving[0], [people.mate, null]);
    expect(plan).toMatchObject({
      plan: {
        openDecisionCount: 1,
        reviewBy: '2026-12-23',
        reviews: [{ attendees: [{}, {}], decisions: [{ content: '送样' }] }],
      },
    });
    expect(await plans.move(people.specialist, plan, 'CLOSE', '完成')).toMatchObject({ code: 'DECISIONS_OPEN' });
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
    const finish = (viewer: Viewer, id: string) => plans.send(viewer, 'finishPlanDecision', { id, outcome: '已送' });
    expect(await finish(people.director, decisionId)).toMatchObject({ code: 'MAY_NOT_FINISH_DECISION' });
    expect(await finish({ staffId: people.stranger, posts: ['KA_SPECIALIST'] }, decisionId)).toMatchObject({
      code: 'NO_SUCH_DECISION',
    });
    expect(await finish(mate, decisionId)).toMatchObject({ plan: { openDecisionCount: 0 } });
    expect(await finish(mate, decisionId)).toMatchObject({ code: 'DECISION_DONE' });
    expect(await plans.move(people.specialist, plan, 'CLOSE', '两家进入认定')).toMatchObject({
      plan: { stage: 'CLOSED', moves: [] },
    });
  });

  it('skips no stage in the database either', async () => {
    const draft = shown(await plans.open(people.specialist));
    await expect(
      database.sql(`update clients.development_plan set stage = 'CLOSED' where id = $1`, [draft.id]),
    ).rejects.toThrow('cannot go from DRAFT to CLOSED');
  });

  it('is changed once for a key, and never over a change unseen', async () => {
    const plan = await plans.open(people.specialist);
    const idempotencyKey = v7();
    const twice = await Promise.all(
      [1, 2].map(() => plans.on(people.specialist, plan, 'editPlan', { ...WHOLE, title: '新名', idempotencyKey })),
    );
    expect(twice.map((each) => each['replayed']).sort()).toEqual([false, true]);
    expect(await plans.on(people.specialist, plan, 'editPlan', WHOLE)).toMatchObject({
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
    const foreign = await plans.addProspect(stranger);
    const plan = await plans.open(people.specialist);
    expect(await plans.on(people.specialist, plan, 'addPlanProspects', { prospectIds: [foreign] })).toMatchObject({
      code: 'WRONG_PROSPECTS',
    });
    const own = await plans.addProspect(people.specialist);
    let bosses = await plans.open(people.manager);
    bosses = await plans.on(people.manager, bosses, 'addPlanProspects', { prospectIds: [foreign, own] });
    const removed = await plans.on(people.manager, bosses, 'removePlanProspect', { prospectId: own });
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
    const { id } = shown(await plans.open(people.specialist));
    const read = `{ developmentPlan(id: "${id}") { title scope } }`;
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
