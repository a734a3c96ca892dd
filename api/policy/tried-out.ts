import type { ParameterKind, ParametersOf } from '../kernel/policy/clause-parameters';
import type { Clause, Regulation } from '../kernel/policy/regulation';
import { compareParameters, type ParameterChange } from './compare-parameters';

/** A clause of which a draft changes numbers that no preview tries out, and those numbers. */
export interface UntriedClause {
  readonly clauseId: string;
  readonly parameters: readonly ParameterChange[];
}

type Parameters = Clause['parameters'];
type Tried = (key: string, versions: readonly Parameters[]) => boolean;

const always: Tried = () => true;
const only =
  (...keys: readonly string[]): Tried =>
  (key, versions) =>
    keys.includes(key) && !versions.includes(undefined);

/**
 * The numbers that the previews of the rooms try out, by the outermost key: tiers (KA-3), segments (BK-1), the deadlines of
 * whole cases (CC-11, CC-12, CQ-12) and the answers of applications for credit (CR-3). What is not listed is not tried out.
 */
const TRIED: Partial<Record<ParameterKind, Tried>> = {
  // How much of the cost must be known is asked when profit is measured, before clients are graded.
  tierTable: (key) => key !== 'profitKnownFor',
  segmentTable: always,
  segmentInputs: always,
  caseClock: only('domestic', 'overseas'),
  classDeadline: (_, versions) => versions.some((each) => isAnswer(each)),
  workCalendar: only('days'),
  creditApplications: only('answerWithin', 'priorityWithin'),
};

const isAnswer = (parameters: Parameters): boolean =>
  parameters?.kind === 'classDeadline' && (parameters satisfies ParametersOf<'classDeadline'>).result === 'answer';

/** The clauses whose numbers differ without any preview to tell what that does, in the order of the later version. */
export function untriedClauses(
  before: Pick<Regulation, 'clauses'>,
  after: Pick<Regulation, 'clauses'>,
): UntriedClause[] {
  const ids = new Set([...after.clauses, ...before.clauses].map(({ id }) => id));
  const parametersIn = ({ clauses }: Pick<Regulation, 'clauses'>, wanted: string): Parameters =>
    clauses.find(({ id }) => id === wanted)?.parameters;
  return [...ids].flatMap((clauseId) => {
    const versions = [parametersIn(before, clauseId), parametersIn(after, clauseId)];
    const isTried = ({ path: [key = ''] }: ParameterChange): boolean =>
      versions.every((each) => each === undefined || TRIED[each.kind]?.(key, versions) === true);
    const parameters = compareParameters(...(versions as [Parameters, Parameters])).filter(
      (change) => change.path[0] !== 'kind' && !isTried(change),
    );
    return parameters.length === 0 ? [] : [{ clauseId, parameters }];
  });
}
