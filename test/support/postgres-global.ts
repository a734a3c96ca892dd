import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrations } from '../../api/migrations';
import { removeEmbedded, startEmbedded } from '../../api/platform/database/embedded';
import { prepareDatabase } from '../../api/platform/database/prepare';
import { makeDataDirectory } from './data-directory';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { readonly adminUrl: string; readonly appPassword: string; readonly template: string };
  }
}

/**
 * One PostgreSQL for the whole run: TEST_DATABASE_URL, else the embedded one in a directory of its own. The migrations
 * run once, in a template that every test file copies.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server =
    given === undefined ? await startTemporary() : { adminUrl: given, appPassword: 'kehu-test', stop: noop };
  const template = `kehu_template_${process.pid}`;
  await onServer(server.adminUrl, async (client) => {
    await client.query(`create database ${template}`);
  });
  const templateUrl = withDatabase(server.adminUrl, template);
  await prepareDatabase({ adminUrl: templateUrl, migrations, appPassword: server.appPassword });
  project.provide('postgres', { adminUrl: server.adminUrl, appPassword: server.appPassword, template });
  return async () => {
    await onServer(server.adminUrl, async (client) => {
      // Itself, and companies that were made of it.
      const made = `select datname as name from pg_database where starts_with(datname, $1)`;
      for (const { name } of (await client.query<{ name: string }>(made, [template])).rows)
        await client.query(`drop database if exists ${name} with (force)`);
    });
    await server.stop();
  };
}

const noop = async (): Promise<void> => undefined;

async function startTemporary(): Promise<{ adminUrl: string; appPassword: string; stop: () => Promise<void> }> {
  const dataDirectory = await makeDataDirectory('test');
  const server = await startEmbedded({
    dataDirectory,
    port: undefined,
    // Nothing here outlives the run.
    settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'],
  });
  return {
    adminUrl: server.adminUrl,
    appPassword: server.appPassword,
    stop: async () => {
      await server.stop();
      await removeEmbedded(dataDirectory, server.directory);
    },
  };
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Does `work` in the server's maintenance database. */
export async function onServer<Result>(
  adminUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: withDatabase(adminUrl, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
