import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import type { ProspectStage } from './prospect';
import { documentsOfProspects, type ProspectDocumentRow } from './prospect-document.repository';
import {
  countStages,
  loadProspect,
  newestProspects,
  prospectIdsOfClients,
  prospectPlan,
  prospectsWithin,
  recordProspectReads,
  stepsOf,
  type ProspectRow,
  type StepRow,
} from './prospect.repository';
import { recognitionsOfClients, type RecognitionRow } from './recognition.repository';

/** A prospect the viewer may know of; null otherwise, whatever the reason. The read is recorded. Source: SD-10 */
export async function prospectById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ProspectRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  const row = await loadProspect(context, id, prospectPlan.list(context.database.source, selection, viewer));
  if (row !== null) await recordedRead(context, row.id);
  return row;
}

/** The prospect a client was recognised from, batched with those of other clients; read as `prospectById` reads it. */
export async function prospectOfClient(
  context: RequestContext,
  clientId: string,
  selection: Selection | readonly string[],
): Promise<ProspectRow | null> {
  const load = (clientIds: readonly string[]) => prospectIdsOfClients(context, clientIds);
  const id = await context.loaders.of<string>('prospects of clients', load).load(clientId);
  return id === null ? null : prospectById(context, id, selection);
}

/** How a client was recognised, the latest first, batched with other clients. The read is recorded. Source: SD-10 */
export async function recognitionsOfClient(context: RequestContext, clientId: string): Promise<RecognitionRow[]> {
  const load = (clientIds: readonly string[]) => recognitionsOfClients(context, clientIds);
  const rows = (await context.loaders.of<RecognitionRow[]>('recognitions of clients', load).load(clientId)) ?? [];
  await Promise.all(rows.map(({ prospectId }) => recordedRead(context, prospectId)));
  return rows;
}

/** One line a prospect however often a request shows it, those of one moment in one statement. */
async function recordedRead(context: RequestContext, id: string): Promise<void> {
  await context.loaders
    .of<true>('prospect reads', async (ids) => {
      await recordProspectReads(context, ids);
      return new Map(ids.map((each) => [each, true] as const));
    })
    .load(id);
}

/** Which prospects; conditions hold together; null, or none at all, is any. */
export interface ProspectFilter {
  readonly stages?: readonly ProspectStage[] | null;
  readonly regionCodes?: readonly string[] | null;
}

function conditionsOf(context: RequestContext, { stages, regionCodes }: ProspectFilter): Conditions | undefined {
  const conditions = prospectsWithin(signedIn(context));
  if (stages != null) conditions?.add('p.stage = any(?::text[])', stages);
  if (regionCodes != null) conditions?.add('p.region_code = any(?::text[])', regionCodes);
  return conditions;
}

/** A page of the prospects the viewer reaches; each leaves a line in the trail. @throws GraphQLError for wrong arguments */
export async function prospectPage(
  context: RequestContext,
  input: PageInput,
  filter: ProspectFilter,
): Promise<Page<ProspectRow>> {
  const page = await newestProspects.page(context, input, conditionsOf(context, filter));
  await recordProspectReads(
    context,
    page.edges.map(({ node }) => node.id),
  );
  return page;
}

/** How many prospects stand at each stage that has any. */
export async function prospectCounts(context: RequestContext, filter: ProspectFilter): ReturnType<typeof countStages> {
  const conditions = conditionsOf(context, filter);
  return conditions === undefined ? [] : countStages(context, conditions);
}

/** What was done with a prospect, batched with other prospects. */
export async function prospectSteps(context: RequestContext, id: string): Promise<StepRow[]> {
  const rows = await context.loaders.of<StepRow[]>('prospect steps', (ids) => stepsOf(context, ids)).load(id);
  return rows ?? [];
}

/** The documents of a prospect, batched with other prospects. */
export async function prospectDocuments(context: RequestContext, id: string): Promise<ProspectDocumentRow[]> {
  const load = (ids: readonly string[]) => documentsOfProspects(context, ids);
  return (await context.loaders.of<ProspectDocumentRow[]>('prospect documents', load).load(id)) ?? [];
}
