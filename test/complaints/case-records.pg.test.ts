import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
  actionsOfComplaint,
  decisionsOfComplaint,
  lossOfComplaint,
  recordsOfComplaint,
  repairOfComplaint,
} from '../../api/complaints/case-contents.service';
import type {
  AddCorrectiveActionInput,
  RecordLossesInput,
  RecordShipmentInput,
} from '../../api/complaints/case-record.schema';
import { addCorrectiveAction, finishCorrectiveAction } from '../../api/complaints/corrective-action.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../api/complaints/complaint.entity';
import { recordShipment } from '../../api/complaints/record-shipment.service';
import { recordLosses } from '../../api/complaints/record-losses.service';
import type { Post } from '../../api/kernel/access/post';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrange, type Arranged } from './arrange';
import { caseDesk } from './case-desk';
import { staffPosts } from './case-staff';
import { specialist } from './viewers';

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

const shown = (id: string, post: Post) => as(at(post), (context) => decisionsOfComplaint(context, id));
const may = (id: string, post: Post) => as(at(post), (context) => recordsOfComplaint(context, id));

describe('the committee’s decision', () => {
  it('is prepared by finance, goes forward with its budget, comes back objected, and keeps every version', async () => {
    const id = await atDecide();
    expect(await may(id, 'GM_OFFICE')).toContain('DECISION');
    expect(await may(id, 'ACCOUNTANT')).toContain('DECISION');
    expect(await may(id, 'PRODUCTION_MANAGER')).not.toContain('DECISION');
    expect(await desk.decide(id, at('ACCOUNTANT'), { budget: '100.01' })).toMatchObject({ __typename: 'CaseChanged' });
    await desk.decide(id, at('GM_OFFICE'), {
      budget: '8000.01',
      shares: [
        { party: 'FACTORY', department: 'PRODUCTION', percentage: '33.3333' },
        { party: 'SUPPLIER', name: '恒鑫轴承', percentage: '66.6667' },
      ],
    });
    await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
    // 8 000.01 is above what the sales manager may approve.
    expect(await desk.stored(id)).toMatchObject({ step: 'approve', post: 'DEPUTY_GM_SALES' });
    await desk.go(id, at('DEPUTY_GM_SALES'));
    await desk.go(id, at('SALES_MANAGER'), 'COMPLETE', { clientAnswer: 'OBJECTED', reason: '客户不同意比例' });
    expect(await desk.stored(id)).toMatchObject({ step: 'decide' });
    expect(await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'SPLIT_NEEDED',
    });
    await desk.decide(id, at('GM_OFFICE'), { budget: '100.00' });
    const versions = await shown(id, 'ACCOUNTANT');
    expect(versions.map(({ version, standing, reason }) => [version, standing, reason])).toEqual([
      [1, 'REPLACED', null],
      [2, 'OBJECTED', '客户不同意比例'],
      [3, 'DRAFT', null],
    ]);
    expect(versions[1]?.shares.map(({ amount }) => amount)).toEqual(['2666.67', '5333.34']);
    expect((await shown(id, 'PRODUCTION_MANAGER'))[1]).toMatchObject({
      budget: null,
      shares: [
        { party: 'FACTORY', percentage: null, amount: null },
        { party: 'SUPPLIER', percentage: null },
      ],
    });
    await desk.until(id, 'end');
    expect((await shown(id, 'GENERAL_MANAGER')).at(-1)?.standing).toBe('COUNTERSIGNED');
  });

  it('is refused to others, at another step, past another’s change, and twice under one key is once', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    expect(await desk.decide(id, at('GM_OFFICE'))).toMatchObject({ __typename: 'NotAllowed' });
    await desk.until(id, 'decide');
    expect(await desk.decide(id, at('QUALITY_MANAGER'))).toMatchObject({ __typename: 'NotFound' });
    expect(await desk.decide(id, specialist(people.hong))).toMatchObject({ __typename: 'NotFound' });
    expect(await desk.decide(id, at('GM_OFFICE'), { version: 1 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await desk.decide('nonsense', at('GM_OFFICE'), { version: 1 }).catch(() => 'fault')).not.toBe('answered');
    for (const wrong of [
      { memo: '' },
      { memo: 'a\u0000' },
      { memo: '长'.repeat(2_001) },
      { repairBy: '2026-11-01' },
      { repairBy: '2026-02-30' },
      { budget: '-1' },
      { shares: [{ party: 'FACTORY' as const, percentage: '99' }] },
    ])
      expect(await desk.decide(id, at('GM_OFFICE'), wrong), JSON.stringify(wrong).slice(0, 60)).toMatchObject({
        __typename: 'InvalidInput',
      });
    const once = { version: (await desk.stored(id)).version, idempotencyKey: v7() };
    const answers = await Promise.all([1, 2, 3].map(() => desk.decide(id, at('GM_OFFICE'), once)));
    expect(answers.map((answer) => ('replayed' in answer ? answer.replayed : answer.code)).sort()).toEqual([
      false,
      true,
      true,
    ]);
    expect(await desk.count('complaints.decision', `complaint_id = '${id}'`)).toBe(1);
    expect(await desk.count('platform.audit', `subject_id = '${id}' and action = 'complaint.decision'`)).toBe(1);
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and kind = 'DECISION'`)).toBe(1);
  });

  it('cannot be stored unless its split is whole, whoever writes it', async () => {
    const id = await atDecide();
    await desk.decide(id, at('GM_OFFICE'));
    const [{ decision = '' } = {}] = await database.sql<{ decision: string }>(
      'select id as decision from complaints.decision where complaint_id = $1',
      [id],
    );
    const whole = /sums to/;
    const add = `insert into complaints.liability_share values ('${decision}', 9, 'CARRIER', null, '顺路', 1, 0)`;
    await expect(database.sql(add)).rejects.toThrow(whole);
    const cut = `update complaints.liability_share set amount = amount - 0.01 where decision_id = '${decision}' and seq = 1`;
    await expect(database.sql(cut)).rejects.toThrow(whole);
    await expect(
      database.sql(`delete from complaints.liability_share where decision_id = '${decision}'`),
    ).rejects.toThrow(whole);
    await expect(
      database.sql(
        `insert into complaints.decision select gen_random_uuid(), complaint_id, 9, step_id, 5, repair_by, memo, by_staff, at
         from complaints.decision where id = $1`,
        [decision],
      ),
    ).rejects.toThrow(whole);
  });
});

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
});
