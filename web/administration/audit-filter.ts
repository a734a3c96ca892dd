import type { AuditFilter } from '../gql/graphql';
import { dateParam, textParam, type Values } from '../shared/filter/url-query';

/** The filter of the audit trail as it stands in the address. */
export const auditQuery = {
  actor: textParam,
  action: textParam,
  subject: textParam,
  from: dateParam,
  to: dateParam,
};

export type AuditQuery = Values<typeof auditQuery>;

/** The API's filter; what is not asked is left out. */
export function auditFilterOf(query: AuditQuery): AuditFilter {
  return {
    ...(query.actor && { actor: query.actor }),
    ...(query.action && { action: query.action }),
    ...(query.subject && { subjectType: query.subject }),
    ...(query.from && { from: query.from }),
    ...(query.to && { to: query.to }),
  };
}
