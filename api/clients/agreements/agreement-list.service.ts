import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import type { AgreementState } from './agreement';
import {
  agreementPlan,
  agreementsWithin,
  loadAgreement,
  newestAgreements,
  recordAgreementReads,
  type AgreementRow,
} from './agreement.repository';
import type { AgreementFilter } from './agreement.schema';

/** An agreement the viewer may know of; null otherwise, whatever the reason. The read is recorded. Source: SD-10 */
export async function agreementById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<AgreementRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  const row = await loadAgreement(context, id, agreementPlan.list(context.database.source, selection, viewer));
  if (row !== null) await recordAgreementReads(context, [row.clientId]);
  return row;
}

const STATES: Readonly<Record<AgreementState, string>> = {
  TERMINATED: 'coalesce(g.terminated_on <= ?::date, false)',
  TO_COME: 'not coalesce(g.terminated_on <= ?::date, false) and g.valid_from > ?::date',
  EXPIRED: 'not coalesce(g.terminated_on <= ?::date, false) and g.valid_to < ?::date',
  IN_FORCE: 'not coalesce(g.terminated_on <= ?::date, false) and g.valid @> ?::date',
};

/** A page of agreements; each client in it leaves a line in the trail. @throws GraphQLError for wrong arguments */
export async function agreementPage(
  context: RequestContext,
  input: PageInput,
  filter: AgreementFilter | null,
): Promise<Page<AgreementRow>> {
  const conditions = agreementsWithin(signedIn(context));
  if (conditions !== undefined && filter?.states != null) {
    const parts = filter.states.map((state) => `(${STATES[state]})`);
    conditions.add(`(${parts.join(' or ') || 'false'})`, civilDateAt(context.now));
  }
  if (filter?.kinds != null) conditions?.add('g.kind = any(?::text[])', filter.kinds);
  if (filter?.endsBy != null) conditions?.add('g.valid_to <= ?::date', filter.endsBy);
  return recorded(context, await newestAgreements.page(context, input, conditions));
}

/** A page of the agreements of one client. */
export async function agreementsOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<AgreementRow>> {
  const page = await newestAgreements.pageOfParent(context, clientId, input);
  return recorded(context, page);
}

async function recorded(context: RequestContext, page: Page<AgreementRow>): Promise<Page<AgreementRow>> {
  await recordAgreementReads(
    context,
    page.edges.map(({ node }) => node.clientId),
  );
  return page;
}
