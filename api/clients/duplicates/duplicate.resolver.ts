import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { TokenWrites } from '../../platform/graph/token-guard';
import { Why, whyOf } from '../../shared-types/why.schema';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import type { DuplicateRow } from './duplicate.repository';
import {
  DuplicateConnection,
  DuplicatePair,
  DuplicateState,
  JudgeDuplicateInput,
  JudgeDuplicateResult,
} from './duplicate.schema';
import { duplicatePage, judgeDuplicate } from './duplicate.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => DuplicatePair)
export class DuplicateResolver {
  @Query(() => DuplicateConnection, {
    description: 'Pairs that may be one client, of which the viewer may merge both, the likeliest first.',
  })
  duplicates(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('state', () => DuplicateState, { defaultValue: DuplicateState.OPEN, description: 'Which ones.' })
    state: DuplicateState,
  ): Promise<unknown> {
    return duplicatePage(context, { first, after, state });
  }

  @TokenWrites('MERGING')
  @Mutation(() => JudgeDuplicateResult, {
    description: 'Remembers that two clients are two, or takes that back; once for an idempotency key.',
  })
  judgeDuplicate(
    @Ctx() context: RequestContext,
    @Arg('input', () => JudgeDuplicateInput, { description: 'Which pair, and what it is.' })
    input: JudgeDuplicateInput,
  ): Promise<unknown> {
    return judgeDuplicate(context, input);
  }

  @FieldResolver(() => Client, { nullable: true })
  first(@Root() row: DuplicateRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return clientById(context, row.firstId, selectionOf(info));
  }

  @FieldResolver(() => Client, { nullable: true })
  second(
    @Root() row: DuplicateRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, row.secondId, selectionOf(info));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  judgedBy(@Root() { judgedById }: DuplicateRow): StaffStub | null {
    return judgedById === null ? null : { id: judgedById };
  }

  @FieldResolver(() => Why)
  why(@Root() { why }: DuplicateRow): Why {
    return whyOf(why);
  }
}
