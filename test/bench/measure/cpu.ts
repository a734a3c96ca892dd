import { readFileSync } from 'node:fs';

/** The clock tick of Linux on every platform Node runs on. */
const TICK_MS = 10;

/** False where processor time of other processes cannot be read; rates and latencies are measured all the same. */
export const measuresCpu = process.platform === 'linux';

/** Milliseconds of processor time a process has used so far, all its threads together; undefined when it is gone. */
export function cpuMsOf(pid: number): number | undefined {
  try {
    // The name of the program may contain spaces; it ends at the last bracket.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\)(?=[^)]*$)/);
    const [, , , , , , , , , , , , userTicks, systemTicks] = fields.split(' ');
    return (Number(userTicks) + Number(systemTicks)) * TICK_MS;
  } catch {
    return undefined;
  }
}

/** Megabytes of memory a process holds now. */
export function memoryMbOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor time by process. */
export type CpuReading = ReadonlyMap<number, number>;

export function readCpu(pids: readonly number[]): CpuReading {
  return new Map(pids.flatMap((pid) => (cpuMsOf(pid) === undefined ? [] : [[pid, cpuMsOf(pid) ?? 0] as const])));
}

/** What was used between two readings; a process that is in the later one only counts from its start. */
export function cpuBetween(before: CpuReading, after: CpuReading): number {
  let sum = 0;
  for (const [pid, ms] of after) sum += ms - (before.get(pid) ?? 0);
  return sum;
}
