import type { RequestDatabase } from '../../platform/database/request-database';
import { fail } from './check-import.service';
import { importById, importsUnderWay as read, type UnderWay } from './client-import.repository';
import { brokenOff, mayNotImport } from './import-problem';

/** Imports that are being checked or run, or wait for it. For the system only. */
export function importsUnderWay(system: RequestDatabase): Promise<UnderWay[]> {
  return read(system);
}

/** One of them; undefined when it is not, or no more. For the system only. */
export async function importUnderWay(system: RequestDatabase, id: string): Promise<UnderWay | undefined> {
  return (await read(system)).find((each) => each.id === id);
}

/** Ends an import whose owner may not import any more. For the system only. */
export async function giveUpImport(system: RequestDatabase, id: string, now: string): Promise<void> {
  await system.write((transaction) => fail(transaction, { now }, { id, fault: mayNotImport }));
}

/** Ends an import after a fault of the program, under which id it is logged. For the system only. */
export async function breakOffImport(
  system: RequestDatabase,
  { id, faultId, now }: { readonly id: string; readonly faultId: string; readonly now: string },
): Promise<void> {
  await system.write(async (transaction) => {
    const found = await importById(transaction, id, { locks: true });
    // Somebody else who worked at it may have ended it.
    if (found?.state === 'CHECKING' || found?.state === 'RUNNING')
      await fail(transaction, { now }, { id, fault: brokenOff(faultId) });
  });
}
