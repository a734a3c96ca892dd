import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementFault,
  agreementState,
  leadDue,
  type AgreementDraft,
} from '../../../api/clients/agreements/agreement';
import { addDays } from '../../../api/kernel/civil-date';

const TODAY = '2026-11-23';
const rule = {
  clause: 'KA-8',
  policyVersion: 1,
  parameters: {
    kind: 'agreements',
    numberPattern: 'XY{YYYY}-{serial:4}',
    remindBeforeDays: [60, 30, 7],
    longestYears: 5,
  },
} as const;
const draft: AgreementDraft = {
  from: '2026-12-01',
  until: '2027-11-30',
  signedOn: TODAY,
  signatory: '王海',
  capacity: 'LEGAL_REPRESENTATIVE',
};
const fault = (changed: Partial<AgreementDraft>) =>
  agreementFault({ ...draft, ...changed }, TODAY, rule as never)?.code;

describe('an agreement', () => {
  it('is signed by the legal representative, or by a delegate with a letter of authority', () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ signatory: ' ' })).toBe('REQUIRED');
    expect(fault({ capacity: 'DELEGATE' })).toBe('DELEGATION_MISSING');
    expect(fault({ capacity: 'DELEGATE', delegationId: 'x' })).toBeUndefined();
    expect(fault({ delegationId: 'x' })).toBe('DELEGATION_NOT_WANTED');
  });

  it('has a term that goes forward and is no longer than the clause allows, and is signed by now', () => {
    expect(fault({ until: '2026-11-30' })).toBe('TERM_BACKWARDS');
    expect(fault({ until: '2031-11-30' })).toBeUndefined();
    expect(fault({ until: '2031-12-01' })).toBe('TERM_TOO_LONG');
    expect(fault({ signedOn: '2026-11-24' })).toBe('SIGNED_IN_FUTURE');
    expect(fault({ from: '2025-01-01', until: addDays(TODAY, -1) })).toBe('SIGNED_AFTER_END');
    expect(fault({ from: '2025-01-01', until: TODAY })).toBeUndefined();
  });

  it('is to come, in force, expired or terminated', () => {
    const on = (day: string, terminatedOn: string | null = null) => agreementState(draft, terminatedOn, day);
    expect(on('2026-11-30')).toBe('TO_COME');
    expect(on('2026-12-01')).toBe('IN_FORCE');
    expect(on('2027-11-30')).toBe('IN_FORCE');
    expect(on('2027-12-01')).toBe('EXPIRED');
    expect(on('2027-01-01', '2027-01-01')).toBe('TERMINATED');
    expect(on('2026-12-31', '2027-01-01')).toBe('IN_FORCE');
  });
});

it('is reminded of at the shortest lead that has begun, and never after its last day', () => {
  const leads = [60, 30, 7];
  expect(leadDue('2027-01-31', TODAY, leads)).toBeUndefined();
  expect(leadDue('2027-01-22', TODAY, leads)).toBe(60);
  expect(leadDue('2026-12-23', TODAY, leads)).toBe(30);
  expect(leadDue(TODAY, TODAY, leads)).toBe(7);
  expect(leadDue('2026-11-22', TODAY, leads)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (left, later) => {
      const until = addDays(TODAY, left);
      const now = leadDue(until, TODAY, leads) ?? Infinity;
      const then = leadDue(until, addDays(TODAY, Math.min(later, left)), leads) ?? Infinity;
      // As the end comes nearer the lead only grows shorter.
      expect(then).toBeLessThanOrEqual(now);
      if (now !== Infinity) expect(left).toBeLessThanOrEqual(now);
    }),
  );
});
