import { viewerOfStaff } from '../../api/identity/staff-viewer.service';
import type { Viewer } from '../../api/kernel/access/viewer';
import type { TestDatabase } from './database';

/** Who signs in with an account of the demonstration, as of an instant. @throws Error when it has no such account */
export async function demoViewer(database: TestDatabase, account: string, now: string): Promise<Viewer> {
  const [staff] = await database.sql<{ id: string }>('select id from identity.staff where account = $1', [account]);
  const viewer = staff && (await viewerOfStaff(database.source, staff.id, now));
  if (viewer === undefined) throw new Error(`Nobody is called ${account}`);
  return viewer;
}
