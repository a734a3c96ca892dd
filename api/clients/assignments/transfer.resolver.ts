import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { TokenWrites } from '../../platform/graph/token-guard';
import {
  ClientTransferRow,
  ClientTransfersResult,
  TransferClientsInput,
  TransfersPreviewInput,
} from '../bulk/bulk-transfer.schema';
import { previewTransfers, transferClients, type TransferRow } from '../bulk/bulk-transfer.service';
import { Assignment, Client } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';
import { TransferClientInput, TransferClientResult } from './transfer.schema';
import { transferClient } from './transfer.service';

@Resolver(() => Assignment)
export class TransferResolver {
  @TokenWrites('ASSIGNMENT')
  @Mutation(() => TransferClientResult, {
    description: 'Gives a client to another account manager from a day on; once for an idempotency key (KA-2).',
  })
  transferClient(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TransferClientInput, { description: 'To whom, from when and why.' }) input: TransferClientInput,
  ): Promise<unknown> {
    return transferClient(context, input, selectionAt(info, 'client'));
  }

  @Query(() => ClientTransfersResult, {
    description: 'What transferring several clients would come to, row by row; nothing is written (KA-2).',
  })
  transfersPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransfersPreviewInput, { description: 'Which clients, to whom and from when.' })
    input: TransfersPreviewInput,
  ): Promise<unknown> {
    return previewTransfers(context, input);
  }

  @TokenWrites('ASSIGNMENT')
  @Mutation(() => ClientTransfersResult, {
    description:
      'Gives several clients to another account manager, each for itself; once for an idempotency key (KA-2).',
  })
  transferClients(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransferClientsInput, { description: 'Which clients, to whom, from when and why.' })
    input: TransferClientsInput,
  ): Promise<unknown> {
    return transferClients(context, input);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  assignedBy(@Root() { assignedById }: Assignment): StaffStub | null {
    return assignedById === null ? null : { id: assignedById };
  }
}

/** What this adds to a row of several transfers. */
@Resolver(() => ClientTransferRow)
export class ClientTransferRowResolver {
  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() { clientId }: TransferRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, clientId, selectionOf(info));
  }
}
