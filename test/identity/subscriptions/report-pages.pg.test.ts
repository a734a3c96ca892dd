import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REPORT_CARDS } from '../../../api/identity/subscriptions/report-cards';
import { tellMoney, tellReturns } from '../../analytics/tallies/plain-tallies';
import { entities } from '../../clients/graph';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';
import type { MailServer } from '../../support/mail-server';
import { openReports } from './reports';

/** Monday the 23rd, of a company with a year of orders, returns, invoices and rebates behind it. */
const MADE = '2026-11-23T00:00:00.000Z';
const MONDAY = '2026-11-23T01:00:00.000Z';
const PERIOD = 'from=2026-01-01&to=2026-11-23';

let database: TestDatabase;
let server: MailServer;
let reports: Awaited<ReturnType<typeof openReports>>;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await demoDatabase(entities, { scale: 0.1 });
  const staff = await database.sql<{ id: string; account: string }>(
    'select id, account from identity.staff where account is not null',
  );
  for (const { id, account } of staff) ids.set(account, id);
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
  await database.sql('delete from identity.report_mail');
  await database.sql('delete from identity.report_subscription');
});

const idOf = (account: string): string => {
  const id = ids.get(account);
  if (id === undefined) throw new Error(`nobody is ${account}`);
  return id;
};

type Page = keyof typeof REPORT_CARDS;

async function mailOf(account: string, page: Page, more: Parameters<typeof reports.subscribe>[1] = {}) {
  const id = idOf(account);
  const cards = [...REPORT_CARDS[page]];
  await reports.subscribe(id, { page, name: page, cards, query: PERIOD, attachment: 'CSV', ...more }, MADE);
  const sent = await reports.run(MONDAY);
  expect([sent, reports.faults]).toEqual([1, []]);
  const mail = server.mails.at(-1)?.mail;
  if (mail === undefined) throw new Error('no mail');
  const csv = (card: string): string[][] =>
    (mail.attachments.find(({ filename }) => filename?.startsWith(`kehu-${card.toLowerCase()}-`))?.content ?? '')
      .toString()
      .split('\r\n\r\n')[0]
      ?.split('\r\n')
      .slice(1)
      .map((line) => line.split(',')) ?? [];
  const pictures = mail.attachments.filter(({ contentType }) => contentType === 'image/png');
  return { mail, html: String(mail.html), csv, pictures };
}

describe.each([
  ['SEGMENTS', '/segments', 9],
  ['RETURN_FIGURES', '/return-figures', 9],
  ['MANAGERS', '/managers', 11],
  ['REBATE_FIGURES', '/rebate-figures', 5],
] as const)('a report of %s', (page, path, charts) => {
  it('comes with every chart and table, its period, its as-of time and a link to the page', async () => {
    const { html, mail, pictures, csv } = await mailOf('zhoumin', page);
    expect(pictures).toHaveLength(charts);
    for (const { content } of pictures) expect(content.length).toBeGreaterThan(4_000);
    expect(html).toContain(`https://kehu.example${path}?from=2026-01-01&#38;to=2026-11-23`);
    expect(html).toContain('期间：2026-01-01–2026-11-23');
    expect(html).toMatch(/数据截至 2026-11-23 09:00/);
    expect(html).not.toContain('该期间没有数据');
    for (const card of REPORT_CARDS[page]) expect(csv(card).length).toBeGreaterThan(0);
    // A key that nobody translated would stand there as it is.
    expect(String(mail.text)).not.toMatch(/(figures|reports|analytics|tier)\.[a-zA-Z]/);
  });

  it('comes in English with no Chinese word but names', async () => {
    const { html, mail } = await mailOf('zhoumin', page, { locale: 'EN', attachment: 'NONE' });
    expect(html).toContain('Period: 2026-01-01–2026-11-23');
    const names = await database.sql<{ name: string }>(
      `select name from identity.staff union select name from sales.product where name is not null
       union select distinct reason from returns."return" where reason is not null`,
    );
    const rest = names
      .map(({ name }) => name)
      .sort((a, b) => b.length - a.length)
      .reduce((text, name) => text.replaceAll(name, ''), String(mail.text));
    expect(/.{0,30}[\u4e00-\u9fff]+.{0,10}/.exec(rest)?.[0]).toBeUndefined();
  });
});

it('tells of returns what a walk through the rows counts, and that the newest months are not final', async () => {
  const { csv, html } = await mailOf('zhoumin', 'RETURN_FIGURES');
  const expected = await tellReturns(database, null, { from: '2026-01-01', to: '2026-11-23' });
  const months = csv('RETURN_MONTHS').filter(([month]) => /^2026-\d\d$/.test(month ?? ''));
  expect(months).toHaveLength(11);
  const [counted, on] = [2, 3].map((at) => months.reduce((sum, row) => sum + Number(row[at]), 0));
  expect([counted, on]).toEqual(expected['RETURN_RATE'].map((each) => expect.closeTo(each, 3)));
  expect(expected['RETURN_RATE'][0]).toBeGreaterThan(10);
  expect(months.map((row) => row.at(-1))).toEqual([...Array(7).fill('完整'), ...Array(4).fill('不完整')]);
  expect(html).toContain('标为不完整的月份尚未定稿');
});

it('narrows to the filters of the page, and names regions as people do', async () => {
  const [region] = await database.sql<{ code: string; name: string }>(
    `select code, name from identity.region r where exists (select from clients.client c where c.region_code = r.code)
     order by code limit 1`,
  );
  const { html, csv } = await mailOf('zhoumin', 'RETURN_FIGURES', { query: `${PERIOD}&regions=${region?.code}` });
  expect(html).toContain(`筛选：${region?.name}`);
  const places = csv('RETURN_REGIONS');
  expect(places.map(([name]) => name)).toEqual([region?.name]);
});

it('is made with the rights of its recipient: an account manager is told of nobody but themselves', async () => {
  const { csv } = await mailOf('zhangwei', 'MANAGERS');
  const [me] = await database.sql<{ name: string }>('select name from identity.staff where id = $1', [
    idOf('zhangwei'),
  ]);
  const rows = csv('MANAGERS');
  expect(rows.map(([name]) => name)).toEqual([me?.name]);
});

it('tells how far account managers are to the targets of the quarter, to who sees their targets', async () => {
  const managers = [idOf('zhangwei'), idOf('sunwei')];
  await database.sql(
    `insert into sales.target (id, manager_id, measure, period, starts_on, state, amount, agreed, changed_at)
     select gen_random_uuid(), w, 'REVENUE', 'QUARTER', '2026-10-01', 'IN_FORCE', 1000000 * place, true, $2
     from unnest($1::uuid[]) with ordinality as m (w, place)`,
    [managers, MADE],
  );
  const rows = await database.sql<{ name: string; target: string }>(
    `select w.name, t.amount::text as target from sales.target t join identity.staff w on w.id = t.manager_id
     where t.measure = 'REVENUE' and t.period = 'QUARTER'`,
  );
  const { csv, html } = await mailOf('zhoumin', 'MANAGERS', { cards: ['ATTAINMENT'] });
  const told = csv('ATTAINMENT');
  expect(html).toMatch(/销售指标完成率 2026 · 第 4 季度 · 业绩金额/);
  expect(html).toMatch(/合计完成率 [\d.]+%/);
  for (const { name, target } of rows) {
    const [, share, counted, set] = told.find(([each]) => each === name) ?? [];
    expect([name, Number(set)]).toEqual([name, Number(target)]);
    const [sold] = await database.sql<{ amount: string }>(
      `select coalesce(sum(o.amount_company), 0)::text as amount from sales."order" o
       join clients.client c on c.id = o.client_id and not c.walk_in
       join clients.assignment a on a.client_id = c.id and a.valid @> o.ordered_on
       join identity.staff w on w.id = a.owner_id
       where w.name = $1 and o.kind = 'SALE' and o.ordered_on between '2026-10-01' and '2026-11-23'`,
      [name],
    );
    expect([name, Number(counted)]).toEqual([name, Number(sold?.amount)]);
    expect(Number(share)).toBeCloseTo(Number(sold?.amount) / Number(target), 3);
  }
  const own = await mailOf('zhangwei', 'MANAGERS', { cards: ['MANAGERS', 'ATTAINMENT'] });
  expect(own.csv('ATTAINMENT').map(([name]) => name)).toEqual(own.csv('MANAGERS').map(([name]) => name));
  const none = await mailOf('liuyan', 'MANAGERS', { cards: ['ATTAINMENT'] });
  expect(none.csv('ATTAINMENT')).toEqual([]);
  expect(none.html).toContain('这个期间还没有执行中的指标。');
});

it('says which clients stand in a gap between tiers, and who moved', async () => {
  const { html, csv } = await mailOf('zhoumin', 'SEGMENTS');
  const gaps = csv('TIERS').reduce((sum, row) => sum + Number(row[3]), 0);
  expect(gaps).toBeGreaterThan(0);
  expect(html).toContain(`处于等级空档的客户：${gaps} 家`);
  const ungraded = csv('UNGRADED').reduce((sum, row) => sum + Number(row[1]), 0);
  expect(ungraded).toBe(Number(csv('TIERS').find(([tier]) => tier === '未定级')?.[1]));
  expect(html).toContain('没有交易额');
  expect(html).toMatch(/不变 \d+、变动 \d+、新增 \d+、流失 \d+ 家/);
});

it('sets the volume of the largest clients against their complaints, each by name to who reaches it', async () => {
  const rows = (owner: string | null) =>
    database.sql<{ name: string; volume: string; complaints: string }>(
      `select c.name, c.annual_volume::text as volume, (
         select count(*) from complaints.complaint k where k.client_id = c.id and k.state <> 'VOID'
           and k.outcome is distinct from 'DUPLICATE' and k.received_on between '2026-01-01' and '2026-11-23')::text as complaints
       from clients.client c where not c.walk_in and c.annual_volume > 0 and ($1::uuid is null or c.owner_id = $1)
       order by c.annual_volume desc, c.id desc limit 300`,
      [owner],
    );
  const asked = { cards: ['LARGEST' as const] };
  const own = await mailOf('zhangwei', 'SEGMENTS', asked);
  const expected = await rows(idOf('zhangwei'));
  expect(expected.length).toBeGreaterThan(3);
  const shown = (table: string[][]) => table.map(([name, , volume, complaints]) => ({ name, volume, complaints }));
  expect(shown(own.csv('LARGEST'))).toEqual(expected);
  expect(own.pictures.map(({ filename }) => filename)).toEqual(['largest.png']);
  expect(own.html).toContain('虚线为中位数');
  const nameless = (await rows(null)).map(({ name: _, ...told }, at) => ({ name: `第 ${at + 1} 大客户`, ...told }));
  expect(shown((await mailOf('zhoumin', 'SEGMENTS', asked)).csv('LARGEST'))).toEqual(nameless);
});

it('adds up rebates to what is paid and what waits', async () => {
  const { csv } = await mailOf('zhoumin', 'REBATE_FIGURES');
  const months = csv('REBATE_MONTHS').filter(([month]) => /^2026-\d\d$/.test(month ?? ''));
  const sum = (at: number): number => months.reduce((all, row) => all + Number(row[at]), 0);
  const told = await tellMoney(database, null, { from: '2026-01-01', to: '2026-11-23' });
  expect(told['REBATE_EARNED']?.[0]).toBeGreaterThan(0);
  expect([sum(1), sum(2), sum(4), sum(6)]).toEqual(
    ['REBATE_TRADED', 'REBATE_EARNED', 'REBATE_PAID', 'REBATE_PENDING'].map((measure) =>
      expect.closeTo(told[measure]?.[0] ?? NaN, 2),
    ),
  );
});

it('waits while a part of its page cannot be answered, for a report with a gap reads like a whole one', async () => {
  const head = idOf('liuyan');
  await reports.subscribe(head, { page: 'QUALITY', cards: ['FIGURES'], query: PERIOD }, MADE);
  await database.sql('alter table analytics.complaint_repeat rename to complaint_repeat_away');
  try {
    expect(await reports.run(MONDAY)).toBe(0);
  } finally {
    await database.sql('alter table analytics.complaint_repeat_away rename to complaint_repeat');
  }
  expect(server.mails).toEqual([]);
  expect(reports.faults).toEqual([expect.stringContaining('The graph answered')]);
  expect(await reports.run('2026-11-23T01:05:00.000Z')).toBe(1);
  expect(server.mails.at(-1)?.mail.html).toContain('重复投诉率');
});
