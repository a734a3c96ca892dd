import { v7 } from 'uuid';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import type { PostingLine } from './posting';
import type { Voucher, VoucherLine } from './voucher.schema';

export interface NewVoucher {
  readonly returnId: string;
  readonly number: string;
  readonly bookingNo: number;
  /** The voucher it takes back; null when it books. */
  readonly reverses: string | null;
  readonly postedOn: string;
  readonly byStaff: string;
  readonly at: string;
  readonly note: string | null;
  readonly text: string;
  readonly lines: readonly PostingLine[];
}

export async function insertVoucher(transaction: Transaction, voucher: NewVoucher): Promise<void> {
  const id = v7();
  const { returnId, number, bookingNo, reverses, postedOn, byStaff, at, note, text, lines } = voucher;
  await transaction.rows({
    text: `insert into returns.voucher (id, number, return_id, booking_no, reverses, posted_on, by_staff, at, note)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [id, number, returnId, bookingNo, reverses, postedOn, byStaff, at, note],
  });
  await transaction.rows({
    text: `insert into returns.voucher_line (voucher_id, line_no, account, debit, credit, text)
           select $1, c.line_no, c.account, c.debit, c.credit, $5
           from unnest($2::text[], $3::numeric[], $4::numeric[]) with ordinality as c (account, debit, credit, line_no)`,
    values: [
      id,
      lines.map(({ account }) => account),
      lines.map(({ debit }) => debit),
      lines.map(({ credit }) => credit),
      text,
    ],
  });
}

export interface Posted {
  readonly id: string;
  readonly bookingNo: number;
  readonly lines: readonly PostingLine[];
}

/** The voucher of a return that nothing has taken back; undefined when it is not in the books. */
export async function standingVoucher(transaction: Transaction, returnId: string): Promise<Posted | undefined> {
  const [found] = await transaction.rows<Posted>({
    text: `select v.id, v.booking_no as "bookingNo", jsonb_agg(jsonb_build_object('account', l.account,
             'debit', l.debit::text, 'credit', l.credit::text) order by l.line_no) as lines
           from returns.voucher v join returns.voucher_line l on l.voucher_id = v.id
           where v.return_id = $1 and v.reverses is null
             and not exists (select from returns.voucher r where r.reverses = v.id)
           group by v.id`,
    values: [returnId],
  });
  return found;
}

export async function bookingsOf(transaction: Transaction, returnId: string): Promise<number> {
  const [found] = await transaction.rows<{ n: number }>({
    text: 'select coalesce(max(booking_no), 0) as n from returns.voucher where return_id = $1',
    values: [returnId],
  });
  return found?.n ?? 0;
}

type VoucherRow = Omit<Voucher, 'by' | 'lines'> & { readonly returnId: string; readonly byStaff: string };

/** Vouchers of a return, oldest first, with their lines; two statements for all returns of a request. */
export async function loadVouchers(context: RequestContext, returnId: string): Promise<Voucher[]> {
  const found = await context.loaders
    .of<Voucher[]>('return vouchers', async (ids) => {
      const vouchers = await context.database.rows<VoucherRow>({
        text: `select v.id, v.return_id as "returnId", v.number, v.posted_on as "postedOn", v.at, v.note,
                 v.by_staff as "byStaff", o.number as "reversesNumber"
               from returns.voucher v left join returns.voucher o on o.id = v.reverses
               where v.return_id = any($1::uuid[]) order by v.at, v.id`,
        values: [ids],
      });
      const lines = await context.database.rows<VoucherLine & { readonly voucherId: string }>({
        text: `select l.voucher_id as "voucherId", l.line_no as "lineNo", l.account, case when $2 then a.name_en else a.name end as "accountName", l.debit, l.credit, l.text
               from returns.voucher_line l join returns.account a on a.code = l.account
               where l.voucher_id = any($1::uuid[]) order by l.voucher_id, l.line_no`,
        values: [vouchers.map(({ id }) => id), context.locale === 'en'],
      });
      const of = new Map<string, Voucher[]>(ids.map((id) => [id, []]));
      for (const { returnId: its, byStaff, ...voucher } of vouchers)
        of.get(its)?.push({
          ...voucher,
          by: { id: byStaff },
          lines: lines.filter(({ voucherId }) => voucherId === voucher.id),
        });
      return of;
    })
    .load(returnId);
  return found ?? [];
}

export interface ExportedLine {
  readonly number: string;
  readonly postedOn: string;
  readonly returnNumber: string;
  readonly reverses: string | null;
  readonly lineNo: number;
  readonly account: string;
  readonly accountName: string;
  readonly debit: string;
  readonly credit: string;
  readonly text: string;
}

/** Lines of the vouchers posted in a period, in the order of their numbers; one more than `limit` when there are more. */
export function linesPosted(
  context: RequestContext,
  { from, to }: { readonly from: string; readonly to: string },
  limit: number,
): Promise<ExportedLine[]> {
  return context.database.rows<ExportedLine>({
    text: `select v.number, v.posted_on as "postedOn", r.number as "returnNumber", o.number as reverses,
             l.line_no as "lineNo", l.account, a.name as "accountName", l.debit, l.credit, l.text
           from returns.voucher v join returns.voucher_line l on l.voucher_id = v.id
           join returns."return" r on r.id = v.return_id join returns.account a on a.code = l.account
           left join returns.voucher o on o.id = v.reverses
           where v.posted_on between $1 and $2 order by v.posted_on, v.number, l.line_no limit $3`,
    values: [from, to, limit + 1],
  });
}
