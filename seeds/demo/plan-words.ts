import type { PlanStage } from '../../api/clients/plans/development-plan';

interface PlannedDecision {
  readonly content: string;
  readonly responsible: string;
  /** Days before the end of the history on which it was due; negative: still to come. */
  readonly dueAgo: number;
  /** What came of it; left out: not done. */
  readonly outcome?: string;
}

export interface PlannedPlan {
  readonly title: string;
  readonly stage: PlanStage;
  readonly lead: string;
  readonly region: 'EAST' | 'SOUTH' | 'NORTH';
  readonly openedAgo: number;
  /** How many prospects of its region it names. */
  readonly prospects: number;
  readonly reviews: readonly {
    readonly heldAgo: number;
    readonly attendees: readonly string[];
    readonly minutes: string;
    readonly decisions: readonly PlannedDecision[];
  }[];
}

export const PLANS: readonly PlannedPlan[] = [
  {
    title: '华东整装渠道大客户开发计划',
    stage: 'APPROVED',
    lead: 'wuxiaodong',
    region: 'EAST',
    openedAgo: 70,
    prospects: 5,
    reviews: [
      {
        heldAgo: 40,
        attendees: ['wuxiaodong', 'zhangwei', 'liting'],
        minutes: '逐家通报调查进展。两家报表与现场一致；一家账期要求过长，需财务确认授信。',
        decisions: [
          {
            content: '向财务确认 60 天账期的授信条件',
            responsible: 'wuxiaodong',
            dueAgo: 33,
            outcome: '财务同意 45 天，已告知对方。',
          },
          {
            content: '为两家入围客户安排样品间参观',
            responsible: 'liting',
            dueAgo: 26,
            outcome: '已接待，按接待标准执行。',
          },
        ],
      },
      {
        heldAgo: 12,
        attendees: ['wuxiaodong', 'zhangwei', 'liting', 'yanghao'],
        minutes: '入围客户进入认定准备；讨论展会获取的新线索，补充名录。',
        decisions: [
          { content: '补做展会新线索的一般调查，附最近年度报表', responsible: 'zhangwei', dueAgo: 2 },
          { content: '起草入围客户的交易政策，报大客户经理', responsible: 'zhangwei', dueAgo: -5 },
          { content: '收集竞品在本区的返利政策', responsible: 'yanghao', dueAgo: -9 },
        ],
      },
    ],
  },
  {
    title: '华南酒店工程客户开发计划',
    stage: 'APPROVED',
    lead: 'xiejuan',
    region: 'SOUTH',
    openedAgo: 62,
    prospects: 4,
    reviews: [
      {
        heldAgo: 48,
        attendees: ['xiejuan', 'shixin', 'zhangli'],
        minutes: '酒店集团采购周期长，先做区域设计院渠道；实地调查排在下月。',
        decisions: [
          {
            content: '联系三家设计院，取得在建项目清单',
            responsible: 'shixin',
            dueAgo: 30,
            outcome: '已取得两家清单。',
          },
        ],
      },
    ],
  },
  {
    title: '华北地产集采客户开发计划',
    stage: 'SUBMITTED',
    lead: 'songlei',
    region: 'NORTH',
    openedAgo: 9,
    prospects: 4,
    reviews: [],
  },
  {
    title: '全国集采平台客户开发计划',
    stage: 'SUBMITTED',
    lead: 'sunwei',
    region: 'EAST',
    openedAgo: 7,
    prospects: 3,
    reviews: [],
  },
  {
    title: '上海设计师渠道客户开发计划',
    stage: 'DRAFT',
    lead: 'zhangwei',
    region: 'EAST',
    openedAgo: 4,
    prospects: 2,
    reviews: [],
  },
  {
    title: '华南经销商升级大客户计划',
    stage: 'CLOSED',
    lead: 'xiejuan',
    region: 'SOUTH',
    openedAgo: 200,
    prospects: 3,
    reviews: [
      {
        heldAgo: 150,
        attendees: ['xiejuan', 'shixin', 'kongde'],
        minutes: '名录筛选完毕，两家达到认定标准，一家暂缓。',
        decisions: [{ content: '准备两家的认定申请', responsible: 'kongde', dueAgo: 120, outcome: '认定申请已提交。' }],
      },
    ],
  },
  {
    title: '东北水暖批发客户开发计划',
    stage: 'ABANDONED',
    lead: 'songlei',
    region: 'NORTH',
    openedAgo: 120,
    prospects: 3,
    reviews: [],
  },
];

interface PlanTexts {
  readonly scope: string;
  readonly direction: string;
  readonly analysis: string;
  readonly channel: string;
  readonly reception: string;
}

const RECEPTION = '对方到访由客户经理陪同，提前一天确认行程；样品间按其产品线布置；洽谈须两人在场，当日整理接触记录。';

export const PLAN_TEXTS: Readonly<Record<PlannedPlan['region'], PlanTexts>> = {
  EAST: {
    scope: '江浙沪皖，年采购额 50 万元以上的整装公司与设计渠道。',
    direction: '以全屋五金配套切入，从单品供货转为年度框架协议；首年以两家样板客户为目标。',
    analysis:
      '名录中的企业近三年门店数均有增长，账期要求 30 至 60 天；主要竞争来自本地品牌的高返利。优势在交期与售后响应。',
    channel: '行业展会获取线索，老客户引荐拜访决策人；方法为样品间体验加联合方案设计。',
    reception: RECEPTION,
  },
  SOUTH: {
    scope: '广东、福建、海南的酒店工程与区域经销商。',
    direction: '锁定在建项目的设计选型阶段，配合设计院入围，再转集团集采。',
    analysis: '工程类客户单量大、周期长，回款依赖总包；须先核实付款方信用。名录企业均有在建项目可查。',
    channel: '设计院与协会推荐，招标网站跟踪；方法为选型手册加样板房试装。',
    reception: RECEPTION,
  },
  NORTH: {
    scope: '京津冀、山东与东北的地产集采与批发渠道。',
    direction: '以产品稳定供货与区域仓配送切入，控制账期，不做价格战。',
    analysis: '名录企业集采量稳定，利润率偏低；信用分化明显，先以现款或短账期合作。',
    channel: '招标网站与老客户介绍，电话开发后上门；方法为小单试合作。',
    reception: RECEPTION,
  },
};
