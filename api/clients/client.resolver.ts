import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { WordsColumn } from '../platform/graph/classified';
import { selectionAt, selectionOf } from '../platform/graph/look-ahead';
import { TellsOfRows } from '../platform/graph/rows-guard';
import { Region } from '../shared-types/region.schema';
import { assignmentsOf } from './assignments/assignment.repository';
import { ClientAnchor, ClientConnection } from './client-connection.schema';
import { ClientFilter, ClientSort } from './client-filter.schema';
import { clientAnchors, clientPage } from './client-list.service';
import { nameTold } from './client-name';
import { loadRegion, type ClientRow } from './client.repository';
import { Assignment, Client, ClientTier, Contact } from './client.schema';
import { clientByNumber, clientOrSurvivor, tierOf } from './client.service';
import { contactsOf } from './contacts/contact.repository';
import { StaffStub } from './staff-stub.schema';

@Resolver(() => Client)
export class ClientResolver {
  @Query(() => Client, {
    nullable: true,
    description:
      'A client; null when there is none the viewer may know of. The id of a merged client answers the one it became part of.',
  })
  client(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the client.' }) id: string,
  ): Promise<unknown> {
    return clientOrSurvivor(context, id, selectionOf(info));
  }

  @Query(() => Client, {
    nullable: true,
    description: 'A client by its number, or by that of a client merged into it; null like `client`.',
  })
  clientByNumber(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('number', () => String, { description: 'The whole number.' }) number: string,
  ): Promise<unknown> {
    return clientByNumber(context, number, selectionOf(info));
  }

  @Query(() => ClientConnection, { description: 'The clients the viewer reaches.' })
  clients(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => ClientFilter, { nullable: true, description: 'Which clients.' }) filter: ClientFilter | null,
    @Arg('sort', () => ClientSort, { nullable: true, description: 'In which order; by name when left out.' })
    sort: ClientSort | null,
  ): Promise<unknown> {
    const selection = selectionAt(info, 'edges', 'node');
    const counted = selectionOf(info).has('totalCount');
    return clientPage(context, { first, after, filter, sort, selection, counted });
  }

  @TellsOfRows('CLIENT_CARD')
  @Query(() => [ClientAnchor], { description: 'Places in the same list from which a page can start.' })
  clientAnchors(
    @Ctx() context: RequestContext,
    @Arg('every', () => Int, { defaultValue: 200, description: 'Rows from one place to the next, 10 to 10000.' })
    every: number,
    @Arg('filter', () => ClientFilter, { nullable: true, description: 'Which clients.' }) filter: ClientFilter | null,
    @Arg('sort', () => ClientSort, { nullable: true, description: 'In which order; by name when left out.' })
    sort: ClientSort | null,
  ): Promise<ClientAnchor[]> {
    return clientAnchors(context, { every, filter, sort });
  }

  @WordsColumn()
  @FieldResolver(() => String, { nullable: true })
  name(@Root() { name }: ClientRow, @Ctx() { locale }: RequestContext): string | null {
    return name == null ? null : nameTold(name, locale);
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() row: ClientRow, @Ctx() context: RequestContext): PromiseOrValue<Region | null> {
    return row.regionCode == null ? null : loadRegion(context, row.regionCode);
  }

  @FieldResolver(() => ClientTier, { nullable: true })
  tier(@Root() row: ClientRow): Partial<ClientTier> | null {
    return tierOf(row);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  owner(@Root() row: ClientRow): StaffStub | null {
    return row.ownerId === null ? null : { id: row.ownerId };
  }

  @FieldResolver(() => [Contact], { nullable: true })
  contacts(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<Contact[] | null> {
    return context.loaders.of<Contact[]>('client contacts', (ids) => contactsOf(context, ids)).load(row.id);
  }

  @FieldResolver(() => [Assignment], { nullable: true })
  assignments(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<Assignment[] | null> {
    return context.loaders.of<Assignment[]>('client assignments', (ids) => assignmentsOf(context, ids)).load(row.id);
  }
}
