import type pg from 'pg';
import type { Post } from '../../../api/kernel/access/post';
import { viewerOf } from '../../../api/kernel/access/viewer';
import { viewerSettings } from '../../../api/platform/database/viewer-settings';
import type { Viewers } from '../bare/viewers';

interface ViewerRow {
  readonly staff_id: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly team: readonly string[];
  readonly unit: readonly string[];
}

/** The settings under which row-level security knows these members of staff: what the product makes for a request. */
export async function settingsFor(
  admin: pg.Client,
  accounts: readonly string[],
): Promise<Map<string, Viewers[string]>> {
  const found = new Map<string, Viewers[string]>();
  for (const account of accounts) {
    const { rows } = await admin.query<ViewerRow>(
      `select f.* from identity.staff s cross join lateral identity.viewer_facts(s.id, current_date) f where s.account = $1`,
      [account],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`Nobody has the account ${account}`);
    const { staff_id: staffId, name, posts, team, unit } = row;
    found.set(
      account,
      byName(viewerSettings(viewerOf({ staffId, name, posts, circles: { own: [staffId], team, unit } }))),
    );
  }
  return found;
}

/** A statement of `set_config` calls as what it sets. */
function byName({ text, values }: ReturnType<typeof viewerSettings>): Viewers[string] {
  const names = [...text.matchAll(/set_config\('([^']+)'/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name, at) => [name, String(values[at])]));
}
