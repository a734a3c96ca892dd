import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import readExcelFile from 'read-excel-file/node';
import { REPORT_CARDS } from '../../../api/identity/subscriptions/report-cards';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { someCompany } from '../../analytics/some-company';
import { entities } from '../../clients/graph';
import { testDatabase, type TestDatabase } from '../../support/database';
import type { MailServer } from '../../support/mail-server';
import { openReports } from './reports';

/** Thursday and Friday, working days; the Friday after is the Dragon Boat Festival's. */
const THURSDAY = '2026-06-18T01:00:00.000Z';
const MADE = '2026-06-18T00:00:00.000Z';

let database: TestDatabase;
let server: MailServer;
let reports: Awaited<ReturnType<typeof openReports>>;
const head = '00000000-0000-7000-8000-0000000000c0';
let [ming, hong] = ['', ''];

beforeAll(async () => {
  database = await testDatabase(entities);
  ({ ming, hong } = await someCompany(database));
  await database.sql(
    `insert into identity.staff (id, number, name, account, email) values ($1, 'H', '孙伟', 'head', 'sunwei@kehu.example')`,
    [head],
  );
  for (const [id, post] of [
    [head, 'GENERAL_MANAGER'],
    [ming, 'KA_SPECIALIST'],
    [hong, 'KA_SPECIALIST'],
  ])
    await database.sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      id,
      post,
    ]);
  reports = await openReports(database);
  ({ server } = reports);
});
afterAll(async () => {
  await reports.stop();
  await database.drop();
});
beforeEach(async () => {
  (server.mails as unknown[]).length = 0;
  reports.faults.length = 0;
  server.refuseWith(undefined);
  await database.sql('delete from inbox.alert');
  await database.sql('delete from platform.outbox');
  await database.sql('delete from identity.report_mail');
  await database.sql('delete from identity.report_subscription');
  await database.sql('update identity.staff set active = true, reports_to = $1 where id = any ($2)', [
    head,
    [ming, hong],
  ]);
  await database.sql(`update identity.staff set email = account || '@kehu.example' where id = any ($1)`, [
    [ming, hong],
  ]);
});

const mails = () =>
  database.sql<{ state: string; reason: string | null; late: boolean; attempts: number; slot: string }>(
    `select state, reason, late, attempts, to_char(slot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as slot
     from identity.report_mail order by created_at, slot`,
  );
const only = () => {
  expect(server.mails).toHaveLength(1);
  const [received] = server.mails;
  if (received === undefined) throw new Error('no mail');
  return received;
};
const alerts = async () => {
  await dispatchMessages(database.source, {
    handlers: messageHandlers(() => THURSDAY),
    onFault: (_message, fault) => {
      throw fault;
    },
  });
  return database.sql<{ staff_id: string; kind: string }>('select staff_id, kind from inbox.alert');
};

describe('a report by mail', () => {
  it('comes when it is due, with its charts as pictures and its rows as a workbook', async () => {
    await reports.subscribe(head, { cards: [...REPORT_CARDS.DASHBOARD], attachment: 'XLSX' }, MADE);
    expect(await reports.run('2026-06-18T00:59:00.000Z')).toBe(0);
    expect(await reports.run(THURSDAY)).toBe(1);
    const { to, mail } = only();
    expect(to).toEqual(['sunwei@kehu.example']);
    expect(mail.subject).toBe('每日概览 · 2026-06-18');
    expect(mail.text).toMatch(/核心指标[^]*活跃客户: \d+/);
    expect(mail.html).toContain('每月投诉率');
    const pictures = mail.attachments.filter(({ contentType }) => contentType === 'image/png');
    expect(pictures).toHaveLength(4);
    for (const { content, related } of pictures) {
      expect(content.subarray(1, 4).toString()).toBe('PNG');
      expect(content.readUInt32BE(16)).toBe(1280);
      expect(content.length).toBeGreaterThan(8_000);
      expect(related).toBe(true);
    }
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    const workbook = mail.attachments.find(({ filename }) => filename === 'kehu-2026-06-18.xlsx');
    const sheets = await readExcelFile(workbook?.content ?? Buffer.alloc(0));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '1 核心指标',
      '2 每月投诉量（按类别）',
      '3 每月投诉率',
      '4 解决时长（按受理月）',
      '5 客户分层：客户数与年交易额',
      '说明',
    ]);
    expect(sheets.at(-1)?.data.flat().join(' ')).toContain('2025-07-01–2026-06-18');
  });

  it('is made with the rights of whoever gets it: a smaller portfolio makes a smaller report', async () => {
    await reports.subscribe(head, { recipientIds: [head, ming, hong], cards: ['TIERS'], attachment: 'CSV' }, MADE);
    expect(await reports.run(THURSDAY)).toBe(3);
    const clientsOf = (address: string): number => {
      const mail = server.mails.find(({ to }) => to[0] === address)?.mail;
      const csv = mail?.attachments.find(({ filename }) => filename?.includes('kehu-tiers'))?.content.toString() ?? '';
      const rows = csv
        .split('\r\n')
        .slice(1)
        .filter((line) => /^[^,]+,\d+,/.test(line));
      return rows.reduce((sum, line) => sum + Number(line.split(',')[1]), 0);
    };
    const counted = async (where: string, values: string[] = []): Promise<number> =>
      Number(
        (await database.sql<{ n: string }>(`select count(*) as n from clients.client where ${where}`, values))[0]?.n,
      );
    const [ofMing, ofHong] = [await counted('owner_id = $1', [ming]), await counted('owner_id = $1', [hong])];
    expect(ofMing).toBeGreaterThan(0);
    expect(clientsOf(`${ming}@kehu.example`)).toBe(ofMing);
    expect(clientsOf(`${hong}@kehu.example`)).toBe(ofHong);
    expect(clientsOf('sunwei@kehu.example')).toBe(ofMing + ofHong);
  });

  it('comes in English, and of the quality page with its control chart', async () => {
    const cards = ['FIGURES', 'CONTROL', 'PARETO'] as const;
    await reports.subscribe(head, { page: 'QUALITY', name: 'Quality', cards: [...cards], locale: 'EN' }, MADE);
    expect(await reports.run(THURSDAY)).toBe(1);
    const { mail } = only();
    expect(mail.text).toMatch(/Quality figures[^]*Complaints: \d+/);
    expect(mail.html).not.toMatch(/[\u4e00-\u9fff]/);
    expect(mail.attachments.filter(({ contentType }) => contentType === 'image/png')).toHaveLength(2);
  });

  it('comes of the deadlines, with how long cases take and what is open', async () => {
    const cards = ['TIMES', 'CURVES', 'ON_TIME_MONTH', 'FLOW', 'AGES'] as const;
    await reports.subscribe(head, { page: 'DEADLINES', name: 'Deadlines', cards: [...cards], locale: 'EN' }, MADE);
    expect(await reports.run(THURSDAY)).toBe(1);
    const { mail } = only();
    expect(mail.text).toMatch(/Deadline figures[^]*%/);
    expect(mail.html).not.toMatch(/[\u4e00-\u9fff]/);
    expect(mail.html).toContain('https://kehu.example/deadlines');
    expect(mail.attachments.filter(({ contentType }) => contentType === 'image/png')).toHaveLength(4);
  });

  it('links to its page with the filters and to where it is ended', async () => {
    await reports.subscribe(head, { query: 'period=last12Months&tiers=A1' }, MADE);
    await reports.run(THURSDAY);
    const [found] = await database.sql<{ id: string }>('select id from identity.report_subscription');
    const { mail } = only();
    expect(mail.html).toContain('https://kehu.example/?period=last12Months&#38;tiers=A1');
    expect(mail.headers.get('list')).toMatchObject({
      unsubscribe: { url: `https://kehu.example/subscriptions?id=${found?.id}` },
    });
  });

  it('is sent once for a slot, by however many processes at a time', async () => {
    await reports.subscribe(head, { recipientIds: [head, ming, hong] }, MADE);
    const sent = await Promise.all([reports.run(THURSDAY), reports.run(THURSDAY), reports.run(THURSDAY)]);
    expect(sent.reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(await reports.run('2026-06-18T01:10:00.000Z')).toBe(0);
    expect(new Set(server.mails.map(({ mail }) => mail.messageId)).size).toBe(3);
    expect(server.mails).toHaveLength(3);
  });

  it('that was missed comes once, the last of them, and says that it is late', async () => {
    await reports.subscribe(head, {}, '2026-06-08T00:00:00.000Z');
    expect(await reports.run('2026-06-18T04:00:00.000Z')).toBe(1);
    const { mail } = only();
    expect(mail.subject).toBe('[补发] 每日概览 · 2026-06-18');
    expect(mail.html).toContain('未能在预定时间发送');
    expect(await mails()).toMatchObject([{ state: 'SENT', late: true, slot: '2026-06-18T01:00' }]);
  });

  it('sent by a process that dies before it notes so is sent again under the same name', async () => {
    await reports.subscribe(head, {}, MADE);
    const dies = { ...reports.sender, send: () => new Promise<void>(() => undefined) };
    let killed: (() => void) | undefined;
    const reached = new Promise<void>((resolve) => (killed = resolve));
    void reports.run(THURSDAY, {
      sender: {
        ...dies,
        send: async (mail) => {
          await reports.sender.send(mail);
          killed?.();
          return dies.send();
        },
      },
    });
    await reached;
    expect(server.mails).toHaveLength(1);
    expect(await mails()).toMatchObject([{ state: 'WAITING', attempts: 1 }]);
    expect(await reports.run('2026-06-18T01:05:00.000Z')).toBe(0);
    expect(await reports.run('2026-06-18T01:11:00.000Z')).toBe(1);
    expect(server.mails.map(({ mail }) => mail.messageId)).toEqual([
      server.mails[0]?.mail.messageId,
      server.mails[0]?.mail.messageId,
    ]);
    expect(await mails()).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('waits for a server that is away, longer each time, and gives up after six tries', async () => {
    await reports.subscribe(head, {}, MADE);
    server.refuseWith(451);
    expect(await reports.run(THURSDAY)).toBe(0);
    expect(await reports.run('2026-06-18T01:00:30.000Z')).toBe(0);
    expect(await mails()).toMatchObject([{ state: 'WAITING', attempts: 1 }]);
    for (const at of ['02', '08', '30', '59']) await reports.run(`2026-06-18T01:${at}:00.000Z`);
    await reports.run('2026-06-18T03:00:00.000Z');
    expect(await mails()).toMatchObject([{ attempts: 5, state: 'WAITING' }]);
    await reports.run('2026-06-18T09:00:00.000Z');
    expect(await mails()).toMatchObject([{ state: 'FAILED', reason: 'NO_ANSWER', attempts: 6 }]);
    expect(await alerts()).toEqual([{ staff_id: head, kind: 'REPORT' }]);
  });

  it('that the server refuses for good is not offered again, and its subscription pauses', async () => {
    await reports.subscribe(head, {}, MADE);
    server.refuseWith(550);
    await reports.run(THURSDAY);
    expect(await mails()).toMatchObject([{ state: 'REFUSED', reason: 'SERVER_REFUSED', attempts: 1 }]);
    expect(await database.sql('select state from identity.report_subscription')).toEqual([{ state: 'PAUSED' }]);
  });

  it.each([
    ['left', 'update identity.staff set active = false where id = $1', 'LEFT', 'ENDED'],
    [
      'lost the post that sees figures',
      `update identity.staff_post set post = 'RND_ENGINEER' where staff_id = $1`,
      'NO_REACH',
      'PAUSED',
    ],
    ['has no address', 'update identity.staff set email = null where id = $1', 'NO_ADDRESS', 'PAUSED'],
    [
      'has an address that is none',
      `update identity.staff set email = 'a@b, c@d' where id = $1`,
      'NO_ADDRESS',
      'PAUSED',
    ],
  ])('goes to nobody who %s, and who set it up is told once', async (_what, change, reason, fate) => {
    await reports.subscribe(head, { recipientIds: [ming] }, MADE);
    await database.sql(change, [ming]);
    try {
      expect(await reports.run(THURSDAY)).toBe(0);
      expect(server.mails).toEqual([]);
      expect(await mails()).toMatchObject([{ state: 'REFUSED', reason }]);
      expect(await database.sql('select state from identity.report_subscription')).toEqual([{ state: fate }]);
      expect(await alerts()).toEqual([{ staff_id: head, kind: 'REPORT' }]);
      await reports.run('2026-06-22T01:00:00.000Z');
      expect(await mails()).toHaveLength(1);
    } finally {
      await database.sql(`update identity.staff_post set post = 'KA_SPECIALIST' where staff_id = $1`, [ming]);
    }
  });

  it('is written into no other header by what its recipient is called', async () => {
    await database.sql(`update identity.staff set name = E'张伟\r\nBcc: all@kehu.example' where id = $1`, [ming]);
    await reports.subscribe(ming, {}, MADE);
    await reports.run(THURSDAY);
    const { to, mail } = only();
    expect(to).toEqual([`${ming}@kehu.example`]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.has('bcc')).toBe(false);
  });

  it('that was paused in between is not sent, and is told to nobody', async () => {
    await reports.subscribe(head, {}, MADE);
    server.refuseWith(451);
    await reports.run(THURSDAY);
    server.refuseWith(undefined);
    await database.sql(`update identity.report_subscription set state = 'PAUSED', next_at = null`);
    expect(await reports.run('2026-06-18T01:02:00.000Z')).toBe(0);
    expect(await mails()).toMatchObject([{ state: 'REFUSED', reason: 'NOT_ACTIVE' }]);
    expect(await alerts()).toEqual([]);
  });
});
