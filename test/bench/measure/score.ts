import type pg from 'pg';
import { connectionPids } from './connections';
import type { Entry, Score } from './contest';
import { cpuBetween, memoryMbOf, readCpu, type CpuReading } from './cpu';
import type { Burst } from './burst';

interface Used {
  readonly server: CpuReading;
  readonly database: CpuReading;
}

/** Runs a burst of an entry and takes account of what it cost. */
export async function score(admin: pg.Client, entry: Entry, run: () => Promise<Burst>): Promise<Score> {
  await entry.around?.before();
  try {
    const before = await used(admin, entry);
    const { answers, ...seen } = await run();
    const after = await used(admin, entry);
    return {
      ...seen,
      serverCpuMs: cpuBetween(before.server, after.server) / answers,
      databaseCpuMs: cpuBetween(before.database, after.database) / answers,
      memoryMb: entry.candidate.pids.reduce((sum, pid) => sum + memoryMbOf(pid), 0),
    };
  } finally {
    await entry.around?.after();
  }
}

async function used(admin: pg.Client, { candidate }: Entry): Promise<Used> {
  const connections = await connectionPids(admin, candidate.applicationName);
  return { server: readCpu(candidate.pids), database: readCpu(connections) };
}
