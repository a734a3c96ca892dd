import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { pageAsked } from '../../platform/graph/newest-first';
import { OlderThan } from '../../platform/graph/older-than';
import { TokenWrites } from '../../platform/graph/token-guard';
import { ClientStub } from '../client-stub.schema';
import { Ageing } from './ageing.schema';
import { ageingOfClient } from './ageing.service';
import { newestCollectionEntries, type CollectionEntryRow } from './collection-log.repository';
import {
  CollectionEntry,
  CollectionLogConnection,
  LogCollectionInput,
  LogCollectionResult,
} from './collection-log.schema';
import { logCollection } from './collection-log.service';
import { SettlementFilter } from './receivable-filter.schema';
import { OWED, Receivable } from './receivable.schema';
import { receivableById } from './receivable.service';
import {
  loadAllocationsOf,
  loadReversedBy,
  newestSettlements,
  type AllocationRow,
  type SettlementRow,
} from './settlement.repository';
import {
  AllocateSettlementInput,
  Allocation,
  RecordCollectionInput,
  ReverseSettlementInput,
  Settlement,
  SettlementConnection,
  SettlementResult,
} from './settlement.schema';
import {
  allocateSettlement,
  recordCollection,
  reverseSettlement,
  settlementById,
  settlementPage,
} from './settlement.service';
import { StaffStub } from './stubs.schema';

@Resolver(() => Settlement)
export class SettlementResolver {
  @Query(() => Settlement, {
    nullable: true,
    description: 'A settlement; null when there is none the viewer may know of.',
  })
  settlement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the settlement.' }) id: string,
  ): Promise<unknown> {
    return settlementById(context, id, selectionOf(info));
  }

  @Query(() => SettlementConnection, { description: 'The settlements the viewer reaches, newest first.' })
  settlements(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => SettlementFilter, { nullable: true, description: 'Which settlements.' })
    filter: SettlementFilter | null,
  ): Promise<unknown> {
    const selection = selectionAt(info, 'edges', 'node');
    return settlementPage(context, { first, after, selection }, filter ?? {});
  }

  @Mutation(() => SettlementResult, { description: 'Enters money that came in, and allocates it (KA-16, CR-2).' })
  recordCollection(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordCollectionInput, { description: 'What came in.' }) input: RecordCollectionInput,
  ): Promise<unknown> {
    return recordCollection(context, input, selectionAt(info, 'settlement'));
  }

  @Mutation(() => SettlementResult, { description: 'Allocates what is left of a settlement.' })
  allocateSettlement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AllocateSettlementInput, { description: 'Where it goes.' }) input: AllocateSettlementInput,
  ): Promise<unknown> {
    return allocateSettlement(context, input, selectionAt(info, 'settlement'));
  }

  @Mutation(() => SettlementResult, { description: 'Takes money back that was entered wrongly, by a counter-entry.' })
  reverseSettlement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReverseSettlementInput, { description: 'Which, and why.' }) input: ReverseSettlementInput,
  ): Promise<unknown> {
    return reverseSettlement(context, input, selectionAt(info, 'settlement'));
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: SettlementRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: SettlementRow): StaffStub | null {
    return row.byStaff == null ? null : { id: row.byStaff };
  }

  @FieldResolver(() => ID, { nullable: true })
  reversedById(@Root() row: SettlementRow, @Ctx() context: RequestContext): Promise<string | null> {
    return loadReversedBy(context, row.id);
  }

  @FieldResolver(() => [Allocation])
  allocations(@Root() row: SettlementRow, @Ctx() context: RequestContext): Promise<unknown> {
    return loadAllocationsOf(context, row.id);
  }
}

@Resolver(() => Allocation)
export class AllocationResolver {
  @FieldResolver(() => Receivable, { nullable: true })
  receivable(
    @Root() row: AllocationRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return receivableById(context, row.receivableId, selectionOf(info));
  }
}

@Resolver(() => CollectionEntry)
export class CollectionEntryResolver {
  @TokenWrites('RECEIVABLE')
  @Mutation(() => LogCollectionResult, { description: 'Writes into the collection log of a client (KA-16, CR-2).' })
  logCollection(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => LogCollectionInput, { description: 'Who was asked, and what came of it.' })
    input: LogCollectionInput,
  ): Promise<unknown> {
    return logCollection(context, input, selectionAt(info, 'entry'));
  }

  @FieldResolver(() => Receivable, { nullable: true })
  receivable(
    @Root() row: CollectionEntryRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return row.receivableId == null ? null : receivableById(context, row.receivableId, selectionOf(info));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: CollectionEntryRow): StaffStub | null {
    return row.byStaff == null ? null : { id: row.byStaff };
  }
}

/** What the receivables of this room add to a client. */
@Resolver(() => ClientStub)
export class ClientReceivablesResolver {
  @Classified(OWED)
  @FieldResolver(() => Ageing, {
    nullable: true,
    description: 'What it owes by age, and its collection rate; null when the viewer reaches no receivables.',
  })
  ageing(@Root() client: ClientStub, @Ctx() context: RequestContext): Promise<Ageing | null> {
    return ageingOfClient(context, client.id);
  }

  @Classified(OWED)
  @FieldResolver(() => SettlementConnection, {
    nullable: true,
    description: 'What it paid, and what returns were credited, newest first.',
  })
  settlements(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return newestSettlements.pageOfParent(context, client.id, { first, after, olderThan, ...pageAsked(info) });
  }

  @Classified(OWED)
  @FieldResolver(() => CollectionLogConnection, {
    nullable: true,
    description: 'Who asked it for money when, and what came of it, newest first (KA-16, CR-2).',
  })
  collectionLog(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return newestCollectionEntries.pageOfParent(context, client.id, { first, after, ...pageAsked(info) });
  }
}
