import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';

/** Who holds one of these posts on a day, each once. */
export async function holdersOf(transaction: Transaction, posts: readonly Post[], day: CivilDate): Promise<string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: `select distinct s.id from unnest($1::text[]) as p (post) cross join lateral access.superiors(p.post, 0, $2::date) as s (id)
      order by s.id`,
    values: [posts, day],
  });
  return rows.map(({ id }) => id);
}
