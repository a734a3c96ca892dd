import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { AccountManagerResolver } from './account-manager.resolver';
import { ClientCardResolver } from './client-card.resolver';
import { ClientEntity } from './client.entity';
import { ClientResolver } from './client.resolver';
import { clientById } from './client.service';
import { ContactCardResolver } from './contact-card.resolver';
import { ContactEntity } from './contact.entity';
import { DraftStub } from './draft-stub.schema';
import { DraftTiersResolver, TierChangeResolver, TierPreviewResolver } from './grade-preview.resolver';
import { TransferResolver } from './transfer.resolver';
import { TierPeriodResolver } from './tier-period.resolver';
import { HandoverResolver } from './handover.resolver';

/** Whom we serve. */
export const clients: SubgraphDefinition = {
  name: 'clients',
  entities: [ClientEntity, ContactEntity],
  resolvers: [
    AccountManagerResolver,
    ClientResolver,
    ClientCardResolver,
    ContactCardResolver,
    TransferResolver,
    TierPeriodResolver,
    HandoverResolver,
    DraftTiersResolver,
    TierPreviewResolver,
    TierChangeResolver,
  ],
  orphanedTypes: [DraftStub],
  tokenWrites: 'CLIENT_CARD',
  references: {
    Client: (stub, context, info) => clientById(context, stub.id, selectionOf(info)),
  },
};
