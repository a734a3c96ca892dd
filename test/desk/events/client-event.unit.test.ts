import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceFault, differences, isLate, planFault, type EventPlan } from '../../../api/desk/events/client-event';
import { addDays } from '../../../api/kernel/civil-date';

const today = '2026-11-23';
const plan: EventPlan = {
  kind: 'TRAINING',
  title: '安装培训',
  place: '杭州',
  fromDay: today,
  toDay: today,
  organiserId: 'a',
  purpose: null,
  budget: null,
};

describe('the plan of an event', () => {
  it('ends on its first day or later, and within 366 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700, max: 700 }), (days) => {
        const fault = planFault({ ...plan, toDay: addDays(today, days) });
        expect(fault?.code).toBe(days < 0 ? 'ENDS_BEFORE_BEGIN' : days > 365 ? 'TOO_LONG' : undefined);
      }),
    );
  });

  it('names the field that is wrong inside the content', () => {
    expect(planFault({ ...plan, title: ' ' })).toMatchObject({ code: 'REQUIRED', field: 'input.content.title' });
    expect(planFault({ ...plan, place: 'x'.repeat(201) })).toMatchObject({ field: 'input.content.place' });
    expect(planFault({ ...plan, budget: '-0.01' })).toMatchObject({ code: 'NEGATIVE', field: 'input.content.budget' });
    expect(planFault({ ...plan, budget: '0.00' })).toBeUndefined();
  });

  it('differs by exactly what was changed', () => {
    expect(differences(plan, plan)).toEqual([]);
    expect(differences(plan, { ...plan, place: '上海', budget: '100.00' })).toEqual(['budget', 'place']);
  });

  it('is late from the day after its last one, until it is reported or cancelled', () => {
    expect(isLate({ state: 'PLANNED', toDay: today }, today)).toBe(false);
    expect(isLate({ state: 'PLANNED', toDay: today }, addDays(today, 1))).toBe(true);
    for (const state of ['HELD', 'CANCELLED'] as const)
      expect(isLate({ state, toDay: today }, addDays(today, 9))).toBe(false);
  });
});

describe('an attendance', () => {
  it('is presence once the event has begun, and an answer until it is reported', () => {
    const before = addDays(today, -1);
    for (const attendance of ['ATTENDED', 'ABSENT'] as const) {
      expect(attendanceFault(attendance, { state: 'PLANNED', fromDay: today }, before)?.code).toBe('NOT_BEGUN');
      expect(attendanceFault(attendance, { state: 'PLANNED', fromDay: today }, today)).toBeUndefined();
      expect(attendanceFault(attendance, { state: 'HELD', fromDay: today }, today)).toBeUndefined();
    }
    for (const attendance of ['INVITED', 'DECLINED', 'WITHDRAWN'] as const) {
      expect(attendanceFault(attendance, { state: 'PLANNED', fromDay: today }, before)).toBeUndefined();
      expect(attendanceFault(attendance, { state: 'HELD', fromDay: today }, today)?.code).toBe('ENDED');
    }
    expect(attendanceFault('ATTENDED', { state: 'CANCELLED', fromDay: today }, today)?.code).toBe('CANCELLED');
  });
});
