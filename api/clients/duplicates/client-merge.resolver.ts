import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { pageAsked } from '../../platform/graph/newest-first';
import { pageOf } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { TokenWrites } from '../../platform/graph/token-guard';
import { Why, whyOf } from '../../shared-types/why.schema';
import { mergesWithin, newestMerges, type MergeRow } from './client-merge.repository';
import {
  ClientMerge,
  ClientMergeConnection,
  ClientMergePreviewResult,
  ClientMergeResult,
  MergeClientsInput,
  MergedRows,
} from './client-merge.schema';
import { mayUndo, mergeClients, previewMerge, undoMerge } from './client-merge.service';
import type { ClientRow } from '../client.repository';
import { CARD, Client } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => ClientMerge)
export class ClientMergeResolver {
  @Query(() => ClientMergePreviewResult, {
    description: 'What merging two clients would be; nothing is written (KA-1-duplicates).',
  })
  async clientMergePreview(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('survivorId', () => ID, { description: 'The client that is kept.' }) survivorId: string,
    @Arg('mergedId', () => ID, { description: 'The client that becomes part of it.' }) mergedId: string,
  ): Promise<unknown> {
    const plan = await previewMerge(context, { survivorId, mergedId });
    if ('code' in plan) return plan;
    const [survivor, merged] = await Promise.all([
      clientById(context, survivorId, selectionAt(info, 'survivor')),
      clientById(context, mergedId, selectionAt(info, 'merged')),
    ]);
    return { __typename: 'ClientMergePreview', ...plan, survivor, merged, why: whyOf(plan.why) };
  }

  @Query(() => ClientMergeConnection, {
    description: 'Merges into clients that the viewer may merge, the latest first (KA-1-duplicates).',
  })
  clientMerges(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    const page = { first, after, selection: selectionAt(info, 'edges', 'node') };
    return newestMerges.page(context, page, mergesWithin(signedIn(context)));
  }

  @TokenWrites('MERGING')
  @Mutation(() => ClientMergeResult, {
    description: 'Merges two clients as previewed and signed; once for an idempotency key (KA-1-duplicates).',
  })
  mergeClients(
    @Ctx() context: RequestContext,
    @Arg('input', () => MergeClientsInput, { description: 'Which, what is taken over, and the signature.' })
    input: MergeClientsInput,
  ): Promise<unknown> {
    return mergeClients(context, input);
  }

  @TokenWrites('MERGING')
  @Mutation(() => ClientMergeResult, {
    description: 'Undoes a merge, within the days of the policy (KA-1-duplicates).',
  })
  undoClientMerge(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which merge.' }) id: string,
  ): Promise<unknown> {
    return undoMerge(context, id);
  }

  @FieldResolver(() => Client, { nullable: true })
  survivor(@Root() row: MergeRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return clientById(context, row.survivorId, selectionOf(info));
  }

  @FieldResolver(() => [MergedRows], { nullable: true })
  moves(@Root() { moved }: MergeRow): MergedRows[] | null {
    if (moved == null) return null;
    return Object.entries(moved)
      .map(([source, rows]) => ({ source, rows }))
      .sort((one, other) => (one.source < other.source ? -1 : 1));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  signedBy(@Root() { signedById }: MergeRow): StaffStub {
    return { id: signedById };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  undoneBy(@Root() { undoneById }: MergeRow): StaffStub | null {
    return undoneById == null ? null : { id: undoneById };
  }

  @FieldResolver(() => Boolean)
  mayUndo(@Root() row: MergeRow, @Ctx() context: RequestContext): boolean {
    return mayUndo(context, row);
  }

  @FieldResolver(() => Why, { nullable: true })
  why(@Root() { why }: MergeRow): Why | null {
    return why == null ? null : whyOf(why);
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientMergesResolver {
  @Classified(CARD)
  @FieldResolver(() => ClientMergeConnection, {
    nullable: true,
    description: 'The clients that became part of it, the latest first; undone ones included.',
  })
  merges(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    const page = { first, after, ...pageAsked(info) };
    // A pseudonym is no pseudonym any more for who knows what it was merged from.
    if (signedIn(context).reaches.CLIENT_CARD.pseudonymous)
      return Promise.resolve(pageOf({ rows: [], first, after, keyOf: () => [] }));
    return newestMerges.pageOfParent(context, row.id, page);
  }
}
