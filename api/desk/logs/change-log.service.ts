import { v7 } from 'uuid';
import { addDays, civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { requireRegulation } from '../../platform/regulations';
import { logDeadline } from './daily-log';
import {
  dayOfNoLog,
  handedInAlready,
  noSuchLog,
  notHandedIn,
  nothingToHandIn,
  notYoursToRead,
  readAlready,
} from './daily-log-problem';
import { archiveLog, insertLog, lockLog, owedSince } from './daily-log.repository';
import type { HandInDailyLogInput, ReadDailyLogInput } from './daily-log.schema';
import { dailyLogOf, mayReadLogOf, MOST_LOG_DAYS, type ShownLog } from './daily-log.service';

export interface DailyLogChangedValue {
  readonly __typename: 'DailyLogChanged';
  readonly dailyLog: ShownLog;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Which = { readonly staffId: string; readonly day: string };
type Outcome = Which | Refused;
type Answer = Promise<DailyLogChangedValue | Refused>;

const NOTE: TextRule<'note'> = {
  field: 'note',
  name: { 'zh-CN': '说明', en: 'The note' },
  most: 2_000,
  lines: true,
};

/**
 * Hands the viewer's own log of a day in, once: the contacts they put on record that day, each in the version it has now.
 * Source: SD-3
 */
export async function handInDailyLog(context: RequestContext, input: HandInDailyLogInput): Answer {
  const { staffId } = signedIn(context);
  const { day } = input;
  const today = civilDateAt(context.now);
  const isWithin = day <= today && day >= addDays(today, -MOST_LOG_DAYS) && day >= (await owedSince(context.database));
  const fault = isWithin ? textFault(input, [NOTE]) : dayOfNoLog;
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const days = await companyDaysOn(context.database, today);
  const { dueAt } = logDeadline(day, await requireRegulation(context.database, 'SD', day), days);
  return done(context, { operation: 'handInDailyLog', input }, async (transaction) => {
    const note = storedText(input.note);
    const id = v7();
    const contacts = await insertLog(transaction, { id, staffId, day, note, dueAt, at: context.now });
    if (contacts === undefined) return refusal(context, 'IllegalMove', handedInAlready);
    // A log of nothing is not kept: the transaction is undone with the refusal.
    if (contacts === 0) throw new NothingToHandIn();
    await recordAudit(transaction, context, {
      action: 'log.hand_in',
      subjectType: 'Staff',
      subjectId: staffId,
      after: { day, contacts, dueAt, inTime: Date.parse(context.now) <= Date.parse(dueAt) },
    });
    return { staffId, day };
  });
}

class NothingToHandIn extends Error {}

/** Archives a log that was read after the daily meeting: by whom its author reports to, never by its author. Source: SD-10 */
export async function readDailyLog(context: RequestContext, input: ReadDailyLogInput): Answer {
  const which = { staffId: input.staffId, day: input.day };
  if (!isId(input.staffId)) return refusal(context, 'NotFound', noSuchLog);
  if (input.staffId === signedIn(context).staffId) return refusal(context, 'NotAllowed', notYoursToRead);
  if (!mayReadLogOf(context, input.staffId)) return refusal(context, 'NotFound', noSuchLog);
  return done(context, { operation: 'readDailyLog', input }, async (transaction) => {
    const log = await lockLog(transaction, which);
    if (log === undefined) return refusal(context, 'IllegalMove', notHandedIn);
    if (log.readAt !== null) return refusal(context, 'IllegalMove', readAlready);
    if (log.version !== input.version) return staleVersion(log.version, context.locale);
    await archiveLog(transaction, log.id, { by: signedIn(context).staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'log.read',
      subjectType: 'Staff',
      subjectId: which.staffId,
      after: { day: which.day },
    });
    return which;
  });
}

interface Asked {
  readonly operation: string;
  readonly input: HandInDailyLogInput | ReadDailyLogInput;
}

async function done(
  context: RequestContext,
  { operation, input }: Asked,
  work: (transaction: Transaction) => Promise<Outcome>,
): Answer {
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database
    .write((transaction) => once<Outcome>(transaction, context, { key, operation, request }, () => work(transaction)))
    .catch((fault: unknown) => {
      if (fault instanceof NothingToHandIn) return refusal(context, 'InvalidInput', nothingToHandIn);
      throw fault;
    });
  if ('code' in outcome) return outcome;
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const dailyLog = await dailyLogOf(context, outcome.answer);
  if (dailyLog === null) return refusal(context, 'NotFound', noSuchLog);
  return { __typename: 'DailyLogChanged', dailyLog, replayed: outcome.replayed };
}
