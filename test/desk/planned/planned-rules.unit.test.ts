import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLate, planFault } from '../../../api/desk/planned/planned-contact';
import { addDays } from '../../../api/kernel/civil-date';

const today = '2026-11-23';
const bounds = { today, planWithinDays: 366 };

describe('a plan', () => {
  it('is for today or any day within the bound, and for no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), (ahead) => {
        const fault = planFault({ kind: 'VISIT', day: addDays(today, ahead), purpose: 'x' }, bounds);
        expect(fault?.code).toBe(ahead < 0 ? 'PAST' : ahead > 366 ? 'TOO_FAR_AHEAD' : undefined);
      }),
    );
  });

  it('is of a visit or a callback', () => {
    expect(planFault({ kind: 'WALK_IN', day: today, purpose: 'x' }, bounds)?.code).toBe('NOT_PLANNED');
  });

  it('is late only while it is neither made nor cancelled, and from the next day on', () => {
    expect(isLate({ state: 'PLANNED', day: today }, today)).toBe(false);
    expect(isLate({ state: 'PLANNED', day: today }, addDays(today, 1))).toBe(true);
    for (const state of ['DONE', 'CANCELLED'] as const)
      expect(isLate({ state, day: today }, addDays(today, 9))).toBe(false);
  });
});
