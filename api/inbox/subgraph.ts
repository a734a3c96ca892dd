import { AlertEntity } from './alert.entity';
import { AlertResolver } from './alert.resolver';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import type { ApprovalSource } from '../shared-types/approval-source';
import type { FinanceSource } from '../shared-types/finance-source';
import { approvalResolver } from './approval.resolver';
import { financeResolver } from './finance.resolver';

/** What waits for a person, from whichever room offers it. No token decides: a person has to be signed in. */
export function inboxOf(approvals: readonly ApprovalSource[], tasks: readonly FinanceSource[]): SubgraphDefinition {
  return {
    name: 'inbox',
    entities: [AlertEntity],
    borrowed: [...approvals, ...tasks].flatMap(({ entities }) => [...entities]),
    resolvers: [approvalResolver(approvals), financeResolver(tasks), AlertResolver],
    orphanedTypes: [],
    references: {},
  };
}
