import { v7 } from 'uuid';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import type { Changed } from '../../api/returns/changed.service';
import type { ProblemValue } from '../../api/platform/graph/problem';
import type { TestDatabase } from '../support/database';
import { arrange, type Arranged } from '../complaints/arrange';
import { addStaff, asking } from '../clients/some-clients';
import { specialist } from '../complaints/viewers';

export type Viewer = Partial<ViewerFacts>;

/** Everybody a return passes through, each a person of their own. */
export interface Cast extends Arranged {
  readonly seller: Viewer;
  readonly salesManager: Viewer;
  readonly deputy: Viewer;
  readonly manager: Viewer;
  readonly warehouse: Viewer;
  readonly accountant: Viewer;
}

export async function cast(database: TestDatabase): Promise<Cast> {
  const people = await arrange(database);
  const holder = async (post: ViewerFacts['posts'][number], unit: readonly string[] = []): Promise<Viewer> => {
    const staffId = await addStaff(database, post);
    return { staffId, posts: [post], circles: { own: [staffId], team: [staffId], unit: [staffId, ...unit] } };
  };
  return {
    ...people,
    seller: specialist(people.ming),
    salesManager: await holder('SALES_MANAGER', [people.ming, people.hong]),
    deputy: await holder('DEPUTY_GM_SALES'),
    manager: await holder('GENERAL_MANAGER'),
    warehouse: await holder('LOGISTICS_SUPERVISOR'),
    accountant: await holder('ACCOUNTANT'),
  };
}

export interface SomeLine {
  readonly delivered: string;
  readonly price?: string;
  readonly rate?: string | null;
  readonly decimals?: number;
}

let serial = 0;

/** An order of a client with lines delivered as told; answers the ids of the lines. */
export async function addOrder(
  database: TestDatabase,
  clientId: string,
  lines: readonly SomeLine[],
  { currency = 'CNY', rate = '1' }: { readonly currency?: string; readonly rate?: string } = {},
): Promise<string[]> {
  const order = v7();
  serial += 1;
  await database.sql(
    `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, currency, amount, rate, amount_company)
     values ($1, $2, $3, '2026-10-01T01:00:00Z', '2026-10-01', $4, 0, $5, 0)`,
    [order, `O${serial}`, clientId, currency, rate],
  );
  const ids: string[] = [];
  for (const [at, { delivered, price = '10', rate: accepted = null, decimals = 0 }] of lines.entries()) {
    const [product, line] = [v7(), v7()];
    await database.sql(
      `insert into sales.product (id, number, name, unit, quantity_decimals) values ($1, $2, '角阀', '件', $3)`,
      [product, `P${serial}-${at}`, decimals],
    );
    await database.sql(
      `insert into sales.order_line (id, order_id, line_no, product_id, quantity, unit_price, amount, over_acceptance_rate)
       values ($1, $2, $3, $4, $5, $6, round($5::numeric * $6::numeric, 2), $7)`,
      [line, order, at + 1, product, delivered, price, accepted],
    );
    await database.sql(
      `insert into sales.delivery (id, number, order_line_id, quantity, delivered_on)
       values ($1, $2, $3, $4, '2026-10-03')`,
      [v7(), `N${serial}`, line, delivered],
    );
    ids.push(line);
  }
  return ids;
}

type Service<Input> = (
  context: RequestContext,
  asked: { readonly input: Input; readonly selection: readonly string[] },
) => Promise<Changed | ProblemValue>;

export const FIELDS = [
  ...['number', 'state', 'version', 'kind', 'amount', 'amountCompany', 'approvedAmount'],
  ...['awaitingPost', 'holds'],
];

/** Does a step; answers the return, or throws the code of the problem. */
export async function doing<Input>(
  database: TestDatabase,
  viewer: Viewer,
  service: Service<Input>,
  input: Input,
): Promise<Changed['return']> {
  const answer = await asking(database, viewer, (context) => service(context, { input, selection: FIELDS }));
  if (answer.__typename !== 'ReturnChanged') throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
  return answer.return;
}

/** What a step of this return is asked with. */
export function step(row: Changed['return'], more: object = {}) {
  return { returnId: row.id, version: row.version ?? 0, note: '按批示办理', idempotencyKey: v7(), ...more };
}
