import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, isProblemText, type FieldValue } from '../../api/complaints/asked-field';
import { handedOnSoFar, openStep } from '../../api/complaints/case-facts';
import { mayMove } from '../../api/complaints/complaint-lifecycle';
import { offersFor, offersOf, type CaseAtHand, type MoveOffer } from '../../api/complaints/move-offers';
import { offerFor, planOf } from '../../api/complaints/move-plan';
import { ComplaintMove } from '../../api/complaints/step-words.schema';
import { POSTS, type Post } from '../../api/kernel/access/post';
import { civilDateAt } from '../../api/kernel/civil-date';
import { instantFromEpochMs } from '../../api/kernel/clock';
import { complaintClasses, type ComplaintClass } from '../../api/kernel/policy/vocabulary';
import { calendar, carriedOut, filedCase, RECEIVED_AT } from './some-cases';

const at = (minutes: number): string => instantFromEpochMs(Date.parse(RECEIVED_AT) + minutes * 60_000);

/** A form filled in: with the options a choice names, or the first. */
function filled(offer: MoveOffer, wanted: Readonly<Record<string, string>> = {}): FieldValue[] {
  return offer.fields.map(({ name, kind, options }) => ({
    name,
    value: wanted[name] ?? options[0] ?? { MONEY: '1200.50', DATE: '2026-03-02' }[kind as string] ?? '写明',
  }));
}

interface Walk {
  readonly by?: string;
  readonly wanted?: Readonly<Record<string, string>>;
  readonly minutes?: number;
}

/** Makes a move as whoever may make it. */
function moving(atHand: CaseAtHand, move: ComplaintMove, { by, wanted, minutes = 60 }: Walk = {}): CaseAtHand {
  const offer = offersOf(atHand).find((each) => each.move === move);
  if (offer === undefined) throw new Error(`${move} is not offered in ${atHand.facts.state}`);
  const answers = answersOf(offer.fields, filled(offer, wanted));
  if (isProblemText(answers)) throw new Error(answers.code);
  const now = at(minutes);
  const mover = { staffId: by ?? offer.posts[0] ?? '', posts: offer.posts };
  const decided = withSplit(atHand, wanted?.amount);
  const plan = planOf(decided, { move, answers }, { mover, now, calendar });
  if ('refused' in plan) throw new Error(plan.text.code);
  return carriedOut(decided, plan, { by: mover.staffId, now });
}

/** The case with a decision of the committee at its open step. */
function withSplit(atHand: CaseAtHand, budget = '1200.50', byStaff = 'committee'): CaseAtHand {
  const stepId = openStep(atHand.facts)?.id ?? '';
  return { ...atHand, facts: { ...atHand.facts, split: { stepId, budget, repairBy: '2026-03-20', byStaff } } };
}

const standsAt = ({ facts }: CaseAtHand): [string, string, string] | string => {
  const open = openStep(facts);
  return open === undefined ? facts.state : [open.step, open.post, facts.state];
};

/** Completes steps until the case stands at one of that name, or has ended. */
function until(atHand: CaseAtHand, step: string, wanted: Walk['wanted'] = {}): CaseAtHand {
  let now = atHand;
  for (let most = 20; openStep(now.facts) !== undefined && openStep(now.facts)?.step !== step; most -= 1) {
    if (most === 0) throw new Error(`never comes to ${step}`);
    now = moving(now, 'COMPLETE', { wanted });
  }
  return now;
}

function wayOf(complaintClass: ComplaintClass, wanted: Walk['wanted'] = {}, { overseas = false } = {}): string[] {
  return until(filedCase(complaintClass, { overseas }), 'end', wanted).facts.steps.map(({ step }) => step);
}

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

/** Any sequence of moves by anybody, as far as the life-cycle table and the steps are concerned. */
describe('whatever is done with a case', () => {
  const attempt = fc.record({
    move: fc.constantFrom(...Object.values(ComplaintMove)),
    post: fc.constantFrom(...POSTS),
    staffId: fc.constantFrom('a', 'b', 'c'),
    minutes: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    choice: fc.nat(10),
    offered: fc.boolean(),
    decided: fc.boolean(),
  });

  it('it never comes to a forbidden state, and stands at one step until it ends', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...complaintClasses),
        fc.boolean(),
        fc.array(attempt, { maxLength: 40 }),
        (complaintClass, overseas, attempts) => {
          let now = filedCase(complaintClass, { overseas });
          let minutes = 0;
          for (const each of attempts) {
            minutes += each.minutes;
            now = attempted(now, each, minutes);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  interface Attempt {
    readonly move: ComplaintMove;
    readonly post: Post;
    readonly staffId: string;
    readonly choice: number;
    readonly offered: boolean;
    readonly decided: boolean;
  }

  function attempted(
    found: CaseAtHand,
    { move, post, staffId, choice, offered, decided }: Attempt,
    minutes: number,
  ): CaseAtHand {
    // Sometimes the committee has decided by now, somebody of the three.
    const before = decided ? withSplit(found, '1200.50', staffId) : found;
    const open = offersOf(before);
    // Half of the attempts are moves that somebody may make, or no walk would get far.
    const chosen = offered ? open[choice % Math.max(1, open.length)] : undefined;
    const mover = { staffId, posts: chosen?.posts ?? [post] };
    const offer = offerFor(before, chosen?.move ?? move, mover);
    if ('refused' in offer) return before;
    expect(offersFor(before, mover).map((each) => each.move)).toContain(offer.move);
    const fields = offer.fields.map(({ name, options }) => [name, options[choice % Math.max(1, options.length)]]);
    const answers = answersOf(offer.fields, filled(offer, Object.fromEntries(fields.filter(([, value]) => value))));
    if (isProblemText(answers)) throw new Error(answers.code);
    const now = at(minutes);
    const plan = planOf(before, { move: offer.move, answers }, { mover, now, calendar });
    if ('refused' in plan) {
      expect(plan.text.code).toBe('SPLIT_NEEDED');
      expect(before.facts.split?.stepId).not.toBe(openStep(before.facts)?.id);
      return before;
    }
    const after = carriedOut(before, plan, { by: staffId, now });
    const last = after.facts.steps.findLast(({ doneAt }) => doneAt !== null);
    if (last?.step === 'decide' && last.result === 'DONE') expect(last.handedOn.amount).toBeDefined();

    expect(mayMove(before.facts.state, after.facts.state)).toBe(true);
    const isOpen = !['CLOSED', 'WITHDRAWN', 'VOID'].includes(after.facts.state);
    expect(openStep(after.facts) !== undefined).toBe(isOpen);
    expect(after.facts.steps.filter(({ doneAt }) => doneAt === null)).toHaveLength(isOpen ? 1 : 0);
    expect(plan.outcome !== undefined).toBe(!isOpen);
    for (const step of after.facts.steps) if (step.doneAt !== null) expect(step.doneAt >= step.startedAt).toBe(true);
    const due = openStep(after.facts)?.dueAt;
    if (due != null && plan.starts?.due) expect(civilDateAt(due) >= civilDateAt(RECEIVED_AT)).toBe(true);
    return after;
  }
});
