import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../api/complaints/steps/case-facts';
import { isExceptionOnly } from '../../../api/complaints/records/exception-report';
import type { HandedOn } from '../../../api/complaints/steps/case-facts';
import { filedCase } from '../some-cases';

const filed = filedCase('PRODUCT_QUALITY').facts;

const closed = (handedOn: HandedOn, more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...filed,
  state: 'CLOSED',
  steps: filed.steps.map((step) => ({
    ...step,
    handedOn,
    doneAt: '2026-03-05T01:00:00.000Z',
    result: 'DONE' as const,
  })),
  ...more,
});
const split = { stepId: 'step', repairBy: null, byStaff: 'staff' };

describe('a case without loss (CQ-1)', () => {
  it('is an exception report only, once it closed upheld', () => {
    expect(isExceptionOnly(closed({ conclusion: 'UPHELD' }), [])).toBe(true);
    expect(isExceptionOnly(closed({ conclusion: 'UPHELD', amount: '0' }), ['0.00'])).toBe(true);
    expect(isExceptionOnly(closed({}, { split: { ...split, budget: '0.00' } }), [])).toBe(true);
  });

  it('is none while it is open, was found baseless, or is about something else', () => {
    expect(isExceptionOnly(filed, [])).toBe(false);
    expect(isExceptionOnly(closed({ conclusion: 'UPHELD' }, { state: 'WITHDRAWN' }), [])).toBe(false);
    expect(isExceptionOnly(closed({ conclusion: 'NOT_ESTABLISHED' }), [])).toBe(false);
    expect(isExceptionOnly(closed({ conclusion: 'UPHELD' }, { class: 'PACKAGING' }), [])).toBe(false);
  });

  it('is none as soon as somebody lost a fen', () => {
    expect(isExceptionOnly(closed({ conclusion: 'UPHELD' }), ['0.00', '0.01'])).toBe(false);
    expect(isExceptionOnly(closed({ conclusion: 'UPHELD', amount: '0.01' }), [])).toBe(false);
    expect(isExceptionOnly(closed({}, { split: { ...split, budget: '0.01' } }), [])).toBe(false);
  });
});
