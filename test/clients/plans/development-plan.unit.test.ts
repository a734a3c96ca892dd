import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closingFault,
  draftFault,
  nextReview,
  offeredPlanMoves,
  planStageAfter,
  submissionFault,
  type PlanMove,
  type PlanRule,
  type PlanStage,
  type ReviewRule,
} from '../../../api/clients/plans/development-plan';
import { isDecisionOverdue, reviewFault } from '../../../api/clients/plans/plan-review';
import { daysBetween } from '../../../api/kernel/civil-date';

const moves: readonly PlanMove[] = ['SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'CLOSE', 'ABANDON'];
const way: readonly PlanStage[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'CLOSED'];
const rule: PlanRule = {
  clause: 'KA-9',
  policyVersion: 3,
  parameters: {
    kind: 'developmentPlan',
    numberPattern: 'KF{YYYY}-{serial:3}',
    prospectsAtLeast: 3,
    approvers: ['KA_MANAGER'],
  },
};
const reviews: ReviewRule = {
  clause: 'KA-11',
  policyVersion: 3,
  parameters: { kind: 'planReviews', everyDays: 30, reviewsAtLeast: 1 },
};
const WHOLE = {
  title: '华东整装渠道',
  scope: '华东',
  direction: '整装',
  analysis: '三家',
  channel: '展会',
  reception: '按统一标准',
};

describe('the way of a development plan', () => {
  it('skips no stage, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (sequence) => {
        let stage: PlanStage = 'DRAFT';
        for (const move of sequence) {
          const next = planStageAfter(stage, move);
          if (next === undefined) continue;
          if (next !== 'ABANDONED') {
            const step = way.indexOf(next) - way.indexOf(stage);
            expect(step === 1 || (next === 'DRAFT' && stage === 'SUBMITTED')).toBe(true);
          }
          stage = next;
        }
      }),
    );
  });

  it('ends closed or abandoned', () => {
    for (const move of moves) {
      expect(planStageAfter('CLOSED', move)).toBeUndefined();
      expect(planStageAfter('ABANDONED', move)).toBeUndefined();
    }
  });

  it('is decided by nobody who submitted it, nor for whom they stand in', () => {
    const submitted = { stage: 'SUBMITTED', submittedBy: 'a' } as const;
    const mover = { writes: true, approves: true };
    expect(offeredPlanMoves(submitted, { ...mover, interests: ['b'] })).toContain('APPROVE');
    expect(offeredPlanMoves(submitted, { ...mover, interests: ['b', 'a'] })).toEqual(['WITHDRAW', 'ABANDON']);
    expect(offeredPlanMoves(submitted, { writes: false, approves: true, interests: ['b'] })).toEqual([
      'APPROVE',
      'RETURN',
    ]);
  });
});

describe('a plan', () => {
  it('is written with its title alone, and submitted whole', () => {
    expect(draftFault({ title: '计划' })).toBeUndefined();
    expect(draftFault({ title: ' ' })).toMatchObject({ code: 'REQUIRED', field: 'input.title' });
    expect(draftFault({ title: '计划', scope: 'x'.repeat(2_001) })).toMatchObject({ code: 'TOO_LONG' });
    const named = (prospects: number, clients = 0) => ({ prospects, clients });
    expect(submissionFault(WHOLE, named(3), rule)).toBeUndefined();
    for (const field of Object.keys(WHOLE))
      expect(submissionFault({ ...WHOLE, [field]: '' }, named(3), rule)).toMatchObject({ field: `input.${field}` });
    expect(submissionFault(WHOLE, named(2), rule)).toMatchObject({ code: 'TOO_FEW_PROSPECTS', clause: 'KA-9' });
    expect(submissionFault(WHOLE, named(2), rule)?.wording.en).toContain('at least 3 prospects before');
    // Clients count where the clause says so, and nowhere else.
    expect(submissionFault(WHOLE, named(2, 5), rule)).toMatchObject({ code: 'TOO_FEW_PROSPECTS' });
    const counting = { ...rule, parameters: { ...rule.parameters, countsClients: true } };
    expect(submissionFault(WHOLE, named(1, 2), counting)).toBeUndefined();
    expect(submissionFault(WHOLE, named(1, 1), counting)).toMatchObject({
      code: 'TOO_FEW_PROSPECTS',
      wording: { 'zh-CN': expect.stringContaining('3 家潜在客户或老客户') as string },
    });
  });

  it('is closed when it is screened, reviewed, and no decision is open', () => {
    const done = { unscreenedCount: 0, unscreenedClientCount: 0, reviewCount: 1, openDecisionCount: 0 };
    expect(closingFault(done, reviews)).toBeUndefined();
    expect(closingFault({ ...done, unscreenedCount: 1 }, reviews)).toMatchObject({ clause: 'KA-15' });
    expect(closingFault({ ...done, unscreenedClientCount: 1 }, reviews)).toMatchObject({ code: 'CLIENTS_UNSCREENED' });
    expect(closingFault({ ...done, reviewCount: 0 }, reviews)).toMatchObject({ code: 'TOO_FEW_REVIEWS' });
    expect(closingFault({ ...done, openDecisionCount: 2 }, reviews)).toMatchObject({ code: 'DECISIONS_OPEN' });
  });

  it('is reviewed as many days after the review before as the clause says, and says why', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), fc.integer({ min: 1, max: 28 }), (everyDays, day) => {
        const since = `2026-02-${String(day).padStart(2, '0')}`;
        const due = nextReview(since, { ...reviews, parameters: { ...reviews.parameters, everyDays } });
        expect(daysBetween(since, due.day)).toBe(everyDays);
        expect(due.why).toMatchObject({ clause: 'KA-11', policyVersion: 3, inputs: [{ value: since }, {}] });
      }),
    );
  });
});

describe('a review', () => {
  const decision = { content: '走访三家', responsibleId: 'a', dueOn: '2026-11-30' };
  const review = { heldOn: '2026-11-20', attendeeIds: ['a'], minutes: '逐家过', decisions: [decision] };

  it('is recorded with who was there, minutes, and decisions due on its day or later', () => {
    expect(reviewFault(review, '2026-11-23')).toBeUndefined();
    expect(reviewFault({ ...review, decisions: [] }, '2026-11-20')).toBeUndefined();
    expect(reviewFault(review, '2026-11-19')).toMatchObject({ code: 'REVIEW_IN_FUTURE' });
    expect(reviewFault({ ...review, attendeeIds: [] }, '2026-11-23')).toMatchObject({ code: 'WRONG_ATTENDEES' });
    expect(reviewFault({ ...review, minutes: ' ' }, '2026-11-23')).toMatchObject({ field: 'input.minutes' });
    const wrong = (change: object) =>
      reviewFault({ ...review, decisions: [decision, { ...decision, ...change }] }, '2026-11-23');
    expect(wrong({ content: '' })).toMatchObject({ field: 'input.decisions.1.content' });
    expect(wrong({ dueOn: '2026-11-19' })).toMatchObject({ field: 'input.decisions.1.dueOn' });
    expect(reviewFault({ ...review, decisions: Array(21).fill(decision) as [] }, '2026-11-23')).toMatchObject({
      code: 'TOO_MANY_DECISIONS',
    });
  });

  it('has decisions that are late from the day after they were due until they are done', () => {
    const due = { dueOn: '2026-11-23', doneOn: null };
    expect(isDecisionOverdue(due, '2026-11-23')).toBe(false);
    expect(isDecisionOverdue(due, '2026-11-24')).toBe(true);
    expect(isDecisionOverdue({ ...due, doneOn: '2026-11-25' }, '2026-11-26')).toBe(false);
  });
});
