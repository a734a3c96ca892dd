import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { workAtCheck } from '../clients/import/check-import.service';
import { breakOffImport, giveUpImport, importUnderWay, importsUnderWay } from '../clients/import/under-way.service';
import { workAtRun } from '../clients/import/run-import.service';
import { viewerOfStaff } from '../identity/staff-viewer.service';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS, viewerSettings } from '../platform/database/viewer-settings';

/**
 * Works at an import of clients in the name of who brought it, with the rights they have now: row-level security stands
 * behind a job as it does behind a request. An import of somebody who has left is given up.
 */
export async function importClients(source: DataSource, importId: string, now: () => string): Promise<void> {
  const system = new RequestDatabase(source, SYSTEM_SETTINGS);
  const found = await importUnderWay(system, importId);
  await system.close();
  if (found === undefined) return;
  const viewer = await viewerOfStaff(source, found.askedById, now());
  if (viewer === undefined) return giveUpImport(system, importId, now());
  const importing = {
    viewer,
    database: new RequestDatabase(source, viewerSettings(viewer)),
    now: now(),
    requestId: v7(),
  };
  await workAtCheck(importing, importId, { now });
  await workAtRun(importing, importId, { now });
}

/** What became of a job of the system's that threw as often as it is tried. */
interface Lost {
  readonly id: string;
  readonly faultId: string;
  readonly now: string;
}

/** Ends an import whose job failed for good, so that who waits for it learns of it and can have it go on. */
export async function loseImport(source: DataSource, lost: Lost): Promise<void> {
  const system = new RequestDatabase(source, SYSTEM_SETTINGS);
  await breakOffImport(system, lost).finally(() => system.close());
}

/** Imports that were under way when the last process ended. @returns their ids */
export async function importsToResume(source: DataSource): Promise<string[]> {
  const system = new RequestDatabase(source, SYSTEM_SETTINGS);
  try {
    return (await importsUnderWay(system)).map(({ id }) => id);
  } finally {
    await system.close();
  }
}
