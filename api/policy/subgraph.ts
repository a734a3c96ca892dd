import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { RegulationEntity, RegulationVersionEntity } from './regulation.entity';
import { RegulationResolver } from './regulation.resolver';
import { clauseInForce } from './regulation.service';

/** What the rules are. */
export const policy: SubgraphDefinition = {
  name: 'policy',
  entities: [RegulationEntity, RegulationVersionEntity],
  resolvers: [RegulationResolver],
  orphanedTypes: [],
  references: {
    Clause: (stub, context) => clauseInForce(context, stub.id),
  },
};
