import { v7 } from 'uuid';
import type { Post } from '../../api/kernel/access/post';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { TestDatabase } from '../support/database';

const HANDLING = [
  'GENERAL_MANAGER',
  'DEPUTY_GM_SALES',
  'DEPUTY_GM_PRODUCTION',
  'GM_OFFICE',
  'SERVICE_DIRECTOR',
  'SALES_MANAGER',
  'QUALITY_MANAGER',
  'PRODUCTION_MANAGER',
  'LOGISTICS_SUPERVISOR',
  'RND_ENGINEER',
  'ACCOUNTANT',
] as const satisfies readonly Post[];

/** Somebody at each post that handles cases; the sales manager's unit contains these owners of clients. */
export async function staffPosts(
  database: TestDatabase,
  owners: readonly string[],
): Promise<(post: Post) => Partial<ViewerFacts>> {
  const staff = new Map<Post, string>(HANDLING.map((post) => [post, v7()]));
  for (const [post, id] of staff)
    await database.sql(
      'insert into identity.staff (id, number, name, account) values ($1::uuid, $1::text, $2, $1::text)',
      [id, post],
    );
  return (post) => {
    const staffId = staff.get(post);
    if (staffId === undefined) throw new Error(`Nobody is at ${post}`);
    const unit = post === 'SALES_MANAGER' ? [staffId, ...owners] : [staffId];
    return { staffId, posts: [post], circles: { own: [staffId], team: unit, unit } };
  };
}
