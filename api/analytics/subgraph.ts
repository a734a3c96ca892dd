import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { DashboardResolver } from './dashboard.resolver';

/** Figures over many clients. Reads only what the other rooms publish. */
export const analytics: SubgraphDefinition = {
  name: 'analytics',
  entities: [],
  resolvers: [DashboardResolver],
  orphanedTypes: [],
  references: {},
};
