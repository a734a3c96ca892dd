import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import { queueReports } from '../identity/subscriptions/queue-reports.service';
import { sendReports, type Sending } from '../identity/subscriptions/send-reports.service';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { log } from '../platform/log';
import { createMailSender } from '../platform/reports/mail-sender';
import { builtRenderer } from '../platform/reports/report-renderer';

export interface MailDuty {
  readonly graph: Sending['graph'];
  readonly config: Pick<Config, 'mail' | 'publicUrl'>;
}

export interface ReportsByMail {
  /** Puts down what is due and sends what waits. Does nothing without a mail server: what is due then waits for one. */
  readonly run: () => Promise<void>;
  readonly close: () => void;
}

/** Reports by mail, as far as a mail server is configured. */
export function reportsByMail(
  { graph, config: { mail, publicUrl } }: MailDuty,
  { source, now }: { readonly source: DataSource; readonly now: () => string },
): ReportsByMail {
  if (mail === undefined) return { run: () => Promise.resolve(), close: () => undefined };
  const sender = createMailSender(mail);
  const onFault = (fault: unknown, mailId: string): void =>
    log('error', 'mail-fault', { mailId, error: String(fault) });
  return {
    run: async () => {
      await queueReports({ database: new RequestDatabase(source, SYSTEM_SETTINGS), now: now() });
      await sendReports({ source, graph, sender, renderer: builtRenderer, now, publicUrl: publicUrl ?? null, onFault });
    },
    close: () => sender.close(),
  };
}
