import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { returns } from '../../api/returns/subgraph';
import { logCollection } from '../../api/sales/receivables/collection-log.service';
import { sales } from '../../api/sales/subgraph';
import { asking } from '../clients/some-clients';
import { addClient } from '../complaints/arrange';
import { director, specialist } from '../complaints/viewers';
import type { Viewer } from '../returns/some-returns';
import { database, openStage, people } from '../returns/stage';
import { enactTerms, owe } from './some-receivables';

let client: string;

beforeAll(async () => {
  await openStage([...returns.entities, ...sales.entities]);
  await enactTerms();
});
afterAll(() => database.drop());
beforeEach(async () => {
  client = await addClient(database, people.ming);
});

describe('the collection log', () => {
  const entry = (more: object = {}) => ({
    clientId: client,
    contactedAt: '2026-11-23T00:30:00.000Z',
    channel: 'PHONE' as const,
    result: 'PROMISED' as const,
    promisedOn: '2026-11-30',
    promisedAmount: '50',
    note: '答应月底付一半',
    idempotencyKey: crypto.randomUUID(),
    ...more,
  });
  const log = async (viewer: Viewer, more: object = {}) => {
    const answer = await asking(database, viewer, (context) =>
      logCollection(context, entry(more), ['result', 'promisedOn']),
    );
    if (!('entry' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
    return answer;
  };

  it('is written by who collects from the client, once for a key, and never changed', async () => {
    const owed = await owe(client, [{ delivered: '1' }]);
    const first = await log(people.seller, { idempotencyKey: 'one', receivableId: owed.id });
    expect(first.entry).toMatchObject({ result: 'PROMISED', promisedOn: '2026-11-30' });
    expect(await log(people.seller, { idempotencyKey: 'one', receivableId: owed.id })).toMatchObject({
      replayed: true,
    });
    await log(people.accountant);
    await log(people.salesManager, { result: 'NOT_REACHED', promisedOn: null, promisedAmount: null });
    for (const viewer of [people.manager, director(people)]) await expect(log(viewer)).rejects.toThrow('MAY_NOT_LOG');
    for (const viewer of [specialist(people.hong), people.warehouse])
      await expect(log(viewer)).rejects.toThrow('NO_SUCH_CLIENT');
    expect(await database.sql('select from sales.collection_entry where client_id = $1', [client])).toHaveLength(3);
    await expect(
      asking(database, people.seller, (context) =>
        context.database.write((transaction) =>
          transaction.rows({ text: 'update sales.collection_entry set note = null', values: [] }),
        ),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('is refused when it is wrong, with the field', async () => {
    const foreign = await owe(people.clientOfHong, [{ delivered: '1' }]);
    for (const [more, code] of [
      [{ contactedAt: '2026-11-24T00:00:00.000Z' }, 'DAY input.contactedAt'],
      [{ contactedAt: '2024-11-24T00:00:00.000Z' }, 'DAY'],
      [{ promisedOn: null }, 'PROMISE'],
      [{ promisedOn: '2026-11-22' }, 'PROMISE'],
      [{ promisedOn: '2028-01-01' }, 'PROMISE'],
      [{ result: 'REFUSED' }, 'PROMISE'],
      [{ promisedAmount: '-1' }, 'AMOUNT'],
      [{ promisedAmount: '0.001' }, 'AMOUNT'],
      [{ note: 'x'.repeat(1001) }, 'TOO_LONG'],
      [{ note: 'a\u0000b' }, 'CONTROL_CHARACTER'],
      [{ receivableId: foreign.id }, 'NO_SUCH_RECEIVABLE'],
      [{ receivableId: 'x' }, 'NO_SUCH_RECEIVABLE'],
    ] as const)
      await expect(log(people.seller, more), code).rejects.toThrow(code);
  });
});
