import type { CivilDate } from '../../kernel/civil-date';
import type { CountedDuties } from '../../kernel/duty-words';
import type { ProblemText } from '../../platform/graph/problem';
import * as problems from './handover-problem';

/** How long a handover can be undone. */
export interface UndoWindow {
  readonly undoUntil: CivilDate;
  readonly undoneAt: string | null;
}

/** What became since of what a handover moved. */
export interface UndoFacts {
  /** The latest handover that touched the same, and can still be undone. */
  readonly later: { readonly leaverName: string; readonly signedAt: string } | null;
  /** Clients that are no longer as the handover left them, and the largest of them by name. */
  readonly movedOn: { readonly names: readonly string[]; readonly count: number };
  /** What was finished, passed on or begun anew. */
  readonly changed: readonly CountedDuties[];
}

/** A handover is undone once, and only within its days. */
export function isOver({ undoUntil, undoneAt }: UndoWindow, today: CivilDate): boolean {
  return undoneAt !== null || today > undoUntil;
}

/** What keeps the whole of a handover from being undone within its days; undefined: nothing. Source: KA-14 */
export function undoObstacle({ later, movedOn, changed }: UndoFacts): ProblemText | undefined {
  if (later !== null) return problems.laterHandoverFirst(later);
  if (movedOn.count > 0) return problems.movedOnSince(movedOn);
  return changed.length > 0 ? problems.dutiesChangedSince(changed) : undefined;
}
