import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LagMeter } from '../../../api/platform/database/lag-meter';
import { isLsn, isReached, laterOf } from '../../../api/platform/database/lsn';

const place = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const textOf = (value: bigint): string =>
  `${(value >> 32n).toString(16).toUpperCase()}/${(value & 0xffffffffn).toString(16).toUpperCase()}`;

describe('a place in the log', () => {
  it('is ordered as the number it stands for', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(isReached(textOf(one), textOf(other))).toBe(one <= other);
        expect(laterOf(textOf(one), textOf(other))).toBe(textOf(one > other ? one : other));
      }),
    );
  });

  it('is told from other text', () => {
    expect(['0/0', '16/B374D848', 'ffffffff/ffffffff'].every(isLsn)).toBe(true);
    expect(['', '1', '1/', '/1', '1/2/3', 'x/1', '1/123456789', ' 1/1', '1/1\n'].some(isLsn)).toBe(false);
    expect(laterOf(undefined, '0/1')).toBe('0/1');
    expect(laterOf(undefined, undefined)).toBeUndefined();
  });
});

describe('the lag of a replica', () => {
  it('is nothing while it has all that the primary has written', () => {
    const meter = new LagMeter();
    expect(meter.note({ atMs: 0, primary: '0/10', replayed: '0/10' })).toBe(0);
    expect(meter.note({ atMs: 1_000, primary: '0/20', replayed: '0/30' })).toBe(0);
  });

  it('is the age of the youngest place that it has replayed', () => {
    const meter = new LagMeter();
    meter.note({ atMs: 0, primary: '0/10', replayed: '0/10' });
    expect(meter.note({ atMs: 1_000, primary: '0/20', replayed: '0/10' })).toBe(1_000);
    expect(meter.note({ atMs: 2_500, primary: '0/30', replayed: '0/1F' })).toBe(2_500);
    expect(meter.note({ atMs: 3_000, primary: '0/30', replayed: '0/20' })).toBe(2_000);
    expect(meter.note({ atMs: 4_000, primary: '0/30', replayed: '0/30' })).toBe(0);
  });

  it('is not known before it has replayed anything that was noted', () => {
    const meter = new LagMeter();
    expect(meter.note({ atMs: 0, primary: '0/10', replayed: '0/1' })).toBeUndefined();
    expect(meter.note({ atMs: 500, primary: '0/10', replayed: '0/2' })).toBeUndefined();
    expect(meter.note({ atMs: 900, primary: '0/20', replayed: '0/11' })).toBe(400);
  });

  it('is told of a server that stands still: nothing new is nothing missed', () => {
    const meter = new LagMeter();
    for (let atMs = 0; atMs < 5_000; atMs += 1_000)
      expect(meter.note({ atMs, primary: '0/10', replayed: '0/10' })).toBe(0);
  });
});
