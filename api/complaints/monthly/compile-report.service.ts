import { addMonths, civilDateAt, monthOf, type CivilMonth } from '../../kernel/civil-date';
import { departments } from '../../kernel/policy/case-fields';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { reportDueOn, reportWhy } from './monthly-report';
import { insertReport } from './monthly.repository';
import { confirmerOf, reportRule, type ReportRule } from './report-policy';

type System = Pick<RequestContext, 'database' | 'now' | 'requestId'>;

/** Months that are made up for when nothing ran for a while. */
const MONTHS_BACK = 3;

/**
 * Compiles the closed cases of last month, and of the months before that were missed. Safe to repeat: what is there
 * stays. Needs the system's reach. A regulation that does not say who compiles has nothing compiled.
 *
 * @returns how many months were compiled
 * Source: CQ-9
 */
export async function compileReports(context: System): Promise<number> {
  const thisMonth = monthOf(civilDateAt(context.now));
  let made = 0;
  for (let back = MONTHS_BACK; back >= 1; back -= 1)
    if (await compileOnce(context, addMonths(thisMonth, -back))) made += 1;
  return made;
}

function compileOnce(context: System, month: CivilMonth): Promise<boolean> {
  return context.database.write(async (transaction) => {
    const rule = await reportRule(transaction, civilDateAt(context.now));
    if (rule === undefined || !(await compileMonth(transaction, { month, rule, at: context.now }))) return false;
    await recordAudit(
      transaction,
      { ...context, viewer: null },
      {
        action: 'report.compile',
        subjectType: 'MonthlyReport',
        subjectId: month,
        after: { dueOn: reportDueOn(month, rule) },
      },
    );
    await publish(transaction, 'report.compiled', { month });
    return true;
  });
}

export interface ToCompile {
  readonly month: CivilMonth;
  readonly rule: ReportRule;
  readonly at: string;
}

/** Puts the closed cases of a month on its report, each line for the post that confirms it. @returns false: it is there */
export function compileMonth(transaction: Transaction, { month, rule, at }: ToCompile): Promise<boolean> {
  const posts = [...departments, null].map((department) => ({ department, post: confirmerOf(department, rule) }));
  return insertReport(transaction, { month, dueOn: reportDueOn(month, rule), why: reportWhy(month, rule), at, posts });
}
