import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import { nameIn } from '../platform/context/name-in';
import { rememberedRow } from '../platform/context/remembered-row';
import type { RequestContext } from '../platform/context/request-context';
import { isId } from '../platform/graph/cursor';
import type { AuditName } from './audit.schema';

/**
 * What the reader calls a member of staff, a unit or a region, by its id or code; null when it is none of them. One statement
 * for all that a page of lines refers to.
 */
export function loadAuditName(context: RequestContext, value: string): PromiseOrValue<AuditName | null> {
  const { locale } = context;
  return rememberedRow(context, { name: `audit names ${locale}`, id: value }, async (values) => {
    const rows = await context.database.rows<AuditName>({
      text: `select s.id::text as value, s.name from identity.staff s where s.id = any($1::uuid[])
             union all select id::text, ${nameIn(locale)} from identity.unit where id = any($1::uuid[])
             union all select code, ${nameIn(locale)} from identity.region where code = any($2)`,
      values: [values.filter(isId), values.filter((each) => !isId(each))],
    });
    return new Map(rows.map((row) => [row.value, row]));
  });
}
