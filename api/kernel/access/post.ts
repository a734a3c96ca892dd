/** The posts (岗位) the regulations name. A member of staff holds one or more. Source: KA-2, CC, CQ-4, CR, BK-4. */
export const POSTS = [
  'GENERAL_MANAGER',
  'DEPUTY_GM_SALES',
  'DEPUTY_GM_PRODUCTION',
  'GM_OFFICE',
  'EXECUTIVE',
  'SERVICE_DIRECTOR',
  'KA_MANAGER',
  'KA_SUPERVISOR',
  'KA_SPECIALIST',
  'SALES_MANAGER',
  'QUALITY_MANAGER',
  'PRODUCTION_MANAGER',
  'LOGISTICS_SUPERVISOR',
  'RND_ENGINEER',
  'ACCOUNTANT',
  'CREDIT_OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
  /** No person: the account of the order system (ERP) that hands over orders and deliveries. */
  'ORDER_SYSTEM',
] as const;

export type Post = (typeof POSTS)[number];
