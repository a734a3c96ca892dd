import { afterAll, beforeAll, expect, it } from 'vitest';
import { returnsOver } from '../../api/returns/return.service';
import { asking } from '../clients/some-clients';
import { holderOf, specialist } from '../complaints/viewers';
import { addOrder, type Viewer } from './some-returns';
import { database, openStage, people, request } from './stage';

beforeAll(() => openStage());
afterAll(() => database.drop());

const numbersOver = (viewer: Viewer, lines: readonly string[]): Promise<(string | undefined)[][]> =>
  asking(database, viewer, (context) =>
    Promise.all(lines.map(async (line) => (await returnsOver(context, line, ['number'])).map(({ number }) => number))),
  );

it('are told of each order line they take from, to who reaches them', async () => {
  const [first = '', second = '', untouched = ''] = await addOrder(database, people.clientOfMing, [
    { delivered: '10' },
    { delivered: '10' },
    { delivered: '10' },
  ]);
  const of = [first, second, untouched];
  const both = await request([[first, '2'], [second, '3']]); // prettier-ignore
  const one = await request([[first, '1']]);
  const told = [[one.number, both.number], [both.number], []];
  expect(await numbersOver(people.seller, of)).toEqual(told);
  expect(await numbersOver(people.manager, of)).toEqual(told);
  for (const viewer of [specialist(people.hong), holderOf('EXECUTIVE', people.director)])
    expect(await numbersOver(viewer, of)).toEqual([[], [], []]);
});

it('are read in one statement for all lines of an order', async () => {
  const lines = await addOrder(database, people.clientOfMing, [{ delivered: '10' }, { delivered: '10' }]);
  const context = database.contextOf(people.seller);
  let statements = 0;
  const rows = context.database.rows.bind(context.database);
  context.database.rows = (statement) => ((statements += 1), rows(statement));
  await Promise.all(lines.map((line) => returnsOver(context, line, ['number'])));
  await context.database.close();
  expect(statements).toBe(1);
});
