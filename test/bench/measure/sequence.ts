import { sendBody } from './ask';
import type { Burst } from './burst';
import type { Entry } from './contest';

/** Requests under way at once. */
const LANES = 4;

/**
 * Sends a fixed number of requests from this process. For counting processor time, which does not care how quickly
 * they are sent; what only a load of its own process can tell, it does not.
 */
export async function sequence({ address, body }: Entry, requests: number): Promise<Burst> {
  let left = requests;
  const began = performance.now();
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await sendBody(address, body);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return {
    answers: requests,
    perSecond: requests / ((performance.now() - began) / 1000),
    p50Ms: Number.NaN,
    p99Ms: Number.NaN,
  };
}
