import { DataSource, type MixedList } from 'typeorm';
import { LazyClient } from './lazy-client';
import { pgTypes } from './pg-types';

export interface DataSourceOptions {
  readonly url: string;
  /** Step down to this role on every connection; undefined when the login itself has only the role's rights. */
  readonly role?: string;
  readonly poolSize: number;
  readonly entities: MixedList<Function>;
  readonly migrations?: MixedList<Function>;
  readonly statementTimeoutMs?: number;
  /** COPY needs a connection to itself: statements then wait for each other's answers. */
  readonly copies?: boolean;
}

/** The application's TypeORM data source: UTC, strings for dates, a bounded pool. Not yet initialised. */
export function createDataSource(options: DataSourceOptions): DataSource {
  const startup = ['-c TimeZone=UTC', '-c jit=off'];
  if (options.role !== undefined) startup.push(`-c role=${options.role}`);
  if (options.statementTimeoutMs !== undefined) startup.push(`-c statement_timeout=${options.statementTimeoutMs}`);
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    migrations: options.migrations ?? [],
    migrationsTableName: 'migration',
    schema: 'platform',
    installExtensions: false,
    extra: {
      Client: LazyClient,
      max: options.poolSize,
      types: pgTypes,
      pipeline: options.copies !== true,
      options: startup.join(' '),
      application_name: 'kehu',
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
    },
    logging: false,
  });
}
