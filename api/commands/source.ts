import type { DataSource } from 'typeorm';
import { createDataSource } from '../platform/database/data-source';
import { subgraphs } from '../subgraphs';
import type { Connection } from './connect';

/** The application's data source over a connection, ready for use. */
export function openSource(connection: Connection, poolSize: number): Promise<DataSource> {
  return createDataSource({
    url: connection.appUrl,
    role: connection.appRole,
    poolSize,
    entities: entitiesOfAllRooms(),
    statementTimeoutMs: 30_000,
  }).initialize();
}

export function entitiesOfAllRooms(): Function[] {
  return subgraphs.flatMap(({ entities }) => [...entities]);
}
