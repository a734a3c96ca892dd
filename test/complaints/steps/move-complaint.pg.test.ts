import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { movesOfComplaint, stepsOfComplaint } from '../../../api/complaints/steps/case-step.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import type { ComplaintMove } from '../../../api/complaints/steps/step-words.schema';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk, fieldsOf } from '../case-desk';
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
      const id = await desk.file(name, { overseas });
      const wanted = {
        valuable: 'YES',
        fromMarketPolicy: 'YES',
        needForResearch: 'YES',
        responsiblePost: 'QUALITY_MANAGER',
      };
      await desk.until(id, 'end', wanted);
      expect(await desk.stored(id)).toMatchObject({ state: 'CLOSED', step: null });
      const steps = await database.sql<{ result: string; done_by: string | null }>(
        'select result, done_by from complaints.step where complaint_id = $1',
        [id],
      );
      expect(steps.every(({ result, done_by: by }) => result === 'DONE' && by !== null)).toBe(true);
      const moved = `topic = 'complaint.moved' and payload ->> 'complaintId' = '${id}'`;
      expect(await desk.count('platform.outbox', moved)).toBe(steps.length);
      expect(
        await desk.count('platform.outbox', `topic = 'complaint.closed' and payload ->> 'complaintId' = '${id}'`),
      ).toBe(1);
      expect(await desk.count('platform.audit', `subject_id = '${id}' and action = 'complaint.complete'`)).toBe(
        steps.length,
      );
      expect(
        await desk.count('complaints.complaint', `id = '${id}' and satisfaction = 'SATISFIED' and outcome = 'UPHELD'`),
      ).toBe(1);
    },
  );

  it('does a move once, however often it is sent at the same time', async () => {
    const id = await desk.file('PACKAGING');
    const { version } = await desk.stored(id);
    const fields = fieldsOf({ transferReason: '转办' });
    const input = { complaintId: id, version, fields, idempotencyKey: v7() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.send(at('SERVICE_DIRECTOR'), input)));
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(5).fill('ComplaintMoved'));
    expect(answers.filter((answer) => 'replayed' in answer && !answer.replayed)).toHaveLength(1);
    expect(await desk.count('complaints.step', `complaint_id = '${id}'`)).toBe(2);
  });

  it('does all of a decision or nothing: one that is killed is made up for by sending it again, once', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'approveTransfer');
    await database.sql(
      `create function public.kill() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    );
    await database.sql('alter function public.kill() security definer');
    await database.sql(
      `create trigger kill before insert on platform.outbox for each row
       when (new.topic = 'complaint.moved') execute function public.kill()`,
    );
    const { version } = await desk.stored(id);
    const fields = fieldsOf({ decision: 'APPROVED', reason: '同意' });
    const input = { complaintId: id, version, fields, idempotencyKey: v7() };
    const traces = () =>
      Promise.all([
        desk.stored(id),
        desk.count('complaints.step', `complaint_id = '${id}'`),
        desk.count('complaints.event', `complaint_id = '${id}'`),
        desk.count('platform.audit', `subject_id = '${id}'`),
        desk.count('platform.outbox', `payload ->> 'complaintId' = '${id}'`),
      ]);
    const before = await traces();
    for (let attempt = 0; attempt < 3; attempt += 1)
      await expect(desk.send(at('GENERAL_MANAGER'), input)).rejects.toThrow();
    expect(await traces()).toEqual(before);
    await database.sql('drop trigger kill on platform.outbox');
    const answers = await Promise.all([1, 2, 3].map(() => desk.send(at('GENERAL_MANAGER'), input)));
    expect(answers.map((answer) => 'replayed' in answer && answer.replayed).sort()).toEqual([false, true, true]);
    expect((await desk.stored(id)).version).toBe(version + 1);
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and step = 'approveTransfer'`)).toBe(1);
  });

  it('lets one of several decisions stand, and calls the others stale', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'approveTransfer');
    const { version } = await desk.stored(id);
    const answers = await Promise.all(
      ['APPROVED', 'REJECTED', 'APPROVED', 'REJECTED'].map((decision) =>
        desk.send(at('GENERAL_MANAGER'), { complaintId: id, version, fields: fieldsOf({ decision, reason: '理由' }) }),
      ),
    );
    const names = answers.map((answer) => answer.__typename).sort();
    expect(names).toEqual(['ComplaintMoved', 'StaleVersion', 'StaleVersion', 'StaleVersion']);
    expect(answers.find((answer) => answer.__typename === 'StaleVersion')).toMatchObject({
      currentVersion: version + 1,
    });
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and step = 'approveTransfer'`)).toBe(1);
  });

  it('does not let anybody approve what they asked for, at whatever posts', async () => {
    const id = await desk.file('PACKAGING');
    const director = at('SERVICE_DIRECTOR');
    const both: Partial<ViewerFacts> = { ...director, posts: ['SERVICE_DIRECTOR', 'GENERAL_MANAGER'] };
    await desk.go(id, director);
    expect(await desk.go(id, both)).toMatchObject({ __typename: 'NotAllowed', code: 'SELF_APPROVAL' });
    expect(await desk.go(id, at('GENERAL_MANAGER'))).toMatchObject({ __typename: 'ComplaintMoved' });
  });

  it('closes what the client refuses and files a new form with the old one attached', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'close', { conclusion: 'NOT_ESTABLISHED' });
    const context = database.contextOf(at('SERVICE_DIRECTOR'));
    const offered = await movesOfComplaint(context, id);
    await context.database.close();
    expect(offered.find(({ move }) => move === 'REFUSE')).toMatchObject({ clause: 'CQ-8', byClause: { id: 'CQ-8' } });
    const answer = await desk.go(id, at('SERVICE_DIRECTOR'), 'REFUSE', { note: '客户不同意：破损在到货前' });
    expect(answer).toMatchObject({ complaint: { state: 'CLOSED', outcome: 'NOT_ESTABLISHED' } });
    const newForm = 'newForm' in answer ? answer.newForm : null;
    expect(newForm).toMatchObject({ state: 'RECEIVED', class: 'PACKAGING' });
    const where = `id = '${newForm?.id}' and previous_id = '${id}' and content = '客户不同意：破损在到货前'`;
    expect(await desk.count('complaints.complaint', where)).toBe(1);
  });

  it('stops both clocks while we wait for the client, and says so in the reason', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'inspect');
    await desk.go(id, at('LOGISTICS_SUPERVISOR'), 'REQUEST_INFORMATION');
    const before = await database.sql<{ due: string }>(
      'select paused_due_at as due from complaints.complaint where id = $1 and due_at is null',
      [id],
    );
    const waiting = database.contextOf(at('LOGISTICS_SUPERVISOR'), { now: '2026-11-30T00:00:00.000Z' });
    const [open] = (await stepsOfComplaint(waiting, id)).filter(({ doneAt }) => doneAt === null);
    await waiting.database.close();
    expect(Date.parse(open?.due?.at ?? '')).toBeLessThan(Date.parse('2026-11-30T00:00:00.000Z'));
    expect(open?.due?.overdue).toBe(false);
    const { version } = await desk.stored(id);
    const resume = { complaintId: id, version, move: 'RESUME' as const, fields: fieldsOf({ note: '客户已提供照片' }) };
    await desk.send(at('LOGISTICS_SUPERVISOR'), resume, '2026-11-30T01:00:00.000Z');
    const [after] = await database.sql<{ due: string; why: { inputs: { name: string }[] } }>(
      'select due_at as due, due_why as why from complaints.complaint where id = $1',
      [id],
    );
    const movedDays = (Date.parse(after?.due ?? '') - Date.parse(before[0]?.due ?? '')) / 86_400_000;
    expect(movedDays).toBe(7);
    expect(after?.why.inputs.map(({ name }) => name)).toContain('waitedFrom');
  });

  it('counts what was waited for a step that counts from the acceptance, and says so in its reason', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'receive');
    const go = async (move: ComplaintMove, now: string, fields: Record<string, string> = { note: '等待客户' }) => {
      const { version } = await desk.stored(id);
      return desk.send(at('LOGISTICS_SUPERVISOR'), { complaintId: id, version, move, fields: fieldsOf(fields) }, now);
    };
    await go('REQUEST_INFORMATION', '2026-11-23T01:00:00.000Z');
    await go('RESUME', '2026-11-30T01:00:00.000Z');
    await go('COMPLETE', '2026-11-30T02:00:00.000Z', { signature: 'SIGNED' });
    const [step] = await database.sql<{ step: string; rest: string; names: string[] }>(
      `select s.step, (s.due_at - c.due_at)::text as rest,
         array(select i ->> 'name' from jsonb_array_elements(s.due_why -> 'inputs') as i) as names
       from complaints.step s join complaints.complaint c on c.id = s.complaint_id
       where c.id = $1 and s.done_at is null`,
      [id],
    );
    expect(step).toEqual({ step: 'inspect', rest: '00:00:00', names: ['acceptance', 'waitedFrom', 'waitedTo'] });
  });

  it('names the original of what is on file twice', async () => {
    const [id, original] = [await desk.file('PACKAGING'), await desk.file('PACKAGING')];
    const [{ number = '' } = {}] = await database.sql<{ number: string }>(
      'select number from complaints.complaint where id = $1',
      [original],
    );
    const { version } = await desk.stored(id);
    const voiding = (duplicateOf: string) =>
      desk.send(at('SERVICE_DIRECTOR'), {
        complaintId: id,
        version,
        move: 'VOID',
        fields: fieldsOf({ note: '重复登记', duplicateOf }),
      });
    expect(await voiding('nowhere')).toMatchObject({ __typename: 'InvalidInput', code: 'NO_SUCH_COMPLAINT' });
    expect(await voiding(number)).toMatchObject({ complaint: { state: 'VOID', outcome: 'DUPLICATE' } });
    expect(await desk.count('complaints.complaint', `id = '${id}' and duplicate_of = '${original}'`)).toBe(1);
  });

  it('leaves one standing of two that are said to repeat each other, at once or one after the other', async () => {
    const ids = [await desk.file('PACKAGING'), await desk.file('PACKAGING')] as const;
    const filed = await database.sql<{ id: string; number: string; version: number }>(
      'select id, number, version from complaints.complaint where id = any($1::uuid[])',
      [ids],
    );
    const voiding = ({ id, version }: { id: string; version: number }) => {
      const duplicateOf = filed.find((other) => other.id !== id)?.number ?? '';
      const fields = fieldsOf({ note: '重复登记', duplicateOf });
      return desk.send(at('SERVICE_DIRECTOR'), { complaintId: id, version, move: 'VOID', fields });
    };
    const answers = await Promise.all(filed.map(voiding));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['ComplaintMoved', 'InvalidInput']);
    const refused = filed[answers.findIndex(({ __typename }) => __typename === 'InvalidInput')];
    if (refused === undefined) throw new Error('nothing was refused');
    expect(await voiding(refused)).toMatchObject({ code: 'ORIGINAL_VOID', field: 'input.fields.duplicateOf' });
    expect(await desk.stored(refused.id)).toMatchObject({ state: 'RECEIVED' });
  });

  it('keeps the version of the regulation that a case was opened under', async () => {
    const id = await desk.file('PACKAGING');
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       select code, 2, '2020-01-01',
         jsonb_set(jsonb_set(document, '{version}', '2'), '{clauses,0,parameters,procedures,3,steps,4,owes}', '"memo"'), 'v2'
       from policy.regulation_version where code = 'CC' and version = 1`,
    );
    await desk.until(id, 'inspect');
    const [step] = await database.sql<{ why: { policyVersion: number } }>(
      `select due_why as why from complaints.step where complaint_id = $1 and step = 'inspect'`,
      [id],
    );
    expect(step?.why.policyVersion).toBe(1);
    expect(await desk.count('complaints.complaint', `id = '${await desk.file('PACKAGING')}' and cc_version = 2`)).toBe(
      1,
    );
    await database.sql(
      `delete from complaints.step where complaint_id in (select id from complaints.complaint where cc_version = 2)`,
    );
    await database.sql(`update complaints.complaint set cc_version = 1 where cc_version = 2`);
    await database.sql(`delete from policy.regulation_version where code = 'CC' and version = 2`);
  });

  it('shows amounts to those who reach money and to the posts that wrote them', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'approve', { amount: '4000' });
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
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'receive');
    const rewrite = database.sql(`update complaints.step set handed_on = '{}' where complaint_id = $1 and seq = 1`, [
      id,
    ]);
    await expect(rewrite).rejects.toThrow(/history is only ever added to/);
  });
});
