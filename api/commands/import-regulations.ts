import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { PACKS } from '../../seeds/policy/packs';
import type { Config } from '../config';
import { civilDateAt, parseCivilDate, type CivilDate } from '../kernel/civil-date';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { OperatorError } from '../platform/operator-error';
import { log } from '../platform/log';
import { loadRegulations } from '../policy/load-regulations.service';
import { differingPacks } from '../policy/pack.service';
import type { Connection } from './connect';
import { openSource } from './source';
import { clockOf } from './serving';

export interface RegulationsAsked {
  /** None: those that come with Kehu. */
  readonly files: readonly string[];
  /** From when documents are in force, as the next version, that have another text under a stored number. */
  readonly from?: string;
}

/**
 * Puts regulations into the database and says which were new. @throws OperatorError 66 for a file that cannot be read, 65 for
 * one that is no regulation or changes a stored one, 64 for a day that is none
 */
export async function runRegulations(
  config: Config,
  connection: Connection,
  { files, from }: RegulationsAsked,
): Promise<void> {
  const now = clockOf(config)();
  const changes = from === undefined ? undefined : { from: dayOf(from), today: civilDateAt(now) };
  const documents = files.length === 0 ? PACKS : await Promise.all(files.map(readDocument));
  const source = await openSource(connection, 1);
  try {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    const loaded = await loadRegulations({ viewer: null, now, requestId: v7(), database }, documents, changes);
    if ('problem' in loaded) throw new OperatorError(loaded.problem, 65);
    const lines = loaded.stored.map(({ code, version }) => `  ${code}  version ${version}\n`);
    process.stdout.write(`${lines.join('')}${lines.length} new, ${loaded.known} known\n`);
  } finally {
    await source.destroy();
  }
}

/**
 * Warns the operator of regulations that come with Kehu and say something else in this database, as they do after an update
 * of the program: what it reads anew in them is not there.
 */
export async function warnOfDifferingPacks(source: DataSource): Promise<void> {
  const system = new RequestDatabase(source, SYSTEM_SETTINGS);
  try {
    const codes = await differingPacks(system, PACKS);
    if (codes.length > 0)
      log('warn', 'regulations-differ', {
        regulations: codes.join(','),
        cure: 'kehu import regulations tells what differs; with --from DAY it stores them as the next version',
      });
  } finally {
    await system.close();
  }
}

function dayOf(text: string): CivilDate {
  try {
    return parseCivilDate(text);
  } catch {
    throw new OperatorError('--from is a date of the calendar, YYYY-MM-DD.', 64);
  }
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new OperatorError(`The regulation ${file} cannot be read: ${String(error)}`, 66, { cause: error });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new OperatorError(`The regulation ${file} is not JSON.`, 65, { cause: error });
  }
}
