import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt } from '../../platform/graph/look-ahead';
import {
  CreateClientInput,
  CreateClientResult,
  SimilarClients,
  UpdateClientInput,
  UpdateClientResult,
} from './client-card.schema';
import { createClient, similarClients, updateClient } from './client-card.service';
import { Client } from '../client.schema';

@Resolver(() => Client)
export class ClientCardResolver {
  @Query(() => SimilarClients, {
    description:
      'Clients on record that a new one may be, the likeliest first: by name, credit code, phone and address (KA-1-duplicates).',
  })
  similarClients(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('name', () => String, { description: 'Name of the new client, at most 200 characters.' }) name: string,
    @Arg('creditCode', () => String, { nullable: true, description: 'Its unified social credit code.' })
    creditCode: string | null,
    @Arg('city', () => String, { nullable: true, description: 'Its city, at most 60 characters.' }) city: string | null,
    @Arg('address', () => String, { nullable: true, description: 'Its address, at most 200 characters.' })
    address: string | null,
    @Arg('phone', () => String, { nullable: true, description: 'A phone of somebody there.' }) phone: string | null,
  ): Promise<unknown> {
    const described = { name, creditCode, city, address, phone };
    return similarClients(context, described, selectionAt(info, 'clients'));
  }

  @Mutation(() => CreateClientResult, {
    description: 'Puts a new client on record, numbered and owned; once for an idempotency key.',
  })
  createClient(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateClientInput, { description: 'What is known of it.' }) input: CreateClientInput,
  ): Promise<unknown> {
    return createClient(context, input, selectionAt(info, 'client'));
  }

  @Mutation(() => UpdateClientResult, { description: 'Changes a client’s card, unless somebody else did meanwhile.' })
  updateClient(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateClientInput, { description: 'The card as it is to be.' }) input: UpdateClientInput,
  ): Promise<unknown> {
    return updateClient(context, input, selectionAt(info, 'client'));
  }
}
