import { SessionEntity } from '../../../api/identity/session.entity';
import { StaffEntity } from '../../../api/identity/staff.entity';
import type { Post } from '../../../api/kernel/access/post';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrangeCompany } from '../company';

const id = (last: string): string => `00000000-0000-7000-8000-0000000000${last}`;
export const ADMINISTRATOR = id('c0');
export const OTHER_ADMINISTRATOR = id('c1');
export const FIELDS = ['id', 'version', 'state', 'number', 'name'] as const;
export const TODAY = '2026-11-23';

let asked = 0;
/** A key that nobody had before. */
export const newKey = (): string => `key ${(asked += 1)}`;

/** The company with two administrators. */
export async function arrangeDesk(): Promise<TestDatabase> {
  const database = await testDatabase([SessionEntity, StaffEntity]);
  await arrangeCompany(database);
  for (const [at, staffId] of [ADMINISTRATOR, OTHER_ADMINISTRATOR].entries()) {
    await database.sql(
      `insert into identity.staff (id, number, name, account, password_hash)
       select $1, $2, $3, $3, password_hash from identity.staff where account = 'manager'`,
      [staffId, `A${at}`, `admin${at}`],
    );
    await database.sql(
      `insert into identity.staff_post (staff_id, post, valid) values ($1, 'ADMINISTRATOR', '[2020-01-01,)')`,
      [staffId],
    );
  }
  return database;
}

let last: RequestContext[] = [];

/** A request of somebody at a post; those before it let go of what they read, as at the end of a request. */
export function asPost(
  { contextOf }: TestDatabase,
  post: Post = 'ADMINISTRATOR',
  staffId = ADMINISTRATOR,
): RequestContext {
  for (const { database } of last) void database.close();
  const context = contextOf({ staffId, posts: [post], circles: { own: [staffId], team: [staffId], unit: [staffId] } });
  last = [...last.slice(-3), context];
  return context;
}

export async function versionOf({ sql }: TestDatabase, staffId: string): Promise<number> {
  const [found] = await sql<{ version: number }>('select version from identity.staff where id = $1', [staffId]);
  return found?.version ?? 0;
}
