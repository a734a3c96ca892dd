import { interestsOf } from '../../kernel/access/stand-in';
import { endOfDay, monthOf, monthRange, startOfDay } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { isReportId } from '../monthly/monthly-report';
import { offeredMoves, type Concerned, type PenaltyMove } from './penalty';
import {
  loadPenalty,
  newestPenalties,
  penaltiesOfCase,
  penaltiesWithin,
  penaltyPlan,
  type PenaltyRow,
} from './penalty.repository';
import type { PenaltyFilter } from './penalty.schema';

type Asked = Selection | readonly string[];

/** A page of the penalties that the viewer reaches. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function penaltyPage(
  context: RequestContext,
  input: PageInput,
  filter: PenaltyFilter | null,
): Promise<Page<PenaltyRow>> {
  const isUnknown = filter?.onList != null && !isReportId(filter.onList);
  const conditions = isUnknown ? undefined : penaltiesWithin(signedIn(context));
  if (filter?.states != null) conditions?.add('p.state = any(?::text[])', filter.states);
  if (filter?.kind === 'ADMINISTRATIVE') conditions?.say('p.dismissal');
  if (filter?.kind === 'BONUS')
    conditions?.say('(p.fine is not null or p.months_of_pay > 0 or p.in_charge_fine is not null)');
  if (filter?.onList != null)
    conditions?.add(
      'exists (select from complaints.penalty_list_line n where n.list_id = ? and n.penalty_id = p.id)',
      filter.onList,
    );
  if (filter?.approvedIn != null) {
    const { from, to } = monthRange(monthOf(filter.approvedIn));
    conditions
      ?.say(`p.state = 'APPROVED'`)
      .add('p.decided_at >= ?::timestamptz', startOfDay(from))
      .add('p.decided_at <= ?::timestamptz', endOfDay(to));
  }
  return newestPenalties.page(context, input, conditions);
}

/** A penalty the viewer may know of; null otherwise, whatever the reason. */
export async function penaltyById(context: RequestContext, id: string, selection: Asked): Promise<PenaltyRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadPenalty(context, id, penaltyPlan.list(context.database.source, selection, viewer));
}

/** The penalties that came of a case, as far as the viewer is concerned or above. */
export function penaltiesOf(
  context: RequestContext,
  complaintId: string,
  selection: Asked,
): Promise<readonly PenaltyRow[]> {
  const list = penaltyPlan.list(context.database.source, selection, signedIn(context));
  return penaltiesOfCase(context, complaintId, list);
}

/** What the viewer may do with a penalty. Source: CC-6, CQ-14 */
export function movesOf(context: RequestContext, penalty: Concerned): PenaltyMove[] {
  const viewer = signedIn(context);
  return offeredMoves(penalty, { posts: viewer.posts, staffId: viewer.staffId, interests: interestsOf(viewer) });
}
