import type { Post } from '../kernel/access/post';

/** What posts are called on paper. */
export const POST_NAMES: Readonly<Record<Post, string>> = {
  GENERAL_MANAGER: '总经理',
  DEPUTY_GM_SALES: '销售副总经理',
  DEPUTY_GM_PRODUCTION: '生产副总经理',
  GM_OFFICE: '总经理办公室',
  EXECUTIVE: '高管',
  SERVICE_DIRECTOR: '客户主任',
  KA_MANAGER: '大客户经理',
  KA_SUPERVISOR: '大客户主管',
  KA_SPECIALIST: '大客户专员',
  SALES_MANAGER: '销售经理',
  QUALITY_MANAGER: '品质经理',
  PRODUCTION_MANAGER: '生产经理',
  LOGISTICS_SUPERVISOR: '仓储物流主管',
  RND_ENGINEER: '研发工程师',
  ACCOUNTANT: '会计',
  CREDIT_OFFICER: '信贷专员',
  ANALYST: '数据分析员',
  ADMINISTRATOR: '系统管理员',
  ORDER_SYSTEM: '订单系统接口',
};
