import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
  actionsOfComplaint,
  lossOfComplaint,
  recordsOfComplaint,
  repairOfComplaint,
} from '../../../api/complaints/records/case-contents.service';
import type {
  AddCorrectiveActionInput,
  RecordLossesInput,
  RecordShipmentInput,
} from '../../../api/complaints/records/case-record.schema';
import { addCorrectiveAction, finishCorrectiveAction } from '../../../api/complaints/records/corrective-action.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import { recordShipment } from '../../../api/complaints/records/record-shipment.service';
import { recordLosses } from '../../../api/complaints/records/record-losses.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { meanwhile, STAFFING } from '../../support/meanwhile';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());

async function as<T>(viewer: Partial<ViewerFacts>, work: (context: RequestContext) => Promise<T>): Promise<T> {
  const context = database.contextOf(viewer);
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

async function atDecide(): Promise<string> {
  const id = await desk.file('PRODUCT_QUALITY');
  await desk.until(id, 'decide');
  return id;
}

const may = (id: string, post: Post) => as(at(post), (context) => recordsOfComplaint(context, id));

describe('the loss of a case', () => {
  const lossesOf = async (id: string, viewer: Partial<ViewerFacts>, lines: RecordLossesInput['lines']) => {
    const { version } = await desk.stored(id);
    return as(viewer, (context) =>
      recordLosses(context, { complaintId: id, version, idempotencyKey: v7(), lines }, ['version']),
    );
  };

  it('is valued by the standard of the case, line by line, and takes the place of what was there', async () => {
    const id = await atDecide();
    await lossesOf(id, at('GM_OFFICE'), [{ loss: 'reworkHour', quantity: '2' }]);
    const answer = await lossesOf(id, at('ACCOUNTANT'), [
      { loss: 'scrappedPiece', quantity: '3', note: '报废' },
      { loss: 'freight', cost: '88.8' },
    ]);
    expect(answer).toMatchObject({ __typename: 'CaseChanged' });
    const loss = await as(at('ACCOUNTANT'), (context) => lossOfComplaint(context, id));
    expect(loss).toMatchObject({
      total: '448.80',
      lines: [
        { loss: 'scrappedPiece', quantity: '3', amount: '360.00', why: { clause: { id: 'CQ-6' } } },
        { amount: '88.80' },
      ],
    });
    const hidden = await as(at('PRODUCTION_MANAGER'), (context) => lossOfComplaint(context, id));
    expect(hidden).toMatchObject({ total: null, lines: [{ amount: null }, { amount: null }] });
    expect(JSON.stringify(hidden)).not.toContain('88.8');
    const audit = await database.sql<{ before: { lines: unknown[] } }>(
      `select before from platform.audit where subject_id = $1 and action = 'complaint.losses' order by at desc, id desc`,
      [id],
    );
    expect(audit[0]?.before.lines).toMatchObject([{ loss: 'reworkHour', amount: '130.00' }]);
  });

  it('was none where a case closed without any: then it is an exception report only', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    const lossOf = () => as(at('GM_OFFICE'), (context) => lossOfComplaint(context, id));
    expect(await lossOf()).toMatchObject({ exceptionOnly: false, exceptionClause: null });
    expect(await desk.until(id, 'end', { amount: '0' })).toMatchObject({ state: 'CLOSED' });
    expect(await lossOf()).toMatchObject({ exceptionOnly: true, exceptionClause: { id: 'CQ-1' }, lines: [] });
  });

  it('is refused where the standard knows no such thing, and to other posts', async () => {
    const id = await atDecide();
    expect(await lossesOf(id, at('GM_OFFICE'), [{ loss: 'coffee', cost: '1' }])).toMatchObject({
      code: 'NO_SUCH_STANDARD',
      field: 'input.lines.0.loss',
    });
    expect(await lossesOf(id, at('PRODUCTION_MANAGER'), [])).toMatchObject({ __typename: 'NotAllowed' });
    expect(
      await lossesOf(
        id,
        at('GM_OFFICE'),
        Array.from({ length: 51 }, () => ({ loss: 'freight', cost: '1' })),
      ),
    ).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('is one amount at most, however many lines it has: a report of the month has to hold it', async () => {
    const id = await atDecide();
    const most = { loss: 'clientClaim', cost: '999999999999.99' };
    expect(await lossesOf(id, at('GM_OFFICE'), [most, { loss: 'freight', cost: '0.01' }])).toMatchObject({
      __typename: 'InvalidInput',
      code: 'LOSS_TOO_HIGH',
      field: 'input.lines',
    });
    expect(await lossesOf(id, at('GM_OFFICE'), [most])).toMatchObject({ __typename: 'CaseChanged' });
  });
});

describe('repair and shipping', () => {
  it('keep the day of the decision, and are followed event by event by who ships and by finance', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'ship');
    expect(await may(id, 'LOGISTICS_SUPERVISOR')).toContain('SHIPMENT');
    expect(await may(id, 'PRODUCTION_MANAGER')).not.toContain('SHIPMENT');
    const add = async (post: Post, wanted: Partial<RecordShipmentInput> = {}) => {
      const { version } = await desk.stored(id);
      const input = { kind: 'DISPATCHED' as const, happenedOn: '2026-11-22', place: '成品仓', ...wanted };
      return as(at(post), (context) =>
        recordShipment(context, { complaintId: id, version, idempotencyKey: v7(), ...input }, ['version']),
      );
    };
    expect(await add('LOGISTICS_SUPERVISOR')).toMatchObject({ __typename: 'CaseChanged' });
    expect(await add('ACCOUNTANT', { kind: 'HELD_UP', note: '道路结冰' })).toMatchObject({ __typename: 'CaseChanged' });
    expect(await add('PRODUCTION_MANAGER')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await add('LOGISTICS_SUPERVISOR', { happenedOn: '2026-11-24' })).toMatchObject({ code: 'DAY_TO_COME' });
    expect(await add('LOGISTICS_SUPERVISOR', { note: 'a\u0000' })).toMatchObject({ code: 'CONTROL_CHARACTER' });
    expect(await add('LOGISTICS_SUPERVISOR', { place: '长'.repeat(101) })).toMatchObject({ code: 'TOO_LONG' });
    await desk.until(id, 'reply', { deliveredOn: '2026-11-22' });
    expect(await as(at('GM_OFFICE'), (context) => repairOfComplaint(context, id))).toMatchObject({
      repairBy: '2026-12-10',
      repairedOn: '2026-11-20',
      deliveredOn: '2026-11-22',
      late: false,
      events: [{ kind: 'DISPATCHED' }, { kind: 'HELD_UP', note: '道路结冰' }],
    });
    expect(await may(id, 'LOGISTICS_SUPERVISOR')).not.toContain('SHIPMENT');
  });

  it('deals with the responsible persons by the 3rd working day after the production manager received it', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'dealWith');
    const [step] = await database.sql<{ due: string; why: { clause: string; rule: string } }>(
      `select due_at as due, due_why as why from complaints.step where complaint_id = $1 and step = 'dealWith'`,
      [id],
    );
    expect(step).toMatchObject({ due: new Date('2026-11-26T15:59:59.999Z'), why: { clause: 'CC-10' } });
  });
});

describe('a corrective action', () => {
  const added = async (id: string, viewer: Partial<ViewerFacts>, wanted: Partial<AddCorrectiveActionInput> = {}) => {
    const { version } = await desk.stored(id);
    const input: AddCorrectiveActionInput = {
      complaintId: id,
      version,
      idempotencyKey: v7(),
      department: 'PRODUCTION',
      action: '首件检验改为每班两次',
      ownerId: people.ming,
      dueOn: '2026-12-20',
      negligence: false,
      ...wanted,
    };
    return as(viewer, (context) => addCorrectiveAction(context, input, ['version']));
  };

  it('has an owner and a day, is tracked unless it was negligence, and is done once', async () => {
    const id = await atDecide();
    await added(id, at('PRODUCTION_MANAGER'));
    await added(id, at('PRODUCTION_MANAGER'), { negligence: true });
    const [first, second] = await as(at('PRODUCTION_MANAGER'), (context) => actionsOfComplaint(context, id));
    expect(first).toMatchObject({ tracked: true, overdue: false, doneOn: null, owner: { id: people.ming } });
    expect(second).toMatchObject({ tracked: false });
    const finish = async (actionId: string) => {
      const { version } = await desk.stored(id);
      return as(at('PRODUCTION_MANAGER'), (context) =>
        finishCorrectiveAction(
          context,
          { complaintId: id, version, idempotencyKey: v7(), actionId, result: '已落实' },
          ['version'],
        ),
      );
    };
    expect(await finish(first?.id ?? '')).toMatchObject({ __typename: 'CaseChanged' });
    expect(await finish(first?.id ?? '')).toMatchObject({ code: 'DONE' });
    expect(await finish(v7())).toMatchObject({ code: 'NO_SUCH_ACTION' });
    expect(await finish('nonsense')).toMatchObject({ code: 'NO_SUCH_ACTION' });
    const done = await as(at('GM_OFFICE'), (context) => actionsOfComplaint(context, id));
    expect(done[0]).toMatchObject({ result: '已落实', doneOn: '2026-11-23' });
  });

  it.each([
    ['NO_SUCH_STAFF', { ownerId: v7() }],
    ['NO_SUCH_STAFF', { ownerId: 'nonsense' }],
    ['DAY_PAST', { dueOn: '2026-01-01' }],
    ['DEPARTMENT', { department: 'CARRIER' as const }],
    ['REQUIRED', { action: '  ' }],
  ])('is refused with %s', async (code, wrong) => {
    const id = await atDecide();
    expect(await added(id, at('PRODUCTION_MANAGER'), wrong)).toMatchObject({ __typename: 'InvalidInput', code });
  });

  it('is given to nobody who has left, or leaves before it is due', async () => {
    const id = await atDecide();
    const { version } = await desk.stored(id);
    const input: AddCorrectiveActionInput = {
      ...{ complaintId: id, version, idempotencyKey: v7(), department: 'PRODUCTION', action: '首件检验' },
      ...{ ownerId: people.ming, dueOn: '2026-12-20', negligence: false },
    };
    const add = (dueOn: string) =>
      as(at('PRODUCTION_MANAGER'), (context) =>
        addCorrectiveAction(context, { ...input, dueOn, idempotencyKey: v7() }, ['version']),
      );
    const leaving = await meanwhile(
      database,
      [STAFFING, [`update identity.staff set leaves_on = '2026-12-10' where id = $1`, [people.ming]]],
      () => add('2026-12-20'),
    );
    expect(leaving).toMatchObject({ code: 'STAFF_LEAVES', field: 'input.ownerId' });
    expect(await add('2026-12-10')).toMatchObject({ __typename: 'CaseChanged' });
    await database.sql('update identity.staff set leaves_on = null where id = $1', [people.ming]);
  });
});
