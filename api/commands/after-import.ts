import type { DataSource } from 'typeorm';
import { foldComplaints, refreshClients } from '../analytics/fold.service';
import { runsUnderWay } from '../clients/tiers/regrade-run.repository';
import { beginNightlyRun, breakOffRun } from '../clients/tiers/regrade-run.service';
import { regrade, workAtRun } from '../clients/tiers/regrade.service';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';

/** Works at a grading of all clients that was asked for, and counts the figures that depend on tiers. */
export async function gradeAnew(source: DataSource, runId: string, now: () => string): Promise<void> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  const state = await workAtRun({ database }, runId, { now });
  if (state !== 'DONE') return;
  await foldComplaints(source, now());
  await refreshClients(source);
}

/** Ends a grading whose job failed for good: another can be started, and who started this one learns of it. */
export async function loseRun(
  source: DataSource,
  { id, faultId, now }: { readonly id: string; readonly faultId: string; readonly now: string },
): Promise<void> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  await breakOffRun({ database, now }, id, faultId).finally(() => database.close());
}

/** The same of the grading of a night. */
export async function loseNightly(source: DataSource, faultId: string, now: string): Promise<void> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  const nightly = (await runsUnderWay(database)).filter(({ askedById }) => askedById === null);
  await database.close();
  for (const { id } of nightly) await loseRun(source, { id, faultId, now });
}

/** Gradings that were under way when the last process ended. @returns their ids */
export async function runsToResume(source: DataSource): Promise<string[]> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  const runs = await runsUnderWay(database).finally(() => database.close());
  return runs.map(({ id }) => id);
}

/** The grading of every night, and after a regulation was enacted. */
export async function gradeNightly(source: DataSource, now: () => string): Promise<void> {
  const run = await beginNightlyRun({ database: new RequestDatabase(source, SYSTEM_SETTINGS), now: now() });
  // One that was asked for goes by the day it was asked on; the new day counts all the same.
  await (run === undefined ? bringUpToDate(source, now()) : gradeAnew(source, run, now));
}

/** New orders move tiers and the count of active clients: both are right when the import ends, not a job later. */
export async function bringUpToDate(source: DataSource, now: string): Promise<void> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  const [row] = await database.rows<{ known: boolean }>({
    text: `select exists (select from access.policy_document where code = 'KA') as known`,
    values: [],
  });
  await database.close();
  if (row?.known === true) await regrade({ database, now });
  await foldComplaints(source, now);
  await refreshClients(source);
}
