import { trimText } from '../kernel/text';
import type { Viewer } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import type { PageInput } from '../platform/graph/newest-first';
import type { Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { wrongArgument } from '../platform/graph/wrong-argument';
import { newestAuditLines, type AuditLineRow } from './audit-line.repository';
import type { AuditFilter } from './audit.schema';

/** A page of the audit trail, newest first; empty without the right to it. @throws GraphQLError for wrong arguments */
export function auditPage(
  context: RequestContext,
  input: PageInput,
  filter: AuditFilter | null,
): Promise<Page<AuditLineRow>> {
  const viewer = signedIn(context);
  return newestAuditLines.page(
    context,
    input,
    viewer.reaches.AUDIT.all ? conditionsOf(filter ?? {}, viewer) : undefined,
  );
}

/** Whether the viewer sees whatever client a line is about. */
export function reachesEveryClient({ viewer }: RequestContext): boolean {
  return viewer !== null && viewer.reaches.CLIENT_CARD.all && viewer.reaches.CLIENT_CONFIDENTIAL.all;
}

function conditionsOf(filter: AuditFilter, viewer: Viewer): Conditions {
  const { actor, action, subjectType, subjectId, from, to } = filter;
  const conditions = new Conditions();
  if (actor)
    conditions.add(
      `l.actor_id in (select s.id from identity.staff s where ? in (s.name, s.number, s.account))`,
      trimText(actor),
    );
  if (action) conditions.add('starts_with(l.action, ?)', trimText(action));
  if (subjectType) conditions.add('l.subject_type = ?', trimText(subjectType));
  if (subjectId) {
    if (!viewer.reaches.CLIENT_CARD.all || !viewer.reaches.CLIENT_CONFIDENTIAL.all)
      throw wrongArgument({
        'zh-CN': '您不能查看每条记录所涉的对象，请去掉该筛选条件。',
        en: 'What a line is about is not open to you in every line. Leave the filter out.',
      });
    conditions.add('l.subject_id = ?', trimText(subjectId));
  }
  if (from) conditions.add(`l.at >= ?::date::timestamp at time zone 'Asia/Shanghai'`, from);
  if (to) conditions.add(`l.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to);
  return conditions;
}
