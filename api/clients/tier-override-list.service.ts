import type { RequestContext } from '../platform/context/request-context';
import type { PageInput } from '../platform/graph/newest-first';
import type { Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { newestOverrides, overridesWithin, type OverrideRow } from './tier-override.repository';
import type { TierOverrideFilter } from './tier-override.schema';

/** A page of the tiers set by hand that the viewer reaches. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function overridePage(
  context: RequestContext,
  input: PageInput,
  filter: TierOverrideFilter | null,
): Promise<Page<OverrideRow>> {
  const viewer = signedIn(context);
  const conditions = overridesWithin(viewer);
  if (filter?.states != null) conditions?.add('o.state = any(?::text[])', filter.states);
  if (filter?.toDecide === true) {
    const { all, staffIds } = viewer.reaches.GRADING.writable;
    conditions?.say(`o.state = 'REQUESTED'`).add('o.requested_by <> ?', viewer.staffId);
    if (!all) conditions?.add('o.owner_id = any(?::uuid[])', staffIds);
  }
  return newestOverrides.page(context, input, conditions);
}

/** A page of those of one client, batched with the same page of other clients. */
export function overridesOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<OverrideRow>> {
  return newestOverrides.pageOfParent(context, clientId, input);
}
