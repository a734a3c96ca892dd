import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { ClientEntity } from './client.entity';
import { ClientResolver } from './client.resolver';
import { clientById } from './client.service';
import { ContactEntity } from './contact.entity';

/** Whom we serve. */
export const clients: SubgraphDefinition = {
  name: 'clients',
  entities: [ClientEntity, ContactEntity],
  resolvers: [ClientResolver],
  orphanedTypes: [],
  references: {
    Client: (stub, context, info) => clientById(context, stub.id, selectionOf(info)),
  },
};
