import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isInstant } from '../../platform/graph/cursor-key';
import { pageOf } from '../../platform/graph/page';
import type { ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type { BreakdownFilter } from '../breakdown/breakdown.schema';
import { countingOf, noFigures, refused } from '../breakdown/counting';
import { loadRegionCodes } from '../region-codes.repository';
import { rowGroupProblem } from '../rows/row-group';
import type { GroupValue } from '../tally-rows/tally-rows.repository';
import { figuresOnly, windowWrong } from '../rows/figure-rows.service';
import { countSteps, pageOfSteps, type StepChoice, type StepPlace } from './stage-steps.repository';
import type { StageStepConnection } from './stage-steps.schema';

export interface StepsInput {
  readonly where: BreakdownFilter;
  /** Of which group; none: of the total. */
  readonly group?: readonly GroupValue[];
  readonly of: StepChoice;
  readonly asOf?: Instant | null;
  readonly first: number;
  readonly after: string | null;
  readonly counted: boolean;
}

/** The very steps behind a stage time, as far as the viewer reaches, newest first. @throws GraphQLError for a wrong page */
export async function stageSteps(
  context: RequestContext,
  { where, group = [], of, asOf = null, first, after, counted }: StepsInput,
): Promise<(StageStepConnection & { __typename: 'StageStepConnection' }) | ProblemValue> {
  const read = { after: placeOf(after), limit: pageSize(first) + 1 };
  const counting = countingOf(context, where, asOf);
  if (counting === null) return noFigures(context);
  const wrong = figuresOnly(context) ?? (await windowWrong(counting, where));
  if (wrong !== undefined) return wrong;
  const measure = of.due === null ? 'STAGE_TIME' : 'STEP_ON_TIME_SHARE';
  const noGroup = rowGroupProblem(measure, group, await loadRegionCodes(context.database));
  if (noGroup !== undefined) return refused(context, noGroup);
  const question = {
    window: { from: where.from, to: where.to },
    filter: counting.filter,
    group,
    circle: counting.scope === 'company' ? ('all' as const) : signedIn(context).reaches.AGGREGATE.staffIds,
    of,
    asOf: counting.asOf,
    at: counting.at,
  };
  const rows = await pageOfSteps(context.database, question, read);
  const { edges, pageInfo } = pageOf({ rows, first, after, keyOf: ({ startedAt, id }) => [startedAt, id] });
  return {
    __typename: 'StageStepConnection',
    pageInfo,
    edges: edges.map(({ cursor, node: { complaintId, minutes, ...step } }) => ({
      cursor,
      node: { ...step, complaint: { id: complaintId }, workingHours: minutes / 60 },
    })),
    totalCount: counted ? await countSteps(context.database, question) : 0,
  };
}

function placeOf(after: string | null): StepPlace | undefined {
  if (after === null) return undefined;
  const [startedAt, id] = decodeCursor(after, 2);
  if (isInstant(startedAt) && typeof id === 'string' && isId(id)) return { startedAt, id };
  throw foreignCursor();
}
