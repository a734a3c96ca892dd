import type { Post } from '../../api/kernel/access/post';

/** The password of every account of the demonstration company, published on purpose. */
export const DEMO_PASSWORD = 'kehu-demo';

export interface DemoStaff {
  readonly account: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly unit: string;
  readonly region?: string;
  /** Account of the superior. */
  readonly reportsTo?: string;
}

export const UNITS: readonly (readonly [name: string, nameEn: string, parent: string | null])[] = [
  ['总经理办公室', 'General Manager’s Office', null],
  ['销售中心', 'Sales Centre', '总经理办公室'],
  ['大客户部', 'Key Accounts', '销售中心'],
  ['大客户东区', 'Key Accounts East', '大客户部'],
  ['大客户南区', 'Key Accounts South', '大客户部'],
  ['大客户北区', 'Key Accounts North', '大客户部'],
  ['渠道部', 'Channel Sales', '销售中心'],
  ['客户服务部', 'Client Service', '总经理办公室'],
  ['生产中心', 'Production Centre', '总经理办公室'],
  ['品质部', 'Quality', '生产中心'],
  ['研发部', 'Research & Development', '生产中心'],
  ['仓储物流部', 'Warehousing & Logistics', '生产中心'],
  ['财务部', 'Finance', '总经理办公室'],
  ['信息部', 'Information Systems', '总经理办公室'],
];

interface DemoRegion {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Its share of the clients, beside those of the others. */
  readonly weight: number;
}

export const REGIONS: readonly DemoRegion[] = [
  { code: 'EAST', name: '华东', nameEn: 'East', weight: 30 },
  { code: 'SOUTH', name: '华南', nameEn: 'South', weight: 22 },
  { code: 'NORTH', name: '华北', nameEn: 'North', weight: 16 },
  { code: 'CENTRAL', name: '华中', nameEn: 'Central', weight: 12 },
  { code: 'SOUTHWEST', name: '西南', nameEn: 'Southwest', weight: 10 },
  { code: 'NORTHWEST', name: '西北', nameEn: 'Northwest', weight: 5 },
  { code: 'NORTHEAST', name: '东北', nameEn: 'Northeast', weight: 5 },
];

const HEADS: readonly DemoStaff[] = [
  { account: 'chenjianguo', name: '陈建国', posts: ['GENERAL_MANAGER'], unit: '总经理办公室' },
  { account: 'zhoumin', name: '周敏', posts: ['EXECUTIVE'], unit: '总经理办公室', reportsTo: 'chenjianguo' },
  { account: 'linhui', name: '林慧', posts: ['GM_OFFICE'], unit: '总经理办公室', reportsTo: 'chenjianguo' },
  { account: 'wangzhiqiang', name: '王志强', posts: ['DEPUTY_GM_SALES'], unit: '销售中心', reportsTo: 'chenjianguo' },
  {
    account: 'zhaoguodong',
    name: '赵国栋',
    posts: ['DEPUTY_GM_PRODUCTION'],
    unit: '生产中心',
    reportsTo: 'chenjianguo',
  },
  { account: 'liuyan', name: '刘艳', posts: ['SERVICE_DIRECTOR'], unit: '客户服务部', reportsTo: 'wangzhiqiang' },
  { account: 'sunwei', name: '孙伟', posts: ['KA_MANAGER'], unit: '大客户部', reportsTo: 'wangzhiqiang' },
  { account: 'zhengtao', name: '郑涛', posts: ['SALES_MANAGER'], unit: '销售中心', reportsTo: 'wangzhiqiang' },
  { account: 'huangjing', name: '黄静', posts: ['QUALITY_MANAGER'], unit: '品质部', reportsTo: 'zhaoguodong' },
  { account: 'xuming', name: '徐明', posts: ['PRODUCTION_MANAGER'], unit: '生产中心', reportsTo: 'zhaoguodong' },
  { account: 'maliang', name: '马亮', posts: ['LOGISTICS_SUPERVISOR'], unit: '仓储物流部', reportsTo: 'zhaoguodong' },
  { account: 'hejun', name: '何军', posts: ['RND_ENGINEER'], unit: '研发部', reportsTo: 'zhaoguodong' },
  { account: 'luofang', name: '罗芳', posts: ['ACCOUNTANT'], unit: '财务部', reportsTo: 'chenjianguo' },
  { account: 'tangli', name: '唐丽', posts: ['CREDIT_OFFICER'], unit: '财务部', reportsTo: 'luofang' },
  { account: 'fengxue', name: '冯雪', posts: ['ANALYST'], unit: '信息部', reportsTo: 'chenjianguo' },
  { account: 'dengchao', name: '邓超', posts: ['ADMINISTRATOR'], unit: '信息部', reportsTo: 'chenjianguo' },
  { account: 'erp', name: '订单系统', posts: ['ORDER_SYSTEM'], unit: '信息部', reportsTo: 'dengchao' },
  {
    account: 'wuxiaodong',
    name: '吴晓东',
    posts: ['KA_SUPERVISOR'],
    unit: '大客户东区',
    region: 'EAST',
    reportsTo: 'sunwei',
  },
  {
    account: 'xiejuan',
    name: '谢娟',
    posts: ['KA_SUPERVISOR'],
    unit: '大客户南区',
    region: 'SOUTH',
    reportsTo: 'sunwei',
  },
  {
    account: 'songlei',
    name: '宋磊',
    posts: ['KA_SUPERVISOR'],
    unit: '大客户北区',
    region: 'NORTH',
    reportsTo: 'sunwei',
  },
];

const SPECIALISTS: readonly (readonly [
  unit: string,
  head: string,
  regions: readonly string[],
  people: readonly (readonly [string, string])[],
])[] = [
  [
    '大客户东区',
    'wuxiaodong',
    ['EAST', 'CENTRAL'],
    [
      ['zhangwei', '张伟'],
      ['liting', '李婷'],
      ['yanghao', '杨浩'],
      ['zhujie', '朱洁'],
      ['qinfeng', '秦峰'],
      ['youna', '尤娜'],
      ['xushan', '许珊'],
      ['hekai', '何凯'],
      ['lvming', '吕明'],
    ],
  ],
  [
    '大客户南区',
    'xiejuan',
    ['SOUTH', 'SOUTHWEST'],
    [
      ['shixin', '施欣'],
      ['zhangli', '张丽'],
      ['kongde', '孔德'],
      ['caoyu', '曹宇'],
      ['yanhong', '严红'],
      ['huachen', '华晨'],
      ['jinyu', '金玉'],
      ['weibo', '魏博'],
    ],
  ],
  [
    '大客户北区',
    'songlei',
    ['NORTH', 'NORTHWEST', 'NORTHEAST'],
    [
      ['taoran', '陶然'],
      ['jiangbo', '姜波'],
      ['qiyue', '戚悦'],
      ['xiewen', '谢文'],
      ['zouqi', '邹琦'],
      ['yuhai', '喻海'],
      ['baiyun', '柏云'],
    ],
  ],
];

const specialists: readonly DemoStaff[] = SPECIALISTS.flatMap(([unit, reportsTo, regions, people]) =>
  people.map(([account, name], at) => ({
    account,
    name,
    posts: ['KA_SPECIALIST'] as const,
    unit,
    region: regions[at % regions.length],
    reportsTo,
  })),
);

/** Everybody of the demonstration company. */
export const DEMO_STAFF: readonly DemoStaff[] = [...HEADS, ...specialists];

export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly post: Post;
}

/** One sign-in per post. */
export function demoAccounts(): DemoAccount[] {
  const shown = new Map<Post, DemoAccount>();
  for (const { account, name, posts } of DEMO_STAFF)
    for (const post of posts) if (!shown.has(post)) shown.set(post, { account, password: DEMO_PASSWORD, name, post });
  return [...shown.values()];
}
