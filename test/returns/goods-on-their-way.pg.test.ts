import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawReturn } from '../../api/returns/approve-return.service';
import { instructReturn } from '../../api/returns/receive-goods.service';
import { addOrder, doing, step } from './some-returns';
import { approve, database, openStage, people, receive, request, type Row } from './stage';

beforeAll(() => openStage());
afterAll(() => database.drop());

const APPROVED = '2026-11-20T01:00:00Z';
const ENDED = '2026-11-24T01:00:00Z';

/** What is told of a return of an instant. */
async function toldOf({ id }: Row, at: string): Promise<Record<string, number>> {
  const parts = await database.sql<{ part: string; value: number }>(
    `select part, sum(value)::float8 as value from access.return_progress
     where return_id = $1 and at <= $2 group by 1 having sum(value) <> 0`,
    [id, at],
  );
  return Object.fromEntries(parts.map(({ part, value }) => [part, value]));
}

async function approved(quantity: string): Promise<Row> {
  const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100', price: '1' }]);
  const row = await approve(await request([[line, quantity]]));
  await database.sql('update returns.decision set at = $2 where return_id = $1', [row.id, APPROVED]);
  return row;
}

it('was to come until it was withdrawn', async () => {
  const row = await doing(database, people.seller, withdrawReturn, step(await approved('10')));
  await database.sql(`update returns.event set at = $2 where return_id = $1 and kind = 'WITHDRAWN'`, [row.id, ENDED]);
  expect(await toldOf(row, APPROVED)).toEqual({ granted: 10, outstanding: 10, outstanding_returns: 1 });
  expect(await toldOf(row, ENDED)).toEqual({});
});

it('was stopped for instruction, whatever was said of it later', async () => {
  const row = await receive(await approved('10'), ['20']);
  expect(row.state).toBe('HELD');
  const day = '2026-11-30T00:00:00Z';
  const stopped = { granted: 10, approved: 10, received: 20, completed: 1, held: 1 };
  expect(await toldOf(row, day)).toEqual(stopped);
  const booked = await doing(database, people.salesManager, instructReturn, {
    ...step(row),
    instruction: 'BOOK_APPROVED',
    note: '按批准数量入账',
  });
  expect(booked.state).toBe('RECEIVED');
  expect(await toldOf(booked, day)).toEqual(stopped);
});
