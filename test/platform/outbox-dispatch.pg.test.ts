import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../api/platform/outbox';
import { dispatchMessages, type MessageHandler } from '../../api/platform/outbox-dispatch';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.sql('create table public.done (n int)');
  await database.sql('grant insert on public.done to kehu_app');
});
afterEach(() => database.sql('truncate platform.outbox, public.done'));
afterAll(() => database.drop());

const say = (topic: string, ...numbers: number[]) =>
  database.contextOf({}).database.write(async (tx) => {
    for (const n of numbers) await publish(tx, topic, { n });
  });

const numberOf = ({ payload }: { payload: unknown }): number => (payload as { n: number }).n;
const done: MessageHandler = async (message, tx) => {
  await tx.rows({ text: 'insert into public.done values ($1)', values: [numberOf(message)] });
};

async function dispatch(handlers: Record<string, MessageHandler>) {
  const faults: string[] = [];
  const dispatched = await dispatchMessages(database.source, {
    handlers,
    onFault: (message, fault) => faults.push(`${numberOf(message)}: ${String(fault)}`),
  });
  return { ...dispatched, faults };
}

const left = async (): Promise<number[]> =>
  (await database.sql<{ n: number }>(`select (payload ->> 'n')::int as n from platform.outbox order by id`)).map(
    ({ n }) => n,
  );
const effects = async (): Promise<number[]> =>
  (await database.sql<{ n: number }>('select n from public.done order by n')).map(({ n }) => n);

describe('dispatching messages', () => {
  it('gives each to the handler of its topic, in order, and drops those that nobody handles', async () => {
    await say('a.b', 1, 2);
    await say('other.topic', 3);
    await say('a.b', 4);
    const order: number[] = [];
    const handler: MessageHandler = (message, tx) => (order.push(numberOf(message)), done(message, tx));
    expect(await dispatch({ 'a.b': handler })).toEqual({ handled: 3, dropped: 1, faults: [] });
    expect(order).toEqual([1, 2, 4]);
    expect(await effects()).toEqual([1, 2, 4]);
    expect(await left()).toEqual([]);
  });

  it('leaves a message whose handler throws, with nothing of what it did, and goes on with the others', async () => {
    await say('a.b', 1, 2, 3);
    const failing: MessageHandler = async (message, tx) => {
      await done(message, tx);
      if (numberOf(message) === 2) throw new Error('no');
    };
    expect(await dispatch({ 'a.b': failing })).toEqual({ handled: 2, dropped: 0, faults: ['2: Error: no'] });
    expect(await effects()).toEqual([1, 3]);
    expect(await left()).toEqual([2]);
    expect(await dispatch({ 'a.b': done })).toMatchObject({ handled: 1, faults: [] });
    expect(await effects()).toEqual([1, 2, 3]);
  });

  it('leaves a message also when the database ends its transaction', async () => {
    await say('a.b', 1);
    const broken: MessageHandler = async (_, tx) => void (await tx.rows({ text: 'select 1 / 0', values: [] }));
    expect((await dispatch({ 'a.b': broken })).faults).toEqual([expect.stringContaining('division by zero')]);
    expect(await left()).toEqual([1]);
  });

  it('handles each once when two dispatch at a time', async () => {
    await say('a.b', ...Array.from({ length: 20 }, (_, n) => n));
    const runs = await Promise.all([dispatch({ 'a.b': done }), dispatch({ 'a.b': done })]);
    expect(runs[0].handled + runs[1].handled).toBe(20);
    expect(await effects()).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('drops everything where nobody handles anything', async () => {
    await say('a.b', 1, 2);
    expect(await dispatch({})).toEqual({ handled: 0, dropped: 2, faults: [] });
  });
});
