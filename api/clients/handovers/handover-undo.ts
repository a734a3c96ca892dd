import type { CivilDate } from '../../kernel/civil-date';
import type { CountedDuties } from '../../kernel/duty-words';
import type { ProblemText } from '../../platform/graph/problem';
import * as problems from './handover-problem';
import type { SomeClients } from './handover-problem';

/** How long a handover can be undone. */
export interface UndoWindow {
  readonly undoUntil: CivilDate;
  readonly undoneAt: string | null;
}

/** What became since of what a handover moved. */
export interface UndoFacts {
  /** The name of the leaver, if their account was closed since; null: it was not. */
  readonly leftSince: string | null;
  /** The latest handover that touched the same, and can still be undone. */
  readonly later: { readonly leaverName: string; readonly signedAt: string } | null;
  /** Clients that are no longer as the handover left them, and the largest of them by name. */
  readonly movedOn: SomeClients;
  /** Clients whose successor was taken off the staff in contact, or put on it again, and the largest of them by name. */
  readonly contactsMovedOn: SomeClients;
  /** What was finished, passed on or begun anew. */
  readonly changed: readonly CountedDuties[];
}

/** A handover is undone once, and only within its days. */
export function isOver({ undoUntil, undoneAt }: UndoWindow, today: CivilDate): boolean {
  return undoneAt !== null || today > undoUntil;
}

/** What keeps the whole of a handover from being undone within its days; undefined: nothing. Source: KA-14 */
export function undoObstacle(facts: UndoFacts): ProblemText | undefined {
  const { leftSince, later, movedOn, contactsMovedOn, changed } = facts;
  if (leftSince !== null) return problems.leftSince(leftSince);
  if (later !== null) return problems.laterHandoverFirst(later);
  if (movedOn.count > 0) return problems.movedOnSince(movedOn);
  if (contactsMovedOn.count > 0) return problems.contactsMovedOnSince(contactsMovedOn);
  return changed.length > 0 ? problems.dutiesChangedSince(changed) : undefined;
}
