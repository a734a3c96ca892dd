import { trimText } from '../../kernel/text';
import type { RequestContext } from '../../platform/context/request-context';
import { civilDateAt } from '../../kernel/civil-date';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import type { PlanStage } from './development-plan';
import {
  countPlans,
  developmentPlan,
  loadPlan,
  newestPlans,
  planStepsOf,
  plansWithin,
  recordPlanReads,
  type PlanRow,
  type PlanStepRow,
} from './development-plan.repository';
import { directoriesOf, type PlanProspectRow } from './plan-directory.repository';
import {
  colleaguesNamed,
  decisionsFor,
  decisionsOf,
  reviewsOf,
  type Colleague,
  type PlanDecisionRow,
  type PlanReviewRow,
} from './plan-review.repository';
import { recordProspectReads } from '../prospects/prospect.repository';

/** A development plan the viewer may know of; null otherwise, whatever the reason. The read is recorded. Source: SD-10 */
export async function planById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<PlanRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  const row = await loadPlan(context, id, developmentPlan.list(context.database.source, selection, viewer));
  if (row !== null) await recordedPlanRead(context, row.id);
  return row;
}

/** One line a plan however often a request shows it, those of one moment in one statement. */
async function recordedPlanRead(context: RequestContext, id: string): Promise<void> {
  await context.loaders
    .of<true>('plan reads', async (ids) => {
      await recordPlanReads(context, ids);
      return new Map(ids.map((each) => [each, true] as const));
    })
    .load(id);
}

/** A page of the plans the viewer reaches; each leaves a line in the trail. @throws GraphQLError for wrong arguments */
export async function planPage(
  context: RequestContext,
  input: PageInput,
  stages: readonly PlanStage[] | null,
): Promise<Page<PlanRow>> {
  const conditions = plansWithin(signedIn(context));
  if (stages != null) conditions.add('p.stage = any(?::text[])', stages);
  const page = await newestPlans.page(context, input, conditions);
  await recordPlanReads(
    context,
    page.edges.map(({ node }) => node.id),
  );
  return page;
}

/** How many plans stand at each stage that has any. */
export function planCounts(context: RequestContext): ReturnType<typeof countPlans> {
  return countPlans(context, plansWithin(signedIn(context)));
}

/** What was done with a plan, batched with other plans. */
export async function planSteps(context: RequestContext, id: string): Promise<PlanStepRow[]> {
  return (await context.loaders.of<PlanStepRow[]>('plan steps', (ids) => planStepsOf(context, ids)).load(id)) ?? [];
}

/** The prospects a plan names, batched with other plans; each that is shown leaves a line in the trail. */
export async function planProspects(context: RequestContext, id: string): Promise<PlanProspectRow[]> {
  const rows = await context.loaders
    .of<PlanProspectRow[]>('plan prospects', async (ids) => {
      const found = await directoriesOf(context, ids);
      const shown = new Set([...found.values()].flat().map(({ prospectId }) => prospectId));
      await recordProspectReads(context, [...shown]);
      return found;
    })
    .load(id);
  return rows ?? [];
}

/** The reviews of a plan, batched with other plans. */
export async function planReviews(context: RequestContext, id: string): Promise<PlanReviewRow[]> {
  return (await context.loaders.of<PlanReviewRow[]>('plan reviews', (ids) => reviewsOf(context, ids)).load(id)) ?? [];
}

/** The decisions of a review, batched with other reviews. */
export async function reviewDecisions(context: RequestContext, id: string): Promise<PlanDecisionRow[]> {
  const load = (ids: readonly string[]) => decisionsOf(context, ids);
  return (await context.loaders.of<PlanDecisionRow[]>('decisions of reviews', load).load(id)) ?? [];
}

const MOST_DUE = 100;
const MOST_COLLEAGUES = 20;

/** What the viewer has to carry out of plans under way. The plans are read, and that is recorded. Source: KA-11 */
export async function decisionsDue(context: RequestContext): Promise<PlanDecisionRow[]> {
  const rows = await decisionsFor(context, signedIn(context).staffId, MOST_DUE);
  await recordPlanReads(
    context,
    rows.map(({ planId }) => planId),
  );
  return rows;
}

/** Colleagues whom a review may name, for those who record reviews. */
export function possibleColleagues(context: RequestContext, text: string): Promise<Colleague[]> {
  const { reaches } = signedIn(context);
  if (!reaches.CLIENT_CARD.write || text.length > 100 || text.includes('\0')) return Promise.resolve([]);
  return colleaguesNamed(context, { text: trimText(text), day: civilDateAt(context.now), most: MOST_COLLEAGUES });
}
