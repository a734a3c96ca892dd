import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../operator-error';

const OWNER = 'kehu.pid';

/**
 * Makes sure that no other server runs on the directory. A server whose Kehu is gone (killed, crashed) is stopped: it
 * would otherwise keep the directory for ever.
 * @throws OperatorError when another Kehu uses it
 */
export async function claimDirectory(directory: string): Promise<void> {
  const server = await pidIn(join(directory, 'postmaster.pid'));
  if (server === undefined || !(await isProgram(server, 'postgres'))) return;
  const owner = await pidIn(join(directory, OWNER));
  if (owner === undefined || isAlive(owner)) {
    throw new OperatorError(
      `Another Kehu (${owner === undefined ? '' : `process ${owner}, `}PostgreSQL process ${server}) uses ${directory}.\nStop it, or choose another directory with KEHU_DATA_DIR.`,
      73,
    );
  }
  process.kill(server, 'SIGINT');
  for (let waitedMs = 0; isAlive(server) && waitedMs < 30_000; waitedMs += 50) await sleep(50);
}

/** Whether a server runs on the directory for a Kehu that lives. */
export async function isClaimed(directory: string): Promise<boolean> {
  const server = await pidIn(join(directory, 'postmaster.pid'));
  if (server === undefined || !(await isProgram(server, 'postgres'))) return false;
  const owner = await pidIn(join(directory, OWNER));
  return owner === undefined || isAlive(owner);
}

/** Writes down which process the server on this directory belongs to. */
export async function noteOwner(directory: string): Promise<void> {
  await writeFile(join(directory, OWNER), `${process.pid}\n`);
}

async function pidIn(file: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return pid > 0 ? pid : undefined;
}

/** A process id is used again after a restart of the machine, so the name is looked at where there is one. */
async function isProgram(pid: number, name: string): Promise<boolean> {
  if (!existsSync('/proc/self')) return isAlive(pid);
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === name;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
