import pg from 'pg';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { viewerOf, type ViewerFacts } from '../../api/kernel/access/viewer';
import { Loaders, type RequestContext } from '../../api/platform/context/request-context';
import { createDataSource } from '../../api/platform/database/data-source';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { SYSTEM_SETTINGS, viewerSettings, type Settings } from '../../api/platform/database/viewer-settings';

/** A migrated database of one test file's own. */
export interface TestDatabase {
  /** As the application sees it: role kehu_app, row-level security on. */
  readonly source: DataSource;
  /** A login that may do anything, for arranging and looking behind. */
  readonly adminUrl: string;
  /** A request of this viewer; null: nobody is signed in. Closed with the database. */
  readonly contextOf: (viewer: Partial<ViewerFacts> | null, options?: RequestOptions) => RequestContext;
  /** A request of the system itself, as jobs, seeds and imports make them. */
  readonly systemContext: (options?: RequestOptions) => RequestContext;
  /** Runs SQL as the administrator. */
  readonly sql: <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly drop: () => Promise<void>;
}

export interface RequestOptions {
  readonly now?: string;
  readonly locale?: 'zh-CN' | 'en';
}

const NOW = '2026-11-23T01:00:00.000Z';
let made = 0;

/**
 * @param entities TypeORM entities the test reads or writes through; none for plain SQL
 * @param template the database it is a copy of; left out: one that is migrated and empty
 */
export async function testDatabase(
  entities: readonly Function[] = [],
  template = inject('postgres').template,
): Promise<TestDatabase> {
  const { adminUrl: serverUrl, appPassword } = inject('postgres');
  const name = `kehu_test_${process.pid}_${(made += 1)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(serverUrl, copyOf(template, name));
  const adminUrl = serverUrlOf(serverUrl, name);
  const appUrl = serverUrlOf(serverUrl, name, { user: 'kehu_app', password: appPassword });
  const database = await databaseAt({ adminUrl, appUrl }, entities);
  return {
    ...database,
    drop: async () => {
      await database.drop();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** A migrated database that is there already; `drop` only lets go of it. */
export async function databaseAt(
  { adminUrl, appUrl }: { readonly adminUrl: string; readonly appUrl: string },
  entities: readonly Function[] = [],
): Promise<TestDatabase> {
  const source = await createDataSource({ url: appUrl, poolSize: 6, entities: [...entities] }).initialize();
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  const open: RequestDatabase[] = [];
  const context = (viewer: RequestContext['viewer'], settings: Settings, options: RequestOptions): RequestContext => {
    const database = new RequestDatabase(source, settings);
    open.push(database);
    const now = options.now ?? NOW;
    return { viewer, database, loaders: new Loaders(), now, requestId: 'test', locale: options.locale ?? 'zh-CN' };
  };
  return {
    source,
    adminUrl,
    contextOf: (facts, options = {}) => {
      const viewer = facts === null ? null : viewerOf({ ...SOMEBODY, ...facts });
      return context(viewer, viewerSettings(viewer), options);
    },
    systemContext: (options = {}) => context(null, SYSTEM_SETTINGS, options),
    sql: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await admin.query(text, [...values])).rows as Row[],
    drop: async () => {
      for (const database of open) await database.close();
      await source.destroy();
      await admin.end();
    },
  };
}

const SOMEBODY: ViewerFacts = {
  staffId: '00000000-0000-7000-8000-000000000001',
  name: 'Test',
  posts: [],
  circles: { own: [], team: [], unit: [] },
};

/** The statement that copies a database file by file, which for a company of some size is faster than by its log. */
export const copyOf = (template: string, name: string): string =>
  `create database ${name} template ${template} strategy file_copy`;

export function serverUrlOf(serverUrl: string, database: string, login?: { user: string; password: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (login !== undefined) Object.assign(url, { username: login.user, password: login.password });
  return url.href;
}

async function onServer(serverUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrlOf(serverUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
