import type { Config } from '../config';
import { startEmbedded } from '../platform/database/embedded';
import { unlessStopped, untilStopped } from './serving';

export interface Connection {
  /** A login that may do anything: migrations, seeds and imports. */
  readonly adminUrl: string;
  /** The login the application uses. */
  readonly appUrl: string;
  /** The role to step down to; undefined when the login has only the application's rights. */
  readonly appRole: string | undefined;
  readonly embedded: boolean;
  /** Names of the migrations this start ran. */
  readonly migrated: readonly string[];
  readonly stop: () => Promise<void>;
}

/**
 * The configured database, or the embedded one, brought to this program's schema.
 * @param meanwhile called when PostgreSQL has been told to start
 * @throws OperatorError
 */
export async function connect(config: Config, meanwhile: () => void = () => undefined): Promise<Connection> {
  if (config.databaseUrl !== undefined) {
    const appPassword = passwordOf(config.databaseAppUrl, 'kehu_app');
    meanwhile();
    const migrated = await prepare(config.databaseUrl, appPassword);
    return {
      adminUrl: config.databaseUrl,
      appUrl: config.databaseAppUrl ?? config.databaseUrl,
      appRole: config.databaseAppUrl === undefined ? 'kehu_app' : undefined,
      embedded: false,
      migrated,
      stop: () => Promise.resolve(),
    };
  }
  const { dataDirectory, postgresPort: port } = config;
  const server = await startEmbedded({
    dataDirectory,
    port,
    meanwhile: () => {
      preparation().catch(() => undefined);
      meanwhile();
    },
  });
  try {
    const migrated = await prepare(server.adminUrl, server.appPassword);
    return { ...server, appRole: undefined, embedded: true, migrated };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(adminUrl: string, appPassword: string | undefined): Promise<string[]> {
  const [{ prepareDatabase }, { migrations }] = await preparation();
  return prepareDatabase({ adminUrl, migrations, appPassword });
}

/** Much to read: PostgreSQL is told to start before. */
function preparation(): Promise<[typeof import('../platform/database/prepare'), typeof import('../migrations')]> {
  return Promise.all([import('../platform/database/prepare'), import('../migrations')]);
}

/** The password a login is given with; undefined when the URL is of another user, whose password is not ours to set. */
function passwordOf(url: string | undefined, user: string): string | undefined {
  if (url === undefined) return undefined;
  const { username, password } = new URL(url);
  return username === user && password !== '' ? decodeURIComponent(password) : undefined;
}

/** Does `work` with the database and lets go of it, whatever happens. */
export async function withDatabase<Result>(
  config: Config,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const stopped = untilStopped();
  const connection = await connect(config);
  try {
    return await unlessStopped(work(connection), stopped);
  } finally {
    await connection.stop();
  }
}
