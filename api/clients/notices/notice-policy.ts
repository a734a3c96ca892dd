import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';
import type { NoticeRule } from './client-notice';

/** What the regulation in force today says of notices to clients; undefined: nothing. Source: CC-7 */
export async function noticeRule(
  { now }: Pick<RequestContext, 'now'>,
  reader: RegulationReader,
): Promise<NoticeRule | undefined> {
  const regulation = (await regulationsInForce(reader, ['CC'], civilDateAt(now))).get('CC');
  return regulation === undefined ? undefined : clausesOfKind(regulation, 'clientNotices')[0];
}
