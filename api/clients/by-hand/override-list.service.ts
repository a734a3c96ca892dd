import { interestsOf } from '../../kernel/access/stand-in';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewestFirst, PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import type { OverrideState } from './override';
import { isApprovingPost, type OverrideScheme } from './override.service';
import { overridesWithin, type OverrideRow } from './override.repository';

/** Which of them; conditions hold together. */
export interface OverrideFilter {
  readonly states?: readonly OverrideState[] | null;
  /** True: only those the viewer may decide now. */
  readonly toDecide?: boolean | null;
}

/** A page of those set by hand that the viewer reaches. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function overridePage<Row extends OverrideRow>(
  context: RequestContext,
  { scheme, newest }: { readonly scheme: OverrideScheme; readonly newest: NewestFirst<Row> },
  { filter, ...input }: PageInput & { readonly filter: OverrideFilter | null },
): Promise<Page<Row>> {
  const viewer = signedIn(context);
  const conditions = overridesWithin(viewer);
  if (filter?.states != null) conditions?.add('o.state = any(?::text[])', filter.states);
  if (filter?.toDecide === true) {
    const { all, staffIds } = viewer.reaches.GRADING.writable;
    const law = await scheme.law(context);
    if (law === undefined || !isApprovingPost(viewer, law.rule)) conditions?.say('false');
    conditions?.say(`o.state = 'REQUESTED'`).add('o.requested_by <> all (?::uuid[])', interestsOf(viewer));
    if (!all) conditions?.add('o.owner_id = any(?::uuid[])', staffIds);
  }
  return newest.page(context, input, conditions);
}
