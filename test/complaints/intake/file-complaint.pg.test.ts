import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { FileComplaintInput } from '../../../api/complaints/intake/file-complaint.schema';
import { fileComplaint } from '../../../api/complaints/intake/file-complaint.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type RequestOptions, type TestDatabase } from '../../support/database';
import { addClient, addComplaint, arrange, type Arranged } from '../arrange';
import { director, holderOf, specialist, supervisor } from '../viewers';

let database: TestDatabase;
let people: Arranged;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
});
afterAll(() => database.drop());

const EVERYTHING = [
  ...['number', 'state', 'due', 'due.provisional', 'due.why', 'content', 'receivedAt'],
  ...['tier', 'regionCode', 'affectedQuantity'],
];

function inputFor(clientId: string, changed: Partial<FileComplaintInput> = {}): FileComplaintInput {
  return {
    clientId,
    class: 'PACKAGING',
    channel: 'PHONE',
    severity: 'MIDDLE',
    occurredAt: '2026-01-02T01:00:00.000Z',
    place: ' 客户仓库 ',
    content: '外箱破损',
    overseas: false,
    idempotencyKey: v7(),
    ...changed,
  };
}

async function file(viewer: Partial<ViewerFacts>, input: FileComplaintInput, options: RequestOptions = {}) {
  const context = database.contextOf(viewer, options);
  try {
    return await fileComplaint(context, input, EVERYTHING);
  } finally {
    await context.database.close();
  }
}

async function filed(viewer: Partial<ViewerFacts>, input: FileComplaintInput, options: RequestOptions = {}) {
  const result = await file(viewer, input, options);
  if (result.__typename !== 'ComplaintFiled') throw new Error(`${result.__typename}: ${result.message}`);
  return result;
}

const count = async (table: string, where = 'true'): Promise<number> =>
  (await database.sql<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]?.n ?? 0;

describe('fileComplaint', () => {
  it('numbers, dates, explains and records a complaint in one go', async () => {
    const now = '2010-09-12T02:00:00.000Z';
    const input = inputFor(people.clientOfMing, { occurredAt: '2010-09-11T00:00:00.000Z', affectedQuantity: '12.5' });
    const { complaint, replayed } = await filed(specialist(people.ming), input, { now });
    expect(replayed).toBe(false);
    expect(complaint).toMatchObject({
      number: '100912001',
      state: 'RECEIVED',
      receivedAt: '2010-09-12T02:00:00.000Z',
      tier: 'A1',
      regionCode: 'EAST',
      affectedQuantity: '12.5',
      dueAt: '2010-09-14T15:59:59.999Z',
      dueProvisional: false,
      dueWhy: { clause: 'CC-11', policyVersion: 1 },
    });
    const id = complaint.id;
    expect(
      await database.sql('select seq, step, post, due_why, done_at from complaints.step where complaint_id = $1', [id]),
    ).toMatchObject([
      {
        seq: 1,
        step: 'intake',
        post: 'SERVICE_DIRECTOR',
        due_why: { clause: 'CC-5', policyVersion: 1 },
        done_at: null,
      },
    ]);
    expect(await database.sql('select kind, by_staff from complaints.event where complaint_id = $1', [id])).toEqual([
      { kind: 'RECEIVED', by_staff: people.ming },
    ]);
    expect(await database.sql('select post from complaints.case_post where complaint_id = $1', [id])).toEqual([
      { post: 'SERVICE_DIRECTOR' },
      { post: 'GENERAL_MANAGER' },
      { post: 'LOGISTICS_SUPERVISOR' },
    ]);
    expect(
      await count(
        'platform.audit',
        `subject_id = '${id}' and action = 'complaint.file' and actor_id = '${people.ming}'`,
      ),
    ).toBe(1);
    expect(await count('platform.outbox', `topic = 'complaint.filed' and payload ->> 'complaintId' = '${id}'`)).toBe(1);
  });

  it('gives overseas cases without an answering clause the longer clock', async () => {
    const now = '2011-03-01T02:00:00.000Z';
    const input = inputFor(people.clientOfMing, { class: 'GRIEVANCE', occurredAt: '2011-02-01T00:00:00.000Z' });
    const home = await filed(specialist(people.ming), input, { now });
    const abroad = await filed(specialist(people.ming), { ...input, overseas: true, idempotencyKey: v7() }, { now });
    expect(home.complaint.dueAt).toBe('2011-03-16T15:59:59.999Z');
    expect(abroad.complaint.dueAt).toBe('2011-03-21T15:59:59.999Z');
    expect(abroad.complaint.dueWhy).toMatchObject({ clause: 'CQ-12' });
  });

  it('numbers twenty at once without gap or repetition, and files each key once however often it is sent', async () => {
    const now = '2012-05-06T02:00:00.000Z';
    const inputs = Array.from({ length: 20 }, () =>
      inputFor(people.clientOfMing, { occurredAt: '2012-05-05T00:00:00.000Z' }),
    );
    const before = await count('complaints.complaint');
    const answers = await Promise.all(
      [...inputs, ...inputs, ...inputs].map((input) => filed(specialist(people.ming), input, { now })),
    );
    const numbers = new Set(answers.map(({ complaint }) => complaint.number));
    expect([...numbers].sort()).toEqual(
      Array.from({ length: 20 }, (_, at) => `120506${String(at + 1).padStart(3, '0')}`),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(20);
    for (const [at, answer] of answers.entries())
      expect(answer.complaint.number).toBe(answers[at % 20]?.complaint.number);
    expect((await count('complaints.complaint')) - before).toBe(20);
  });

  it('leaves no gap where a filing failed after it had its number', async () => {
    const now = '2013-05-06T02:00:00.000Z';
    const occurredAt = '2013-05-05T00:00:00.000Z';
    await filed(specialist(people.ming), inputFor(people.clientOfMing, { occurredAt }), { now });
    await database.sql(
      `alter table complaints.event add constraint broken check (at < '2013-01-01' or at > '2014-01-01') not valid`,
    );
    await expect(file(specialist(people.ming), inputFor(people.clientOfMing, { occurredAt }), { now })).rejects.toThrow(
      /broken/,
    );
    await database.sql('alter table complaints.event drop constraint broken');
    const { complaint } = await filed(specialist(people.ming), inputFor(people.clientOfMing, { occurredAt }), { now });
    expect(complaint.number).toBe('130506002');
  });

  it('goes on past the 999th of a year, and begins anew with the next', async () => {
    await database.sql(`insert into complaints.number_counter (scope, last) values ('2014', 998)`);
    const occurredAt = '2014-01-01T00:00:00.000Z';
    const number = async (now: string) =>
      (await filed(specialist(people.ming), inputFor(people.clientOfMing, { occurredAt }), { now })).complaint.number;
    expect(await number('2014-12-31T02:00:00.000Z')).toBe('141231999');
    expect(await number('2014-12-31T03:00:00.000Z')).toBe('1412311000');
    // 16:00 UTC is midnight in Shanghai.
    expect(await number('2014-12-31T16:00:00.000Z')).toBe('150101001');
  });

  it('answers foreign, unknown and misshapen clients alike', async () => {
    const foreign = await file(specialist(people.ming), inputFor(people.clientOfHong));
    const unknown = await file(specialist(people.ming), inputFor(v7()));
    const misshapen = await file(specialist(people.ming), inputFor('no id'));
    expect(foreign).toMatchObject({ __typename: 'NotFound', field: 'input.clientId' });
    expect(unknown).toEqual(foreign);
    expect(misshapen).toEqual(foreign);
  });

  it('does not let somebody who met a client on a case file for it', async () => {
    const both: Partial<ViewerFacts> = { ...specialist(people.ming), posts: ['KA_SPECIALIST', 'QUALITY_MANAGER'] };
    const clientId = await addClient(database, people.hong);
    await addComplaint(database, { clientId, post: 'QUALITY_MANAGER' });
    expect(await file(both, inputFor(clientId))).toMatchObject({ __typename: 'NotFound' });
  });

  it('does not let who registers every case file for more clients than before', async () => {
    const both: Partial<ViewerFacts> = { ...specialist(people.ming), posts: ['KA_SPECIALIST', 'GM_OFFICE'] };
    const clientId = await addClient(database, people.hong);
    await addComplaint(database, { clientId, post: 'GM_OFFICE' });
    expect(await file(both, inputFor(clientId))).toMatchObject({ __typename: 'NotFound' });
    expect(await file(both, inputFor(people.clientOfMing))).toMatchObject({ __typename: 'ComplaintFiled' });
  });

  it('is refused by the database itself to who may write cases and not file them', async () => {
    const context = database.contextOf(holderOf('GM_OFFICE', people.director));
    const insert = context.database.write((transaction) =>
      transaction.rows({
        text: `insert into complaints.complaint (id, number, class, severity, channel, client_id, occurred_at, place, content,
                 received_at, received_on, accepted_at)
               select $1, 'past', class, severity, channel, client_id, occurred_at, place, content, received_at, received_on,
                 accepted_at from complaints.complaint limit 1`,
        values: [v7()],
      }),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    await context.database.close();
  });

  it.each(['EXECUTIVE', 'ANALYST', 'QUALITY_MANAGER', 'GENERAL_MANAGER', 'GM_OFFICE', 'ADMINISTRATOR'] as const)(
    'is not for the %s',
    async (post) => {
      const result = await file(holderOf(post, people.director), inputFor(people.clientOfMing));
      expect(result).toMatchObject({ __typename: 'NotAllowed', clause: 'CC-2' });
    },
  );

  it('lets a supervisor file for the team and the service director for everybody', async () => {
    expect(await file(supervisor(people), inputFor(people.clientOfMing))).toMatchObject({
      __typename: 'ComplaintFiled',
    });
    expect(await file(supervisor(people), inputFor(people.clientOfHong))).toMatchObject({ __typename: 'NotFound' });
    expect(await file(director(people), inputFor(people.clientOfHong))).toMatchObject({ __typename: 'ComplaintFiled' });
  });

  it('names the field that is wrong, in the language of the request, and takes the mended input under the same key', async () => {
    const wrong = inputFor(people.clientOfMing, { content: ' ' });
    const zh = await file(specialist(people.ming), wrong);
    const en = await file(specialist(people.ming), wrong, { locale: 'en' });
    expect(zh).toMatchObject({
      __typename: 'InvalidInput',
      code: 'REQUIRED',
      field: 'input.content',
      message: '请填写内容。',
    });
    expect(en).toMatchObject({ field: 'input.content', message: 'The content is missing. Fill it in.' });
    expect(await file(specialist(people.ming), { ...wrong, content: '破损' })).toMatchObject({ replayed: false });
  });

  it('refuses a key that already stands for another complaint', async () => {
    const input = inputFor(people.clientOfMing);
    await filed(specialist(people.ming), input);
    const other = await file(specialist(people.ming), { ...input, content: '另一件事' });
    expect(other).toMatchObject({ __typename: 'InvalidInput', field: 'input.idempotencyKey' });
  });

  it('says that a filed complaint is on file after its client was handed over', async () => {
    const clientId = await addClient(database, people.ming);
    const input = inputFor(clientId);
    await filed(specialist(people.ming), input);
    await database.sql('update clients.client set owner_id = $1 where id = $2', [people.hong, clientId]);
    expect(await file(specialist(people.ming), input)).toMatchObject({
      __typename: 'NotFound',
      code: 'NO_SUCH_COMPLAINT',
    });
  });

  it('leaves nothing behind when it refuses', async () => {
    const before = await count('platform.idempotency');
    await file(specialist(people.ming), inputFor(people.clientOfHong));
    await file(specialist(people.ming), inputFor(people.clientOfMing, { place: '' }));
    expect(await count('platform.idempotency')).toBe(before);
  });

  it('keeps the version of the regulation that is in force on the day in China it is filed on', async () => {
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       select code, 2, '2031-05-02', jsonb_set(document, '{version}', '2'), 'v2'
       from policy.regulation_version where code = 'CC' and version = 1`,
    );
    const versionAt = async (now: string): Promise<unknown> => {
      const input = inputFor(people.clientOfMing, { occurredAt: '2031-04-30T00:00:00.000Z' });
      return (await filed(specialist(people.ming), input, { now })).complaint.dueWhy;
    };
    expect(await versionAt('2031-05-01T15:59:59.999Z')).toMatchObject({ clause: 'CC-11', policyVersion: 1 });
    expect(await versionAt('2031-05-01T16:00:00.000Z')).toMatchObject({ clause: 'CC-11', policyVersion: 2 });
  });
});
