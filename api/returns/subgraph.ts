import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { allowanceCertificate } from './papers/allowance-certificate';
import { returnNote } from './papers/return-note';
import { ChangeReturnResolver } from './change-return.resolver';
import { ClientReturnsResolver } from './client-returns.resolver';
import { ReturnEntity } from './return.entity';
import { OrderLineReturnsResolver, ReturnResolver } from './return.resolver';
import { returnById } from './return.service';

/** What came back, and what it cost. */
export const returns: SubgraphDefinition = {
  name: 'returns',
  entities: [ReturnEntity],
  resolvers: [ReturnResolver, ChangeReturnResolver, ClientReturnsResolver, OrderLineReturnsResolver],
  orphanedTypes: [],
  tokenWrites: 'RETURN',
  papers: [returnNote, allowanceCertificate],
  references: {
    Return: (stub, context, info) => returnById(context, stub.id, selectionOf(info)),
  },
};
