import { addMonths, civilDateAt, monthOf, type CivilMonth } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { reportDueOn, reportWhy } from '../monthly/monthly-report';
import { holdersOf } from '../steps/post-holders.repository';
import { penaltyPolicy, type ListRule } from '../penalties/penalty-policy';
import { insertList, noteTold, untoldLists } from './penalty-list.repository';

type System = Pick<RequestContext, 'database' | 'now' | 'requestId'>;

/** Months that are made up for when nothing ran for a while. */
const MONTHS_BACK = 3;

export const PENALTIES_COMPILED = 'penalties.compiled';
export const PENALTIES_OVERDUE = 'penalties.overdue';

/** What is told of a list to those who are to freeze it. */
export interface ListTold {
  readonly month: CivilMonth;
  readonly dueOn: string;
  readonly staffIds: readonly string[];
}

/**
 * Compiles the administrative penalties of last month, and of months before that were missed, and tells who is to freeze
 * the list; a month without any has a list that says so. Safe to repeat: what is there stays. Needs the system's reach. A
 * regulation that does not say who compiles has nothing compiled.
 *
 * @returns how many months were compiled
 * Source: CQ-14
 */
export async function compilePenalties(context: System): Promise<number> {
  const thisMonth = monthOf(civilDateAt(context.now));
  let made = 0;
  for (let back = MONTHS_BACK; back >= 1; back -= 1)
    if (await compileOnce(context, addMonths(thisMonth, -back))) made += 1;
  return made;
}

function compileOnce(context: System, month: CivilMonth): Promise<boolean> {
  return context.database.write(async (transaction) => {
    const today = civilDateAt(context.now);
    const { list: rule } = await penaltyPolicy(transaction, today);
    const count = rule && (await compileList(transaction, { month, rule, at: context.now }));
    if (rule === undefined || count === undefined) return false;
    const dueOn = reportDueOn(month, rule);
    const staffIds = await holdersOf(transaction, [rule.compiler], today);
    await note(transaction, context, { action: 'penaltyList.compile', month, after: { dueOn, count, to: staffIds } });
    await publish(transaction, PENALTIES_COMPILED, { month, dueOn, staffIds } satisfies ListTold);
    return true;
  });
}

export interface ToList {
  readonly month: CivilMonth;
  readonly rule: ListRule;
  readonly at: string;
}

/** Puts the administrative penalties of a month on a list. @returns how many; undefined: it is there */
export function compileList(transaction: Transaction, { month, rule, at }: ToList): Promise<number | undefined> {
  return insertList(transaction, { month, dueOn: reportDueOn(month, rule), why: reportWhy(month, rule), at });
}

/**
 * Tells who is to freeze them of lists whose day is past, once each however often the job runs; a post that nobody holds
 * is told once somebody does. Needs the system's reach.
 *
 * @returns how many were told
 * Source: CQ-14
 */
export function tellOverduePenalties(context: System): Promise<number> {
  const today = civilDateAt(context.now);
  return context.database.write(async (transaction) => {
    const { list: rule } = await penaltyPolicy(transaction, today);
    const staffIds = rule === undefined ? [] : await holdersOf(transaction, [rule.compiler], today);
    if (staffIds.length === 0) return 0;
    const late = await untoldLists(transaction, today);
    for (const { id: month, dueOn } of late) {
      await noteTold(transaction, month, context.now);
      await note(transaction, context, { action: 'penaltyList.overdue', month, after: { dueOn, to: staffIds } });
      await publish(transaction, PENALTIES_OVERDUE, { month, dueOn, staffIds } satisfies ListTold);
    }
    return late.length;
  });
}

interface Noted {
  readonly action: string;
  readonly month: CivilMonth;
  readonly after: object;
}

function note(transaction: Transaction, context: System, { action, month, after }: Noted): Promise<void> {
  const written = { action, subjectType: 'PenaltyList', subjectId: month, after };
  return recordAudit(transaction, { ...context, viewer: null }, written);
}
