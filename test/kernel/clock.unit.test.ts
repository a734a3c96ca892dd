import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, instantFromEpochMs, parseInstant } from '../../api/kernel/clock';

describe('an instant', () => {
  it('has one shape', () => {
    expect(parseInstant('2026-11-23T09:00:00+08:00')).toBe('2026-11-23T01:00:00.000Z');
    expect(parseInstant('2026-11-23T01:00:00.123456Z')).toBe('2026-11-23T01:00:00.123Z');
  });

  it('sorts as a string the way it sorts in time', () => {
    const someMs = fc.integer({ min: Date.UTC(1970), max: Date.UTC(2100) });
    fc.assert(
      fc.property(someMs, someMs, (a, b) => {
        expect(epochMs(instantFromEpochMs(a))).toBe(a);
        expect(instantFromEpochMs(a) < instantFromEpochMs(b)).toBe(a < b);
      }),
    );
  });

  it.each(['', '2026-11-23', '2026-11-23T09:00:00', '2026-02-30T00:00:00Z', 'now'])('is not %j', (text) => {
    expect(() => parseInstant(text)).toThrow(/is not an instant; write it like/);
  });
});
