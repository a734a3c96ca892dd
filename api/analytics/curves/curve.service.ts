import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import type { ProblemValue } from '../../platform/graph/problem';
import { materialOfGroups, foundValues, groupKeys, NO_MATERIAL } from '../breakdown/breakdown-groups';
import { requestProblem } from '../breakdown/breakdown-request';
import type { BreakdownFilter } from '../breakdown/breakdown.schema';
import { groupKeyOf } from '../breakdown/breakdown.service';
import { countingOf, noFigures, refused } from '../breakdown/counting';
import { CellSource } from '../breakdown/cell-source.repository';
import { keyText, type DimensionName } from '../breakdown/dimension';
import { resolutionCurve, workingCurve } from '../complaint-counts';
import { monthSpans } from '../dashboard-window';
import { loadRegionCodes } from '../region-codes.repository';
import { durationQuantile } from '../statistics/survival-quantile';
import { workingTime } from '../working/work-calendar.repository';
import { curveSteps } from './curve-steps';
import type { ResolutionCurves, ResolutionTime } from './curve.schema';

export interface CurveInput {
  readonly where: BreakdownFilter;
  readonly by: DimensionName | null;
  readonly asOf: Instant | null;
  readonly time: ResolutionTime;
}

/** How cases were closed over time, by group, or what to mend. */
export async function resolutionCurves(
  context: RequestContext,
  input: CurveInput,
): Promise<(ResolutionCurves & { __typename: 'ResolutionCurves' }) | ProblemValue> {
  const counting = countingOf(context, input.where, input.asOf);
  if (counting === null) return noFigures(context);
  const { filter, scope, asOf, at, today } = counting;
  const window = { from: input.where.from, to: input.where.to };
  const by = input.by === null ? [] : [input.by];
  const wrong = requestProblem(
    {
      measures: [input.time === 'WORKING' ? 'RESOLUTION_WORKING_TIME' : 'RESOLUTION_TIME'],
      by,
      window,
      regionCodes: filter.regionCodes,
      isNarrow: false,
      asOf,
    },
    { now: context.now, regionCodes: await loadRegionCodes(context.database) },
  );
  if (wrong !== undefined) return refused(context, wrong);
  const spans = monthSpans(window, today);
  const source = new CellSource(context.database, { scope, filter, by, asOf, now: context.now });
  const isWorking = input.time === 'WORKING';
  const working = isWorking ? await workingTime(context.database, window.from, at) : undefined;
  const [flow, durations, worked] = await Promise.all([
    // Without a calendar there is no regulation, and so no case.
    isWorking && working === undefined ? [] : source.flow(window),
    isWorking ? [] : source.durations(spans),
    working === undefined ? [] : source.worked(spans, working),
  ]);
  const material = { ...NO_MATERIAL, flow, durations, worked };
  const grouping = { by, spans, classes: filter.classes };
  const keys = groupKeys(foundValues([material], by), grouping);
  const ofGroups = materialOfGroups(material, keys, grouping);
  return {
    __typename: 'ResolutionCurves',
    asOf: at,
    time: input.time,
    curves: keys.map((key) => {
      const group = ofGroups.get(keyText(key));
      const curve =
        working === undefined
          ? resolutionCurve(group?.flow ?? [], group?.durations ?? [], at)
          : workingCurve(group?.flow ?? [], group?.worked ?? [], working.watchedHours);
      return {
        keys: key.map((value) => groupKeyOf(by[0] ?? 'MONTH', value)),
        cases: curve.cases,
        open: curve.censored,
        withdrawn: curve.withdrawn,
        median: durationQuantile(curve, 0.5).value,
        steps: curveSteps(curve),
      };
    }),
  };
}
