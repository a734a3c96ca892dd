import type { ComplaintClass } from '../gql/graphql';

/** The five classes of CC-1, largest procedure first; the order of stacks, legends and filters. */
export const complaintClasses = [
  'PRODUCT_QUALITY',
  'PACKAGING',
  'SERVICE_QUALITY',
  'GRIEVANCE',
  'SUGGESTION',
] as const satisfies readonly ComplaintClass[];
