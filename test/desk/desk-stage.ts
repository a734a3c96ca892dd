import { readFile } from 'node:fs/promises';
import { desk as room } from '../../api/desk/subgraph';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { arrange, type Arranged } from '../complaints/arrange';
import { director } from '../complaints/viewers';
import { testDatabase, type TestDatabase } from '../support/database';

export type Viewer = Partial<ViewerFacts>;

/** A service desk on Monday 2026-11-23: Ming reports to the supervisor, the supervisor to the director. */
export interface Desk {
  readonly database: TestDatabase;
  readonly people: Arranged;
  readonly director: Viewer;
}

export async function openDesk(entities = room.entities): Promise<Desk> {
  const database = await testDatabase(entities);
  const people = await arrange(database);
  await database.sql('update identity.staff set reports_to = $2 where id = $1', [people.ming, people.supervisor]);
  await database.sql('update identity.staff set reports_to = $2 where id = $1', [people.supervisor, people.director]);
  for (const code of ['sd', 'ka']) {
    await database.sql('insert into policy.regulation (code) values (upper($1)) on conflict do nothing', [code]);
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values (upper($1), 1, '2000-01-01', $2, 'test') on conflict do nothing`,
      [code, await readFile(`seeds/policy/${code}.json`, 'utf8')],
    );
  }
  return { database, people, director: director(people) };
}

/** An instant of that Monday by the clock on the wall in Shanghai, `HH:MM`. */
export const at = (time: string): string => new Date(`2026-11-23T${time}:00+08:00`).toISOString();

export async function asking<Result>(
  { database }: Desk,
  viewer: Viewer,
  work: (context: RequestContext) => Promise<Result>,
  now?: string,
): Promise<Result> {
  const context = database.contextOf(viewer, now === undefined ? {} : { now });
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}
