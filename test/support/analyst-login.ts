import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  clearEnded,
  endLogin,
  makeLogin,
  type MadeLogin,
} from '../../api/identity/database-logins/database-login.service';
import { closeToLogins } from '../../api/platform/database/close-to-logins';
import { createDataSource } from '../../api/platform/database/data-source';
import { pgTypes } from '../../api/platform/database/pg-types';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { SYSTEM_SETTINGS } from '../../api/platform/database/viewer-settings';
import type { TestDatabase } from './database';

/** What the operator does at the machine, over a login that may do anything, or over another one. */
export interface Operator {
  readonly make: (account: string, asked?: { days?: number; now?: string }) => ReturnType<typeof makeLogin>;
  readonly end: (account: string) => ReturnType<typeof endLogin>;
  readonly database: RequestDatabase;
  readonly source: DataSource;
  readonly leave: () => Promise<void>;
}

export async function operatorOf({ adminUrl }: Pick<TestDatabase, 'adminUrl'>): Promise<Operator> {
  const source = await createDataSource({ url: adminUrl, poolSize: 2, entities: [] }).initialize();
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  const context = (now = new Date().toISOString()) => ({ viewer: null, database, now, requestId: 'operator' });
  return {
    make: async (account, { days = 30, now } = {}) => {
      const asked = { account, days, mostDays: 90, limits: { statementSeconds: 60 } };
      const outcome = await makeLogin(context(now), asked, closeToLogins);
      await clearEnded(database);
      return outcome;
    },
    end: (account) => endLogin(context(), account),
    database,
    source,
    leave: async () => {
      await database.close();
      await source.destroy();
    },
  };
}

export function isMade(outcome: Awaited<ReturnType<Operator['make']>>): MadeLogin {
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome;
}

/** A connection with a login, to its database or another one of the server. */
export async function connectAs(
  { adminUrl }: Pick<TestDatabase, 'adminUrl'>,
  { role, password }: Pick<MadeLogin, 'role' | 'password'>,
  database?: string,
): Promise<pg.Client> {
  const url = new URL(adminUrl);
  Object.assign(url, { username: role, password });
  if (database !== undefined) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href, types: pgTypes });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
