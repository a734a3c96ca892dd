import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { ApolloServer } from '@apollo/server';
import { viewerSettings, SYSTEM_SETTINGS } from '../../platform/database/viewer-settings';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import { epochMs, instantFromEpochMs } from '../../kernel/clock';
import { recordAudit } from '../../platform/audit/audit';
import { Loaders, type RequestContext } from '../../platform/context/request-context';
import { RequestDatabase, type Transaction } from '../../platform/database/request-database';
import { unansweredPart } from '../../platform/graph/answered-apart';
import { publish } from '../../platform/outbox';
import { isAddress, MailRefused, type MailSender } from '../../platform/reports/mail-sender';
import { reportMail } from '../../platform/reports/report-mail';
import type { ReportQuestion, ReportRenderer } from '../../platform/reports/report-renderer';
import { findViewer } from '../session.repository';
import { REPORT_PATHS } from './report-cards';
import { fateAfter, LEASE_MINUTES, messageIdOf, waitAfter } from './report-delivery';
import * as mails from './report-mail.repository';
import type { UnsentReason } from './report-subscription.entity';
import { lockSubscription, subscriptionForMail } from './report-subscription.repository';
import { move, readsFigures } from './report-subscription.service';
import { signalAddress, signalQuestion, type MailedSignal } from './signal-report';

/** What sending needs of the program around it. */
export interface Sending {
  readonly source: DataSource;
  /** Answers in the name of whoever gets the report. */
  readonly graph: Pick<ApolloServer<RequestContext>, 'executeOperation'>;
  readonly renderer: () => Promise<ReportRenderer>;
  readonly sender: MailSender;
  readonly now: () => string;
  /** Where people open the product; null: mails carry no links. */
  readonly publicUrl: string | null;
  readonly onFault: (fault: unknown, mailId: string) => void;
}

/** Published when a scheduled report reached nobody. */
export const REPORT_UNSENT = 'report.unsent';

/** The next run goes on. */
const MOST_A_RUN = 500;
const MINUTE_MS = 60_000;
const NOTING_TRIES = 5;
const NOTING_PAUSE_MS = 500;

class Unsendable extends Error {
  constructor(readonly reason: UnsentReason) {
    super(reason);
  }
}

/**
 * Makes and sends every report and every signal that waits, one after the other. Each is taken for some minutes, made with the rights that its
 * recipient has at this moment, sent, and noted as sent. What fails is tried again later, a few times. Any number of
 * processes may send at a time.
 *
 * @returns how many were sent
 */
export async function sendReports(sending: Sending): Promise<number> {
  let sent = 0;
  for (let taken = 0; taken < MOST_A_RUN; taken += 1) {
    const now = sending.now();
    const leaseUntil = later(now, LEASE_MINUTES);
    const mail = await system(sending).write((transaction) => mails.takeMail(transaction, { now, leaseUntil }));
    if (mail === undefined) break;
    if (await deliver(sending, mail)) sent += 1;
  }
  return sent;
}

async function deliver(sending: Sending, mail: mails.WaitingMail): Promise<boolean> {
  try {
    await sendOne(sending, mail);
  } catch (fault) {
    if (fault instanceof Unsendable) await end(sending, mail, 'REFUSED', fault.reason);
    else if (fault instanceof MailRefused) {
      sending.onFault(fault, mail.id);
      await end(sending, mail, 'REFUSED', 'SERVER_REFUSED');
    } else {
      sending.onFault(fault, mail.id);
      const minutes = waitAfter(mail.attempts);
      if (minutes === undefined) await end(sending, mail, 'FAILED', 'NO_ANSWER');
      else
        await system(sending).write((transaction) =>
          mails.tryAgainAt(transaction, mail.id, later(sending.now(), minutes)),
        );
    }
    return false;
  }
  // Outside of what is tried again: it has left the house, and is not sent twice because that could not be noted.
  await noted(sending, mail);
  return true;
}

/** Notes that a mail was sent, tried a few times: until it is noted, it is sent again when its lease is over. */
async function noted(sending: Sending, mail: mails.WaitingMail): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await end(sending, mail, 'SENT', null);
    } catch (fault) {
      if (tries === NOTING_TRIES) throw fault;
      await pause(NOTING_PAUSE_MS);
    }
  }
}

async function sendOne(sending: Sending, mail: mails.WaitingMail): Promise<void> {
  const { sender, publicUrl } = sending;
  const day = civilDateAt(sending.now());
  const { contents, viewer, to } = await addressed(sending, mail, day);
  const { page, query, cards, locale, attachment } = contents;
  const renderer = await sending.renderer();
  const asked = { page, query: contents.asked, today: day };
  const answers: unknown[] = [];
  for (const question of renderer.questions(asked)) answers.push(await answerTo(sending, question, { viewer, locale }));
  const report = renderer.draw({ ...asked, cards, locale, answers });
  await sender.send(
    await reportMail({
      report,
      name: contents.name ?? report.heading,
      to,
      locale,
      attachment,
      day,
      isLate: mail.late,
      isTest: mail.kind === 'TEST',
      messageId: messageIdOf(mail.id, sender.domain),
      links:
        publicUrl === null
          ? null
          : {
              page: `${publicUrl}${contents.path}${query === '' ? '' : `?${query}`}`,
              subscriptions: mail.kind === 'SIGNAL' ? null : `${publicUrl}/subscriptions?id=${mail.subscriptionId}`,
            },
    }),
  );
}

/** What a mail is made of. */
interface Contents {
  /** A page of reports, or a signal. */
  readonly page: string;
  readonly path: string;
  /** What stands behind the question mark of the page's address. */
  readonly query: string;
  /** What the renderer is asked: the same, and which signal it is of. */
  readonly asked: string;
  readonly cards: readonly string[];
  readonly locale: 'zh-CN' | 'en';
  readonly attachment: 'NONE' | 'XLSX' | 'CSV';
  /** Null: it is called by what it says. */
  readonly name: string | null;
}

interface Recipient {
  readonly viewer: Viewer;
  readonly to: { readonly name: string; readonly address: string };
  readonly locale: 'zh-CN' | 'en' | null;
}

/** What is to be sent to whom, as of this moment. @throws Unsendable */
async function addressed(
  sending: Sending,
  mail: mails.WaitingMail,
  day: string,
): Promise<Recipient & { readonly contents: Contents }> {
  if (mail.kind === 'SIGNAL') {
    const recipient = await system(sending).write((transaction) => recipientOf(transaction, mail, day));
    return { ...recipient, contents: await signalContents(sending, mail.signalId, recipient) };
  }
  return system(sending).write(async (transaction) => {
    const subscription = await subscriptionForMail(transaction, mail.subscriptionId);
    if (subscription === undefined || (mail.kind === 'SCHEDULED' && subscription.state !== 'ACTIVE'))
      throw new Unsendable('NOT_ACTIVE');
    const recipient = await recipientOf(transaction, mail, day);
    const contents = { ...subscription, path: REPORT_PATHS[subscription.page], asked: subscription.query };
    return { ...recipient, contents };
  });
}

/** @throws Unsendable */
async function recipientOf(
  transaction: Transaction,
  { recipientId: id, kind }: mails.WaitingMail,
  day: string,
): Promise<Recipient> {
  const viewer = await findViewer(transaction, id, day);
  if (viewer === undefined) throw new Unsendable('LEFT');
  // Whom the policy has told of a signal reads what it says, whatever else they see.
  if (kind !== 'SIGNAL' && !readsFigures(viewer.reaches)) throw new Unsendable('NO_REACH');
  const addressee = await mails.addresseeOf(transaction, id);
  const address = addressee?.email ?? null;
  if (addressee === undefined || !isAddress(address)) throw new Unsendable('NO_ADDRESS');
  return { viewer, to: { name: addressee.name, address }, locale: addressee.locale };
}

/**
 * What a signal says, and for who reaches all figures its control chart as it was known when it was raised: a chart of fewer
 * clients would show another month. @throws Unsendable when it is withdrawn or not theirs
 */
async function signalContents(sending: Sending, id: string, { viewer, locale }: Recipient): Promise<Contents> {
  const said = locale ?? 'zh-CN';
  const answer = await answerTo(sending, signalQuestion(id), { viewer, locale: said });
  const { controlSignal: signal } = answer as { readonly controlSignal: MailedSignal | null };
  if (signal === null) throw new Unsendable('NO_REACH');
  if (signal.withdrawnAt !== null) throw new Unsendable('WITHDRAWN');
  const hasChart = viewer.reaches.AGGREGATE.all;
  const query = hasChart ? signalAddress(signal) : '';
  return {
    page: 'SIGNAL',
    path: hasChart ? REPORT_PATHS.QUALITY : '/',
    query,
    asked: `signal=${id}${hasChart ? `&${query}` : ''}`,
    cards: hasChart ? ['CONTROL'] : [],
    locale: said,
    attachment: 'NONE',
    name: null,
  };
}

/** What the graph answers to the recipient. @throws Unsendable when it is not for them; Error when it fails */
async function answerTo(
  { source, graph, now }: Sending,
  { query, variables }: ReportQuestion,
  { viewer, locale }: { readonly viewer: Viewer; readonly locale: 'zh-CN' | 'en' },
): Promise<unknown> {
  const database = new RequestDatabase(source, viewerSettings(viewer));
  const context: RequestContext = { viewer, database, loaders: new Loaders(), now: now(), requestId: v7(), locale };
  try {
    const { body } = await graph.executeOperation({ query, variables }, { contextValue: context });
    if (body.kind !== 'single') throw new Error('A report is answered in one piece');
    const { data, errors = [] } = body.singleResult;
    if (errors.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')) throw new Unsendable('NO_REACH');
    // A report with a hole in it reads like a whole one.
    const failure = errors[0]?.message ?? unansweredPart(data);
    if (failure !== undefined) throw new Error(`The graph answered ${failure}`);
    return data;
  } finally {
    await database.close();
  }
}

/** Notes what became of a mail; of a report that reached nobody, whoever set it up is told. */
async function end(
  sending: Sending,
  mail: mails.WaitingMail,
  state: 'SENT' | 'REFUSED' | 'FAILED',
  reason: UnsentReason | null,
): Promise<void> {
  const at = sending.now();
  const { id, kind } = mail;
  await system(sending).write(async (transaction) => {
    if (!(await mails.endMail(transaction, id, { state, reason, at }))) return;
    const acting = { viewer: null, now: at, requestId: v7() };
    await recordAudit(transaction, acting, {
      action: state === 'SENT' ? 'report.send' : 'report.fail',
      subjectType: mail.kind === 'SIGNAL' ? 'ControlSignal' : 'ReportSubscription',
      subjectId: mail.kind === 'SIGNAL' ? mail.signalId : mail.subscriptionId,
      after: { mailId: id, kind, to: mail.recipientId, ...(reason !== null && { reason }) },
    });
    // Whoever is told of a signal has an alert of it as well.
    if (reason === null || reason === 'NOT_ACTIVE' || mail.kind !== 'SCHEDULED') return;
    const { subscriptionId } = mail;
    const subscription = await lockSubscription(transaction, subscriptionId);
    const fate = fateAfter(reason);
    if (subscription?.state === 'ACTIVE' && fate !== null)
      await move(transaction, acting, { subscription, state: fate });
    await publish(transaction, REPORT_UNSENT, { mailId: id, subscriptionId, ownerId: subscription?.ownerId });
  });
}

function system({ source }: Sending): RequestDatabase {
  return new RequestDatabase(source, SYSTEM_SETTINGS);
}

function later(instant: string, minutes: number): string {
  return instantFromEpochMs(epochMs(instant) + minutes * MINUTE_MS);
}
