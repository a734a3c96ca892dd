import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionInForce } from '../../../api/kernel/policy/version-in-force';

const versions = [
  { version: 3, effectiveFrom: '2026-07-01' },
  { version: 1, effectiveFrom: '2024-01-01' },
  { version: 2, effectiveFrom: '2025-01-01' },
];

describe('the version in force', () => {
  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 2],
    ['2026-06-30', 2],
    ['2099-01-01', 3],
  ])('on %s is %s', (date, version) => {
    expect(versionInForce(versions, date)?.version).toBe(version);
  });

  it('is the higher of two that took effect on one day, in whatever order they come', () => {
    const corrected = [...versions, { version: 4, effectiveFrom: '2025-01-01' }];
    fc.assert(
      fc.property(fc.shuffledSubarray(corrected, { minLength: 4 }), (shuffled) => {
        expect(versionInForce(shuffled, '2025-05-05')?.version).toBe(4);
      }),
    );
  });

  it('is asked for on an existing day only', () => {
    expect(() => versionInForce(versions, '2025-02-30')).toThrow(/is not a day/);
  });
});
