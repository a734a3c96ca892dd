import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DetermineGoodsInput } from '../../../api/complaints/records/case-record.schema';
import { determineGoods } from '../../../api/complaints/records/determine-goods.service';
import type { FileComplaintInput } from '../../../api/complaints/intake/file-complaint.schema';
import { fileComplaint } from '../../../api/complaints/intake/file-complaint.service';
import { similarComplaints } from '../../../api/complaints/intake/similar-complaint.service';
import { complaints } from '../../../api/complaints/subgraph';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';
import { holderOf, specialist } from '../viewers';

const NOW = '2026-11-23T01:00:00.000Z';
type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let at: Awaited<ReturnType<typeof staffPosts>>;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase(complaints.entities);
});
afterAll(() => database.drop());
beforeEach(async () => {
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});

async function file(changed: Partial<FileComplaintInput>, now = NOW): Promise<string> {
  const context = database.contextOf(at('SERVICE_DIRECTOR'), { now });
  const input: FileComplaintInput = {
    clientId: people.clientOfMing,
    class: 'PRODUCT_QUALITY',
    channel: 'PHONE',
    severity: 'MIDDLE',
    occurredAt: '2026-11-20T01:00:00.000Z',
    place: '仓库',
    content: '轴承异响',
    overseas: true,
    affectedQuantityUndetermined: true,
    idempotencyKey: v7(),
    ...changed,
  };
  const filed = await fileComplaint(context, input, ['id']);
  await context.database.close();
  if (filed.__typename !== 'ComplaintFiled') throw new Error(JSON.stringify(filed));
  return filed.complaint.id;
}

const caseOf = async (id: string) =>
  (
    await database.sql<{ register_number: string | null; accepted: string; due_on: string; clause: string }>(
      `select register_number, to_json(accepted_at) #>> '{}' as accepted, due_on::text, due_why ->> 'clause' as clause
       from complaints.complaint where id = $1`,
      [id],
    )
  )[0];

describe('a complaint in writing', () => {
  it.each(['GRIEVANCE', 'SUGGESTION', 'PRODUCT_QUALITY', 'PACKAGING', 'SERVICE_QUALITY'] as const)(
    'is phoned back at once, whatever it is about: %s',
    async (complaintClass) => {
      const quantity = complaintClass === 'PRODUCT_QUALITY' ? { affectedQuantityUndetermined: true } : {};
      const id = await file({ class: complaintClass, channel: 'WRITTEN', ...quantity });
      expect(await desk.stored(id)).toMatchObject({ step: 'phoneBack', post: 'SERVICE_DIRECTOR', state: 'RECEIVED' });
      const [step] = await database.sql(
        `select to_json(due_at) #>> '{}' as due, due_why ->> 'clause' as clause from complaints.step where complaint_id = $1`,
        [id],
      );
      // 09:00 in Shanghai, and the desk is open.
      expect(step).toMatchObject({ clause: 'CC-2', due: '2026-11-23T01:30:00+00:00' });
      expect(await desk.go(id, at('SERVICE_DIRECTOR'), 'COMPLETE', { phonedBack: '王工，已确认' })).toMatchObject({
        __typename: 'ComplaintMoved',
      });
      expect((await desk.stored(id)).step).not.toBe('phoneBack');
    },
  );

  it('is not phoned back twice when it is put in another class', async () => {
    const id = await file({ channel: 'WRITTEN' });
    const window = at('SERVICE_DIRECTOR');
    await desk.go(id, window, 'RECLASSIFY', { newClass: 'PACKAGING' });
    expect(await desk.stored(id)).toMatchObject({ step: 'phoneBack' });
    await desk.go(id, window);
    await desk.go(id, window, 'RECLASSIFY', { newClass: 'SERVICE_QUALITY' });
    expect(await desk.stored(id)).toMatchObject({ step: 'intake' });
  });

  it('is not phoned back again when the client refuses what it came to', async () => {
    const id = await file({ class: 'SERVICE_QUALITY', channel: 'WRITTEN', affectedQuantityUndetermined: false });
    await desk.until(id, 'close');
    const answer = await desk.go(id, at('SERVICE_DIRECTOR'), 'REFUSE');
    const form = 'newForm' in answer ? answer.newForm?.id : undefined;
    expect(await desk.stored(form ?? '')).toMatchObject({ step: 'intake' });
  });

  it('is phoned back by nobody when it came by phone', async () => {
    expect((await desk.stored(await file({ class: 'GRIEVANCE' }))).step).toBe('explain');
  });
});

describe('the register of quality complaints', () => {
  const register = async (id: string, now: string) => {
    const { version } = await desk.stored(id);
    const fields = [{ name: 'signature', value: 'SIGNED' }];
    return desk.send(at('GM_OFFICE'), { complaintId: id, version, fields }, now);
  };

  it('begins anew every month, without gap or repetition, however many are registered at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => file({})));
    await Promise.all(ids.map((id) => register(id, '2031-03-04T02:00:00.000Z')));
    const numbers = await Promise.all(ids.map(async (id) => (await caseOf(id))?.register_number));
    expect(numbers.sort()).toEqual(Array.from({ length: 12 }, (_, at) => `203103-${String(at + 1).padStart(4, '0')}`));
    const next = await file({});
    // 16:00 UTC on the last day is midnight in Shanghai.
    await register(next, '2031-03-31T16:00:00.000Z');
    expect((await caseOf(next))?.register_number).toBe('203104-0001');
  });

  it('leaves no gap where it failed, and goes on past what its digits hold', async () => {
    await database.sql(`insert into complaints.number_counter (scope, last) values ('CQ 2032-01', 9998)`);
    const [lost, kept, last] = [await file({}), await file({}), await file({})];
    await database.sql(
      `alter table complaints.event add constraint broken check (complaint_id <> '${lost}' or kind = 'RECEIVED') not valid`,
    );
    await expect(register(lost, '2032-01-05T02:00:00.000Z')).rejects.toThrow(/broken/);
    await database.sql('alter table complaints.event drop constraint broken');
    await register(kept, '2032-01-05T02:00:00.000Z');
    await register(last, '2032-01-05T02:00:00.000Z');
    expect((await caseOf(kept))?.register_number).toBe('203201-9999');
    expect((await caseOf(last))?.register_number).toBe('203201-10000');
    expect((await caseOf(lost))?.register_number).toBeNull();
  });

  it('starts the clock of the case at its acceptance by the GM office, and gives a number once', async () => {
    const id = await file({}, NOW);
    expect(await caseOf(id)).toMatchObject({ due_on: '2026-12-13' });
    await register(id, '2026-11-25T02:00:00.000Z');
    const accepted = await caseOf(id);
    expect(accepted).toMatchObject({ due_on: '2026-12-15', clause: 'CQ-12', accepted: '2026-11-25T02:00:00+00:00' });
    await desk.until(id, 'end');
    await desk.go(id, at('SERVICE_DIRECTOR'), 'REOPEN');
    await desk.until(id, 'end');
    expect(await caseOf(id)).toEqual(accepted);
  });

  it('holds nothing that goes another way', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'end');
    expect((await caseOf(id))?.register_number).toBeNull();
  });
});

describe('what is known of the goods', () => {
  async function determine(viewer: Viewer, changed: Partial<DetermineGoodsInput>) {
    const context = database.contextOf(viewer, { now: NOW });
    try {
      const input = { complaintId: '', version: 1, idempotencyKey: v7(), ...changed };
      return await determineGoods(context, input, ['affectedQuantity', 'returnQuantity', 'sample', 'version']);
    } finally {
      await context.database.close();
    }
  }

  it('is filled in with the complaint, and found out later by the window and by sales', async () => {
    const id = await file({ deliveredOn: '2026-11-10', deliveredQuantity: '10', returnQuantityUndetermined: true });
    const sales = at('SALES_MANAGER');
    const wanted = { complaintId: id, deliveredQuantity: '10', affectedQuantity: '3', returnQuantity: '2' };
    expect(await determine(sales, { ...wanted, sample: 'RECEIVED', version: 1 })).toMatchObject({
      __typename: 'CaseChanged',
      complaint: { affectedQuantity: '3', returnQuantity: '2', sample: 'RECEIVED', version: 2 },
    });
    const [trail] = await database.sql(
      `select before ->> 'returnQuantityUndetermined' as was, after ->> 'returnQuantity' as became
       from platform.audit where subject_id = $1 and action = 'complaint.goods'`,
      [id],
    );
    expect(trail).toEqual({ was: 'true', became: '2' });
    expect(await determine(at('GM_OFFICE'), { ...wanted, version: 2 })).toMatchObject({ __typename: 'CaseChanged' });
  });

  it('is refused where it contradicts itself, to others, from an old version, and of what has no goods', async () => {
    const id = await file({});
    const window = at('SERVICE_DIRECTOR');
    const more = { complaintId: id, deliveredQuantity: '2', affectedQuantity: '3' };
    expect(await determine(window, more)).toMatchObject({ code: 'QUANTITY_PAST_DELIVERY', clause: 'CQ-2' });
    expect(await determine(window, { complaintId: id })).toMatchObject({ code: 'QUANTITY_NEEDED' });
    const right = { complaintId: id, affectedQuantity: '3' };
    expect(await determine(at('QUALITY_MANAGER'), right)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await determine(specialist(people.hong), right)).toMatchObject({ __typename: 'NotFound' });
    expect(await determine(window, { ...right, version: 7 })).toMatchObject({ __typename: 'StaleVersion' });
    const service = await file({ class: 'SERVICE_QUALITY', affectedQuantityUndetermined: false });
    expect(await determine(window, { ...right, complaintId: service })).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('earlier complaints like the one being filed', () => {
  async function similar(viewer: Viewer, changed: Partial<Parameters<typeof similarComplaints>[1]> = {}) {
    const context = database.contextOf(viewer, { now: NOW });
    try {
      const asked = { clientId: people.clientOfMing, class: 'GRIEVANCE', content: '', ...changed } as const;
      const found = await similarComplaints(
        context,
        { orderNumber: null, partNumber: null, ...asked },
        new Map([['number', new Set<string>()]]) as never,
      );
      return found.map(({ complaint, by }) => ({ id: complaint.id, by }));
    } finally {
      await context.database.close();
    }
  }

  it('are shown to who files, the most alike first', async () => {
    const ordered = await file({ orderNumber: 'SO-77', partNumber: 'P-1', content: '轴承异响严重' });
    const worded = await file({ content: '轴承有异响，很严重' });
    const found = await similar(at('SERVICE_DIRECTOR'), {
      class: 'PRODUCT_QUALITY',
      orderNumber: 'so-77',
      content: '轴承异响严重',
    });
    expect(found[0]).toEqual({ id: ordered, by: ['ORDER', 'WORDS', 'CLASS'] });
    expect(found.map(({ id }) => id)).toContain(worded);
  });

  it('are not those of long ago, of other clients, or filed by mistake', async () => {
    const mistaken = await file({ orderNumber: 'SO-78' });
    await desk.go(mistaken, at('SERVICE_DIRECTOR'), 'VOID');
    await file({ orderNumber: 'SO-78', occurredAt: '2026-01-02T00:00:00.000Z' }, '2026-01-05T01:00:00.000Z');
    await file({ orderNumber: 'SO-78', clientId: people.clientOfHong });
    expect(await similar(at('SERVICE_DIRECTOR'), { orderNumber: 'SO-78' })).toEqual([]);
  });

  it('are shown to nobody who may not file or does not read them', async () => {
    await file({ orderNumber: 'SO-79' });
    expect(await similar(specialist(people.hong), { orderNumber: 'SO-79' })).toEqual([]);
    expect(await similar(holderOf('EXECUTIVE', v7()), { orderNumber: 'SO-79' })).toEqual([]);
    expect(await similar(specialist(people.ming), { orderNumber: 'SO-79', clientId: 'nonsense' })).toEqual([]);
  });
});
