import type { Post } from '../../gql/graphql';

/** The posts that people hold, from the top of the company down. */
export const posts = [
  'GENERAL_MANAGER',
  'EXECUTIVE',
  'DEPUTY_GM_SALES',
  'DEPUTY_GM_PRODUCTION',
  'GM_OFFICE',
  'SERVICE_DIRECTOR',
  'SALES_MANAGER',
  'KA_MANAGER',
  'KA_SUPERVISOR',
  'KA_SPECIALIST',
  'QUALITY_MANAGER',
  'PRODUCTION_MANAGER',
  'LOGISTICS_SUPERVISOR',
  'RND_ENGINEER',
  'ACCOUNTANT',
  'CREDIT_OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
] as const satisfies Post[];
