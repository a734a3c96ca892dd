import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { RecordMarketNoteInput } from '../../../api/desk/market-notes/change-market-note.schema';
import {
  correctMarketNote,
  readMarketNote,
  recordMarketNote,
} from '../../../api/desk/market-notes/change-market-note.service';
import type { MarketNoteFilter } from '../../../api/desk/market-notes/market-note.schema';
import {
  clientNotePage,
  historyOfNote,
  isUnread,
  noteById,
  notePage,
  readersOf,
} from '../../../api/desk/market-notes/market-note.service';
import { alertOfMarketNote } from '../../../api/inbox/raise-alerts.service';
import { holderOf, specialist, supervisor } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
const CONTENT = {
  subject: 'PRICE' as const,
  content: '竞品同类产品降价一成',
  source: '展会现场',
  learnedOn: '2026-11-22',
};

beforeAll(async () => {
  desk = await openDesk();
  await desk.database.sql(`insert into policy.regulation (code) values ('AM') on conflict do nothing`);
  await desk.database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('AM', 1, '2000-01-01', $1, 'test')`,
    [await readFile('seeds/policy/am.json', 'utf8')],
  );
  // Prices are passed on to the KA manager, who here is Hong, and to the deputy GM (sales), who is nobody.
  await desk.database.sql(
    `insert into identity.staff_post (staff_id, post, valid) values ($1, 'KA_MANAGER', '[2020-01-01,)')`,
    [desk.people.hong],
  );
});
afterAll(() => desk.database.drop());

const ming = (): Viewer => specialist(desk.people.ming);
const hong = (): Viewer => specialist(desk.people.hong);
const manager = (): Viewer => holderOf('GENERAL_MANAGER', desk.people.supervisor);
const outsider = (): Viewer => holderOf('RND_ENGINEER', desk.people.director);

const record = (viewer: Viewer, more: Partial<RecordMarketNoteInput> = {}) =>
  asking(desk, viewer, (context) => recordMarketNote(context, { content: CONTENT, idempotencyKey: v7(), ...more }));

async function recorded(viewer: Viewer = ming(), more: Partial<RecordMarketNoteInput> = {}): Promise<string> {
  const answer = await record(viewer, more);
  if (!('note' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
  return answer.note.id;
}

const seen = (viewer: Viewer, id: string) => asking(desk, viewer, (context) => noteById(context, id));
const readers = (viewer: Viewer, id: string) => asking(desk, viewer, (context) => readersOf(context, { id }));
const list = (viewer: Viewer, filter: MarketNoteFilter = {}) =>
  asking(desk, viewer, async (context) => {
    const page = await notePage(context, { first: 200, after: null }, filter);
    return page.edges.map(({ node }) => node.id);
  });

describe('a market note', () => {
  it('is passed on to the posts that the clause names and to who was named besides, once each', async () => {
    const id = await recorded(ming(), { tellIds: [desk.people.director, desk.people.hong, desk.people.ming] });
    const told = (await readers(ming(), id)).map(({ staff }) => staff?.id);
    expect(told.sort()).toEqual([desk.people.director, desk.people.hong].sort());
    const [message] = await desk.database.sql<{ payload: { noteId: string } }>(
      `select payload from platform.outbox where topic = 'market.noted' order by id desc limit 1`,
    );
    expect(message?.payload.noteId).toBe(id);
    expect(await desk.database.sql('select action from platform.audit where subject_id = $1', [id])).toEqual([
      { action: 'market.note' },
    ]);
  });

  it('is seen by its circle, by who looks after the client and by whom it was passed on to, and by nobody else', async () => {
    const id = await recorded(ming(), { content: { ...CONTENT, subject: 'CHANNEL' } });
    for (const viewer of [ming(), supervisor(desk.people), desk.director, hong(), manager()])
      expect(await seen(viewer, id)).toMatchObject({ content: '竞品同类产品降价一成' });
    const own = await recorded(desk.director, { content: { ...CONTENT, subject: 'PRODUCT' } });
    for (const viewer of [ming(), hong()]) expect(await seen(viewer, own)).toBeNull();
    const ofClient = await recorded(desk.director, {
      content: { ...CONTENT, subject: 'PRODUCT' },
      clientId: desk.people.clientOfMing,
    });
    expect(await seen(ming(), ofClient)).toMatchObject({ client: { id: desk.people.clientOfMing }, mayCorrect: false });
    expect(await seen(hong(), ofClient)).toBeNull();
    expect(await seen(holderOf('ANALYST', v7()), id)).toMatchObject({ content: null, source: null, notedBy: null });
    const page = (viewer: Viewer) =>
      asking(desk, viewer, async (context) => {
        const found = await clientNotePage(context, desk.people.clientOfMing, { first: 5, after: null });
        return found.edges.map(({ node }) => node.id);
      });
    expect(await page(ming())).toEqual([ofClient]);
    expect(await page(hong())).toEqual([]);
  });

  it('leads whom it was passed on to to no client that they do not see', async () => {
    const id = await recorded(ming(), { clientId: desk.people.clientOfMing, tellIds: [desk.people.director] });
    expect(await seen(outsider(), id)).toMatchObject({ content: '竞品同类产品降价一成', client: null });
    expect(await seen(supervisor(desk.people), id)).toMatchObject({ client: { id: desk.people.clientOfMing } });
  });

  it('is open to a reader of another department, who confirms it once', async () => {
    const id = await recorded(ming(), { tellIds: [desk.people.director] });
    const reader = outsider();
    expect(await seen(reader, id)).toMatchObject({ id });
    expect(await list(reader, { unread: true })).toContain(id);
    const read = (viewer: Viewer, now: string) => asking(desk, viewer, (context) => readMarketNote(context, id), now);
    expect(await read(reader, at('10:00'))).toMatchObject({ note: { id } });
    await read(reader, at('11:00'));
    const [first] = await readers(ming(), id);
    expect(first).toMatchObject({ staff: { id: desk.people.director } });
    expect(new Date(first?.readAt ?? '').toISOString()).toBe(at('10:00'));
    expect(await asking(desk, reader, (context) => isUnread(context, { id }))).toBe(false);
    expect(await list(reader, { unread: true })).not.toContain(id);
    expect(await read(ming(), at('10:00'))).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_PASSED_ON' });
    expect(await read(holderOf('RND_ENGINEER', v7()), at('10:00'))).toMatchObject({ __typename: 'NotFound' });
    expect(
      await desk.database.sql(`select action from platform.audit where subject_id = $1 and action = 'market.read'`, [
        id,
      ]),
    ).toHaveLength(1);
  });

  it('raises one alert for each reader, however often the message comes', async () => {
    const id = await recorded();
    for (let times = 0; times < 2; times += 1)
      await desk.database
        .systemContext()
        .database.write((transaction) =>
          alertOfMarketNote(transaction, { noteId: id, staffIds: [desk.people.hong] }, at('09:30')),
        );
    expect(await desk.database.sql('select kind, staff_id from inbox.alert where market_note_id = $1', [id])).toEqual([
      { kind: 'MARKET_NOTE', staff_id: desk.people.hong },
    ]);
  });

  it('is refused when it is wrong, with the field and the cure', async () => {
    const { clientOfMing, clientOfHong } = desk.people;
    for (const [more, code, field] of [
      [{ content: { ...CONTENT, content: ' ' } }, 'REQUIRED', 'content.content'],
      [{ content: { ...CONTENT, content: 'a\u202eb' } }, 'CONTROL_CHARACTER', 'content.content'],
      [{ content: { ...CONTENT, learnedOn: '2026-11-24' } }, 'TO_COME', 'content.learnedOn'],
      [{ content: { ...CONTENT, learnedOn: '2026-10-01' } }, 'TOO_LONG_AGO', 'content.learnedOn'],
      [{ clientId: clientOfHong }, 'NO_SUCH_CLIENT', 'clientId'],
      [{ clientId: 'no id' }, 'NO_SUCH_CLIENT', 'clientId'],
      [{ clientId: clientOfMing, prospectId: v7() }, 'ONE_OF_BOTH', 'prospectId'],
      [{ prospectId: v7() }, 'NO_SUCH_PROSPECT', 'prospectId'],
      [{ regionCode: 'MOON' }, 'NO_SUCH_REGION', 'regionCode'],
      [{ tellIds: [v7()] }, 'NO_SUCH_STAFF', 'tellIds'],
      [{ tellIds: Array.from({ length: 21 }, () => v7()) }, 'TOO_MANY', 'tellIds'],
    ] as const)
      expect(await record(ming(), more as Partial<RecordMarketNoteInput>), code).toMatchObject({
        code,
        field: expect.stringContaining(field),
      });
    for (const viewer of [manager(), outsider(), holderOf('EXECUTIVE', desk.people.director)])
      expect(await record(viewer)).toMatchObject({ __typename: 'NotAllowed', clause: 'AM-1' });
    const past = asking(desk, manager(), (context) =>
      context.database.write((transaction) =>
        transaction.rows({
          text: `insert into desk.market_note (id, subject, content, learned_on, noted_by, noted_at)
                 values ($1, 'PRICE', 'x', '2026-11-22', $2, now())`,
          values: [v7(), desk.people.supervisor],
        }),
      ),
    );
    await expect(past).rejects.toThrow('row-level security');
  });

  it('is recorded once for a key, however fast it is sent', async () => {
    const idempotencyKey = v7();
    const answers = await Promise.all([1, 2, 3].map(() => record(ming(), { idempotencyKey })));
    expect(new Set(answers.map((answer) => ('note' in answer ? answer.note.id : answer.code))).size).toBe(1);
  });

  it('is corrected by who made it and their superiors, and keeps what it said', async () => {
    const id = await recorded();
    const correct = (viewer: Viewer, content: Partial<typeof CONTENT>, version = 1, reason = '数字记错') =>
      asking(desk, viewer, (context) =>
        correctMarketNote(context, {
          noteId: id,
          version,
          content: { ...CONTENT, ...content },
          reason,
          idempotencyKey: v7(),
        }),
      );
    expect(await correct(ming(), {})).toMatchObject({ code: 'UNCHANGED' });
    expect(await correct(ming(), { content: '降价两成' }, 1, ' ')).toMatchObject({ code: 'REQUIRED' });
    // Hong was told, and may read it.
    expect(await correct(hong(), { content: '降价两成' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct(supervisor(desk.people), { content: '降价两成' })).toMatchObject({
      note: { content: '降价两成', version: 2 },
    });
    expect(await correct(ming(), { content: '降价三成' })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await asking(desk, ming(), (context) => historyOfNote(context, { id }))).toMatchObject([
      { version: 1, content: '竞品同类产品降价一成', reason: '数字记错', replacedBy: { id: desk.people.supervisor } },
    ]);
  });

  it('is found by subject, day, region and text', async () => {
    const content = {
      ...CONTENT,
      subject: 'NEW_MARKET' as const,
      content: '义乌新批发城招商',
      learnedOn: '2026-11-10',
    };
    const id = await recorded(ming(), { content, regionCode: 'EAST' });
    for (const filter of [
      { subjects: ['NEW_MARKET' as const] },
      { search: ' 批发城 ' },
      { from: '2026-11-10', to: '2026-11-10' },
      { regions: ['EAST'], mine: true, search: '义乌' },
    ])
      expect(await list(ming(), filter)).toEqual([id]);
    expect(await list(ming(), { search: '%' })).toEqual([]);
    expect(await list(holderOf('ANALYST', v7()), { search: '批发城' })).toEqual([]);
  });
});

describe('the notes about a client', () => {
  it('are read from a day back, page by page', async () => {
    const { clientOfMing: clientId } = desk.people;
    const ids: string[] = [];
    for (const learnedOn of ['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'])
      ids.push(await recorded(ming(), { clientId, content: { ...CONTENT, learnedOn } }));
    const page = (input: { first: number; after?: string; olderThan?: string }) =>
      asking(desk, ming(), (context) => clientNotePage(context, clientId, { after: null, ...input }));
    const { edges, pageInfo } = await page({ first: 2, olderThan: '2026-11-14' });
    expect(edges.map(({ node }) => node.id)).toEqual([ids[2], ids[1]]);
    const next = await page({ first: 2, olderThan: '2026-11-14', after: pageInfo.endCursor ?? '' });
    expect(next.edges.map(({ node }) => node.id)).toEqual([ids[0]]);
    expect((await page({ first: 2, olderThan: '2026-11-11' })).edges).toEqual([]);
    await expect(page({ first: 2, olderThan: '2026-02-30' })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
