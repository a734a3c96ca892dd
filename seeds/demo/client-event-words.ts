import type { ClientEventKind } from '../../api/desk/events/client-event-words.schema';

export interface EventWords {
  readonly kind: ClientEventKind;
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  /** First day, by days from the present; what is over is held unless it is cancelled or late. */
  readonly from: number;
  readonly days: number;
  readonly budget: number | null;
  readonly guests: number;
  readonly fate?: 'CANCELLED' | 'LATE';
}

export const EVENTS: readonly EventWords[] = [
  {
    kind: 'FAIR',
    title: '春季新品订货会',
    place: '杭州国际博览中心',
    organiser: 'wangzhiqiang',
    from: -258,
    days: 2,
    budget: 180_000,
    guests: 26,
  },
  {
    kind: 'TRAINING',
    title: '新系列安装与调试培训（第一期）',
    place: '公司培训中心',
    organiser: 'liuyan',
    from: -214,
    days: 1,
    budget: 12_000,
    guests: 18,
  },
  {
    kind: 'SYMPOSIUM',
    title: '年中客户座谈会',
    place: '公司多功能厅',
    organiser: 'liuyan',
    from: -146,
    days: 1,
    budget: 30_000,
    guests: 22,
  },
  {
    kind: 'CAMPAIGN',
    title: '华东以旧换新',
    place: '华东各经销门店',
    organiser: 'wuxiaodong',
    from: -121,
    days: 30,
    budget: 60_000,
    guests: 14,
  },
  {
    kind: 'SEMINAR',
    title: '出口包装与防潮研讨会',
    place: '宁波',
    organiser: 'sunwei',
    from: -92,
    days: 1,
    budget: 15_000,
    guests: 12,
  },
  {
    kind: 'TRAINING',
    title: '新系列安装与调试培训（第二期）',
    place: '公司培训中心',
    organiser: 'liuyan',
    from: -66,
    days: 1,
    budget: 12_000,
    guests: 17,
  },
  {
    kind: 'CAMPAIGN',
    title: '国庆节促销',
    place: '南区各门店',
    organiser: 'xiejuan',
    from: -53,
    days: 8,
    budget: 42_000,
    guests: 10,
  },
  {
    kind: 'SYMPOSIUM',
    title: '南区客户座谈会',
    place: '广州',
    organiser: 'xiejuan',
    from: -38,
    days: 1,
    budget: 18_000,
    guests: 11,
    fate: 'CANCELLED',
  },
  {
    kind: 'SEMINAR',
    title: '售后数据与质量改进交流',
    place: '公司品质部',
    organiser: 'sunwei',
    from: -24,
    days: 1,
    budget: null,
    guests: 9,
  },
  {
    kind: 'TRAINING',
    title: '门店陈列培训',
    place: '上海浦东展厅',
    organiser: 'zhangwei',
    from: -12,
    days: 1,
    budget: 5_000,
    guests: 6,
  },
  {
    kind: 'FAIR',
    title: '秋季建材展',
    place: '上海新国际博览中心',
    organiser: 'wuxiaodong',
    from: -9,
    days: 3,
    budget: 95_000,
    guests: 15,
    fate: 'LATE',
  },
  {
    kind: 'CAMPAIGN',
    title: '年末冲量返利',
    place: '北区各门店',
    organiser: 'songlei',
    from: -3,
    days: 28,
    budget: 50_000,
    guests: 9,
  },
  {
    kind: 'SEMINAR',
    title: '新标准解读',
    place: '杭州',
    organiser: 'zhangwei',
    from: 6,
    days: 1,
    budget: 4_000,
    guests: 5,
  },
  {
    kind: 'SYMPOSIUM',
    title: '年度客户答谢与座谈会',
    place: '杭州',
    organiser: 'liuyan',
    from: 17,
    days: 1,
    budget: 80_000,
    guests: 24,
  },
  {
    kind: 'TRAINING',
    title: '售后人员服务规范培训',
    place: '公司培训中心',
    organiser: 'liuyan',
    from: 27,
    days: 2,
    budget: 16_000,
    guests: 8,
  },
  {
    kind: 'FAIR',
    title: '明年春季新品订货会',
    place: '杭州国际博览中心',
    organiser: 'wangzhiqiang',
    from: 108,
    days: 2,
    budget: 200_000,
    guests: 0,
  },
];

export const PURPOSES: Readonly<Record<ClientEventKind, string>> = {
  TRAINING: '让经销商与安装人员熟悉新系列的安装、调试与常见问题处理。',
  SEMINAR: '与客户一起讨论近期的共性问题，收集改进建议。',
  SYMPOSIUM: '听取客户对产品、交期与服务的意见，回答提问。',
  FAIR: '展示新品，接受预订，接触新客户。',
  CAMPAIGN: '提升终端动销，清理旧系列库存。',
};
export const REPORTS: Readonly<Record<ClientEventKind, string>> = {
  TRAINING: '理论与实操各半天，考核全部通过；学员希望增加排障案例，已列入下期课程。',
  SEMINAR: '讨论了三个议题，形成五条改进建议，已转品质部与研发部。',
  SYMPOSIUM: '客户提出交期通知不及时、色号批次差异两类问题，已分别落实责任人，下月回访。',
  FAIR: '现场接待充分，签订意向订单若干，新客户线索已转客户经理跟进。',
  CAMPAIGN: '门店按方案执行，旧系列库存下降约三成，物料按计划发放完毕。',
};
export const OUTCOMES = [
  '对新系列有兴趣，要样品',
  '提出交期希望提前通知',
  '当场订货',
  '希望增加培训场次',
  '建议增加小规格包装',
];
