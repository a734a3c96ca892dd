import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isClaimed } from './server-lock';

/**
 * The administrator's way into the embedded server that another Kehu runs on the data directory; undefined when none does.
 * Its port stands in the file that PostgreSQL keeps while it runs.
 */
export async function runningEmbedded(dataDirectory: string): Promise<string | undefined> {
  const text = (file: string): Promise<string> => readFile(join(dataDirectory, file), 'utf8').catch(() => '');
  const noted = (await text('postgres-directory')).trim();
  const directory = noted === '' ? join(dataDirectory, 'postgres') : noted;
  if (!(await isClaimed(directory))) return undefined;
  const port = Number((await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  const { admin } = JSON.parse(await text('secrets.json')) as { admin: string };
  return `postgresql://postgres:${encodeURIComponent(admin)}@127.0.0.1:${port}/kehu`;
}
