import { v7 } from 'uuid';
import { readFile } from 'node:fs/promises';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { ProblemValue } from '../../../api/platform/graph/problem';
import { agreeRebate } from '../../../api/sales/rebates/agree-rebate.service';
import type { AgreeRebateInput } from '../../../api/sales/rebates/change-rebate.schema';
import { correctRebate, payRebate, type RebateChangedValue } from '../../../api/sales/rebates/change-rebate.service';
import { makeRebates } from '../../../api/sales/rebates/make-rebates.service';
import { addClients, addStaff } from '../../clients/some-clients';
import type { TestDatabase } from '../../support/database';

export type Viewer = Partial<ViewerFacts>;
export const TIERS = [
  { fromYuan: '0', rate: '0.01' },
  { fromYuan: '50000', rate: '0.015' },
];

let serial = 0;

/** Agents, the people of their rebates, and helpers that act on a database. */
export async function rebateStage(database: TestDatabase) {
  const document = await readFile('seeds/policy/sd.json', 'utf8');
  await database.sql(
    `with r as (insert into policy.regulation (code) values ('SD') on conflict do nothing)
     insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('SD', 1, '2000-01-01', $1, 'test') on conflict do nothing`,
    [document],
  );
  const holder = async (post: ViewerFacts['posts'][number]): Promise<Viewer> => {
    const staffId = await addStaff(database, post);
    return { staffId, posts: [post], circles: { own: [staffId], team: [staffId], unit: [staffId] } };
  };
  const people = {
    deputy: await holder('DEPUTY_GM_SALES'),
    desk: await holder('SERVICE_DIRECTOR'),
    accountant: await holder('ACCOUNTANT'),
    manager: await holder('GENERAL_MANAGER'),
    seller: await holder('KA_SPECIALIST'),
    other: await holder('KA_SPECIALIST'),
    analyst: await holder('ANALYST'),
    executive: await holder('EXECUTIVE'),
  };

  const addAgent = async (owner: Viewer = people.seller, businessType = 'AGENT'): Promise<string> => {
    const [id = ''] = await addClients(database, [{ ownerId: owner.staffId ?? null, businessType }]);
    return id;
  };

  /** Terms as an import hands them over. */
  const addTerms = (clientId: string, from = '2026-01-01', tiers: object = TIERS) =>
    database.sql(
      `insert into sales.rebate_terms (id, client_id, version, valid, tiers, agreed_at)
       values ($1, $2, 1, daterange($3::date, null), $4, now())`,
      [v7(), clientId, from, JSON.stringify(tiers)],
    );

  const addOrder = async (
    clientId: string,
    day: string,
    amount: string,
    rate = '1',
    kind = 'SALE',
  ): Promise<string> => {
    const id = v7();
    serial += 1;
    await database.sql(
      `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, currency, amount, rate, amount_company, kind)
       values ($1, $2, $3, $4::date, $4::date, case when $6::numeric = 1 then 'CNY' else 'USD' end, $5::numeric, $6::numeric,
         round($5::numeric * $6::numeric, 2), $7)`,
      [id, `SO${serial}`, clientId, day, amount, rate, kind],
    );
    return id;
  };

  /** A return with its voucher; answers how to take it back. */
  const bookReturn = async (clientId: string, day: string, amount: string, kind = 'RETURN') => {
    const [id, voucher] = [v7(), v7()];
    serial += 1;
    await database.sql(
      `insert into returns."return" (id, number, client_id, kind, state, returned_on, currency, amount, rate, amount_company, source)
       values ($1, $2, $3, $4, 'BOOKED', $5, 'CNY', $6, 1, $6, 'kehu')`,
      [id, `TH${serial}`, clientId, kind, day, amount],
    );
    const post = (voucherId: string, on: string, reverses: string | null) =>
      database.sql(
        `with v as (insert into returns.voucher (id, number, return_id, booking_no, reverses, posted_on, by_staff, at)
           values ($1, $2, $3, 1, $4, $5, $6, now()) returning id)
         insert into returns.voucher_line (voucher_id, line_no, account, debit, credit, text)
         select v.id, l.no, l.account, l.debit, l.credit, 'x' from v,
           (values (1, '600101', $7::numeric, 0::numeric), (2, '1122', 0, $7::numeric)) as l (no, account, debit, credit)`,
        [voucherId, `PZ${voucherId}`, id, reverses, on, people.accountant.staffId, amount],
      );
    await post(voucher, day, null);
    return { id, takeBack: (on: string) => post(v7(), on, voucher) };
  };

  const make = async (now = '2026-12-03T01:00:00.000Z'): Promise<number> => {
    const context = database.systemContext({ now });
    try {
      return await makeRebates(context);
    } finally {
      await context.database.close();
    }
  };

  const FIELDS = ['pending', 'paid', 'earned', 'version', 'statementVersion', 'traded'];
  type Answer = RebateChangedValue | ProblemValue;
  const within = async <Result>(
    viewer: Viewer,
    now: string,
    work: (context: ReturnType<TestDatabase['contextOf']>) => Promise<Result>,
  ) => {
    const context = database.contextOf(viewer, { now });
    try {
      return await work(context);
    } finally {
      await context.database.close();
    }
  };

  const pay = (
    input: {
      rebateId: string;
      version: number;
      amount: string;
      paidOn?: string;
      note?: string;
      idempotencyKey?: string;
    },
    viewer: Viewer = people.accountant,
    now = '2026-12-10T01:00:00.000Z',
  ): Promise<Answer> =>
    within(viewer, now, (context) =>
      payRebate(context, { paidOn: '2026-12-09', idempotencyKey: v7(), ...input }, FIELDS),
    );

  const correct = (
    input: { rebateId: string; version: number; reason?: string; idempotencyKey?: string },
    viewer: Viewer = people.desk,
    now = '2026-12-10T01:00:00.000Z',
  ): Promise<Answer> =>
    within(viewer, now, (context) =>
      correctRebate(context, { reason: '补记订单', idempotencyKey: v7(), ...input }, FIELDS),
    );

  const agree = (input: Partial<AgreeRebateInput> & { clientId: string }, viewer: Viewer = people.deputy) =>
    within(viewer, '2026-12-10T01:00:00.000Z', (context) =>
      agreeRebate(context, { from: '2027-01-01', tiers: TIERS, idempotencyKey: v7(), ...input }),
    );

  const stored = async (clientId: string, month = '2026-11-01') => {
    const [row] = await database.sql<{
      id: string;
      version: number;
      statement_version: number;
      ordered: string;
      returned: string;
      earned: string;
      paid: string;
      pending: string;
      rate: string;
      due_on: string;
      pay_by: string;
    }>(
      `select id, version, statement_version, ordered, returned, earned, paid, pending, rate::text, due_on::text, pay_by::text
       from sales.rebate where client_id = $1 and month = $2`,
      [clientId, month],
    );
    if (row === undefined) throw new Error('no rebate');
    return row;
  };

  return { people, addAgent, addTerms, addOrder, bookReturn, make, pay, correct, agree, stored, within };
}
