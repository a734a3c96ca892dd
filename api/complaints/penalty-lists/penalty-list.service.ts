import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { signedIn } from '../../platform/graph/signed-in';
import { wordedError } from '../../platform/graph/worded-error';
import { isReportId } from '../monthly/monthly-report';
import { penaltyPolicy } from '../penalties/penalty-policy';
import { changedSince, latestLists, listOf, type ChangedSince, type PenaltyListRow } from './penalty-list.repository';

const MOST_LISTS = 36;
const MOST_CHANGES = 200;

const ONLY_SOME = {
  'zh-CN': '处罚汇总涉及全体员工，您的岗位只能查看其中部分员工的处罚。这些处罚请见违规登记簿，查询用 penalties。',
  en: 'The penalty lists are about all staff, and your posts include the penalties of some. Those are in the register of violations; the query for them is penalties.',
};

/** Rows are read by row-level security; who does not read every penalty reads no list. */
export const readsLists = ({ reaches }: Viewer): boolean => reaches.PENALTY.all;

/**
 * The latest lists, at most three years of them.
 *
 * @throws GraphQLError FORBIDDEN for who reads the penalties of some: no list at all would say that none was compiled
 */
export async function penaltyLists(context: RequestContext): Promise<PenaltyListRow[]> {
  if (!readsLists(signedIn(context))) throw wordedError(ONLY_SOME, { code: 'FORBIDDEN', resource: 'PENALTY' });
  return latestLists(context.database, MOST_LISTS);
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
