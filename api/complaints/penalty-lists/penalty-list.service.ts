import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { signedIn } from '../../platform/graph/signed-in';
import { isReportId } from '../monthly/monthly-report';
import { penaltyPolicy } from '../penalties/penalty-policy';
import { changedSince, latestLists, listOf, type ChangedSince, type PenaltyListRow } from './penalty-list.repository';

const MOST_LISTS = 36;
const MOST_CHANGES = 200;

/** Rows are read by row-level security; who does not read every penalty reads no list. */
export const readsLists = ({ reaches }: Viewer): boolean => reaches.PENALTY.all;

/** The latest lists, at most three years of them; none for who does not read every penalty. */
export async function penaltyLists(context: RequestContext): Promise<PenaltyListRow[]> {
  return readsLists(signedIn(context)) ? latestLists(context.database, MOST_LISTS) : [];
}

/** The list of a month; null when there is none that the viewer reaches. */
export async function penaltyListById(context: RequestContext, id: string): Promise<PenaltyListRow | null> {
  if (!isReportId(id) || !readsLists(signedIn(context))) return null;
  return (await listOf(context.database, id)) ?? null;
}

/** What changed since the list was made. Source: CQ-14 */
export function changesOf(context: RequestContext, { id }: PenaltyListRow): Promise<ChangedSince[]> {
  return changedSince(context.database, id, MOST_CHANGES);
}

/** Whether the viewer may freeze it now. */
export async function mayFreezeList(context: RequestContext, { frozenAt }: PenaltyListRow): Promise<boolean> {
  const viewer = signedIn(context);
  if (frozenAt !== null || !viewer.reaches.PENALTY.write) return false;
  const { list } = await penaltyPolicy(context.database, civilDateAt(context.now));
  return list !== undefined && viewer.posts.includes(list.compiler);
}
