import type { ApolloServer } from '@apollo/server';
import { v7 } from 'uuid';
import { queueReports } from '../../../api/identity/subscriptions/queue-reports.service';
import type { SubscribeReportInput } from '../../../api/identity/subscriptions/report-changes.schema';
import { subscribeReport } from '../../../api/identity/subscriptions/report-subscription.service';
import { sendReports, type Sending } from '../../../api/identity/subscriptions/send-reports.service';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { createGraph } from '../../../api/platform/graph/graph';
import { createMailSender } from '../../../api/platform/reports/mail-sender';
import type { ReportRenderer } from '../../../api/platform/reports/report-renderer';
import { subgraphs } from '../../../api/subgraphs';
import type { TestDatabase } from '../../support/database';
import { startMailServer, type MailServer } from '../../support/mail-server';

/** What draws reports, from its source: the API itself loads what is built of it. */
const renderer = (): Promise<ReportRenderer> =>
  import(new URL('../../../web/reports/report.ts', import.meta.url).href) as Promise<ReportRenderer>;

/** Reports of a database, with a graph to ask and a server that takes the mails. Stopped by `stop`. */
export async function openReports(database: TestDatabase) {
  const graph = await createGraph(subgraphs);
  // The pages' sources take their time to load on a busy machine, which is no part of any test.
  await renderer();
  const server = await startMailServer();
  const reports = reportsOf(database, { graph, server });
  const stop = async (): Promise<void> => {
    reports.sender.close();
    await server.stop();
    await graph.stop();
  };
  return { ...reports, server, stop };
}

export const FIELDS = ['name', 'state', 'nextAt', 'version', 'recipient', 'cards'];

function reportsOf(
  database: TestDatabase,
  { graph, server }: { readonly graph: ApolloServer<RequestContext>; readonly server: MailServer },
) {
  const sender = createMailSender({ url: server.url, from: 'Kehu <reports@kehu.example>' });
  const faults: string[] = [];
  let instant = '';
  const sending: Sending = {
    source: database.source,
    graph,
    renderer,
    sender,
    now: () => instant,
    publicUrl: 'https://kehu.example',
    onFault: (fault) => faults.push(String(fault)),
  };
  /** Does the job at an instant; answers how many mails were sent. */
  async function run(now: string, more: Partial<Sending> = {}): Promise<number> {
    instant = now;
    const { database: system } = database.systemContext({ now });
    await queueReports({ database: system, now });
    return sendReports({ ...sending, ...more });
  }
  async function subscribe(
    staffId: string,
    more: Partial<SubscribeReportInput> = {},
    now = '2026-06-18T00:00:00.000Z',
  ) {
    const context = database.contextOf({ staffId }, { now });
    try {
      return await subscribeReport(
        context,
        {
          page: 'DASHBOARD',
          name: '每日概览',
          query: 'period=last12Months',
          // Figures alone: a chart takes its time to draw.
          cards: ['KPI'],
          rhythm: 'WORKING_DAYS',
          atTime: '09:00',
          locale: 'ZH_CN',
          attachment: 'NONE',
          recipientIds: [staffId],
          idempotencyKey: v7(),
          ...more,
        },
        FIELDS,
      );
    } finally {
      await context.database.close();
    }
  }
  return { run, subscribe, sender, faults };
}
