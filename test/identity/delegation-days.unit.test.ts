import { describe, expect, it } from 'vitest';
import { daysOf, stateOn } from '../../api/identity/delegation-days';

describe('the days of a delegation', () => {
  it('are read as the database writes them, and tell its state', () => {
    const days = daysOf('[2026-11-23,2026-11-28)');
    expect(days).toEqual({ from: '2026-11-23', to: '2026-11-27' });
    expect(stateOn('2026-11-22', days, null)).toBe('PLANNED');
    expect(stateOn('2026-11-27', days, null)).toBe('ACTIVE');
    expect(stateOn('2026-11-28', days, null)).toBe('ENDED');
    expect(stateOn('2026-11-24', days, '2026-11-24T00:00:00Z')).toBe('REVOKED');
    expect(() => daysOf('empty')).toThrow(RangeError);
  });
});
