import type { NoticeState } from '../../api/clients/notices/client-notice';
import type { StoredAudience } from '../../api/clients/notices/notice-audience';
import type { Department } from '../../api/kernel/policy/case-fields';

/** A notice to clients as it is invented. */
export interface NoticePlan {
  readonly by: string;
  readonly department: Department;
  readonly subject: string;
  readonly body: string;
  readonly audience: StoredAudience;
  /** When it was drafted, in days before today. */
  readonly daysAgo: number;
  /** Days from today. */
  readonly effective: number;
  readonly state: NoticeState;
  readonly note?: string;
}

/** One in each state at least; of some two thousand clients, whom they concern. */
export const NOTICE_PLANS: readonly NoticePlan[] = [
  {
    by: 'zhengtao',
    department: 'SALES',
    subject: '关于国庆期间接单与发货安排的通知',
    body: '国庆放假期间暂停接单，节前订单最迟于 9 月 28 日确认，节后 10 月 9 日起按订单先后顺序发货。\n紧急用货请提前与客户经理联系，我们安排值班仓库发出。',
    audience: { tiers: ['A1', 'A2'] },
    daysAgo: 66,
    effective: -55,
    state: 'ARCHIVED',
  },
  {
    by: 'sunwei',
    department: 'SALES',
    subject: '关于调整五金配件价格的通知',
    body: '因不锈钢与锌合金原料持续上涨，自生效之日起，五金配件类产品供货价平均上调 3.5%，具体以附价目表为准。\n生效日前已确认的订单仍按原价执行；年度协议客户按协议约定的调价条款办理。',
    audience: { tiers: ['A1'] },
    daysAgo: 16,
    effective: -2,
    state: 'SENT',
  },
  {
    by: 'huangjing',
    department: 'QUALITY',
    subject: '关于龙头类产品包装标识更换的通知',
    body: '龙头类产品外箱标识改为新版条码，旧版标识库存用完为止，两种标识的产品质量与保修条件相同。\n收货时请核对箱面料号，如有疑问请先联系客户经理，不要自行拆换标签。',
    audience: { businessTypes: ['AGENT'] },
    daysAgo: 5,
    effective: 7,
    state: 'SENT',
  },
  {
    by: 'zhengtao',
    department: 'SALES',
    subject: '关于年终对账与返利结算的通知',
    body: '请于 12 月 25 日前完成全年往来对账。逾期未对账的，返利结算顺延至次年一季度。\n对账单由客户经理发送，请加盖公章后寄回。',
    audience: {},
    daysAgo: 4,
    effective: 10,
    state: 'APPROVED',
  },
  {
    by: 'maliang',
    department: 'LOGISTICS',
    subject: '关于华北地区承运商变更的通知',
    body: '自生效之日起，华北地区改由新承运商配送，签收电话与时效见随货单。\n货物外观如有破损，请当场在签收单上注明并拍照，我们在两个工作日内答复。',
    audience: { regionCodes: ['NORTH'] },
    daysAgo: 3,
    effective: 14,
    state: 'IN_APPROVAL',
  },
  {
    by: 'sunwei',
    department: 'SALES',
    subject: '关于大客户样品申领办法的通知',
    body: '样品申领每季度一次，由客户经理统一登记，样品费在首批订单中抵扣。',
    audience: { tiers: ['A1', 'A2', 'B1'], businessTypes: ['AGREEMENT'] },
    daysAgo: 2,
    effective: 20,
    state: 'IN_REVIEW',
  },
  {
    by: 'zhengtao',
    department: 'SALES',
    subject: '关于春节前末批订单的通知（稿）',
    body: '春节前末批订单截止日期待生产部确认后填写。',
    audience: { businessTypes: ['DEALER'] },
    daysAgo: 1,
    effective: 30,
    state: 'DRAFT',
  },
  {
    by: 'huangjing',
    department: 'QUALITY',
    subject: '关于暂停供应某型号角阀的通知',
    body: '该型号角阀暂停供应，恢复时间另行通知。',
    audience: { tiers: ['C'] },
    daysAgo: 12,
    effective: -8,
    state: 'WITHDRAWN',
    note: '复检合格，不需停供',
  },
];
