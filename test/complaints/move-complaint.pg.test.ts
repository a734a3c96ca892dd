import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { movesOfComplaint, stepsOfComplaint } from '../../api/complaints/case-step.service';
import type { MoveComplaintInput } from '../../api/complaints/move-complaint.schema';
import { moveComplaint } from '../../api/complaints/move-complaint.service';
import { mayMove } from '../../api/complaints/complaint-lifecycle';
import type { ComplaintState } from '../../api/complaints/complaint-words.schema';
import { fileComplaint } from '../../api/complaints/file-complaint.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../api/complaints/complaint.entity';
import { ComplaintMove } from '../../api/complaints/step-words.schema';
import type { Post } from '../../api/kernel/access/post';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { ComplaintClass } from '../../api/kernel/policy/vocabulary';
import { testDatabase, type TestDatabase } from '../support/database';
import { addComplaint, arrange, type Arranged } from './arrange';
import { staffPosts } from './case-staff';
import { specialist } from './viewers';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
});
afterAll(() => database.drop());

const SHOWN = ['number', 'state', 'version', 'outcome', 'closedAt', 'class', 'dueAt'];
type Viewer = Partial<ViewerFacts>;

async function file(complaintClass: ComplaintClass, { overseas = false } = {}): Promise<string> {
  const context = database.contextOf(at('SERVICE_DIRECTOR'));
  const filed = await fileComplaint(
    context,
    {
      clientId: people.clientOfMing,
      class: complaintClass,
      channel: 'PHONE',
      severity: 'MIDDLE',
      occurredAt: '2026-11-20T01:00:00.000Z',
      place: '仓库',
      content: '外箱破损',
      overseas,
      affectedQuantityUndetermined: true,
      idempotencyKey: v7(),
    },
    SHOWN,
  );
  await context.database.close();
  if (filed.__typename !== 'ComplaintFiled') throw new Error(filed.__typename);
  return filed.complaint.id;
}

interface Stored {
  readonly state: ComplaintState;
  readonly version: number;
  readonly step: string | null;
  readonly post: Post | null;
}

async function stored(id: string): Promise<Stored> {
  const [row] = await database.sql<Stored>(
    `select c.state, c.version, s.step, s.post from complaints.complaint c
     left join complaints.step s on s.complaint_id = c.id and s.done_at is null where c.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('no such complaint');
  return row;
}

type Fields = Readonly<Record<string, string>>;

async function send(viewer: Viewer, input: Partial<MoveComplaintInput>, now?: string) {
  const context = database.contextOf(viewer, now === undefined ? {} : { now });
  try {
    const whole: MoveComplaintInput = {
      complaintId: '',
      version: 1,
      move: 'COMPLETE',
      fields: [],
      idempotencyKey: v7(),
      ...input,
    };
    return await moveComplaint(context, whole, SHOWN);
  } finally {
    await context.database.close();
  }
}

const fieldsOf = (values: Fields) => Object.entries(values).map(([name, value]) => ({ name, value }));

/** A move as whoever is asked for it, with the form filled in as it is offered. */
async function go(id: string, viewer: Viewer, move: ComplaintMove = 'COMPLETE', wanted: Fields = {}) {
  const { version } = await stored(id);
  return send(viewer, { complaintId: id, version, move, fields: await formOf(id, viewer, move, wanted) });
}

async function formOf(id: string, viewer: Viewer, move: ComplaintMove, wanted: Fields) {
  const context = database.contextOf(viewer);
  const offered = await movesOfComplaint(context, id);
  await context.database.close();
  const fields = offered.find((each) => each.move === move)?.fields ?? [];
  return fields
    .map(({ name, kind, options }) => ({
      name,
      value: wanted[name] ?? options[0] ?? { MONEY: '1200.50', DATE: '2026-11-30' }[kind as string] ?? '写明',
    }))
    .filter(({ name, value }) => value !== '' && name !== 'duplicateOf');
}

/** Completes steps, each as somebody at its post, until the case stands at one of that name or has ended. */
async function until(id: string, step: string, wanted: Fields = {}): Promise<Stored> {
  for (let now = await stored(id); ; now = await stored(id)) {
    if (now.post === null || now.step === step) return now;
    const answer = await go(id, at(now.post), 'COMPLETE', wanted);
    expect(answer, now.step ?? '').toMatchObject({ __typename: 'ComplaintMoved' });
  }
}

const count = async (table: string, where: string): Promise<number> =>
  (await database.sql<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]?.n ?? 0;

describe('moveComplaint', () => {
  it.each([
    ['GRIEVANCE', false],
    ['SUGGESTION', false],
    ['PRODUCT_QUALITY', false],
    ['PRODUCT_QUALITY', true],
    ['PACKAGING', false],
    ['SERVICE_QUALITY', false],
  ] as const)(
    'brings %s (overseas: %s) through every post to its end, past row-level security',
    async (name, overseas) => {
      const id = await file(name, { overseas });
      const wanted = {
        valuable: 'YES',
        fromMarketPolicy: 'YES',
        needForResearch: 'YES',
        responsiblePost: 'QUALITY_MANAGER',
      };
      await until(id, 'end', wanted);
      expect(await stored(id)).toMatchObject({ state: 'CLOSED', step: null });
      const steps = await database.sql<{ result: string; done_by: string | null }>(
        'select result, done_by from complaints.step where complaint_id = $1',
        [id],
      );
      expect(steps.every(({ result, done_by: by }) => result === 'DONE' && by !== null)).toBe(true);
      const moved = `topic = 'complaint.moved' and payload ->> 'complaintId' = '${id}'`;
      expect(await count('platform.outbox', moved)).toBe(steps.length);
      expect(await count('platform.outbox', `topic = 'complaint.closed' and payload ->> 'complaintId' = '${id}'`)).toBe(
        1,
      );
      expect(await count('platform.audit', `subject_id = '${id}' and action = 'complaint.complete'`)).toBe(
        steps.length,
      );
      expect(
        await count('complaints.complaint', `id = '${id}' and satisfaction = 'SATISFIED' and outcome = 'UPHELD'`),
      ).toBe(1);
    },
  );

  it('does a move once, however often it is sent at the same time', async () => {
    const id = await file('PACKAGING');
    const { version } = await stored(id);
    const fields = fieldsOf({ transferReason: '转办' });
    const input = { complaintId: id, version, fields, idempotencyKey: v7() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(at('SERVICE_DIRECTOR'), input)));
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(5).fill('ComplaintMoved'));
    expect(answers.filter((answer) => 'replayed' in answer && !answer.replayed)).toHaveLength(1);
    expect(await count('complaints.step', `complaint_id = '${id}'`)).toBe(2);
  });

  it('lets one of several decisions stand, and calls the others stale', async () => {
    const id = await file('PACKAGING');
    await until(id, 'approveTransfer');
    const { version } = await stored(id);
    const answers = await Promise.all(
      ['APPROVED', 'REJECTED', 'APPROVED', 'REJECTED'].map((decision) =>
        send(at('GENERAL_MANAGER'), { complaintId: id, version, fields: fieldsOf({ decision, reason: '理由' }) }),
      ),
    );
    const names = answers.map((answer) => answer.__typename).sort();
    expect(names).toEqual(['ComplaintMoved', 'StaleVersion', 'StaleVersion', 'StaleVersion']);
    expect(answers.find((answer) => answer.__typename === 'StaleVersion')).toMatchObject({
      currentVersion: version + 1,
    });
    expect(await count('complaints.event', `complaint_id = '${id}' and step = 'approveTransfer'`)).toBe(1);
  });

  it('does not let anybody approve what they asked for, at whatever posts', async () => {
    const id = await file('PACKAGING');
    const director = at('SERVICE_DIRECTOR');
    const both: Viewer = { ...director, posts: ['SERVICE_DIRECTOR', 'GENERAL_MANAGER'] };
    await go(id, director);
    expect(await go(id, both)).toMatchObject({ __typename: 'NotAllowed', code: 'SELF_APPROVAL' });
    expect(await go(id, at('GENERAL_MANAGER'))).toMatchObject({ __typename: 'ComplaintMoved' });
  });

  it('closes what the client refuses and files a new form with the old one attached', async () => {
    const id = await file('PACKAGING');
    await until(id, 'close', { conclusion: 'NOT_ESTABLISHED' });
    const answer = await go(id, at('SERVICE_DIRECTOR'), 'REFUSE', { note: '客户不同意：破损在到货前' });
    expect(answer).toMatchObject({ complaint: { state: 'CLOSED', outcome: 'NOT_ESTABLISHED' } });
    const newForm = 'newForm' in answer ? answer.newForm : null;
    expect(newForm).toMatchObject({ state: 'RECEIVED', class: 'PACKAGING' });
    const where = `id = '${newForm?.id}' and previous_id = '${id}' and content = '客户不同意：破损在到货前'`;
    expect(await count('complaints.complaint', where)).toBe(1);
  });

  it('stops both clocks while we wait for the client, and says so in the reason', async () => {
    const id = await file('PACKAGING');
    await until(id, 'inspect');
    await go(id, at('LOGISTICS_SUPERVISOR'), 'REQUEST_INFORMATION');
    const before = await database.sql<{ due: string }>('select due_at as due from complaints.complaint where id = $1', [
      id,
    ]);
    const { version } = await stored(id);
    const resume = { complaintId: id, version, move: 'RESUME' as const, fields: fieldsOf({ note: '客户已提供照片' }) };
    await send(at('LOGISTICS_SUPERVISOR'), resume, '2026-11-30T01:00:00.000Z');
    const [after] = await database.sql<{ due: string; why: { inputs: { name: string }[] } }>(
      'select due_at as due, due_why as why from complaints.complaint where id = $1',
      [id],
    );
    const movedDays = (Date.parse(after?.due ?? '') - Date.parse(before[0]?.due ?? '')) / 86_400_000;
    expect(movedDays).toBe(7);
    expect(after?.why.inputs.map(({ name }) => name)).toContain('waitedFrom');
  });

  it('names the original of what is on file twice', async () => {
    const [id, original] = [await file('PACKAGING'), await file('PACKAGING')];
    const [{ number = '' } = {}] = await database.sql<{ number: string }>(
      'select number from complaints.complaint where id = $1',
      [original],
    );
    const { version } = await stored(id);
    const voiding = (duplicateOf: string) =>
      send(at('SERVICE_DIRECTOR'), {
        complaintId: id,
        version,
        move: 'VOID',
        fields: fieldsOf({ note: '重复登记', duplicateOf }),
      });
    expect(await voiding('nowhere')).toMatchObject({ __typename: 'InvalidInput', code: 'NO_SUCH_COMPLAINT' });
    expect(await voiding(number)).toMatchObject({ complaint: { state: 'VOID', outcome: 'DUPLICATE' } });
    expect(await count('complaints.complaint', `id = '${id}' and duplicate_of = '${original}'`)).toBe(1);
  });

  it('keeps the version of the regulation that a case was opened under', async () => {
    const id = await file('PACKAGING');
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       select code, 2, '2020-01-01',
         jsonb_set(jsonb_set(document, '{version}', '2'), '{clauses,0,parameters,procedures,3,steps,3,owes}', '"memo"'), 'v2'
       from policy.regulation_version where code = 'CC' and version = 1`,
    );
    await until(id, 'inspect');
    const [step] = await database.sql<{ why: { policyVersion: number } }>(
      `select due_why as why from complaints.step where complaint_id = $1 and step = 'inspect'`,
      [id],
    );
    expect(step?.why.policyVersion).toBe(1);
    expect(await count('complaints.complaint', `id = '${await file('PACKAGING')}' and cc_version = 2`)).toBe(1);
    await database.sql(
      `delete from complaints.step where complaint_id in (select id from complaints.complaint where cc_version = 2)`,
    );
    await database.sql(`update complaints.complaint set cc_version = 1 where cc_version = 2`);
    await database.sql(`delete from policy.regulation_version where code = 'CC' and version = 2`);
  });

  it('shows amounts to those who reach money and to the posts that wrote them', async () => {
    const id = await file('PRODUCT_QUALITY');
    await until(id, 'approve', { amount: '4000' });
    const shown = async (post: Post) => {
      const context = database.contextOf(at(post));
      const steps = await stepsOfComplaint(context, id);
      await context.database.close();
      return steps.flatMap(({ handedOn }) => handedOn).find(({ name }) => name === 'amount')?.value;
    };
    expect(await shown('SALES_MANAGER')).toBe('4000.00');
    expect(await shown('GM_OFFICE')).toBe('4000.00');
    expect(await shown('PRODUCTION_MANAGER')).toBeNull();
  });

  it('never changes a step that is done', async () => {
    const id = await file('PACKAGING');
    await until(id, 'receive');
    const rewrite = database.sql(`update complaints.step set handed_on = '{}' where complaint_id = $1 and seq = 1`, [
      id,
    ]);
    await expect(rewrite).rejects.toThrow(/history is only ever added to/);
  });
});

describe('moveComplaint refuses', () => {
  const about = async (
    changed: Partial<MoveComplaintInput>,
    { viewer = at('SERVICE_DIRECTOR') }: { readonly viewer?: Viewer } = {},
  ) => {
    const id = await file('PACKAGING');
    const answer = await send(viewer, { complaintId: id, fields: fieldsOf({ transferReason: '转办' }), ...changed });
    expect(await stored(id)).toMatchObject({ state: 'RECEIVED', version: 1, step: 'intake' });
    return answer;
  };

  it.each([
    ['a stale version', { version: 7 }, { __typename: 'StaleVersion', currentVersion: 1 }],
    ['a move of another state', { move: 'REOPEN' }, { __typename: 'IllegalMove', code: 'ILLEGAL_MOVE' }],
    ['a form without what it asks', { fields: [] }, { code: 'REQUIRED', field: 'input.fields.transferReason' }],
    ['a blank text', { fields: fieldsOf({ transferReason: ' \n' }) }, { code: 'REQUIRED' }],
    ['a huge text', { fields: fieldsOf({ transferReason: '长'.repeat(1_001) }) }, { code: 'TOO_LONG' }],
    ['control characters', { fields: fieldsOf({ transferReason: 'a\u0000b' }) }, { code: 'CONTROL_CHARACTER' }],
    ['half a character', { fields: fieldsOf({ transferReason: '\ud800' }) }, { code: 'CONTROL_CHARACTER' }],
    ['a field nobody asked for', { fields: fieldsOf({ transferReason: 'x', amount: '1' }) }, { code: 'NOT_ASKED' }],
    [
      'a field given twice',
      { fields: [...fieldsOf({ transferReason: 'x' }), ...fieldsOf({ transferReason: 'y' })] },
      { code: 'GIVEN_TWICE' },
    ],
    [
      'a class there is not',
      { move: 'RECLASSIFY', fields: fieldsOf({ newClass: 'OTHER', note: 'x' }) },
      { code: 'NO_SUCH_OPTION' },
    ],
    ['an empty key', { idempotencyKey: '' }, { code: 'IDEMPOTENCY_KEY_LENGTH' }],
    ['an id that is none', { complaintId: 'x' }, { __typename: 'NotFound' }],
    ['an unknown id', { complaintId: v7() }, { __typename: 'NotFound' }],
  ] as const)('%s', async (_, changed, answer) => {
    expect(await about(changed as Partial<MoveComplaintInput>)).toMatchObject(answer);
  });

  it.each(['GENERAL_MANAGER', 'GM_OFFICE', 'DEPUTY_GM_SALES'] as const)(
    'the step of another post to the %s',
    async (post) => {
      expect(await about({}, { viewer: at(post) })).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_YOUR_STEP' });
    },
  );

  it('to tell a post without the case from one that is not there', async () => {
    expect(await about({}, { viewer: at('QUALITY_MANAGER') })).toMatchObject({ __typename: 'NotFound' });
    expect(await about({}, { viewer: specialist(people.hong) })).toMatchObject({ __typename: 'NotFound' });
  });

  it('amounts and days that are none, and a refusal without a reason', async () => {
    const id = await file('PRODUCT_QUALITY');
    await until(id, 'decide');
    for (const [wanted, code] of [
      [{ amount: '-5' }, 'NOT_AN_AMOUNT'],
      [{ amount: '1e9' }, 'NOT_AN_AMOUNT'],
      [{ amount: '1.005' }, 'NOT_AN_AMOUNT'],
      [{ repairBy: '2026-02-30' }, 'NOT_A_DAY'],
      [{ repairBy: '0000-01-01' }, 'NOT_A_DAY'],
    ] as const)
      expect(await go(id, at('GM_OFFICE'), 'COMPLETE', wanted)).toMatchObject({ __typename: 'InvalidInput', code });
    await until(id, 'approve');
    const { version } = await stored(id);
    const silent = { complaintId: id, version, fields: fieldsOf({ decision: 'REJECTED' }) };
    expect(await send(at('SALES_MANAGER'), silent)).toMatchObject({ code: 'REQUIRED', field: 'input.fields.reason' });
  });

  it('a case from before there were procedures', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    const answer = await send(at('SERVICE_DIRECTOR'), { complaintId: id });
    expect(answer).toMatchObject({ __typename: 'IllegalMove', code: 'NO_PROCEDURE' });
  });
});

it('comes to no forbidden state and leaves the figures right, whatever is sent by whomever', async () => {
  const posts = [
    'SERVICE_DIRECTOR',
    'GENERAL_MANAGER',
    'GM_OFFICE',
    'LOGISTICS_SUPERVISOR',
    'QUALITY_MANAGER',
  ] as const;
  const attempt = fc.record({
    move: fc.constantFrom(...Object.values(ComplaintMove)),
    post: fc.constantFrom(...posts),
    isHolder: fc.boolean(),
    slip: fc.integer({ min: 0, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('PACKAGING' as const, 'GRIEVANCE' as const),
      fc.array(attempt, { minLength: 5, maxLength: 12 }),
      async (name, attempts) => {
        const id = await file(name);
        for (const { move, post, isHolder, slip } of attempts) {
          const before = await stored(id);
          const viewer = at(isHolder && before.post !== null ? before.post : post);
          const chosen = isHolder && slip < 7 ? 'COMPLETE' : move;
          const version = slip === 9 ? before.version + 1 : before.version;
          const fields = await formOf(id, viewer, chosen, { newClass: 'PACKAGING' });
          const answer = await send(viewer, { complaintId: id, version, move: chosen, fields });
          const after = await stored(id);
          if (answer.__typename === 'ComplaintMoved') {
            expect(mayMove(before.state, after.state)).toBe(true);
            expect(after.version).toBe(before.version + 1);
          } else expect(after).toEqual(before);
          const ended = ['CLOSED', 'WITHDRAWN', 'VOID'].includes(after.state);
          expect(after.step === null).toBe(ended);
        }
      },
    ),
    { numRuns: 12 },
  );
  const wrong = await database.sql(
    `select from (select flow_state as state, outcome, ended_on, count(*) as n from complaints.complaint group by 1, 2, 3) as c
     full join (select state, outcome, ended_on, sum(n) as n from complaints.delta group by 1, 2, 3 having sum(n) <> 0) as d
       on c.state = d.state and c.outcome is not distinct from d.outcome and c.ended_on is not distinct from d.ended_on
     where c.n is distinct from d.n`,
  );
  expect(wrong).toEqual([]);
}, 120_000);
