import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import {
  ChangeClientsInput,
  ClientChangeRow,
  ClientChangesPreviewInput,
  ClientChangesResult,
} from './bulk-change.schema';
import { changeClients, previewChanges, type ChangeRow } from './bulk-change.service';
import { Client } from '../client.schema';
import { clientById } from '../client.service';

@Resolver(() => ClientChangeRow)
export class BulkChangeResolver {
  @Query(() => ClientChangesResult, {
    description: 'What changing several clients alike would come to, row by row; nothing is written.',
  })
  clientChangesPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => ClientChangesPreviewInput, { description: 'Which clients, and what is to be the same.' })
    input: ClientChangesPreviewInput,
  ): Promise<unknown> {
    return previewChanges(context, input);
  }

  @Mutation(() => ClientChangesResult, {
    description: 'Changes the cards of several clients alike, each for itself; once for an idempotency key.',
  })
  changeClients(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeClientsInput, { description: 'Which clients, and what is to be the same.' })
    input: ChangeClientsInput,
  ): Promise<unknown> {
    return changeClients(context, input);
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() { clientId }: ChangeRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, clientId, selectionOf(info));
  }
}
