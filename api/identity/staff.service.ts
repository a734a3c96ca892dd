import type { RequestContext } from '../platform/context/request-context';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import { findOwners, loadStaff, staffPlan, type StaffRow } from './staff.repository';

/** A member of staff; null when there is none. */
export async function staffById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<StaffRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadStaff(context, staffPlan.list(context.database.source, selection, viewer), id);
}

/** Account managers whose portfolios the viewer may see. */
export async function portfolioOwners(context: RequestContext, selection: Selection): Promise<StaffRow[]> {
  const viewer = signedIn(context);
  const list = staffPlan.list(context.database.source, selection, viewer);
  return findOwners(context, list, viewer.reaches.CLIENT_CARD);
}
