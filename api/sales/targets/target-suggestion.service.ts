import { interestsOf } from '../../kernel/access/stand-in';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { signedIn } from '../../platform/graph/signed-in';
import { allUnits, attainedWithin, managersOn } from './attained.repository';
import { effectiveTarget } from './attainment';
import { suggestedAmount } from './target-moves';
import { spanOf, yearBefore } from './target-periods';
import { targetsWithin } from './target.repository';
import type { SuggestionBasis, TargetMeasure, TargetPeriod } from './target-words.schema';

/** More than are proposed to at once: a form that left somebody out without a word would set them no target. */
const MOST_ROWS = 1_000;
const MOST_PERCENT = 1_000;

export interface SuggestionInput {
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  readonly startsOn: CivilDate;
  readonly basis: SuggestionBasis;
  readonly changePercent: string;
  readonly unitId: string | null;
}

/** What may be proposed to each account manager whose targets the viewer sets; at most 1,000, by staff number. */
export async function targetSuggestions(context: RequestContext, input: SuggestionInput) {
  const viewer = signedIn(context);
  const { writable } = viewer.reaches.TARGET;
  const percent = Number(input.changePercent);
  if (Math.abs(percent) > MOST_PERCENT || (input.unitId !== null && !isId(input.unitId))) return [];
  const interests = interestsOf(viewer);
  const span = spanOf(input.period, input.startsOn);
  const before = yearBefore(input.period, span);
  const asOf = civilDateAt(context.now);
  const found = await managersOn(context, asOf, { reached: writable.all ? null : writable.staffIds, further: [] });
  const managers = found
    .filter(
      ({ id, unitId }) => mayChange(writable, id) && !interests.includes(id) && (input.unitId ?? unitId) === unitId,
    )
    .slice(0, MOST_ROWS);
  if (managers.length === 0) return [];
  const managerIds = managers.map(({ id }) => id);
  const until = before.to < asOf ? before.to : asOf;
  const [attained, present, past, units] = await Promise.all([
    attainedWithin(context, { ...input, from: before.from, to: until, managerIds }),
    targetsWithin(context, { ...span, measure: input.measure, managerIds }),
    targetsWithin(context, { ...spanOf('YEAR', before.from), measure: input.measure, managerIds }),
    allUnits(context),
  ]);
  return managers.map(({ id, unitId }) => {
    const attainedBefore = attained.find(({ managerId }) => managerId === id)?.value ?? '0';
    const inForce = (period: TargetPeriod, from: string): string | undefined =>
      past.find((each) => each.managerId === id && each.period === period && each.startsOn === from)?.amount ??
      undefined;
    const targetBefore = effectiveTarget(input.period, before, inForce).amount;
    return {
      manager: { id },
      unitName: units.find((unit) => unit.id === unitId)?.name ?? null,
      attainedBefore,
      targetBefore,
      suggested: suggestedAmount(input.basis === 'TARGET' ? targetBefore : attainedBefore, input.changePercent),
      record:
        present.find((each) => each.managerId === id && each.period === input.period && each.startsOn === span.from) ??
        null,
    };
  });
}
