import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applicationFault,
  approverPosts,
  creditStateAfter,
  needsReason,
  offeredCreditMoves,
  type CreditActor,
  type Standing,
} from '../../../api/clients/credit/credit-application';
import { limitTooHigh } from '../../../api/clients/credit/credit-problem';
import { answerShift, creditAnswer } from '../../../api/clients/credit/credit-answer';
import { checkApplication, type CreditFacts } from '../../../api/clients/credit/credit-check';
import { compareMoney, moneyOfFen } from '../../../api/kernel/money';
import { createWorkCalendar } from '../../../api/kernel/work-calendar';
import { creditChange } from '../../../api/kernel/policy/credit-change';
import { clauseOfKind } from '../../../api/kernel/policy/regulation';
import { segments, type Segment } from '../../../api/kernel/policy/vocabulary';
import { seededRegulation } from '../../kernel/policy/seeded-regulations';

const change = clauseOfKind(seededRegulation('BK'), 'segmentCredit');
const applications = clauseOfKind(seededRegulation('CR'), 'creditApplications');
const thresholds = clauseOfKind(seededRegulation('CR'), 'approvalThresholds');
const amount = fc.integer({ min: 0, max: 500_000_000 }).map(moneyOfFen);

describe('the credit policy of a segment', () => {
  const allowed = (segment: Segment | null, wanted: string, limit = '100000.00', owed = '150000.00') =>
    creditChange({ segment, limit, owed, wanted }, change).isAllowed;

  it('lets gold, key and general ask for any limit, and a client without a segment as a general one', () => {
    for (const segment of ['GOLD', 'KEY', 'GENERAL', null] as const) expect(allowed(segment, '900000.00')).toBe(true);
  });

  it('keeps quality within its exposure, and the restricted and eliminated below their limit', () => {
    expect(allowed('QUALITY', '150000.00')).toBe(true);
    expect(allowed('QUALITY', '150000.01')).toBe(false);
    for (const segment of ['RESTRICTED', 'ELIMINATED'] as const) {
      expect(allowed(segment, '99999.99')).toBe(true);
      expect(allowed(segment, '100000.00')).toBe(false);
      expect(allowed(segment, '0.00', '0.00')).toBe(false);
    }
  });

  it('never lets the exposure of who may only fall rise, over any sequence of changes', () => {
    const steps = fc.array(fc.record({ wanted: amount, repaid: fc.integer({ min: 0, max: 100_000_000 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('RESTRICTED' as const, 'ELIMINATED' as const),
        amount,
        steps,
        (segment, first, all) => {
          let limit = first;
          for (const { wanted } of all) {
            const next = creditChange({ segment, limit, owed: '0.00', wanted }, change).isAllowed ? wanted : limit;
            expect(compareMoney(next, limit)).toBeLessThanOrEqual(0);
            limit = next;
          }
        },
      ),
    );
  });

  it('never raises the exposure of quality clients, whatever is owed', () => {
    fc.assert(
      fc.property(amount, amount, amount, (limit, owed, wanted) => {
        const exposure = compareMoney(limit, owed) > 0 ? limit : owed;
        const { isAllowed } = creditChange({ segment: 'QUALITY', limit, owed, wanted }, change);
        expect(isAllowed).toBe(compareMoney(wanted, exposure) <= 0);
      }),
    );
  });

  it('answers for every segment with its clause', () => {
    for (const segment of segments)
      expect(creditChange({ segment, limit: '0.00', owed: '0.00', wanted: '1.00' }, change).why).toMatchObject({
        clause: 'BK-2',
        policyVersion: 1,
      });
  });
});

describe('the basic conditions', () => {
  const facts: CreditFacts = {
    openedOn: '2025-01-01',
    paymentCredit: 'good',
    debtRatio: '0.5000',
    annualVolume: '400000.00',
    owed: '100000.00',
    overdue: '10000.00',
  };
  const results = (more: Partial<CreditFacts>, application: object = {}) =>
    Object.fromEntries(
      checkApplication(
        { limit: '200000.00', documents: 1, on: '2026-11-23', ...application },
        { ...facts, ...more },
        applications,
      ).map(({ condition, result }) => [condition, result]),
    );

  it('are all found, each with what it was told', () => {
    expect(new Set(Object.values(results({})))).toEqual(new Set(['PASSED']));
    expect(Object.keys(results({}))).toEqual(Object.keys(applications.parameters.conditions));
  });

  it('fail just beyond their limits, and are unknown where nothing is on record', () => {
    expect(results({ openedOn: '2026-10-01' })).toMatchObject({ clientForDays: 'FAILED' });
    expect(results({ openedOn: null })).toMatchObject({ clientForDays: 'UNKNOWN' });
    expect(results({ paymentCredit: 'poor' })).toMatchObject({ paymentCreditAtLeast: 'FAILED' });
    expect(results({ debtRatio: '0.7001' })).toMatchObject({ debtRatioAtMost: 'FAILED' });
    expect(results({ debtRatio: '0.700000000000000001' })).toMatchObject({ debtRatioAtMost: 'FAILED' });
    expect(results({ debtRatio: null })).toMatchObject({ debtRatioAtMost: 'UNKNOWN' });
    expect(results({ overdue: '10000.01' })).toMatchObject({ overdueShareAtMost: 'FAILED' });
    expect(results({ owed: '0.00', overdue: '0.00' })).toMatchObject({ overdueShareAtMost: 'PASSED' });
    expect(results({}, { limit: '200000.01' })).toMatchObject({ limitToVolumeAtMost: 'FAILED' });
    expect(results({}, { documents: 0 })).toMatchObject({ documentsAtLeast: 'FAILED' });
  });

  it('ask for a reason when one is missed, but of gold clients', () => {
    expect(needsReason('ordinary', 1)).toBe(true);
    expect(needsReason('ordinary', 0)).toBe(false);
    expect(needsReason('asSubmitted', 3)).toBe(false);
  });
});

describe('the answer to an application', () => {
  const calendar = createWorkCalendar();
  // A Monday morning; the week after it has no holiday.
  const requestedAt = '2026-11-23T01:00:00.000Z';
  const asking = { requestedAt, policy: 'ordinary' } as const;

  it('is due by the clause, sooner where the client is served first, and tells why', () => {
    const { answerWithin, priorityWithin } = applications.parameters;
    const usual = creditAnswer(asking, applications, calendar);
    expect(usual.why).toEqual({
      clause: applications.clause,
      policyVersion: 1,
      rule: `answered ≤ requestedAt + ${answerWithin.amount} ${answerWithin.unit}`,
      inputs: [
        { name: 'requestedAt', value: requestedAt, unit: 'instant' },
        { name: 'creditPolicy', value: 'ordinary' },
      ],
    });
    const first = creditAnswer({ ...asking, policy: 'announcedFirst' }, applications, calendar);
    expect(first.why.rule).toContain(`${priorityWithin.amount} ${priorityWithin.unit}`);
    expect(first.dueAt < usual.dueAt).toBe(true);
  });

  it('is tried by another rule on those that are open', () => {
    const { dueAt } = creditAnswer(asking, applications, calendar);
    const open = [{ ...asking, dueAt, applications: 3 }];
    const shiftBy = (amount: number, now: string) =>
      answerShift(open, {
        calendar,
        now,
        rule: {
          ...applications,
          parameters: { ...applications.parameters, answerWithin: { amount, unit: 'calendarDay' } },
        },
      });
    expect(answerShift(open, { calendar, now: requestedAt, rule: applications })).toMatchObject({ changed: 0 });
    expect(shiftBy(1, '2026-11-25T01:00:00.000Z')).toMatchObject({
      openApplications: 3,
      changed: 3,
      earlier: 3,
      later: 0,
      newlyOverdue: 3,
    });
    expect(shiftBy(60, requestedAt)).toMatchObject({ earlier: 0, later: 3, newlyOverdue: 0 });
  });
});

describe('an application', () => {
  const draft = { limit: '100000.00', validTo: '2027-11-22', purpose: '备货', documentIds: [] };
  const faultOf = (more: object) => applicationFault({ ...draft, ...more }, '2026-11-23', applications)?.code;

  it('is taken for a term and a limit that can be', () => {
    expect(faultOf({})).toBeUndefined();
    expect(faultOf({ limit: '0.00' })).toBeUndefined();
    expect(faultOf({ limit: '0.00', validTo: null })).toBeUndefined();
    expect(faultOf({ validTo: null })).toBe('REQUIRED');
    expect(faultOf({ limit: '-0.01' })).toBe('LIMIT_BELOW_ZERO');
    expect(faultOf({ limit: '999999999999.99' })).toBeUndefined();
    expect(faultOf({ limit: '1000000000000' })).toBe('LIMIT_TOO_HIGH');
    expect(faultOf({ limit: '10.005' })).toBe('LIMIT_TOO_FINE');
    expect(limitTooHigh.wording.en).toContain('¥999,999,999,999.99');
    expect(faultOf({ validTo: '2026-11-22' })).toBe('LINE_OVER');
    expect(faultOf({ validTo: '2027-11-23' })).toBe('LINE_TOO_LONG');
    expect(faultOf({ purpose: ' ' })).toBe('REQUIRED');
    expect(faultOf({ documentIds: Array.from({ length: 21 }, String) })).toBe('TOO_MANY_DOCUMENTS');
  });

  it('is approved by the post of its amount and those above', () => {
    expect(approverPosts('KA_MANAGER', thresholds)).toEqual(['KA_MANAGER', 'DEPUTY_GM_SALES', 'GENERAL_MANAGER']);
    expect(approverPosts('GENERAL_MANAGER', thresholds)).toEqual(['GENERAL_MANAGER']);
  });

  it('is not approved before it was investigated, and moves no more once it is over', () => {
    expect(creditStateAfter('SUBMITTED', 'APPROVE')).toBeUndefined();
    expect(creditStateAfter('INVESTIGATED', 'APPROVE')).toBe('APPROVED');
    for (const state of ['APPROVED', 'REJECTED', 'WITHDRAWN'] as const)
      for (const move of ['REPORT', 'APPROVE', 'REJECT', 'WITHDRAW'] as const)
        expect(creditStateAfter(state, move)).toBeUndefined();
  });

  it('is never decided by who applied, who investigated, or who stands in for one of them', () => {
    const people = ['a', 'b', 'c'] as const;
    const person = fc.constantFrom(...people);
    const posts = fc.subarray(['KA_MANAGER', 'CREDIT_OFFICER', 'GENERAL_MANAGER'] as const);
    const standing: fc.Arbitrary<Standing> = fc.record({
      state: fc.constantFrom('SUBMITTED' as const, 'INVESTIGATED' as const),
      requestedById: person,
      investigatedById: fc.option(person),
      approverPosts: fc.constant(['KA_MANAGER', 'GENERAL_MANAGER'] as const),
    });
    const actor: fc.Arbitrary<CreditActor> = fc.record({
      staffId: person,
      interests: fc.subarray([...people], { minLength: 1 }),
      posts,
      investigators: fc.constant(['CREDIT_OFFICER'] as const),
      writes: fc.boolean(),
    });
    fc.assert(
      fc.property(standing, actor, (application, who) => {
        const interests = [...new Set([who.staffId, ...who.interests])];
        const offered = offeredCreditMoves(application, { ...who, interests });
        const decides = offered.includes('APPROVE') || offered.includes('REJECT');
        if (interests.includes(application.requestedById)) expect(decides || offered.includes('REPORT')).toBe(false);
        if (application.investigatedById !== null && interests.includes(application.investigatedById))
          expect(decides).toBe(false);
        if (offered.includes('WITHDRAW')) expect(who.staffId).toBe(application.requestedById);
      }),
    );
  });
});
