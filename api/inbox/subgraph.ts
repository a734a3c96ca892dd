import { AlertEntity } from './alert.entity';
import { AlertResolver } from './alert.resolver';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import type { ApprovalSource } from '../shared-types/approval-source';
import { approvalResolver } from './approval.resolver';

/** What waits for a person, from whichever room offers it. No token decides: a person has to be signed in. */
export function inboxOf(sources: readonly ApprovalSource[]): SubgraphDefinition {
  return {
    name: 'inbox',
    entities: [AlertEntity],
    borrowed: sources.flatMap(({ entities }) => [...entities]),
    resolvers: [approvalResolver(sources), AlertResolver],
    orphanedTypes: [],
    references: {},
  };
}
