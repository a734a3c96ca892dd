import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { DraftEntity } from './draft.entity';
import { DraftResolver } from './draft.resolver';
import { draftById } from './draft.service';
import { RegulationEntity, RegulationVersionEntity } from './regulation.entity';
import { RegulationResolver, RegulationVersionResolver } from './regulation.resolver';
import { clauseInForce } from './regulation.service';

/** What the rules are. */
export const policy: SubgraphDefinition = {
  name: 'policy',
  entities: [RegulationEntity, RegulationVersionEntity, DraftEntity],
  resolvers: [RegulationResolver, RegulationVersionResolver, DraftResolver],
  orphanedTypes: [],
  references: {
    Clause: (stub, context) => clauseInForce(context, stub.id),
    RegulationDraft: (stub, context) => draftById(context, stub.id),
  },
};
