import { describe, expect, it } from 'vitest';
import { handedOnSoFar, openStep } from '../../../api/complaints/steps/case-facts';
import { offersOf, type CaseAtHand } from '../../../api/complaints/steps/move-offers';
import { offerFor, planOf, type MovePlan } from '../../../api/complaints/steps/move-plan';
import type { Post } from '../../../api/kernel/access/post';
import { calendar, filedCase } from '../some-cases';
import { at, moving, standsAt, until, wayOf, withSplit } from '../walk';

describe('the way of a case', () => {
  it('transfers packaging on a slip that both sides sign and the general manager approves', () => {
    expect(wayOf('PACKAGING')).toEqual(['intake', 'approveTransfer', 'receive', 'inspect', 'reply', 'close']);
    const atReceive = until(filedCase('PACKAGING'), 'receive');
    expect(standsAt(atReceive)).toEqual(['receive', 'LOGISTICS_SUPERVISOR', 'TRANSFERRED']);
    expect(atReceive.facts.steps.map(({ post, doneBy }) => doneBy ?? post)).toEqual([
      'SERVICE_DIRECTOR',
      'GENERAL_MANAGER',
      'LOGISTICS_SUPERVISOR',
    ]);
  });

  it('takes domestic product quality to the committee and, unless it was baseless, through repair and shipping', () => {
    const steps = ['intake', 'approveTransfer', 'receive', 'memo', 'decide', 'approve'];
    expect(wayOf('PRODUCT_QUALITY')).toEqual([...steps, 'countersign', 'dealWith', 'repair', 'ship', 'reply', 'close']);
    expect(wayOf('PRODUCT_QUALITY', { conclusion: 'NOT_ESTABLISHED' })).toEqual([...steps, 'reply', 'close']);
  });

  it('takes product quality abroad through the departments, and through research where it is needed', () => {
    const abroad = (needForResearch: string) => wayOf('PRODUCT_QUALITY', { needForResearch }, { overseas: true });
    expect(abroad('NO')).not.toContain('research');
    expect(abroad('YES')).toContain('research');
    expect(abroad('NO').slice(0, 3)).toEqual(['register', 'investigate', 'counter']);
  });

  it('has the deputy general manager trace what came from not knowing a market policy', () => {
    expect(wayOf('GRIEVANCE', { fromMarketPolicy: 'YES' })).toEqual(['explain', 'trace', 'close']);
    expect(wayOf('GRIEVANCE', { fromMarketPolicy: 'NO' })).toEqual(['explain', 'close']);
  });

  it('stands with the post that the transfer names', () => {
    const atReceive = until(filedCase('SERVICE_QUALITY'), 'receive', { responsiblePost: 'QUALITY_MANAGER' });
    expect(standsAt(atReceive)).toEqual(['receive', 'QUALITY_MANAGER', 'TRANSFERRED']);
  });

  it.each([
    ['5000.00', 'SALES_MANAGER'],
    ['5000.01', 'DEPUTY_GM_SALES'],
    ['50000.01', 'GENERAL_MANAGER'],
  ])('brings a settlement of %s before the %s', (amount, post) => {
    expect(standsAt(until(filedCase('PRODUCT_QUALITY'), 'approve', { amount }))).toEqual(['approve', post, 'PROPOSED']);
  });

  it('brings what the sales manager proposes before the next one up, whatever the amount', () => {
    const atApprove = until(filedCase('PRODUCT_QUALITY', { overseas: true }), 'approve', { amount: '10.00' });
    expect(standsAt(atApprove)).toEqual(['approve', 'DEPUTY_GM_SALES', 'PROPOSED']);
  });

  it('goes back to the committee when the client does not countersign, and again until it does', () => {
    let now = until(filedCase('PRODUCT_QUALITY'), 'countersign');
    for (let round = 0; round < 3; round += 1) {
      now = moving(now, 'COMPLETE', { wanted: { clientAnswer: 'OBJECTED' } });
      expect(standsAt(now)).toEqual(['decide', 'GM_OFFICE', 'INVESTIGATING']);
      now = until(now, 'countersign');
    }
    expect(standsAt(moving(now, 'COMPLETE'))).toEqual(['dealWith', 'DEPUTY_GM_PRODUCTION', 'APPROVED']);
  });

  it('leaves the committee with what its decision says, and not before there is one', () => {
    const atDecide = until(filedCase('PRODUCT_QUALITY'), 'decide');
    const { split: _, ...undecided } = atDecide.facts;
    const complete = (facts: CaseAtHand['facts'], conclusion: string) =>
      planOf(
        { ...atDecide, facts },
        { move: 'COMPLETE', answers: { conclusion, responsibleDepartment: 'PRODUCTION', proposal: '返修' } },
        { mover: { staffId: 'x', posts: ['GM_OFFICE'] }, now: at(600), calendar },
      );
    expect(complete(undecided, 'UPHELD')).toMatchObject({ refused: 'InvalidInput', text: { code: 'SPLIT_NEEDED' } });
    expect(complete(undecided, 'NOT_ESTABLISHED')).toMatchObject({ ends: { handedOn: { amount: '0.00' } } });
    const ofAnotherStep = { stepId: 'earlier', budget: '9.00', repairBy: '2026-03-09', byStaff: 'x' };
    expect(complete({ ...undecided, split: ofAnotherStep }, 'UPHELD')).toMatchObject({ refused: 'InvalidInput' });
    expect(complete(withSplit(atDecide, '88.80').facts, 'UPHELD')).toMatchObject({
      ends: { handedOn: { amount: '88.80', repairBy: '2026-03-20' } },
      starts: { step: 'approve', post: 'SALES_MANAGER' },
    });
  });

  it('carries the split of the departments with the combined opinion, and proposes anew when the client objects', () => {
    const abroad = { overseas: true };
    let now = until(filedCase('PRODUCT_QUALITY', abroad), 'combine', { amount: '70.00' });
    for (let round = 0; round < 3; round += 1) {
      const answers = { combinedOpinion: '同意', conclusion: 'UPHELD' };
      const mover = { staffId: 'x', posts: ['GM_OFFICE'] as Post[] };
      const complete = (atHand: CaseAtHand) =>
        planOf(atHand, { move: 'COMPLETE', answers }, { mover, now: at(600), calendar });
      // The split of an earlier round does not do for this one.
      expect(complete(now)).toMatchObject({ refused: 'InvalidInput', text: { code: 'SPLIT_NEEDED' } });
      expect(complete(withSplit(now, '88.80'))).toMatchObject({
        ends: { handedOn: { amount: '88.80', conclusion: 'UPHELD' } },
        starts: { step: 'approve', post: 'DEPUTY_GM_SALES' },
      });
      now = until(now, 'countersign', { amount: '88.80' });
      expect(handedOnSoFar(now.facts)).not.toHaveProperty('repairBy');
      now = moving(now, 'COMPLETE', { wanted: { clientAnswer: 'OBJECTED' } });
      expect(standsAt(now)).toEqual(['propose', 'SALES_MANAGER', 'INVESTIGATING']);
      now = until(now, 'combine');
    }
    expect(standsAt(moving(until(now, 'countersign'), 'COMPLETE'))).toEqual(['execute', 'SALES_MANAGER', 'APPROVED']);
    const baseless = wayOf('PRODUCT_QUALITY', { conclusion: 'NOT_ESTABLISHED' }, abroad);
    expect(baseless).not.toContain('countersign');
  });

  it('does not let who put the decision on record approve it', () => {
    const approving = until(filedCase('PRODUCT_QUALITY'), 'approve');
    const recorded = withSplit(approving, '10.00', 'accountant');
    const accountant = { staffId: 'accountant', posts: ['SALES_MANAGER'] as Post[] };
    expect(offerFor(recorded, 'COMPLETE', accountant)).toMatchObject({ text: { code: 'SELF_APPROVAL' } });
  });

  it.each([
    ['repair', { repairedOn: '2026-03-03' }, 'DAY_TO_COME'],
    ['ship', { shippedOn: '2026-03-01', deliveredOn: '2026-03-02' }, 'DAY_BEFORE'],
    ['ship', { shippedOn: '2026-03-02', deliveredOn: '2026-03-01' }, 'DAY_BEFORE'],
  ])('does not believe of %s the days %o', (step, wanted, code) => {
    expect(() => moving(until(filedCase('PRODUCT_QUALITY'), step), 'COMPLETE', { wanted })).toThrow(code);
  });

  it('answers at once without a reply of its own, and closes with the conclusion', () => {
    const answered = moving(filedCase('PACKAGING'), 'ANSWER', { wanted: { conclusion: 'NOT_ESTABLISHED' } });
    expect(standsAt(answered)).toEqual(['close', 'SERVICE_DIRECTOR', 'ANSWERED']);
    expect(moving(answered, 'COMPLETE').facts.state).toBe('CLOSED');
  });

  it('lets a department object once something is proposed, and then looks into it again', () => {
    const proposed = until(filedCase('PRODUCT_QUALITY', { overseas: true }), 'approve', { needForResearch: 'NO' });
    const objection = offersOf(proposed).find(({ move }) => move === 'OBJECT');
    expect(objection?.posts).toEqual(['QUALITY_MANAGER', 'PRODUCTION_MANAGER', 'SALES_MANAGER']);
    expect(standsAt(moving(proposed, 'OBJECT'))).toEqual(['investigate', 'QUALITY_MANAGER', 'INVESTIGATING']);
  });

  it('begins anew under another class, and hands nothing of the old one on', () => {
    const found = until(filedCase('PACKAGING'), 'inspect');
    const anew = moving(found, 'RECLASSIFY', { wanted: { newClass: 'GRIEVANCE' } });
    expect(standsAt(anew)).toEqual(['explain', 'SERVICE_DIRECTOR', 'RECEIVED']);
    expect(handedOnSoFar(anew.facts)).toEqual({});
  });

  it('gives a case back to whom it came from, past decisions', () => {
    const received = until(filedCase('PACKAGING'), 'receive');
    expect(standsAt(moving(received, 'SEND_BACK'))).toEqual(['intake', 'SERVICE_DIRECTOR', 'RECEIVED']);
  });
});

describe('clocks', () => {
  it('count the memo from the day the production manager received it', () => {
    // Monday 2 March, received on Tuesday: by the end of Thursday.
    let now = until(filedCase('PRODUCT_QUALITY'), 'receive');
    now = moving(now, 'COMPLETE', { minutes: 24 * 60 });
    expect(openStep(now.facts)).toMatchObject({ step: 'memo', dueAt: '2026-03-05T15:59:59.999Z' });
  });

  it('give the repair until the end of the day that the committee set, which waiting moves on', () => {
    const repairing = until(filedCase('PRODUCT_QUALITY'), 'repair');
    expect(openStep(repairing.facts)?.dueAt).toBe('2026-03-20T15:59:59.999Z');
    const waiting = moving(repairing, 'REQUEST_INFORMATION', { minutes: 60 });
    const after = moving(waiting, 'RESUME', { minutes: 60 + 3 * 24 * 60 });
    expect(openStep(after.facts)?.dueAt).toBe('2026-03-23T15:59:59.999Z');
  });

  it('stand still while we wait for the client', () => {
    const before = until(filedCase('PACKAGING'), 'inspect');
    const waiting = moving(before, 'REQUEST_INFORMATION', { minutes: 120 });
    expect(offersOf(waiting).map(({ move }) => move)).toEqual(['RESUME', 'WITHDRAW', 'VOID']);
    // From Monday to the Monday after: five working days.
    const after = moving(waiting, 'RESUME', { minutes: 7 * 24 * 60 });
    expect(openStep(before.facts)?.dueAt).toBe('2026-03-04T15:59:59.999Z');
    expect(openStep(after.facts)?.dueAt).toBe('2026-03-11T15:59:59.999Z');
  });

  it('begin anew when a case is taken up again, for every step that follows', () => {
    const day = 24 * 60;
    const reopening = (complaintClass: 'PACKAGING' | 'PRODUCT_QUALITY') =>
      moving(until(filedCase(complaintClass), 'end'), 'REOPEN', { minutes: 14 * day });
    // Two working days from Monday the 16th, and not from the 2nd.
    const inspecting = reopening('PACKAGING');
    expect(openStep(inspecting.facts)).toMatchObject({ step: 'inspect', dueAt: '2026-03-18T15:59:59.999Z' });
    const remembering = reopening('PRODUCT_QUALITY');
    expect(openStep(remembering.facts)).toMatchObject({ step: 'memo', dueAt: '2026-03-18T15:59:59.999Z' });
    let now = remembering;
    while (openStep(now.facts)?.step !== 'dealWith') now = moving(now, 'COMPLETE', { minutes: 15 * day });
    // Three working days, from the reopening still.
    expect(openStep(now.facts)?.dueAt).toBe('2026-03-19T15:59:59.999Z');
    const { starts } = planOf(
      until(filedCase('PACKAGING'), 'end'),
      { move: 'REOPEN', answers: {} },
      { mover: { staffId: 'x', posts: ['SERVICE_DIRECTOR'] }, now: at(14 * day), calendar },
    ) as MovePlan;
    expect(starts?.due?.why).toMatchObject({
      rule: 'inspect: done ≤ reopenedAt + 2 workingDay',
      inputs: [{ name: 'reopenedAt', value: at(14 * day), unit: 'instant' }],
    });
  });

  it('stood still for later steps that count from something earlier, and under another class', () => {
    const waiting = moving(until(filedCase('PACKAGING'), 'receive'), 'REQUEST_INFORMATION', { minutes: 120 });
    const received = moving(waiting, 'RESUME', { minutes: 7 * 24 * 60 });
    const later = { minutes: 7 * 24 * 60 + 60 };
    // Two working days from the acceptance on Monday, and the five that were waited.
    const inspected = openStep(moving(received, 'COMPLETE', later).facts);
    expect(inspected).toMatchObject({ step: 'inspect', dueAt: '2026-03-11T15:59:59.999Z' });
    const reclassified = (newClass: string) => moving(received, 'RECLASSIFY', { ...later, wanted: { newClass } }).facts;
    expect(reclassified('SERVICE_QUALITY').dueAt).toBe('2026-03-11T15:59:59.999Z');
    // Fifteen days, and the seven that were waited.
    expect(reclassified('GRIEVANCE').dueAt).toBe('2026-03-24T15:59:59.999Z');
  });
});

describe('who moves a case', () => {
  it('is the post it stands at, and for decisions nobody who asked for them', () => {
    const asked = moving(filedCase('PACKAGING'), 'COMPLETE', { by: 'both' });
    const both = { staffId: 'both', posts: ['SERVICE_DIRECTOR', 'GENERAL_MANAGER'] as Post[] };
    expect(offerFor(asked, 'COMPLETE', both)).toMatchObject({ refused: 'NotAllowed', text: { code: 'SELF_APPROVAL' } });
    expect(offerFor(asked, 'COMPLETE', { ...both, staffId: 'other' })).toMatchObject({ move: 'COMPLETE' });
    expect(offerFor(asked, 'COMPLETE', { staffId: 'x', posts: ['QUALITY_MANAGER'] })).toMatchObject({
      refused: 'NotAllowed',
      text: { code: 'NOT_YOUR_STEP' },
    });
    expect(offerFor(asked, 'REOPEN', both)).toMatchObject({ refused: 'IllegalMove' });
  });
});
