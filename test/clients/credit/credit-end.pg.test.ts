import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageHandlers } from '../../../api/commands/message-handlers';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addStaff } from '../some-clients';
import { of, segmentedClient, SHOWN, uploaded, type Application } from './applying';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let officer: Viewer;
let clientId: string;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  officer = { staffId: await addStaff(database, '信贷'), posts: ['CREDIT_OFFICER'] };
  await enactSeeded(database, ['KA', 'BK', 'CR']);
});
beforeEach(async () => {
  clientId = await segmentedClient(database, people, 'GENERAL');
});
afterAll(() => database.drop());

async function apply(more: Record<string, unknown> = {}): Promise<Outcome> {
  const input = { clientId, limit: '90000.00', validTo: '2027-10-31', purpose: '周转', documentIds: [], ...more };
  const whole = { ...input, idempotencyKey: v7() };
  return change(database, people.specialist, { mutation: 'applyForCredit', input: whole, answer: SHOWN });
}

const sign = ({ id, version }: Application): Promise<Outcome> =>
  change(database, officer, {
    mutation: 'signCreditReport',
    input: { id, version, findings: '查', repayment: '还', risks: '险', recommends: true, idempotencyKey: v7() },
    answer: SHOWN,
  });

const move = ({ id, version }: Application, how: string, viewer: Viewer, note?: string): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'moveCreditApplication',
    input: { id, version, move: { word: how }, note, idempotencyKey: v7() },
    answer: SHOWN,
  });
const approve = (application: Application, note?: string): Promise<Outcome> =>
  move(application, 'APPROVE', people.manager, note);

async function standing(): Promise<unknown> {
  const { data, errors } = await askGraph(
    database,
    people.specialist,
    `{ client(id: "${clientId}") { credit { limit validTo headroom } creditApplications(first: 1) { edges { node { limit validTo } } } } }`,
  );
  expect(errors).toEqual([]);
  return data?.['client'];
}

async function withLine(): Promise<void> {
  const documentIds = [await uploaded(database, people.specialist)];
  const approved = await approve(of(await sign(of(await apply({ documentIds })))));
  expect(approved).toMatchObject({ application: { state: 'APPROVED' } });
}

describe('ending a credit line', () => {
  it('needs no last day and meets no condition, and leaves no line, whatever the segment', async () => {
    await withLine();
    expect(await standing()).toMatchObject({
      credit: { limit: '90000.00', validTo: '2027-10-31' },
      creditApplications: { edges: [{ node: { limit: '90000.00', validTo: '2027-10-31' } }] },
    });
    await database.sql(`update clients.client set segment = 'RESTRICTED', payment_credit = 'poor' where id = $1`, [
      clientId,
    ]);
    const asked = of(await apply({ limit: '0.00', validTo: null }));
    const signed = await sign(asked);
    expect(signed).toMatchObject({ application: { checks: [], needsReason: false } });
    expect(await approve(of(signed))).toMatchObject({ application: { state: 'APPROVED' } });
    expect(await standing()).toMatchObject({
      credit: { limit: '0.00', validTo: null, headroom: '0.00' },
      creditApplications: { edges: [{ node: { limit: '0.00', validTo: null } }] },
    });
    const lines = await database.sql('select "limit"::text from clients.credit_line where client_id = $1', [clientId]);
    expect(lines).toEqual([{ limit: '90000.00' }]);
  });

  it('is refused where no line is in force, when it is asked for and when it is decided', async () => {
    expect(await apply({ limit: '0.00', validTo: null })).toMatchObject({ code: 'NO_LINE_TO_END' });
    await withLine();
    const signed = of(await sign(of(await apply({ limit: '0.00', validTo: null }))));
    await database.sql(`update clients.credit_line set valid = 'empty' where client_id = $1`, [clientId]);
    expect(await approve(signed)).toMatchObject({ code: 'NO_LINE_TO_END' });
  });

  it('is decided however long it takes, while a line whose last day went by is rejected and applied for again', async () => {
    expect(await apply({ validTo: null })).toMatchObject({ code: 'REQUIRED', field: 'input.validTo' });
    const today = of(await sign(of(await apply({ validTo: '2026-11-23' }))));
    await database.sql(`update clients.credit_application set valid_to = '2026-11-22' where id = $1`, [today.id]);
    const over = await approve(today, '同意');
    expect(over).toMatchObject({ code: 'LINE_OVER' });
    expect(over['message']).toContain('请驳回');
  });
});

describe('a decision on credit', () => {
  const dispatch = (): Promise<unknown> =>
    dispatchMessages(database.source, {
      handlers: messageHandlers(() => '2026-11-23T03:00:00.000Z'),
      onFault: (_, fault) => {
        throw fault;
      },
    });

  async function toldTo(viewer: Viewer): Promise<unknown[]> {
    await dispatch();
    const query = '{ alerts { edges { node { kind creditApplication { number state decisionNote } } } } }';
    const { data, errors } = await askGraph(database, viewer, query);
    expect(errors).toEqual([]);
    return (data?.['alerts'] as { edges: { node: unknown }[] }).edges.map(({ node }) => node);
  }

  beforeEach(async () => {
    await dispatch();
    await database.sql('delete from inbox.alert');
  });

  it('is told to who applied, once, and to nobody else', async () => {
    const documentIds = [await uploaded(database, people.specialist)];
    const signed = of(await sign(of(await apply({ documentIds }))));
    expect(await toldTo(people.specialist)).toEqual([]);
    await move(signed, 'REJECT', people.manager, '先收回欠款');
    const told = {
      kind: 'CREDIT_DECIDED',
      creditApplication: { number: signed.number, state: 'REJECTED', decisionNote: '先收回欠款' },
    };
    expect(await toldTo(people.specialist)).toEqual([told]);
    await database.sql(`insert into platform.outbox (topic, payload) values ('credit.moved', $1)`, [
      JSON.stringify({ applicationId: signed.id, move: 'REJECT', requestedBy: people.me, by: people.manager.staffId }),
    ]);
    expect(await toldTo(people.specialist)).toEqual([told]);
    for (const viewer of [people.manager, officer]) expect(await toldTo(viewer)).toEqual([]);
  });

  it('is not told of what was withdrawn, nor of a message from before anybody was told', async () => {
    const submitted = of(await apply({ documentIds: [await uploaded(database, people.specialist)] }));
    await move(submitted, 'WITHDRAW', people.specialist);
    await database.sql(`insert into platform.outbox (topic, payload) values ('credit.moved', $1)`, [
      JSON.stringify({ applicationId: submitted.id, clientId, move: 'APPROVE' }),
    ]);
    expect(await toldTo(people.specialist)).toEqual([]);
  });
});
