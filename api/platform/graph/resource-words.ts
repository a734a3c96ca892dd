import type { Resource } from '../../kernel/access/matrix';
import type { Wording } from './problem';

/** What a resource is called in a message to whoever may not reach it; the code stands beside it, for programs use that. */
export const RESOURCE_WORDS: Readonly<Record<Resource, Wording>> = {
  PUBLIC: { 'zh-CN': '公共资料', en: 'public matter' },
  CLIENT_CARD: { 'zh-CN': '客户资料', en: 'client cards' },
  CLIENT_CONFIDENTIAL: { 'zh-CN': '合同与个人信息', en: 'contracts and personal data' },
  ASSIGNMENT: { 'zh-CN': '移交与交接', en: 'transfers and handovers' },
  MERGING: { 'zh-CN': '重复客户合并', en: 'merging of duplicates' },
  FIELDS: { 'zh-CN': '客户自定义字段', en: 'custom fields of clients' },
  GRADING: { 'zh-CN': '手工定级审批', en: 'tiers set by hand' },
  REGRADING: { 'zh-CN': '全量定级', en: 'grading of all clients' },
  ACTIVITY: { 'zh-CN': '通话与走访记录', en: 'calls and visits' },
  SURVEY_FORM: { 'zh-CN': '意见调查表的设计', en: 'survey forms' },
  COMPLAINT: { 'zh-CN': '投诉', en: 'complaints' },
  FILING: { 'zh-CN': '登记投诉', en: 'filing complaints' },
  RETURN: { 'zh-CN': '退货与折让', en: 'returns and allowances' },
  MONEY: { 'zh-CN': '订单与金额', en: 'orders and amounts' },
  RECEIVABLE: { 'zh-CN': '应收与催收', en: 'receivables and collection' },
  REBATE: { 'zh-CN': '代理商返佣', en: 'agents’ rebates' },
  CREDIT: { 'zh-CN': '授信', en: 'credit' },
  TARGET: { 'zh-CN': '销售指标', en: 'sales targets' },
  ORDERING: { 'zh-CN': '订单与发货的导入', en: 'handing over orders and deliveries' },
  AGGREGATE: { 'zh-CN': '统计数字', en: 'figures' },
  PENALTY: { 'zh-CN': '违规与处罚', en: 'violations and penalties' },
  NOTICE: { 'zh-CN': '客户通知', en: 'notices to clients' },
  AUDIT: { 'zh-CN': '审计记录', en: 'the audit trail' },
  STAFFING: { 'zh-CN': '员工与岗位', en: 'staff and posts' },
  DRAFTING: { 'zh-CN': '制度草案', en: 'drafts of regulations' },
  ENACTING: { 'zh-CN': '制度施行', en: 'enacting regulations' },
};
