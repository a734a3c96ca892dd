import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import { POST_NAMES } from '../../shared-types/post-names';
import type { Channel, ComplaintOutcome, ComplaintState, Sample, Severity } from '../complaint-words.schema';
import type { DecisionStanding, LiableParty } from '../records/split-words.schema';
import type { StepResult } from '../steps/step-words.schema';

/** What the words of a case are called on paper. Steps are named by the policy, which may name others. */
const STEP_NAMES: Readonly<Record<string, string>> = {
  phoneBack: '回电客户',
  intake: '受理与转办',
  approveTransfer: '批准转办',
  receive: '签收转办单',
  explain: '当场解释',
  trace: '追查责任人',
  assess: '评估建议',
  consider: '研究建议',
  adopt: '采纳审批',
  memo: '现场备忘录',
  decide: '委员会决定',
  approve: '核准',
  countersign: '客户会签',
  dealWith: '处理责任人',
  repair: '修理',
  ship: '发运跟踪',
  inspect: '检验与处理',
  investigate: '调查',
  file: '填报',
  register: '编号登记',
  counter: '对策',
  review: '审阅',
  research: '技术研究',
  returnToSales: '转回销售',
  propose: '提出方案',
  combine: '综合意见',
  execute: '执行',
  reply: '答复客户',
  close: '结案',
};

const FIELD_NAMES: Readonly<Record<string, string>> = {
  phonedBack: '回电情况',
  answer: '答复内容',
  conclusion: '结论',
  satisfaction: '客户满意度',
  fromMarketPolicy: '因不了解市场政策引起',
  responsiblePerson: '责任人',
  responsibleStaff: '责任人',
  valuable: '是否有价值',
  opinion: '意见',
  responsiblePost: '责任岗位',
  transferReason: '转办理由',
  decision: '审批意见',
  reason: '理由',
  signature: '签字',
  findings: '调查事实',
  cause: '原因',
  responsibleDepartment: '责任部门',
  countermeasure: '对策',
  needForResearch: '是否需要研发',
  technicalOpinion: '技术意见',
  proposal: '处理方案',
  amount: '金额',
  combinedOpinion: '综合意见',
  result: '处理结果',
  measures: '处理措施',
  repairBy: '修复期限',
  repairedOn: '修复日期',
  shippedOn: '发运日期',
  deliveredOn: '送达日期',
  trackingNumber: '运单号',
  clientAnswer: '客户意见',
  reply: '答复内容',
};

const OPTION_NAMES: Readonly<Record<string, string>> = {
  UPHELD: '成立',
  NOT_ESTABLISHED: '不成立',
  SATISFIED: '满意',
  DISSATISFIED: '不满意',
  NOT_ANSWERED: '未答复',
  YES: '是',
  NO: '否',
  APPROVED: '同意',
  REJECTED: '不同意',
  SIGNED: '签字确认',
  HUMAN: '人为（非质量）',
  COUNTERSIGNED: '会签同意',
  OBJECTED: '不同意',
};

const DEPARTMENT_NAMES: Readonly<Record<string, string>> = {
  SALES: '销售',
  PRODUCTION: '生产',
  QUALITY: '品质',
  RND: '研发',
  LOGISTICS: '仓储物流',
  SERVICE: '客户服务',
  FINANCE: '财务',
  HEADQUARTERS: '总部',
  SUPPLIER: '供应商',
  CARRIER: '承运商',
  CLIENT: '客户自身',
};

export function departmentName(department: string): string {
  return DEPARTMENT_NAMES[department] ?? department;
}

export const PARTY_NAMES: Readonly<Record<LiableParty, string>> = {
  FACTORY: '工厂',
  CLIENT: '客户',
  SUPPLIER: '供应商',
  CARRIER: '承运商',
  THIRD_PARTY: '其他第三方',
};

export const STANDING_NAMES: Readonly<Record<DecisionStanding, string>> = {
  DRAFT: '拟订中',
  REPLACED: '已被替代',
  PUT_FORWARD: '待核准',
  REJECTED: '未获核准',
  APPROVED: '已核准',
  OBJECTED: '客户不同意',
  COUNTERSIGNED: '客户已会签',
};

export const RESULT_NAMES: Readonly<Record<StepResult, string>> = {
  DONE: '完成',
  REFUSED: '不同意',
  SENT_BACK: '退回',
  OBJECTED: '有异议',
  ENDED: '终止',
};

export const CLASS_NAMES: Readonly<Record<ComplaintClass, string>> = {
  PRODUCT_QUALITY: '产品质量',
  PACKAGING: '外观包装',
  SERVICE_QUALITY: '服务质量',
  GRIEVANCE: '抱怨',
  SUGGESTION: '建议',
};

export const STATE_NAMES: Readonly<Record<ComplaintState, string>> = {
  RECEIVED: '已受理',
  ANSWERED: '已答复',
  TRANSFERRED: '已移交',
  INVESTIGATING: '调查中',
  PROPOSED: '已提方案',
  APPROVED: '已审批',
  REPLIED: '已回复',
  CLOSED: '已结案',
  WITHDRAWN: '已撤诉',
  VOID: '已作废',
};

export const OUTCOME_NAMES: Readonly<Record<ComplaintOutcome, string>> = {
  UPHELD: '成立',
  NOT_ESTABLISHED: '不成立',
  WITHDRAWN: '客户撤诉',
  VOID: '作废',
  DUPLICATE: '重复登记',
};

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  PHONE: '电话',
  WRITTEN: '书面',
  WALK_IN: '来访',
  VISIT: '走访',
};

export const SAMPLE_NAMES: Readonly<Record<Sample, string>> = {
  NONE: '无样品',
  ON_ITS_WAY: '样品在途',
  RECEIVED: '已收到样品',
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  LOW: '低',
  MIDDLE: '中',
  HIGH: '高',
  URGENT: '紧急',
};

export function stepName(step: string): string {
  return STEP_NAMES[step] ?? step;
}

export function fieldName(field: string): string {
  return FIELD_NAMES[field] ?? field;
}

/** One of a field's options in words; departments, posts and classes have names of their own. */
export function optionName(field: string, option: string): string {
  if (field === 'cause' && option === 'QUALITY') return '质量';
  const names: readonly Readonly<Record<string, string>>[] = [OPTION_NAMES, DEPARTMENT_NAMES, POST_NAMES, CLASS_NAMES];
  return names.find((each) => each[option] !== undefined)?.[option] ?? option;
}
