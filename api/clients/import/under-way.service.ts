import type { RequestDatabase } from '../../platform/database/request-database';
import { fail } from './check-import.service';
import { importsUnderWay as read, type UnderWay } from './client-import.repository';
import { mayNotImport } from './import-problem';

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
