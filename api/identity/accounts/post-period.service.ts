import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { refusal } from '../../platform/graph/problem';
import * as problems from './account-problem';
import type { EndPostInput, GivePostInput } from './account-inputs.schema';
import * as writes from './account-write.repository';
import { endedPeriod, givingFault, looksAfterClients } from './post-period';
import { changeOther, type Changed, type Fields } from './staffing.service';

/** Gives somebody else a post from a day on. Giving it again for the same days is answered as held already. */
export function givePost(context: RequestContext, input: GivePostInput, selection: Fields): Promise<Changed> {
  return changeOther(context, { input, selection }, async (transaction, found) => {
    if (!found.active) return refusal(context, 'IllegalMove', problems.hasLeft);
    const wanted = { post: input.post, from: input.from, until: input.until ?? null };
    const held = await writes.periodsOf(transaction, found.id);
    const fault = givingFault(wanted, held, civilDateAt(context.now));
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    await writes.insertPeriod(transaction, found.id, wanted);
    await writes.touchAccount(transaction, found.id);
    return { action: 'staff.givePost', after: wanted };
  });
}

/** Ends a post of somebody else, unless their clients would be orphaned (KA-14) or nobody could keep the staff. */
export function endPost(context: RequestContext, input: EndPostInput, selection: Fields): Promise<Changed> {
  return changeOther(context, { input, selection }, async (transaction, found) => {
    const { id } = found;
    const today = civilDateAt(context.now);
    const held = await writes.periodsOf(transaction, id);
    const period = held.find(({ post, from }) => post === input.post && from === input.from);
    if (period === undefined) return refusal(context, 'InvalidInput', problems.noSuchPeriod);
    if (period.until === input.until) return undefined;
    const ended = endedPeriod(period, input.until, today);
    if (ended.kind === 'fault') return refusal(context, 'InvalidInput', ended.fault);
    const others = held.filter((each) => each !== period);
    const loses = looksAfterClients(held) && !looksAfterClients(others);
    const left = loses ? await writes.leftToHandOver(transaction, id, civilDateAt(context.now)) : undefined;
    const orphans = left && problems.toHandOver(left, 'endingPost');
    if (orphans !== undefined) return refusal(context, 'IllegalMove', orphans);
    const keeps = period.post !== 'ADMINISTRATOR' || (await writes.hasOtherAdministrator(transaction, id, today));
    if (!keeps) return refusal(context, 'IllegalMove', problems.lastAdministrator);
    const until = ended.kind === 'gone' ? undefined : input.until;
    await writes.endPeriod(transaction, id, { post: period.post, from: period.from, until });
    await writes.touchAccount(transaction, id);
    return { action: 'staff.endPost', before: period, after: { ...period, until: input.until } };
  });
}
