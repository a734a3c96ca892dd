import type { Department } from '../../gql/graphql';

/** Everybody to whom a fault can be attributed, ours first. */
export const DEPARTMENTS: readonly Department[] = [
  'SALES',
  'PRODUCTION',
  'QUALITY',
  'RND',
  'LOGISTICS',
  'SERVICE',
  'FINANCE',
  'HEADQUARTERS',
  'SUPPLIER',
  'CARRIER',
  'CLIENT',
];
