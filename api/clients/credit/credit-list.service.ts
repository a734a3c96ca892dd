import { interestsOf } from '../../kernel/access/stand-in';
import { mayChange } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { offeredCreditMoves, type CreditMove, type Standing } from './credit-application';
import {
  applicationsWithin,
  creditPlan,
  loadApplication,
  newestApplications,
  type CreditRow,
} from './credit-application.repository';
import type { CreditApplicationFilter } from './credit-application.schema';
import { creditPolicies } from './credit-policy.repository';
import { documentsOf, reportsOf, type DocumentRow, type ReportRow } from './credit-report.repository';

/** An application the viewer may know of; null otherwise, whatever the reason. */
export async function applicationById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<CreditRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadApplication(context, id, creditPlan.list(context.database.source, selection, viewer));
}

/** A page of the applications the viewer reaches. @throws GraphQLError for wrong arguments */
export function applicationPage(
  context: RequestContext,
  input: PageInput,
  filter: CreditApplicationFilter | null,
): Promise<Page<CreditRow>> {
  const conditions = applicationsWithin(signedIn(context));
  if (filter?.states != null) conditions?.add('a.state = any(?::text[])', filter.states);
  if (filter?.clientId != null)
    if (isId(filter.clientId)) conditions?.add('a.client_id = ?', filter.clientId);
    else conditions?.say('false');
  return newestApplications.page(context, input, conditions);
}

/** A page of those of one client, batched with the same page of other clients. */
export function applicationsOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<CreditRow>> {
  return newestApplications.pageOfParent(context, clientId, input);
}

/** What the viewer may do with an application. Source: CR-4 */
export async function creditMovesOf(
  context: RequestContext,
  standing: Standing & { readonly ownerId: string | null },
): Promise<CreditMove[]> {
  const viewer = signedIn(context);
  const policies = await creditPolicies(context);
  return offeredCreditMoves(standing, {
    staffId: viewer.staffId,
    interests: interestsOf(viewer),
    posts: viewer.posts,
    investigators: policies?.applications.parameters.investigators ?? [],
    writes: mayChange(viewer.reaches.CREDIT.writable, standing.ownerId),
  });
}

/** The versions of an application's report, the latest first. */
export async function creditReports(context: RequestContext, id: string): Promise<ReportRow[]> {
  return (await context.loaders.of<ReportRow[]>('credit reports', (ids) => reportsOf(context, ids)).load(id)) ?? [];
}

/** The documents of an application. */
export async function creditDocuments(context: RequestContext, id: string): Promise<DocumentRow[]> {
  return (
    (await context.loaders.of<DocumentRow[]>('credit documents', (ids) => documentsOf(context, ids)).load(id)) ?? []
  );
}
