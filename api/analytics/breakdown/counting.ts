import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import { problem, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { NO_FIGURES, scopeOfFigures } from '../dashboard-refusal';
import type { FigureFilter, FigureScope } from '../figure-source.repository';
import type { RequestProblem } from './breakdown-request';
import type { BreakdownFilter } from './breakdown.schema';

/** Where and how figures are counted for one request. */
export interface Counting {
  readonly context: RequestContext;
  readonly scope: FigureScope;
  readonly filter: FigureFilter;
  readonly asOf: Instant | undefined;
  /** The instant the figures speak of. */
  readonly at: Instant;
  readonly today: CivilDate;
}

/** Null when the viewer's posts include no figures. */
export function countingOf(
  context: RequestContext,
  where: Pick<BreakdownFilter, 'tiers' | 'regionCodes' | 'classes'>,
  asOf: Instant | null,
): Counting | null {
  const scope = scopeOfFigures(signedIn(context));
  if (scope === null) return null;
  const at = asOf ?? context.now;
  return {
    context,
    scope,
    filter: { tiers: someOf(where.tiers), regionCodes: someOf(where.regionCodes), classes: someOf(where.classes) },
    asOf: asOf ?? undefined,
    at,
    today: civilDateAt(at),
  };
}

export function noFigures({ locale }: RequestContext): ProblemValue {
  return problem('NotAllowed', { code: 'NO_FIGURES', wording: NO_FIGURES, locale });
}

export function refused({ locale }: RequestContext, { code, field, wording }: RequestProblem): ProblemValue {
  return problem('InvalidInput', { code, wording, locale, field });
}

function someOf<Item>(list: readonly Item[] | null | undefined): readonly Item[] | undefined {
  return list != null && list.length > 0 ? list : undefined;
}
