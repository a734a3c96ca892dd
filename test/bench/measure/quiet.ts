import { cpus } from 'node:os';

/** Share of the machine's processors that others may use while we measure. */
const QUIET = 0.1;
const LOOK_MS = 1_000;

function busyAndAll(): readonly [busy: number, all: number] {
  let [idle, all] = [0, 0];
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.user + times.nice + times.sys + times.idle + times.irq;
  }
  return [all - idle, all];
}

async function busyShare(): Promise<number> {
  const [busyBefore, allBefore] = busyAndAll();
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const [busy, all] = busyAndAll();
  return (busy - busyBefore) / Math.max(1, all - allBefore);
}

/** Waits until nobody else uses the machine, at most so long. @returns the share that was in use when the waiting ended */
export async function untilQuiet(atMostMs: number): Promise<number> {
  const until = performance.now() + atMostMs;
  let share = await busyShare();
  while (share > QUIET && performance.now() < until) share = await busyShare();
  return share;
}

export function isQuiet(share: number): boolean {
  return share <= QUIET;
}
