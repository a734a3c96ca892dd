import { addMonths, civilDateAt, monthOf, type CivilMonth } from '../../kernel/civil-date';
import { departments } from '../../kernel/policy/case-fields';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { holdersOf } from '../steps/post-holders.repository';
import { reportDueOn, reportWhy } from './monthly-report';
import { insertReport, noteReportTold, postsToAnswer, untoldReports } from './monthly.repository';
import { confirmerOf, reportRule, type ReportRule } from './report-policy';

type System = Pick<RequestContext, 'database' | 'now' | 'requestId'>;

/** Months that are made up for when nothing ran for a while. */
const MONTHS_BACK = 3;

export const REPORT_COMPILED = 'report.compiled';
export const REPORT_OVERDUE = 'report.overdue';

/**
 * Compiles the closed cases of last month, and of the months before that were missed. Safe to repeat: what is there
 * stays. Who is to confirm or freeze is told. Needs the system's reach. A regulation that does not say who compiles has
 * nothing compiled.
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
    const posts = [rule.compiler, ...(await postsToAnswer(transaction, month))];
    const staffIds = await holdersOf(transaction, posts, civilDateAt(context.now));
    await publish(transaction, REPORT_COMPILED, { month, dueOn: reportDueOn(month, rule), staffIds });
    return true;
  });
}

/**
 * Tells of reports whose day is past and that are not frozen: the departments that have not answered, and who compiles;
 * once each however often the job runs. Needs the system's reach.
 *
 * @returns how many reports were told of
 * Source: CQ-9
 */
export function tellOverdueReports(context: System): Promise<number> {
  const today = civilDateAt(context.now);
  return context.database.write(async (transaction) => {
    const rule = await reportRule(transaction, today);
    if (rule === undefined) return 0;
    let told = 0;
    for (const { id: month, dueOn } of await untoldReports(transaction, today)) {
      const posts = [rule.compiler, ...(await postsToAnswer(transaction, month))];
      const staffIds = await holdersOf(transaction, posts, today);
      if (staffIds.length === 0) continue;
      await noteReportTold(transaction, month, context.now);
      const late = { action: 'report.overdue', subjectType: 'MonthlyReport', subjectId: month };
      await recordAudit(transaction, { ...context, viewer: null }, { ...late, after: { dueOn, to: staffIds } });
      await publish(transaction, REPORT_OVERDUE, { month, dueOn, staffIds });
      told += 1;
    }
    return told;
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
