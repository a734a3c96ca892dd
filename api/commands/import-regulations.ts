import { readFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import { PACKS } from '../../seeds/policy/packs';
import type { Config } from '../config';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { OperatorError } from '../platform/operator-error';
import { loadRegulations } from '../policy/load-regulations.service';
import type { Connection } from './connect';
import { openSource } from './source';
import { clockOf } from './serving';

/**
 * Puts regulations into the database and says which were new: those of the files, or those that come with Kehu when none is
 * named. @throws OperatorError 66 for a file that cannot be read, 65 for one that is no regulation or changes a stored one
 */
export async function runRegulations(config: Config, connection: Connection, files: readonly string[]): Promise<void> {
  const documents = files.length === 0 ? PACKS : await Promise.all(files.map(readDocument));
  const source = await openSource(connection, 1);
  try {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    const loaded = await loadRegulations(
      { viewer: null, now: clockOf(config)(), requestId: v7(), database },
      documents,
    );
    if ('problem' in loaded) throw new OperatorError(loaded.problem, 65);
    const lines = loaded.stored.map(({ code, version }) => `  ${code}  version ${version}\n`);
    process.stdout.write(`${lines.join('')}${lines.length} new, ${loaded.known} known\n`);
  } finally {
    await source.destroy();
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
