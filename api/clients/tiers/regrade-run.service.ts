import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { refusal, type ProblemText, type ProblemValue, type Wording } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import {
  endRun,
  insertRun,
  latestRuns,
  lockRun,
  runsUnderWay,
  type RunFault,
  type RunRow,
} from './regrade-run.repository';

/** The topic on which a run that was asked for is passed to whoever works at it. */
export const REGRADE_ASKED = 'tier.regradeAsked';

const MOST_RUNS = 20;

const mayNotRegrade: ProblemText = {
  code: 'MAY_NOT_REGRADE',
  clause: 'KA-3',
  wording: {
    'zh-CN': '您的岗位不能启动或取消全量定级。请找总经理、销售副总经理或系统管理员。',
    en: 'Your posts may not start or stop the grading of all clients. Ask the general manager, the deputy for sales or the administrator.',
  },
};

const underWay: ProblemText = {
  code: 'REGRADE_UNDER_WAY',
  clause: 'KA-3',
  wording: {
    'zh-CN': '已有一次全量定级在进行中。请等它完成，或先取消它。',
    en: 'Clients are being graded already. Wait for that run to end, or cancel it first.',
  },
};

const noSuchRun: ProblemText = {
  code: 'NO_SUCH_RUN',
  wording: { 'zh-CN': '找不到这次全量定级。请刷新页面。', en: 'There is no such run. Reload the page.' },
};

const runEnded: ProblemText = {
  code: 'RUN_ENDED',
  wording: {
    'zh-CN': '这次全量定级已经结束，不能再取消。',
    en: 'This run has ended and cannot be cancelled any more.',
  },
};

export interface RunChanged {
  readonly __typename: 'RegradeChanged';
  readonly run: RunRow;
}

/** The latest runs, for those who may start one. */
export async function regradeRuns(context: RequestContext): Promise<RunRow[]> {
  return signedIn(context).reaches.REGRADING.write ? latestRuns(context, MOST_RUNS) : [];
}

/** Has every client graded anew, one run at a time; once for an idempotency key. Source: KA-3 */
export async function startRegrade(
  context: RequestContext,
  { idempotencyKey: key }: { readonly idempotencyKey: string },
): Promise<RunChanged | ProblemValue> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.REGRADING.write) return refusal(context, 'NotAllowed', mayNotRegrade);
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'startRegrade', request: {} },
      async () => {
        const run = { id: v7(), asOf: civilDateAt(context.now), by: staffId, at: context.now };
        if (!(await insertRun(transaction, run))) return refusal(context, 'IllegalMove', underWay);
        await recordAudit(transaction, context, {
          action: 'tier.regrade',
          subjectType: 'RegradeRun',
          subjectId: run.id,
          after: { asOf: run.asOf },
        });
        await publish(transaction, REGRADE_ASKED, { runId: run.id });
        return { id: run.id };
      },
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  return 'code' in outcome.answer ? outcome.answer : changed(context, outcome.answer.id);
}

/** Stops a run. Clients that were graded keep their grades, and the nightly grading does the rest. */
export async function cancelRegrade(context: RequestContext, id: string): Promise<RunChanged | ProblemValue> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.REGRADING.write) return refusal(context, 'NotAllowed', mayNotRegrade);
  if (!isId(id)) return refusal(context, 'NotFound', noSuchRun);
  const problem = await context.database.write(async (transaction) => {
    const run = await lockRun(transaction, id);
    if (run === undefined) return refusal(context, 'NotFound', noSuchRun);
    if (run.endedAt !== null) return refusal(context, 'IllegalMove', runEnded);
    await endRun(transaction, { id, state: 'CANCELLED', at: context.now, by: staffId });
    await recordAudit(transaction, context, {
      action: 'tier.cancelRegrade',
      subjectType: 'RegradeRun',
      subjectId: id,
      before: { state: run.state },
      after: { done: run.done, total: run.total },
    });
    return undefined;
  });
  return problem ?? changed(context, id);
}

async function changed(context: RequestContext, id: string): Promise<RunChanged | ProblemValue> {
  const run = (await latestRuns(context, MOST_RUNS)).find((each) => each.id === id);
  return run === undefined ? refusal(context, 'NotFound', noSuchRun) : { __typename: 'RegradeChanged', run };
}

/**
 * Puts the nightly run on record, or takes up the one of the same day that broke off.
 * @returns its id; undefined when another is under way. Needs the system's reach.
 */
export async function beginNightlyRun({
  database,
  now,
}: Pick<RequestContext, 'database' | 'now'>): Promise<string | undefined> {
  const id = v7();
  const day = civilDateAt(now);
  const isMade = await database.write((transaction) => insertRun(transaction, { id, asOf: day, by: null, at: now }));
  if (isMade) return id;
  return (await runsUnderWay(database)).find(({ askedById, asOf }) => askedById === null && asOf === day)?.id;
}

/** Ends a run after a fault of the program, under which id it is logged. Needs the system's reach. */
export async function breakOffRun(
  { database, now }: Pick<RequestContext, 'database' | 'now'>,
  id: string,
  faultId: string,
): Promise<void> {
  await database.write((transaction) =>
    endRun(transaction, { id, state: 'FAILED', at: now, fault: 'BROKEN_OFF', faultId }),
  );
}

/** Why a run was given up, in a sentence; null: it was not. */
export function toldFault(
  { fault, faultId, asOf }: Pick<RunRow, 'fault' | 'faultId' | 'asOf'>,
  locale: RequestContext['locale'],
): string | null {
  if (fault === null) return null;
  const told: Readonly<Record<RunFault, Wording>> = {
    NOT_IN_FORCE: {
      'zh-CN': `${asOf} 没有生效的大客户制度，无法定级。请先让制度生效，再重新启动。`,
      en: `No key-account regulation is in force on ${asOf}, so there is nothing to grade by. Put one into force, then start again.`,
    },
    BROKEN_OFF: {
      'zh-CN': `程序出错，重试多次仍未成功；已定级的客户保留其等级。请重新启动；仍不成功时，请把错误编号 ${faultId} 告诉管理员。`,
      en: `The program failed each time it was tried; clients graded by then keep their grades. Start again. If that fails too, tell the administrator the fault ${faultId}.`,
    },
  };
  return told[fault][locale];
}
