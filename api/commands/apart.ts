import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import { createDataSource } from '../platform/database/data-source';
import { OperatorError } from '../platform/operator-error';
import { subgraphs } from '../subgraphs';

/** How a process logs in that serves and does not migrate. @throws OperatorError when no server is given */
export function sharedLogin(config: Config): { readonly appUrl: string; readonly appRole: string | undefined } {
  const appUrl = config.databaseAppUrl ?? config.databaseUrl;
  if (appUrl === undefined)
    throw new OperatorError(
      'Rooms that run apart share one database server: give it in DATABASE_URL (and run "kehu migrate" on it first).',
      78,
    );
  return { appUrl, appRole: config.databaseAppUrl === undefined ? 'kehu_app' : undefined };
}

/** The application's view of a database that is migrated already. @throws OperatorError when it does not answer */
export async function openSharedSource(config: Config, entities: readonly Function[]): Promise<DataSource> {
  const { appUrl: url, appRole: role } = sharedLogin(config);
  const options = { url, role, poolSize: config.poolSize, entities: [...entities], statementTimeoutMs: 30_000 };
  return createDataSource(options)
    .initialize()
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new OperatorError(
        `The database does not answer (${reason}).\nCheck DATABASE_URL, and that "kehu migrate" was run on it.`,
        69,
        { cause: error },
      );
    });
}

/** @throws OperatorError when it is not set */
export function requireRouterSecret(config: Config): string {
  if (config.routerSecret !== undefined) return config.routerSecret;
  throw new OperatorError(
    'Set KEHU_ROUTER_SECRET to the same 32 or more characters for the router and every room, for example from "openssl rand -base64 32".',
    78,
  );
}

/** Where each room listens: KEHU_SUBGRAPH_URLS, else loopback ports in the order of the rooms. @throws OperatorError */
export function roomUrls(config: Config): Map<string, string> {
  const urls = new Map<string, string>(
    subgraphs.map(({ name }, at) => [name, `http://127.0.0.1:${config.subgraphPort + at}/graphql`]),
  );
  for (const pair of (config.subgraphUrls ?? '').split(',').filter((text) => text.trim() !== '')) {
    const [name = '', url = ''] = pair.split(/=(.*)/s).map((text) => text.trim());
    if (!urls.has(name) || !URL.canParse(url))
      throw new OperatorError(
        `KEHU_SUBGRAPH_URLS: "${pair.trim()}" is not name=url of a room (${[...urls.keys()].join(', ')}).`,
        78,
      );
    urls.set(name, url);
  }
  return urls;
}
