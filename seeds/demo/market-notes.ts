import type pg from 'pg';
import type { MarketSubject } from '../../api/desk/market-notes/market-note-words.schema';
import type { Post } from '../../api/kernel/access/post';
import { addDays } from '../../api/kernel/civil-date';
import { clausesOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { clientPlan, type ClientPlan } from './clients';
import { DEMO_STAFF } from './accounts';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = 195;
const ROLE = 195;
const HOUR_MS = 3_600_000;
/** Clients are looked for among so many, which is enough for every account manager. */
const LOOKED_AT = 400;

const NOTE_COLUMNS =
  'desk.market_note (id, subject, client_id, prospect_id, region_code, content, source, learned_on, noted_by, noted_at)';
const READER_COLUMNS = 'desk.market_note_reader (note_id, staff_id, told_at, read_at)';

interface NoteWords {
  readonly subject: MarketSubject;
  readonly content: string;
  readonly source: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly about: 'CLIENT' | 'PROSPECT' | 'EAST' | 'SOUTH' | 'NORTH' | 'SOUTHWEST' | 'NONE';
}

const NOTES: readonly NoteWords[] = [
  {
    subject: 'COMPETITOR',
    content: '恒基在展厅旁新开形象店，面积约 600 平方米，主推同规格系列，开业首月买二送一。',
    source: '走访时所见',
    by: 'zhangwei',
    daysAgo: 2,
    about: 'CLIENT',
  },
  {
    subject: 'PRICE',
    content: '客户出示竞品报价，同类产品较我司低约 8%，含运费，账期 60 天。',
    source: '采购经理口述，看到报价单',
    by: 'liting',
    daysAgo: 4,
    about: 'CLIENT',
  },
  {
    subject: 'PRODUCT',
    content: '多家门店反映终端询问小规格包装，现有整箱起订对社区店偏大。',
    source: '门店店长',
    by: 'shixin',
    daysAgo: 6,
    about: 'SOUTH',
  },
  {
    subject: 'POLICY',
    content: '当地住建部门征求意见：明年起新建精装房须采用新环保等级，预计上半年发布。',
    source: '行业协会通知',
    by: 'taoran',
    daysAgo: 9,
    about: 'NORTH',
  },
  {
    subject: 'NEW_MARKET',
    content: '成都天府新区三个商业综合体集中招标，客户有意联合投标，需要样品与检测报告。',
    source: '客户项目部',
    by: 'zhangli',
    daysAgo: 12,
    about: 'SOUTHWEST',
  },
  {
    subject: 'CHANNEL',
    content: '区域内两家分销商开始接触线上直播渠道，价格体系可能受影响。',
    source: '分销商微信群',
    by: 'yanghao',
    daysAgo: 15,
    about: 'EAST',
  },
  {
    subject: 'COMPETITOR',
    content: '竞品业务团队在本区增员，近期密集拜访我司前二十名客户。',
    source: '三位客户先后提到',
    by: 'kongde',
    daysAgo: 19,
    about: 'SOUTH',
  },
  {
    subject: 'PRICE',
    content: '原料行情回落，客户询问年末是否调价，希望锁定明年一季度价格。',
    source: '客户财务',
    by: 'jiangbo',
    daysAgo: 23,
    about: 'CLIENT',
  },
  {
    subject: 'NEW_MARKET',
    content: '这家企业明年扩建二期厂房，采购将由总部集中招标，建议提前登记供应商库。',
    source: '企业官网与前台询问',
    by: 'zhangwei',
    daysAgo: 27,
    about: 'PROSPECT',
  },
  {
    subject: 'PRODUCT',
    content: '竞品推出免胶安装结构，安装时间缩短约三分之一，工长反馈好。',
    source: '展会现场',
    by: 'wuxiaodong',
    daysAgo: 33,
    about: 'NONE',
  },
  {
    subject: 'CHANNEL',
    content: '县级市场出现跨区窜货，外地批次价格低 5%，已拍照留存。',
    source: '门店巡查',
    by: 'qiyue',
    daysAgo: 41,
    about: 'NORTH',
  },
  {
    subject: 'POLICY',
    content: '出口目的国修订标签规定，明年三月起须标注材料成分。',
    source: '货代公司提示',
    by: 'huachen',
    daysAgo: 52,
    about: 'CLIENT',
  },
];

interface Seeding {
  readonly client: pg.PoolClient;
  readonly clients: number;
  readonly asOf: string;
  readonly duties: Regulation;
  readonly copy: (target: string, rows: Iterable<CopyRow>) => Promise<void>;
}

/** What account managers learned of the market, passed on by the clause; the latest is not read by everybody. Source: AM-1, KA-16 */
export async function seedMarketNotes({ client, clients, asOf, duties, copy }: Seeding): Promise<void> {
  const passedOn = clausesOfKind(duties, 'marketNotes')[0]?.parameters.passedOn ?? [];
  const places = Array.from({ length: Math.min(clients, LOOKED_AT) }, (_, place) => clientPlan(place, asOf));
  const notes: CopyRow[] = [];
  const readers: CopyRow[] = [];
  for (const [at, words] of NOTES.entries()) {
    const random = new Random(ROLE, at);
    const by = staffId(words.by);
    const learnedOn = addDays(asOf, -words.daysAgo);
    const notedMs = dayMs(learnedOn) + random.whole(9, 17) * HOUR_MS;
    const id = seededId(notedMs, KIND, at);
    const told = new Date(notedMs).toISOString();
    const prospectId = words.about === 'PROSPECT' ? await prospectOf(client, by) : null;
    notes.push([
      id,
      words.subject,
      words.about === 'CLIENT' ? clientOf(places, by)?.id : null,
      prospectId,
      ['CLIENT', 'PROSPECT', 'NONE'].includes(words.about) ? null : words.about,
      words.content,
      words.source,
      learnedOn,
      by,
      told,
    ]);
    const posts = passedOn.find(({ subject }) => subject === words.subject)?.posts ?? [];
    for (const staff of holders(posts).filter((each) => each !== by)) {
      const isRead = words.daysAgo > 7 || random.chance(0.4);
      readers.push([id, staff, told, isRead ? new Date(notedMs + random.whole(1, 20) * HOUR_MS).toISOString() : null]);
    }
  }
  await copy(NOTE_COLUMNS, notes);
  await copy(READER_COLUMNS, readers);
}

const holders = (posts: readonly Post[]): string[] =>
  DEMO_STAFF.filter((each) => each.posts.some((post) => posts.includes(post))).map(({ account }) => staffId(account));

const clientOf = (places: readonly ClientPlan[], by: string): ClientPlan | undefined =>
  places.find(({ ownerId, yearlyYuan }) => ownerId === by && yearlyYuan > 50_000) ??
  places.find(({ ownerId }) => ownerId === by);

async function prospectOf(client: pg.PoolClient, by: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    'select id from clients.prospect where owner_id = $1 and client_id is null order by id limit 1',
    [by],
  );
  return rows[0]?.id ?? null;
}
