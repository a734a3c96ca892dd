import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../operator-error';
import type { Binaries, ServerUser } from './native-postgres';
import { noteOwner } from './server-lock';

export interface Server {
  readonly binaries: Binaries;
  readonly directory: string;
  readonly user: ServerUser | undefined;
}

/** A replica says that it takes readers only. */
const STARTED = /database system is ready to accept (read-only )?connections/;

/** Makes the files of a new server. The same collation everywhere, whatever the machine's locale. */
export async function initialise(server: Server, password: string): Promise<void> {
  const secret = await mkdtemp(join(tmpdir(), 'kehu-init-'));
  const passwordFile = join(secret, 'password');
  try {
    await chmod(secret, 0o755);
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (server.user !== undefined) await chown(passwordFile, server.user.uid, server.user.gid);
    const args = [
      `--pgdata=${server.directory}`,
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--lc-messages=C',
      '--locale-provider=icu',
      '--icu-locale=und',
    ];
    const child = launch(server, server.binaries.initdb, args);
    const log = tailOf(child);
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (code !== 0) throw new Error(log());
  } catch (error) {
    throw notStarted(server, error);
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
}

export interface Starting {
  readonly settings: readonly string[];
  /** Called when the process has begun and does not answer yet. */
  readonly meanwhile: () => void;
}

/** Starts the server and waits until it answers. @returns how to stop it */
export async function startServer(
  server: Server,
  port: number,
  { settings, meanwhile }: Starting,
): Promise<() => Promise<void>> {
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'lc_messages=C', 'log_timezone=UTC'];
  const flags = [...fixed, ...settings].flatMap((setting) => ['-c', setting]);
  const child = launch(server, server.binaries.postgres, ['-D', server.directory, '-p', String(port), ...flags]);
  const log = tailOf(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const answers = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error(log())));
    child.stderr?.on('data', (chunk: Buffer) => STARTED.test(chunk.toString('utf8')) && resolve());
  });
  meanwhile();
  await answers.catch((error: unknown) => {
    throw notStarted(server, error);
  });
  await noteOwner(server.directory);
  const interrupt = (): void => void interruptServer(server, child);
  process.once('exit', interrupt);
  return async () => {
    process.off('exit', interrupt);
    if (child.exitCode === null && child.signalCode === null) interruptServer(server, child);
    await ended;
  };
}

/** Detached, so that a Ctrl-C at the terminal reaches us first and the server stops after the last answer. */
function launch(server: Server, program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, {
    ...server.user,
    detached: platform() !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: tmpdir(),
  });
}

/** A fast shutdown: sessions are ended, and nothing that was committed is lost. */
function interruptServer(server: Server, child: ChildProcess): void {
  if (platform() === 'win32') spawn(server.binaries.pgCtl, ['stop', '-m', 'fast', '-D', server.directory]);
  else child.kill('SIGINT');
}

function tailOf(child: ChildProcess): () => string {
  const lines: string[] = [];
  const keep = (chunk: Buffer): void => {
    lines.push(chunk.toString('utf8'));
    if (lines.length > 12) lines.shift();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => lines.join('').trim();
}

function notStarted(server: Server, error: unknown): OperatorError {
  const reason = error instanceof Error ? error.message : String(error);
  return new OperatorError(
    `The embedded PostgreSQL did not start on ${server.directory}.\n${reason}\nGive a server of your own in DATABASE_URL if this cannot be mended.`,
    69,
    { cause: error },
  );
}
