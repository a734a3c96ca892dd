import { v7 } from 'uuid';
import { approveReturn } from '../../api/returns/approve-return.service';
import { attachProof, bookReturn } from '../../api/returns/book-return.service';
import type { Changed } from '../../api/returns/changed.service';
import type { RequestReturnInput } from '../../api/returns/change-return.schema';
import { receiveGoods } from '../../api/returns/receive-goods.service';
import { requestReturn } from '../../api/returns/request-return.service';
import { returns } from '../../api/returns/subgraph';
import { testDatabase, type TestDatabase } from '../support/database';
import { cast, doing, step, type Cast, type Viewer } from './some-returns';

export let database: TestDatabase;
export let people: Cast;

/** A database with everybody a return passes through; the helpers below act on it. */
export async function openStage(entities: readonly Function[] = returns.entities): Promise<void> {
  database = await testDatabase(entities);
  people = await cast(database);
}

export type Row = Changed['return'];
export type Lines = readonly (readonly [orderLineId: string, quantity: string])[];

export function asked(lines: Lines, more: Partial<RequestReturnInput> = {}): RequestReturnInput {
  return {
    clientId: people.clientOfMing,
    kind: 'RETURN',
    reason: '批次质量问题',
    basis: '检验报告 Q-1',
    lines: lines.map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    idempotencyKey: v7(),
    ...more,
  };
}

export const request = (
  lines: Lines,
  more: Partial<RequestReturnInput> = {},
  viewer: Viewer = people.seller,
): Promise<Row> =>
  doing(
    database,
    viewer,
    (context, { input, selection }) => requestReturn(context, input, selection),
    asked(lines, more),
  );
export const approve = (row: Row, viewer: Viewer = people.salesManager): Promise<Row> =>
  doing(database, viewer, approveReturn, step(row));
export const linesOf = async (row: Row): Promise<string[]> =>
  (
    await database.sql<{ id: string }>('select id from returns.return_line where return_id = $1 order by line_no', [
      row.id,
    ])
  ).map(({ id }) => id);
export async function receive(
  row: Row,
  quantities: readonly string[],
  last = true,
  viewer: Viewer = people.warehouse,
): Promise<Row> {
  const ids = await linesOf(row);
  const lines = quantities.flatMap((quantity, at) => (quantity === '0' ? [] : [{ lineId: ids[at] ?? '', quantity }]));
  return doing(database, viewer, receiveGoods, { ...step(row), receivedOn: '2026-11-23', lines, last });
}
export async function upload(viewer: Viewer): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, repeat('a', 64), '发票.pdf', 'application/pdf', 10, $2, now())`,
    [id, viewer.staffId],
  );
  return id;
}
export const prove = async (row: Row, viewer: Viewer = people.seller): Promise<Row> =>
  doing(database, viewer, attachProof, {
    ...step(row),
    kind: 'RETURN_CERTIFICATE',
    attachmentId: await upload(viewer),
  });
export const book = (row: Row): Promise<Row> => doing(database, people.accountant, bookReturn, step(row));
export const claimedOf = async (line: string): Promise<number> =>
  Number(
    (
      await database.sql<{ n: string }>('select claimed as n from access.claimed_line where order_line_id = $1', [line])
    )[0]?.n ?? 0,
  );
export const vouchersOf = (row: Row) =>
  database.sql<{ account: string; debit: string; credit: string; reversal: boolean }>(
    `select l.account, l.debit, l.credit, v.reverses is not null as reversal from returns.voucher v
     join returns.voucher_line l on l.voucher_id = v.id where v.return_id = $1 order by v.at, v.number, l.line_no`,
    [row.id],
  );
