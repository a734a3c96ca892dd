import { describe, expect, it } from 'vitest';
import { patientBatches } from '../../../api/platform/database/patient-batches';

const tooSlow = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });

/** Takes so many rows at a time, and no more. */
const able = (most: number) => {
  const asked: number[] = [];
  const next = patientBatches(500, (size) => {
    asked.push(size);
    return size > most ? Promise.reject(tooSlow) : Promise.resolve(size);
  });
  return { asked, next };
};

describe('patient batches', () => {
  it('halve until one is done in time, and stay so', async () => {
    const { asked, next } = able(100);
    expect([await next(), await next()]).toEqual([63, 63]);
    expect(asked).toEqual([500, 250, 125, 63, 63]);
  });

  it('give up when a single row takes too long, and at once for any other fault', async () => {
    await expect(able(0).next()).rejects.toBe(tooSlow);
    const fault = new Error('deadlock');
    let times = 0;
    const next = patientBatches(8, () => {
      times += 1;
      return Promise.reject(fault);
    });
    await expect(next()).rejects.toBe(fault);
    expect(times).toBe(1);
  });
});
