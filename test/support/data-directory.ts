import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A data directory of a test's own, to be removed by it. Others may enter it: run by root, PostgreSQL is another user's
 * and would else keep its files elsewhere, where nobody removes them.
 */
export async function makeDataDirectory(name: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `kehu-${name}-`));
  await chmod(directory, 0o755);
  return directory;
}
