import { clauseOfKind, type Regulation } from './regulation';
import type { ProcedureStep } from './procedure';
import type { ComplaintClass } from './vocabulary';

/** The regulations that a case is handled by: the versions it was opened under. */
export interface CaseRegulations {
  /** Regulation CC. */
  readonly complaints: Regulation;
  /** Regulation CQ. */
  readonly quality: Regulation;
}

export interface Procedure {
  /** As the policy calls it: a word, or the clause of a route. */
  readonly name: string;
  readonly steps: readonly ProcedureStep[];
  /** Asks for every step that names no clause of its own. */
  readonly clause: string;
}

/**
 * The procedure that a case takes.
 *
 * @throws RangeError when the regulation has no procedures, or names a route that is not there
 * Source: CC-1
 */
export function procedureOf(
  { class: complaintClass, overseas }: { readonly class: ComplaintClass; readonly overseas: boolean },
  { complaints, quality }: CaseRegulations,
): Procedure {
  const { clause, parameters } = clauseOfKind(complaints, 'procedures');
  const chosen = parameters.choices.find(
    (each) => each.class === complaintClass && (each.overseas ?? overseas) === overseas,
  );
  const name = chosen?.procedure ?? '';
  const known = parameters.procedures.find(({ procedure }) => procedure === name);
  if (known !== undefined) return { name, steps: known.steps, clause };
  const route = clauseOfKind(quality, 'route');
  if (route.clause !== name) throw new RangeError(`${clause} names the procedure ${name}, which is not there`);
  return { name, steps: route.parameters.steps, clause: route.clause };
}

/** The clause that asks for a step. */
export function clauseOfStep({ clause }: Procedure, step: ProcedureStep): string {
  return step.clause ?? clause;
}
