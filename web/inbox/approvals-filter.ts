import type { ApprovalKind } from '../gql/graphql';
import { someOf } from '../shared/filter/url-query';

export const approvalKinds = [
  'COMPLAINT',
  'TRANSFER',
  'RETURN',
  'ALLOWANCE',
  'HELD',
  'TIER',
  'SEGMENT',
  'CREDIT',
  'PLAN',
  'RECOGNITION',
  'PENALTY',
  'NOTICE',
  'PETITION',
] as const satisfies readonly ApprovalKind[];

/** The inbox's filter as it stands in the address. */
export const approvalsQuery = { kinds: someOf(approvalKinds) };
