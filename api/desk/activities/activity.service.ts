import { mayChange } from '../../kernel/access/reach';
import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import type { ActivityKind } from './activity-words.schema';
import { loadHistory, type ActivityVersionRow } from './record-activity.repository';
import { activityPlan, loadActivity, newestActivities, scopeOf, type ActivityRow } from './activity.repository';

/** An activity the viewer may know of; null otherwise, whatever the reason. */
export async function activityById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ActivityRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadActivity(context, id, activityPlan.list(context.database.source, selection, viewer));
}

/** Which of them; what is left out is not asked. */
export interface ActivitiesAsked {
  readonly kind?: ActivityKind | null;
  /** Only what the viewer put on record. */
  readonly mine?: boolean;
  readonly from?: CivilDate | null;
  readonly to?: CivilDate | null;
}

/** A page of the activities the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function activityPage(
  context: RequestContext,
  input: PageInput,
  { kind, mine = false, from, to }: ActivitiesAsked = {},
): Promise<Page<ActivityRow>> {
  const viewer = signedIn(context);
  const conditions = scopeOf(viewer, mine);
  if (kind != null) conditions?.add('a.kind = ?', kind);
  if (from != null) conditions?.add(`a.at >= ?::timestamp at time zone 'Asia/Shanghai'`, from);
  if (to != null) conditions?.add(`a.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to);
  return newestActivities.page(context, input, conditions);
}

/** A page of the contacts with a client, newest first, batched with the same page of other clients. */
export function activitiesOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<ActivityRow>> {
  return newestActivities.pageOfParent(context, clientId, input);
}

/** A version of a record as it is shown; who corrected it is asked for by id. */
export type ShownVersion = Omit<ActivityVersionRow, 'replacedBy'> & {
  readonly replacedBy: { readonly id: string } | null;
};

/** What a record said before it was corrected, newest first; text and names only for who reads them. */
export async function historyOf(context: RequestContext, { id }: ActivityRow): Promise<ShownVersion[]> {
  const { all, pseudonymous } = signedIn(context).reaches.ACTIVITY;
  const isNamed = all || !pseudonymous;
  const rows = await loadHistory(context, id);
  return rows.map(({ replacedBy, ...row }) => ({
    ...row,
    at: new Date(row.at).toISOString(),
    summary: isNamed ? row.summary : null,
    outcome: isNamed ? row.outcome : null,
    reason: isNamed ? row.reason : null,
    replacedBy: isNamed ? { id: replacedBy } : null,
  }));
}

/** What is owned may be corrected by who writes of the client, and what one put on record by oneself. */
export function mayCorrect(context: RequestContext, { ownerId, isOwn = false }: ActivityRow): boolean {
  const { write, writable } = signedIn(context).reaches.ACTIVITY;
  return mayChange(writable, ownerId) || (write && isOwn);
}
