import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { askGraph, entities } from '../../clients/graph';
import { testDatabase, type TestDatabase } from '../../support/database';
import { NOW, targetStage, type Viewer } from './some-targets';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof targetStage>>;

beforeAll(async () => {
  database = await testDatabase(entities);
  stage = await targetStage(database);
});
afterAll(() => database.drop());

interface Told {
  readonly kind: string;
  readonly target: { readonly id: string; readonly proposed: string | null; readonly period: string } | null;
  readonly onBehalfOf: { readonly id: string } | null;
}

const dispatch = (): Promise<unknown> =>
  dispatchMessages(database.source, {
    handlers: messageHandlers(() => NOW),
    onFault: (_, fault) => {
      throw fault;
    },
  });

async function toldTo(viewer: Viewer): Promise<Told[]> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    '{ alerts { edges { node { kind target { id proposed period } onBehalfOf { id } } } } }',
  );
  expect(errors).toEqual([]);
  return (data?.['alerts'] as { edges: { node: Told }[] }).edges.map(({ node }) => node);
}

describe('a target that waits', () => {
  it('is told to whom it is proposed, and after an objection to who proposed it and whoever stands in for them', async () => {
    const { people, propose, move } = stage;
    expect(await propose({ lines: [{ managerId: people.ann.staffId, amount: '1000' }] })).toMatchObject({ count: 1 });
    await dispatch();
    const [told] = await toldTo(people.ann);
    expect(told).toMatchObject({ kind: 'TARGET_PROPOSED', target: { proposed: '1000.00', period: 'MONTH' } });
    expect(await toldTo(people.bob)).toEqual([]);
    expect(await toldTo(people.head)).toEqual([]);
    // Nobody agrees for another, so a delegate of the account manager is not told; one of the head is.
    await database.sql(
      `insert into identity.delegation (id, post, principal_id, delegate_id, valid, created_at)
       values ($1, 'KA_MANAGER', $2, $3, '[2026-11-01,2026-12-01)', now())`,
      [v7(), people.head.staffId, people.deputy.staffId],
    );
    const id = told?.target?.id ?? '';
    expect(await move({ id, move: 'OBJECT', version: 1 }, people.ann)).toMatchObject({ __typename: 'TargetMoved' });
    await dispatch();
    expect(await toldTo(people.head)).toMatchObject([{ kind: 'TARGET_OBJECTED', target: { id }, onBehalfOf: null }]);
    expect(await toldTo(people.deputy)).toMatchObject([
      { kind: 'TARGET_OBJECTED', onBehalfOf: { id: people.head.staffId } },
    ]);
    expect(await toldTo(people.lead)).toEqual([]);
  });

  it('is told once however often the message comes, and again when it is proposed anew; what needs no answer is not', async () => {
    const { people, propose, move } = stage;
    const line = { managerId: people.cho.staffId, amount: '500' };
    await propose({ lines: [line] });
    const [message] = await database.sql<{ payload: object }>(
      `select payload from platform.outbox where topic = 'target.proposed'`,
    );
    await dispatch();
    await database.sql(`insert into platform.outbox (topic, payload) values ('target.proposed', $1)`, [
      JSON.stringify(message?.payload),
    ]);
    await dispatch();
    expect(await toldTo(people.cho)).toHaveLength(1);
    await propose({ lines: [{ ...line, amount: '600', version: 1 }], reason: 'more' });
    await dispatch();
    const again = await toldTo(people.cho);
    expect(again).toHaveLength(2);
    const before = (await toldTo(people.head)).length;
    await move({ id: again[0]?.target?.id ?? '', move: 'AGREE', version: 2 }, people.cho);
    await dispatch();
    expect(await toldTo(people.head)).toHaveLength(before);
  });
});
