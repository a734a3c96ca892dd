import { clientRows } from '../../../api/analytics/client-rows/client-rows.service';
import type { MeasureName } from '../../../api/analytics/measures';
import { figureRows } from '../../../api/analytics/rows/figure-rows.service';
import { stageSteps } from '../../../api/analytics/stages/stage-steps.service';
import type { StageState, StepDue } from '../../../api/analytics/stages/stage-steps.schema';
import type { GroupValue } from '../../../api/analytics/tally-rows/tally-rows.repository';
import { tallyRows } from '../../../api/analytics/tally-rows/tally-rows.service';
import { rowPartsOf } from '../../../api/analytics/tally-rows/row-parts';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { ProblemValue } from '../../../api/platform/graph/problem';

/** Asks as somebody who reaches all rows. @throws Error when it is refused */
export type Asking = <Told extends object>(
  ask: (context: RequestContext) => Promise<Told>,
) => Promise<Exclude<Told, ProblemValue>>;

export interface Group {
  readonly of: GroupValue;
  readonly figure: {
    readonly numerator: number;
    readonly denominator: number;
    readonly open: number;
    readonly withheld?: boolean;
  };
}

interface Question {
  readonly where: { readonly from: string; readonly to: string };
  readonly group: GroupValue;
  readonly asOf: string | null;
}

/** Null: no rows stand behind that part. */
interface Counted {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly open: number | null;
}

const isOfSteps = (measure: MeasureName): boolean => measure === 'STAGE_TIME' || measure === 'STEP_ON_TIME_SHARE';

/** What they are counted on is no row of a complaint. */
const WITHOUT_DENOMINATOR: readonly MeasureName[] = ['COMPLAINTS_RECEIVED', 'COMPLAINT_RATE'];
const PAGE = { first: 1, after: null };

/** How many rows stand behind a group, or what they add up to. */
export async function countedRows(asked: Asking, measure: MeasureName, question: Question): Promise<Counted> {
  if (measure === 'ACTIVE_CLIENTS' || measure === 'COMPLAINING_CLIENTS') return clients(asked, measure, question);
  if (isOfSteps(measure)) return steps(asked, measure, question);
  return rowPartsOf(measure) === undefined ? cases(asked, measure, question) : facts(asked, measure, question);
}

async function cases(asked: Asking, measure: MeasureName, { where, group, asOf }: Question): Promise<Counted> {
  const count = async (part: 'NUMERATOR' | 'DENOMINATOR'): Promise<number> => {
    const rows = await asked((context) =>
      figureRows(context, { ...PAGE, measure, part, where, group: [group], asOf, counted: true }),
    );
    return rows.totalCount;
  };
  const hasDenominator = !WITHOUT_DENOMINATOR.includes(measure);
  return {
    numerator: await count('NUMERATOR'),
    denominator: hasDenominator ? await count('DENOMINATOR') : null,
    open: null,
  };
}

async function clients(
  asked: Asking,
  measure: 'ACTIVE_CLIENTS' | 'COMPLAINING_CLIENTS',
  { where, group, asOf }: Question,
): Promise<Counted> {
  const count = async (of: MeasureName, groups: GroupValue[]): Promise<number> => {
    const rows = await asked((context) =>
      clientRows(context, {
        ...PAGE,
        measure: of,
        where,
        group: { groups: groups.map(({ dimension, value }) => ({ dimension, value })) },
        asOf,
      }),
    );
    return rows.totalCount;
  };
  const isOfAll = group.dimension === 'CLASS';
  return {
    numerator: await count(measure, [group]),
    denominator: measure === 'ACTIVE_CLIENTS' ? null : await count('ACTIVE_CLIENTS', isOfAll ? [] : [group]),
    open: null,
  };
}

async function steps(asked: Asking, measure: MeasureName, { where, group, asOf }: Question): Promise<Counted> {
  const none = { step: null, post: null, department: null, state: null, due: null };
  const count = async (of: { state?: StageState; due?: StepDue }): Promise<number> => {
    const rows = await asked((context) =>
      stageSteps(context, { ...PAGE, where, group: [group], of: { ...none, ...of }, asOf, counted: true }),
    );
    return rows.totalCount;
  };
  if (measure === 'STAGE_TIME')
    return {
      numerator: await count({ state: 'DONE' }),
      denominator: await count({}),
      open: await count({ state: 'OPEN' }),
    };
  return {
    numerator: await count({ due: 'ON_TIME' }),
    denominator: await count({ due: 'ANY' }),
    open: await count({ due: 'OPEN' }),
  };
}

async function facts(asked: Asking, measure: MeasureName, { where, group, asOf }: Question): Promise<Counted> {
  const rows = await asked((context) =>
    tallyRows(context, { ...PAGE, measure, where, group: [group], asOf, side: null, listed: false, counted: true }),
  );
  return {
    numerator: Number(rows.numerator),
    denominator: rows.denominator === null ? null : Number(rows.denominator),
    open: null,
  };
}
