import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeStateOf, tellingFault } from '../../../api/clients/handovers/notice';
import { addDays } from '../../../api/kernel/civil-date';

const at = '2026-11-23T01:00:00.000Z';

describe('a notice', () => {
  it('is open until it is given or called off', () => {
    expect(noticeStateOf({ doneAt: null, calledOffAt: null })).toBe('OPEN');
    expect(noticeStateOf({ doneAt: at, calledOffAt: null })).toBe('TOLD');
    expect(noticeStateOf({ doneAt: null, calledOffAt: at })).toBe('CALLED_OFF');
  });

  it('is given between the day it arose and today, both included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -100, max: 100 }), (age, told) => {
        const today = '2026-11-23';
        const aroseOn = addDays(today, -age);
        const fault = tellingFault({ toldOn: addDays(today, told) }, { aroseOn, today });
        expect(fault === undefined).toBe(told <= 0 && told >= -age);
      }),
    );
  });

  it('takes a remark of several lines, and of 500 characters at most', () => {
    const days = { aroseOn: '2026-11-20', today: '2026-11-23' };
    const faultOf = (remark: string) => tellingFault({ toldOn: '2026-11-23', remark }, days)?.code;
    expect(faultOf('第一行\n第二行')).toBeUndefined();
    expect(faultOf('长'.repeat(500))).toBeUndefined();
    expect(faultOf('长'.repeat(501))).toBe('TOO_LONG');
    expect(faultOf('\u0007')).toBe('CONTROL_CHARACTER');
  });
});
