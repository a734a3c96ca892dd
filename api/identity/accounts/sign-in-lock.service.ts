import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { refusal } from '../../platform/graph/problem';
import * as problems from './account-problem';
import type { LockSignInInput, RecordLeavingInput } from './account-inputs.schema';
import * as writes from './account-write.repository';
import { changeOther, type Changed, type Fields } from './staffing.service';

/** Locks somebody else's sign-in, which ends their sessions and tokens, or lets them in again. Done again, it changes nothing. */
export function lockSignIn(context: RequestContext, input: LockSignInInput, selection: Fields): Promise<Changed> {
  return changeOther(context, { input, selection }, async (transaction, found) => {
    if (!found.active) return refusal(context, 'IllegalMove', problems.hasLeft);
    if ((found.lockedAt !== null) === input.locked) return undefined;
    if (input.locked && (await isLastAdministrator(transaction, context, found.id)))
      return refusal(context, 'IllegalMove', problems.lastAdministrator);
    await writes.setLocked(transaction, found.id, input.locked ? context.now : null);
    return { action: input.locked ? 'staff.lock' : 'staff.unlock' };
  });
}

/**
 * Notes the last day of somebody else, who has nothing to hand over any more, or takes it back. The account is closed the
 * day after; when that is past, at once. Source: KA-14
 */
export function recordLeaving(context: RequestContext, input: RecordLeavingInput, selection: Fields): Promise<Changed> {
  return changeOther(context, { input, selection }, async (transaction, found) => {
    const leavesOn = input.lastDay ?? null;
    const active = leavesOn === null || leavesOn >= civilDateAt(context.now);
    if (found.leavesOn === leavesOn && found.active === active) return undefined;
    const left =
      leavesOn === null ? undefined : await writes.leftToHandOver(transaction, found.id, civilDateAt(context.now));
    const orphans = left && problems.toHandOver(left, 'leaving');
    if (orphans !== undefined) return refusal(context, 'IllegalMove', orphans);
    if (leavesOn !== null && (await isLastAdministrator(transaction, context, found.id)))
      return refusal(context, 'IllegalMove', problems.lastAdministrator);
    await writes.setLeaving(transaction, found.id, { leavesOn, active });
    const action = leavesOn === null ? 'staff.return' : 'staff.recordLeaving';
    return { action, before: { leavesOn: found.leavesOn }, after: { leavesOn } };
  });
}

async function isLastAdministrator(transaction: Transaction, context: RequestContext, id: string): Promise<boolean> {
  const held = await writes.periodsOf(transaction, id);
  if (!held.some(({ post, until }) => post === 'ADMINISTRATOR' && until === null)) return false;
  return !(await writes.hasOtherAdministrator(transaction, id, civilDateAt(context.now)));
}
