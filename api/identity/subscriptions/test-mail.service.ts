import { v7 } from 'uuid';
import { epochMs, instantFromEpochMs } from '../../kernel/clock';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { isAddress } from '../../platform/reports/mail-sender';
import { changedOnce, type KeptAnswer } from '../kept/kept.service';
import { addresseeOf, countTests, insertMails } from './report-mail.repository';
import { mailRow, subscriptionForMail, type ReportMailRow } from './report-subscription.repository';
import type { SendTestMailInput } from './report-changes.schema';
import { noAddress, noSuchSubscription, notConfigured, tooManyTests } from './subscription-problem';

/** Published when somebody waits for a mail they asked for. */
export const REPORT_ASKED = 'report.asked';

const MOST_AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/**
 * Sends what a subscription sends to the viewer now, with the viewer's own rights whoever the recipient is: nobody sees
 * through a subscription what another may see.
 */
export function sendTestMail(
  context: RequestContext,
  input: SendTestMailInput,
  selection: Selection | readonly string[],
): Promise<KeptAnswer<ReportMailRow, 'TestMailAsked', 'mail'>> {
  const { now } = context;
  return changedOnce(context, {
    operation: 'sendTestMail',
    input,
    work: async (transaction) => {
      const { staffId } = signedIn(context);
      const found = isId(input.id) ? await subscriptionForMail(transaction, input.id) : undefined;
      if (found === undefined) return refusal(context, 'NotFound', noSuchSubscription);
      if (context.limits?.sendsMail !== true) return refusal(context, 'NotAllowed', notConfigured);
      if (!isAddress((await addresseeOf(transaction, staffId))?.email ?? null))
        return refusal(context, 'NotAllowed', noAddress);
      const hourAgo = instantFromEpochMs(epochMs(now) - HOUR_MS);
      if ((await countTests(transaction, staffId, hourAgo)) >= MOST_AN_HOUR)
        return refusal(context, 'NotAllowed', tooManyTests(MOST_AN_HOUR));
      const id = v7();
      const mail = {
        id,
        subscriptionId: found.id,
        recipientId: staffId,
        kind: 'TEST',
        slot: now,
        late: false,
      } as const;
      await insertMails(transaction, [mail], now);
      await recordAudit(transaction, context, {
        action: 'report.test',
        subjectType: 'ReportSubscription',
        subjectId: found.id,
      });
      await publish(transaction, REPORT_ASKED, { mailId: id });
      return { id };
    },
    read: (id) => mailRow(context, id, selection),
    done: 'TestMailAsked',
    field: 'mail',
  });
}
