import { recordAudit } from '../platform/audit/audit';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import { isId } from '../platform/graph/cursor';
import type { PageInput } from '../platform/graph/newest-first';
import type { Page } from '../platform/graph/page';
import { refusal, type ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import { countUnread, markRead, newestAlerts, unreadOf, type AlertRow } from './alert.repository';

export interface AlertsReadValue {
  readonly __typename: 'AlertsRead';
  readonly count: number;
  readonly unreadCount: number;
}

const MOST_COUNTED = 1_000;
const MOST_IDS = 200;

/** The viewer's alerts, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function alertPage(context: RequestContext, input: PageInput, unreadOnly: boolean): Promise<Page<AlertRow>> {
  const own = new Conditions().add('a.staff_id = ?', signedIn(context).staffId);
  return newestAlerts.page(context, input, unreadOnly ? own.say('a.read_at is null') : own);
}

/** How many of them are unread, up to 1000. */
export function unreadAlertCount(context: RequestContext): Promise<number> {
  return unreadOf(context, signedIn(context).staffId, MOST_COUNTED);
}

/** Marks alerts of the viewer's own read. Done again, it changes nothing, so it needs no key. */
export async function readAlerts(
  context: RequestContext,
  ids: readonly string[] | null,
): Promise<AlertsReadValue | ProblemValue> {
  const { staffId } = signedIn(context);
  if (ids !== null && (ids.length < 1 || ids.length > MOST_IDS || !ids.every(isId)))
    return refusal(context, 'InvalidInput', wrongIds);
  return context.database.write(async (transaction): Promise<AlertsReadValue> => {
    const count = await markRead(transaction, { staffId, now: context.now }, ids);
    if (count > 0) {
      await recordAudit(transaction, context, {
        action: 'alert.read',
        subjectType: 'Staff',
        subjectId: staffId,
        after: { count },
      });
      await publish(transaction, 'alert.read', {});
    }
    return { __typename: 'AlertsRead', count, unreadCount: await countUnread(transaction, staffId, MOST_COUNTED) };
  });
}

const wrongIds = {
  code: 'ALERTS',
  field: 'input.ids',
  wording: {
    'zh-CN': `每次标记 1 至 ${MOST_IDS} 条自己的提醒。请刷新列表。`,
    en: `Mark 1 to ${MOST_IDS} alerts of your own at a time. Read the list again.`,
  },
};
