import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { foldComplaints, keepCalendar } from '../analytics/fold.service';
import { civilDateAt } from '../kernel/civil-date';
import { watchSignals } from '../analytics/signals/watch-signals.service';
import { remindOfAgreements } from '../clients/agreements/agreement-reminder.service';
import { followAgreements } from '../clients/agreements/agreement-type.service';
import { findDuplicates } from '../clients/duplicates/duplicate-search.service';
import { releaseContacts } from '../clients/contacts/contact-staff.service';
import { remindOfReports } from '../clients/contacts/report-reminder.service';
import { IMPORT_ASKED } from '../clients/import/client-import.service';
import { escalateNotices } from '../clients/notices/notice-escalation.service';
import { REGRADE_ASKED } from '../clients/tiers/regrade-run.service';
import { takeOverToday } from '../clients/assignments/transfer.service';
import type { Config } from '../config';
import type { LoginLimits } from '../identity/database-logins/login-limits';
import { closeAccounts } from '../identity/leaving.service';
import { compilePenalties, tellOverduePenalties } from '../complaints/penalty-lists/compile-penalties.service';
import { compileReports, tellOverdueReports } from '../complaints/monthly/compile-report.service';
import { tellMissingLogs } from '../desk/logs/missing-logs.service';
import { escalateQuestions } from '../desk/questions/question-escalation.service';
import { escalateOverdue } from '../complaints/deadlines/escalation.service';
import { REPORT_ASKED } from '../identity/subscriptions/test-mail.service';
import { createSessionStore } from '../identity/session.service';
import { createGraph } from '../platform/graph/graph';
import { forgetOldKeys } from '../platform/audit/idempotency';
import { forgetOldTables } from '../platform/tables/keep-table';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { Jobs, prepareJobs } from '../platform/jobs';
import { log } from '../platform/log';
import { makeRebates } from '../sales/rebates/make-rebates.service';
import { tellOverdueRebates } from '../sales/rebates/rebate-overdue.service';
import { dispatchMessages } from '../platform/outbox-dispatch';
import { OutboxListener } from '../platform/outbox-listener';
import { gradeAnew, gradeNightly, loseNightly, loseRun, runsToResume } from './after-import';
import { openSharedSource, sharedLogin } from './apart';
import { importClients, importsToResume, loseImport } from './client-imports';
import type { Connection } from './connect';
import { LoginGuard } from './login-guard';
import { entitiesOfAllRooms } from './source';
import { messageHandlers } from './message-handlers';
import { reportsByMail, type MailDuty } from './reports-by-mail';
import { subgraphs } from '../subgraphs';
import { clockOf, logRejections, untilStopped } from './serving';

const FOLD = 'analytics.fold';
const SIGNALS = 'analytics.signals';
const SESSIONS = 'identity.tidy';
const OWNERS = 'clients.owners';
const TIERS = 'clients.regrade';
const RUN = 'clients.regradeRun';
const IMPORTS = 'clients.import';
const DUPLICATES = 'clients.duplicates';
const KEYS = 'platform.tidy';
const REBATES = 'sales.rebates';
const MESSAGES = 'platform.dispatch';
const OVERDUE = 'complaints.escalate';
const REPORTS = 'complaints.report';
const QUESTIONS = 'desk.questions';
const MAILS = 'identity.reports';
/** Messages for which somebody waits, or that a colleague passes on. */
const AWAITED: readonly string[] = [
  REGRADE_ASKED,
  REPORT_ASKED,
  IMPORT_ASKED,
  'market.noted',
  'target.proposed',
  'target.moved',
  'credit.moved',
];
const QUEUES = [
  FOLD,
  SIGNALS,
  OWNERS,
  TIERS,
  RUN,
  IMPORTS,
  DUPLICATES,
  OVERDUE,
  SESSIONS,
  KEYS,
  REBATES,
  REPORTS,
  QUESTIONS,
  MAILS,
  MESSAGES,
];

const runOf = (payload: unknown): string => (payload as { runId: string }).runId;
const importOf = (payload: unknown): string => (payload as { importId: string }).importId;

/** Lays out the queues, as the owner of their tables. Safe to repeat. */
export function prepareQueues(adminUrl: string): Promise<void> {
  return prepareJobs(adminUrl, QUEUES);
}

/**
 * The work that no request waits for: folding rollups and passing on messages every minute, telling what is overdue up
 * the hierarchy every five, dropping what nobody needs any more every night.
 */
export async function startJobs(
  login: JobLogin,
  source: DataSource,
  { now, mail, loginLimits }: Doing,
): Promise<Working> {
  const reports = reportsByMail(mail, { source, now });
  const jobs = await Jobs.start({
    url: login.appUrl,
    role: login.appRole,
    onFault: (fault, failed) =>
      failed === undefined
        ? log('error', 'job-fault', { error: fault.message })
        : log('error', 'job-fault', {
            id: failed.faultId,
            queue: failed.queue,
            lost: failed.lost,
            error: fault.stack ?? fault.message,
          }),
  });
  await jobs.work(FOLD, async () => {
    await keepCalendar(source, civilDateAt(now()));
    await foldComplaints(source, now());
  });
  await jobs.work(SIGNALS, async () => {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    await watchSignals({ database, now: now(), requestId: v7() });
  });
  await jobs.work(SESSIONS, () => createSessionStore(source).tidy(now()));
  await jobs.work(OWNERS, async () => {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    const context = { viewer: null, database, now: now(), requestId: v7() };
    await takeOverToday(context);
    await closeAccounts(context);
    await releaseContacts(context);
    await remindOfReports(context);
    await followAgreements(context);
    await remindOfAgreements(context);
  });
  // Volumes move with every day that leaves the trailing year, and versions take effect at midnight.
  await jobs.work(
    TIERS,
    () => gradeNightly(source, now),
    (_, faultId) => loseNightly(source, faultId, now()),
  );
  await jobs.work(
    RUN,
    (payload) => gradeAnew(source, runOf(payload), now),
    (payload, faultId) => loseRun(source, { id: runOf(payload), faultId, now: now() }),
  );
  await jobs.work(
    IMPORTS,
    async (payload) => {
      await importClients(source, importOf(payload), now);
      // So that who checks the same file next is told of the clients that are there by now.
      await jobs.send(DUPLICATES, {});
    },
    (payload, faultId) => loseImport(source, { id: importOf(payload), faultId, now: now() }),
  );
  await jobs.work(DUPLICATES, async () => {
    await findDuplicates({ database: new RequestDatabase(source, SYSTEM_SETTINGS), now: now() });
  });
  await jobs.work(OVERDUE, async () => {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    const run = { viewer: null, database, now: now(), requestId: v7() };
    await escalateOverdue(run);
    await escalateNotices(run);
    await tellMissingLogs(run);
  });
  await jobs.work(QUESTIONS, async () => {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    await escalateQuestions({ viewer: null, database, now: now(), requestId: v7() });
  });
  await jobs.work(REBATES, async () => {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    const run = { database, now: now(), requestId: v7() };
    await makeRebates(run);
    // What could be made is made: the rest is told.
    await tellOverdueRebates(run);
  });
  await jobs.work(REPORTS, async () => {
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    const run = { database, now: now(), requestId: v7() };
    await compileReports(run);
    await compilePenalties(run);
    await tellOverdueReports(run);
    await tellOverduePenalties(run);
  });
  await jobs.work(MAILS, () => reports.run());
  await jobs.work(KEYS, async () => {
    await forgetOldKeys(source, now());
    await forgetOldTables(source, now());
  });
  const dispatch = async (): Promise<void> => {
    await dispatchMessages(source, {
      handlers: {
        ...messageHandlers(now, mail.config.mail !== undefined),
        'policy.enacted': () => jobs.send(TIERS, {}),
        [REPORT_ASKED]: () => jobs.send(MAILS, {}),
        [REGRADE_ASKED]: ({ payload }) => jobs.send(RUN, payload as { runId: string }),
        [IMPORT_ASKED]: ({ payload }) => jobs.send(IMPORTS, payload as { importId: string }),
      },
      onFault: ({ id, topic }, fault) => log('error', 'message-fault', { id, topic, error: String(fault) }),
    });
  };
  await jobs.work(MESSAGES, dispatch);
  const outboxFault = (fault: unknown): void => log('error', 'outbox-fault', { error: String(fault) });
  // Somebody watches the progress of a run they started, or waits for a mail: it does not wait for the minute.
  const listener = await OutboxListener.start({
    url: login.appUrl,
    role: login.appRole,
    onTopic: (topic) => void (AWAITED.includes(topic) && dispatch().catch(outboxFault)),
    onFault: outboxFault,
  });
  await jobs.schedule(FOLD, '* * * * *');
  await jobs.schedule(MESSAGES, '* * * * *');
  await jobs.schedule(MAILS, '* * * * *');
  await jobs.schedule(DUPLICATES, '* * * * *');
  await jobs.schedule(OVERDUE, '*/5 * * * *');
  // Half an hour is not long (SD-2).
  await jobs.schedule(QUESTIONS, '* * * * *');
  await jobs.send(OVERDUE, {});
  // What a process that is gone was working at; somebody else may be at it still, and then both share it.
  for (const importId of await importsToResume(source)) await jobs.send(IMPORTS, { importId });
  for (const runId of await runsToResume(source)) await jobs.send(RUN, { runId });
  // Just past midnight, and once more in the morning in case nothing ran then.
  await jobs.schedule(OWNERS, '1 0,6 * * *');
  await jobs.schedule(TIERS, '5 0 * * *');
  // From the first day of a month on, long before they are due (SD-8); a day on which nothing ran is made up for.
  await jobs.schedule(REBATES, '30 4 * * *');
  // On the first of a month, so that there are days left until the tenth (CQ-9, CQ-14); made up for likewise.
  await jobs.schedule(REPORTS, '15 0,4 * * *');
  // A month closes at midnight; what is filed or put right later is judged the next morning.
  await jobs.schedule(SIGNALS, '45 4 * * *');
  await jobs.send(SIGNALS, {});
  await jobs.schedule(SESSIONS, '20 3 * * *');
  await jobs.schedule(KEYS, '40 3 * * *');
  const guard = LoginGuard.start(source, loginLimits);
  return {
    stop: async () => {
      await guard.stop();
      await listener.stop();
      await jobs.stop();
      reports.close();
    },
  };
}

/** Work that goes on until it is stopped. */
export interface Working {
  readonly stop: () => Promise<void>;
}

/** What the work is done with besides the database. */
interface Doing {
  readonly now: () => string;
  readonly mail: MailDuty;
  /** What database logins are held to. */
  readonly loginLimits: LoginLimits;
}

type JobLogin = Pick<Connection, 'appUrl' | 'appRole'>;

/** Does that work in a process of its own, beside rooms that run apart, until SIGINT or SIGTERM. @throws OperatorError */
export async function runJobs(config: Config): Promise<void> {
  const login = sharedLogin(config);
  const source = await openSharedSource(config, entitiesOfAllRooms());
  logRejections();
  const stopped = untilStopped();
  const graph = await createGraph(subgraphs);
  try {
    const jobs = await startJobs(login, source, {
      now: clockOf(config),
      mail: { graph, config },
      loginLimits: { statementSeconds: config.operationSeconds },
    });
    log('info', 'working', { jobs: QUEUES.join(',') });
    log('info', 'stopping', { signal: await stopped });
    await jobs.stop();
  } finally {
    await graph.stop();
    await source.destroy();
  }
}
