import { createHash } from 'node:crypto';
import { addDays, addMonths, monthOf, monthRange, startOfDay, type CivilMonth } from '../../api/kernel/civil-date';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import type { Transaction } from '../../api/platform/database/request-database';
import { insertLines } from '../../api/sales/rebates/make-rebates.repository';
import { stateBatch } from '../../api/sales/rebates/make-rebates.service';
import { loadBasis, loadTermsInForce } from '../../api/sales/rebates/rebate-basis.repository';
import { stated } from '../../api/sales/rebates/statement';
import { staffId } from './company';

const MONTHS = 12;
/** Statements are made by the product itself, so many agents a month at most: beyond that they tell nothing new. */
const MOST_AGENTS = 5_000;
/** Of them so many are corrected, one after another. */
const MOST_CORRECTIONS = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** So many months ago the statements came two days late. */
const LATE_MONTH = 5;
const OLD_TIERS = [
  { fromYuan: '0.00', rate: '0.008' },
  { fromYuan: '50000.00', rate: '0.012' },
];
const TIERS = [
  { fromYuan: '0.00', rate: '0.01' },
  { fromYuan: '20000.00', rate: '0.015' },
  { fromYuan: '60000.00', rate: '0.02' },
  { fromYuan: '150000.00', rate: '0.025' },
];

/** Equal for equal words. */
function idOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Rebates of a year: agreed terms, the statement of each month, what was paid, and a few corrections. Source: SD-8 */
export async function seedRebates(transaction: Transaction, asOf: string, service: Regulation): Promise<void> {
  await agreeTerms(transaction, asOf);
  // The planner knows nothing yet of tables that were empty until now.
  await transaction.rows({ text: 'analyze sales.rebate_terms', values: [] });
  const thisMonth = monthOf(asOf);
  for (let back = MONTHS; back >= 1; back -= 1) {
    const month = addMonths(thisMonth, -back);
    const madeOn = addDays(monthRange(addMonths(month, 1)).from, back === LATE_MONTH ? 7 : 2);
    if (madeOn < asOf) await stateMonth(transaction, month, { madeOn, service });
  }
  await correctSome(transaction, asOf, service);
  await pay(transaction, asOf);
  // Asked now that everything reconciles: tables with questions open cannot be altered.
  for (const when of ['immediate', 'deferred'])
    await transaction.rows({ text: `set constraints all ${when}`, values: [] });
}

/** Agents who still buy have terms, in a company for measuring the first of them; the older ones had others before. */
async function agreeTerms(transaction: Transaction, asOf: string): Promise<void> {
  const agents = await transaction.rows<{ id: string; opened: string }>({
    text: `select a.client_id as id, min(o.ordered_on)::text as opened from access.agent a
           join sales."order" o on o.client_id = a.client_id
           group by a.client_id having max(o.ordered_on) > $1::date - 366 order by a.client_id limit $2`,
    values: [asOf, MOST_AGENTS],
  });
  const began = addMonths(monthOf(asOf), -MONTHS - 4);
  const changed = addMonths(monthOf(asOf), -6);
  const terms = agents.flatMap(({ id, opened }, at) => {
    const first = monthOf(opened) > began ? monthOf(opened) : began;
    const row = (version: number, from: CivilMonth, until: CivilMonth | null, tiers: object) => ({
      id: idOf(id, 'terms', String(version)),
      client: id,
      version,
      from: monthRange(from).from,
      until: until === null ? null : monthRange(until).from,
      tiers,
      at: startOfDay(monthRange(from).from),
    });
    return at % 3 === 0 && first < changed
      ? [row(1, first, changed, OLD_TIERS), row(2, changed, null, TIERS)]
      : [row(1, first, null, TIERS)];
  });
  await transaction.rows({
    text: `insert into sales.rebate_terms (id, client_id, version, valid, tiers, agreed_by, agreed_at)
           select id, client, version, daterange("from", until), tiers, $2, at
           from jsonb_to_recordset($1::jsonb) as t (id uuid, client uuid, version int, "from" date, until date, tiers jsonb,
             at timestamptz)`,
    values: [JSON.stringify(terms), staffId('wangzhiqiang')],
  });
}

async function stateMonth(
  transaction: Transaction,
  month: CivilMonth,
  { madeOn, service }: { readonly madeOn: string; readonly service: Regulation },
): Promise<void> {
  // Half past four in the morning, as the job does.
  const madeAt = new Date(Date.parse(startOfDay(madeOn)) + 4.5 * 3_600_000).toISOString();
  for (let behind: string | undefined = FIRST_ID; behind !== undefined;)
    ({ last: behind } = await stateBatch(transaction, {
      month,
      behind,
      madeAt,
      regulation: service,
      idOf: ({ clientId }) => idOf(clientId, month),
    }));
}

interface Corrected {
  readonly id: string;
  readonly clientId: string;
  readonly month: string;
  readonly madeAt: string;
}

/** Some were first stated without an order that was put on record later. */
async function correctSome(transaction: Transaction, asOf: string, service: Regulation): Promise<void> {
  const chosen = await transaction.rows<Corrected>({
    text: `select h.id, h.client_id as "clientId", h.month, h.made_at as "madeAt" from sales.rebate h
           where abs(hashtextextended(h.id::text, 3)) % 50 = 0 and h.made_at < $1::date - 12
             and (select count(*) from sales.rebate_line l where l.rebate_id = h.id and l.kind = 'ORDER') > 1
           order by h.id limit $2`,
    values: [asOf, MOST_CORRECTIONS],
  });
  const policy = clauseOfKind(service, 'rebates');
  for (const { id, clientId, month, madeAt } of chosen) {
    const lines = (await loadBasis(transaction, [{ clientId, rebateId: id }], month)).get(id) ?? [];
    const terms = (await loadTermsInForce(transaction, [clientId], month)).get(clientId);
    if (terms === undefined) continue;
    const lastOrder = lines.findLastIndex(({ kind }) => kind === 'ORDER');
    const known = lines.filter((_, at) => at !== lastOrder);
    const first = stated(known, { month: monthOf(month), terms, policy });
    await transaction.rows({
      text: `with second as (
               insert into sales.rebate_statement (rebate_id, version, terms_id, ordered, returned, rate, earned, why, made_at,
                 made_by, reason)
               select rebate_id, 2, terms_id, ordered, returned, rate, earned, why, $2::timestamptz, $3, '补记漏录的订单'
               from sales.rebate_statement where rebate_id = $1 and version = 1),
             head as (update sales.rebate set version = 2, statement_version = 2 where id = $1),
             gone as (delete from sales.rebate_line where rebate_id = $1)
             update sales.rebate_statement set ordered = $4, returned = $5, rate = $6, earned = $7, why = $8
             where rebate_id = $1 and version = 1`,
      values: [
        id,
        new Date(Date.parse(madeAt) + 8.2 * 86_400_000).toISOString(),
        staffId('liuyan'),
        first.ordered,
        first.returned,
        first.rate,
        first.earned,
        JSON.stringify(first.why),
      ],
    });
    await insertLines(transaction, [
      { rebateId: id, version: 1, lines: known },
      { rebateId: id, version: 2, lines },
    ]);
  }
}

/** Most are paid in the last third of the next month; a few in two parts, fewer still not at all. */
async function pay(transaction: Transaction, asOf: string): Promise<void> {
  const rebates = await transaction.rows<{ id: string; earnedFen: number; payBy: string; draw: number }>({
    text: `select id, (earned * 100)::int as "earnedFen", pay_by as "payBy",
             (abs(hashtextextended(id::text, 1)) % 1000)::int as draw
           from sales.rebate where earned > 0 order by id`,
    values: [],
  });
  const payments = rebates.flatMap(({ id, earnedFen, payBy, draw }) => {
    const paidOn = addDays(payBy, -(draw % 11));
    if (draw >= 980 || paidOn >= asOf) return [];
    const half = Math.floor(earnedFen / 2);
    const parts = draw >= 960 ? [half] : draw >= 900 ? [half, earnedFen - half] : [earnedFen];
    return parts.flatMap((fen, at) =>
      fen === 0 ? [] : [{ id: idOf(id, 'payment', String(at)), rebate: id, yuan: (fen / 100).toFixed(2), on: paidOn }],
    );
  });
  await transaction.rows({
    text: `with paid as (
             insert into sales.rebate_payment (id, rebate_id, amount, paid_on, by_staff, at)
             select id, rebate, yuan, "on", $2, ("on" + time '15:20') at time zone 'Asia/Shanghai'
             from jsonb_to_recordset($1::jsonb) as p (id uuid, rebate uuid, yuan numeric, "on" date)
             returning rebate_id, amount)
           update sales.rebate h set paid = p.amount, version = h.version + p.parts
           from (select rebate_id, sum(amount) as amount, count(*)::int as parts from paid group by rebate_id) p
           where h.id = p.rebate_id`,
    values: [JSON.stringify(payments), staffId('luofang')],
  });
}
