import type { Department } from '../policy/case-fields';
import { POSTS, type Post } from './post';

/** Where the work of a post is done: a department of the company, or its management. Source: KA-2, CC-9, CQ-4 */
export type WorkPlace = Department | 'MANAGEMENT';

const PLACES = {
  GENERAL_MANAGER: 'MANAGEMENT',
  DEPUTY_GM_SALES: 'SALES',
  DEPUTY_GM_PRODUCTION: 'PRODUCTION',
  GM_OFFICE: 'MANAGEMENT',
  EXECUTIVE: 'MANAGEMENT',
  SERVICE_DIRECTOR: 'SERVICE',
  KA_MANAGER: 'SALES',
  KA_SUPERVISOR: 'SALES',
  KA_SPECIALIST: 'SALES',
  SALES_MANAGER: 'SALES',
  QUALITY_MANAGER: 'QUALITY',
  PRODUCTION_MANAGER: 'PRODUCTION',
  LOGISTICS_SUPERVISOR: 'LOGISTICS',
  RND_ENGINEER: 'RND',
  ACCOUNTANT: 'FINANCE',
  CREDIT_OFFICER: 'FINANCE',
  ANALYST: 'MANAGEMENT',
  ADMINISTRATOR: 'MANAGEMENT',
  ORDER_SYSTEM: 'MANAGEMENT',
} as const satisfies Readonly<Record<Post, WorkPlace>>;

export function workPlaceOf(post: string): WorkPlace | '' {
  return (PLACES as Readonly<Record<string, WorkPlace>>)[post] ?? '';
}

export function postsOf(place: string): Post[] {
  return POSTS.filter((post) => PLACES[post] === place);
}
