import type { RequestContext } from '../platform/context/request-context';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import type { PageInput } from '../platform/graph/newest-first';
import type { Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
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

/** A page of the activities the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function activityPage(context: RequestContext, input: PageInput): Promise<Page<ActivityRow>> {
  return newestActivities.page(context, input, scopeOf(signedIn(context)));
}

/** A page of the contacts with a client, newest first, batched with the same page of other clients. */
export function activitiesOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<ActivityRow>> {
  return newestActivities.pageOfParent(context, clientId, input);
}
