import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { OperatorError } from '../operator-error';
import { findBinaries, reachable, serverUser, type ServerUser } from './native-postgres';
import { freePort, portIsFree } from './ports';
import { claimDirectory } from './server-lock';
import { initialise, startServer, type Starting } from './server-process';

export interface EmbeddedOptions {
  readonly dataDirectory: string;
  /** Undefined: a free port is found. */
  readonly port: number | undefined;
  /** PostgreSQL settings on top of ours, `name=value`. */
  readonly settings?: readonly string[];
  /** Called when the server's process has begun, some tenths of a second before it answers. */
  readonly meanwhile?: () => void;
}

export interface EmbeddedDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly appPassword: string;
  /** Where the files are; not under the data directory when the server's user cannot enter that. */
  readonly directory: string;
  readonly stop: () => Promise<void>;
}

interface Secrets {
  readonly admin: string;
  readonly app: string;
}

const DATABASE = 'kehu';

/** Room for a demo of many thousand clients without asking much of a laptop. */
const TUNING = [
  'shared_buffers=256MB',
  'work_mem=32MB',
  'maintenance_work_mem=256MB',
  'max_wal_size=4GB',
  'random_page_cost=1.1',
];

/**
 * Starts the PostgreSQL that comes with the package on a directory of ours, on loopback only; creates both on the
 * first start. The directory survives restarts.
 * @throws OperatorError when the directory is in use or cannot be made, or the port is taken
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const user = await serverUser();
  const secrets = await readOrMakeSecrets(options.dataDirectory);
  const directory = await serverDirectory(options.dataDirectory, user);
  const binaries = await findBinaries(user);
  await claimDirectory(directory);
  if (options.port !== undefined && !(await portIsFree(options.port)))
    throw new OperatorError(`Port ${options.port} is taken. Choose another with KEHU_POSTGRES_PORT.`, 69);
  const server = { binaries, directory, user };
  if (!existsSync(join(directory, 'PG_VERSION'))) await initialise(server, secrets.admin);
  const starting: Starting = {
    settings: [...TUNING, ...(options.settings ?? [])],
    meanwhile: options.meanwhile ?? (() => undefined),
  };
  const { port, stop } =
    options.port === undefined
      ? await startOnFreePort(server, starting)
      : { port: options.port, stop: await startServer(server, options.port, starting) };
  const urlOf = (login: string, password: string, database: string): string =>
    `postgresql://${login}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  await createDatabase(urlOf('postgres', secrets.admin, 'postgres'));
  return {
    adminUrl: urlOf('postgres', secrets.admin, DATABASE),
    appUrl: urlOf('kehu_app', secrets.app, DATABASE),
    appPassword: secrets.app,
    directory,
    stop,
  };
}

const PORT_TRIES = 5;

/** A port that was free when asked may be taken a moment later by another server that starts; then the next one is tried. */
async function startOnFreePort(
  server: Parameters<typeof startServer>[0],
  starting: Starting,
): Promise<{ port: number; stop: EmbeddedDatabase['stop'] }> {
  for (let tried = 1; ; tried += 1) {
    const port = await freePort(15_433 + Math.floor(Math.random() * 100));
    try {
      return { port, stop: await startServer(server, port, starting) };
    } catch (error) {
      if (tried === PORT_TRIES || (await portIsFree(port))) throw error;
    }
  }
}

/**
 * `postgres` below the data directory. Where root's server user cannot enter that, a directory it can, whose place is
 * written down in the data directory, so that removing the data directory still begins anew.
 */
async function serverDirectory(dataDirectory: string, user: ServerUser | undefined): Promise<string> {
  const near = join(dataDirectory, 'postgres');
  if (user === undefined) return near;
  if (await reachable(near, user)) return ownedBy(user, near);
  const note = join(dataDirectory, 'postgres-directory');
  const noted = (await readFile(note, 'utf8').catch(() => '')).trim();
  if (noted !== '' && existsSync(noted)) return noted;
  const made = await ownedBy(user, await makeAway());
  await writeFile(note, `${made}\n`);
  return made;
}

async function makeAway(): Promise<string> {
  for (const base of ['/var/lib/kehu', join(tmpdir(), 'kehu')]) {
    try {
      await mkdir(base, { recursive: true, mode: 0o755 });
      return await mkdtemp(join(base, 'postgres-'));
    } catch {
      // the next place
    }
  }
  throw new OperatorError(
    'The user PostgreSQL runs as cannot enter the data directory. Set KEHU_DATA_DIR to a directory outside of root’s home.',
    73,
  );
}

async function ownedBy(user: ServerUser, directory: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  await chown(directory, user.uid, user.gid);
  await chmod(directory, 0o700);
  return directory;
}

async function readOrMakeSecrets(dataDirectory: string): Promise<Secrets> {
  const file = join(dataDirectory, 'secrets.json');
  try {
    await makeDirectory(dataDirectory);
    if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Secrets;
    const secrets = { admin: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
    await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The data directory ${dataDirectory} cannot be used (${reason}).\nChoose another with KEHU_DATA_DIR.`,
      73,
      { cause: error },
    );
  }
}

/** Step by step: a recursive mkdir never returns where a file system refuses every name, as /proc does. */
async function makeDirectory(path: string): Promise<void> {
  if (existsSync(path) && (await stat(path)).isDirectory()) return;
  if (dirname(path) !== path) await makeDirectory(dirname(path));
  await mkdir(path);
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Removes a stopped server's files wherever they are. */
export async function removeEmbedded(dataDirectory: string, directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await rm(dataDirectory, { recursive: true, force: true });
}
