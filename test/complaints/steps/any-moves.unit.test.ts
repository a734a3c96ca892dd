import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, isProblemText } from '../../../api/complaints/steps/asked-field';
import { openStep } from '../../../api/complaints/steps/case-facts';
import { mayMove } from '../../../api/complaints/complaint-lifecycle';
import { offersFor, offersOf, type CaseAtHand } from '../../../api/complaints/steps/move-offers';
import { offerFor, planOf } from '../../../api/complaints/steps/move-plan';
import { ComplaintMove } from '../../../api/complaints/steps/step-words.schema';
import { POSTS, type Post } from '../../../api/kernel/access/post';
import { civilDateAt } from '../../../api/kernel/civil-date';
import { channels, complaintClasses } from '../../../api/kernel/policy/vocabulary';
import { calendar, carriedOut, filedCase, RECEIVED_AT } from '../some-cases';
import { at, filled, withSplit } from '../walk';

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
        fc.constantFrom(...channels),
        fc.array(attempt, { maxLength: 40 }),
        (complaintClass, overseas, channel, attempts) => {
          let now = filedCase(complaintClass, { overseas, channel });
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
    // What reached us in writing is phoned back before anything else is done about it, and once.
    const calls = after.facts.steps.filter(({ step }) => step === 'phoneBack');
    expect(calls.length).toBeLessThanOrEqual(after.facts.channel === 'WRITTEN' ? 1 : 0);
    if (plan.registered !== undefined) expect(before.facts.registerNumber).toBeNull();
    for (const step of after.facts.steps) if (step.doneAt !== null) expect(step.doneAt >= step.startedAt).toBe(true);
    const due = openStep(after.facts)?.dueAt;
    if (due != null && plan.starts?.due) expect(civilDateAt(due) >= civilDateAt(RECEIVED_AT)).toBe(true);
    return after;
  }
});
