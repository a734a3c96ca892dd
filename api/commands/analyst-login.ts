import { v7 } from 'uuid';
import type { Config } from '../config';
import * as logins from '../identity/database-logins/database-login.service';
import { closeToLogins } from '../platform/database/close-to-logins';
import { createDataSource } from '../platform/database/data-source';
import { RequestDatabase } from '../platform/database/request-database';
import { runningEmbedded } from '../platform/database/running-embedded';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { OperatorError } from '../platform/operator-error';
import { withDatabase } from './connect';

/** Databases of the embedded server beside ours; those of another server are its operator's to close. */
const EMBEDDED_OTHERS = ['postgres', 'template1'];
const INSUFFICIENT_PRIVILEGE = '42501';

interface Server {
  readonly database: RequestDatabase;
  readonly url: URL;
  readonly others: readonly string[];
}

/** Makes a login and prints it. @throws OperatorError 65 when it is refused, 69 when the database does not let us */
export async function addLogin(
  config: Config,
  asked: { readonly account: string; readonly days: number },
): Promise<void> {
  await onServer(config, async ({ database, url, others }) => {
    const outcome = await logins.makeLogin(
      operating(database),
      { ...asked, mostDays: config.tokenMostDays, limits: { statementSeconds: config.operationSeconds } },
      (transaction) => closeToLogins(transaction, others),
    );
    if ('problem' in outcome) throw new OperatorError(outcome.problem, 65);
    await logins.clearEnded(database);
    const { role, password, until, alsoOpen } = outcome;
    const place = { host: url.hostname, port: url.port || '5432', database: url.pathname.slice(1) };
    const lines = [
      ...Object.entries({ ...place, user: role, password }).map(([name, value]) => `  ${name.padEnd(9)} ${value}`),
      '',
      `  postgresql://${role}:${password}@${place.host}:${place.port}/${place.database}`,
      '',
      `The password is shown this once. It opens the schema analysis until ${until}; docs/analyst.md says what is there.`,
      ...openTo(alsoOpen),
    ];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  });
}

export async function listLogins(config: Config): Promise<void> {
  await onServer(config, async ({ database }) => {
    const rows = await logins.listLogins(database);
    const lines = rows.map(({ account, role, validUntil, endedAt, allowed, connections }) => {
      const standing = endedAt === null ? (allowed ? 'may read' : 'may not read') : `ended ${endedAt}`;
      return `${account.padEnd(16)} ${role.padEnd(36)} until ${validUntil}  ${standing}, ${connections} connected`;
    });
    process.stdout.write(`${lines.length === 0 ? 'There are no database logins.' : lines.join('\n')}\n`);
  });
}

/** @throws OperatorError 65 when there is none */
export async function endLogin(config: Config, account: string): Promise<void> {
  await onServer(config, async ({ database }) => {
    const outcome = await logins.endLogin(operating(database), account);
    if ('problem' in outcome) throw new OperatorError(outcome.problem, 65);
    process.stdout.write(`${outcome.role} has ended.\n`);
  });
}

/** The server's own clock ends logins, so the real one begins them, whatever KEHU_CLOCK says. */
function operating(database: RequestDatabase): Parameters<typeof logins.endLogin>[0] {
  return { viewer: null, database, now: new Date().toISOString(), requestId: v7() };
}

function openTo(databases: readonly string[]): string[] {
  if (databases.length === 0) return [];
  const closing = databases.map((name) => `  revoke connect on database "${name}" from public;`);
  return ['', 'It can connect to these databases of the server too, as everybody can. To close them:', ...closing];
}

/**
 * Does `work` with a login that may make roles. The embedded server may be running already, for the product itself: then it
 * is that one, so that ending a login waits for nobody to stop the product.
 */
async function onServer(config: Config, work: (server: Server) => Promise<void>): Promise<void> {
  const running = config.databaseUrl === undefined ? await runningEmbedded(config.dataDirectory) : undefined;
  const doing = (adminUrl: string, embedded: boolean): Promise<void> =>
    withAdmin(adminUrl, (database) =>
      work({ database, url: new URL(adminUrl), others: embedded ? EMBEDDED_OTHERS : [] }),
    );
  if (running !== undefined) await doing(running, true);
  else await withDatabase(config, ({ adminUrl, embedded }) => doing(adminUrl, embedded));
}

async function withAdmin(url: string, work: (database: RequestDatabase) => Promise<void>): Promise<void> {
  const source = await createDataSource({ url, poolSize: 1, entities: [] }).initialize();
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  try {
    await work(database);
  } catch (error) {
    if ((error as { code?: unknown }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new OperatorError(
      `The login of DATABASE_URL may not do that (${(error as Error).message}).\nIt needs CREATEROLE, and the roles of Kehu with ADMIN OPTION.`,
      69,
      { cause: error },
    );
  } finally {
    await database.close();
    await source.destroy();
  }
}
