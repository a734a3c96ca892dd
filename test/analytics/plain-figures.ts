import type { TestDatabase } from '../support/database';
import { TODAY } from './some-company';

const OWNED = `($3::uuid is null or exists (select from clients.client w where w.id = x.client_id and w.owner_id = $3))`;
const dayOf = (column: string): string => `(x.${column} at time zone 'Asia/Shanghai')::date`;

/** What the company's figures are, told by rows and plain SQL. */
export async function plainFigures(
  database: TestDatabase,
  { from, to, owner }: { readonly from: string; readonly to: string; readonly owner: string | null },
): Promise<Record<string, [number, number]>> {
  const [row] = await database.sql<Record<string, number>>(
    `select
      (count(*) filter (where state <> 'VOID' and ${dayOf('received_at')} between $1 and $2))::int as received,
      (count(*) filter (where outcome = 'UPHELD' and ${dayOf('received_at')} between $1 and $2))::int as upheld_received,
      (count(*) filter (where ${dayOf('received_at')} between $1 and $2))::int as filed,
      (count(*) filter (where outcome = 'VOID' and ${dayOf('received_at')} between $1 and $2))::int as void,
      (count(*) filter (where outcome = 'DUPLICATE' and ${dayOf('received_at')} between $1 and $2))::int as duplicate,
      (count(*) filter (where state not in ('VOID','WITHDRAWN') and closed_at <= due_at
        and ${dayOf('due_at')} between $1 and least($2, '${TODAY}'::date - 1)))::int as on_time,
      (count(*) filter (where state not in ('VOID','WITHDRAWN')
        and ${dayOf('due_at')} between $1 and least($2, '${TODAY}'::date - 1)))::int as due,
      (count(*) filter (where state = 'CLOSED' and ${dayOf('closed_at')} between $1 and $2))::int as closed,
      (count(*) filter (where outcome = 'UPHELD' and ${dayOf('closed_at')} between $1 and $2))::int as upheld,
      (count(*) filter (where state = 'CLOSED' and satisfaction is not null and ${dayOf('closed_at')} between $1 and $2))::int as answers,
      (count(*) filter (where state = 'CLOSED' and satisfaction = 'SATISFIED' and ${dayOf('closed_at')} between $1 and $2))::int as satisfied
     from complaints.complaint x where ${OWNED}`,
    [from, to, owner],
  );
  const r = row ?? {};
  const pair = (a: string, b: string): [number, number] => [r[a] ?? -1, r[b] ?? -1];
  return {
    COMPLAINTS_RECEIVED: pair('received', 'received'),
    UPHELD_RECEIVED: pair('upheld_received', 'received'),
    VOID_CASES: pair('void', 'filed'),
    DUPLICATE_CASES: pair('duplicate', 'filed'),
    ON_TIME_SHARE: pair('on_time', 'due'),
    UPHELD_SHARE: pair('upheld', 'closed'),
    SATISFACTION: pair('satisfied', 'answers'),
    ANSWER_SHARE: pair('answers', 'closed'),
  };
}
