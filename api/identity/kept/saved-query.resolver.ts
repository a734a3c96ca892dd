import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { Staff } from '../staff.schema';
import { staffById } from '../staff.service';
import type { SavedQueryRow } from './saved-query.repository';
import {
  ChangeQueryInput,
  ChangeQueryResult,
  DeleteQueryInput,
  DeleteQueryResult,
  SavedQuery,
  SavedQueryConnection,
  SaveQueryInput,
  SaveQueryResult,
  TakeOverQueryInput,
  TakeOverQueryResult,
} from './saved-query.schema';
import {
  changeQuery,
  deleteQuery,
  priceOfRow,
  savedQueries,
  savedQuery,
  saveQuery,
  takeOverQuery,
} from './saved-query.service';

@Resolver(() => SavedQuery)
export class SavedQueryResolver {
  @Query(() => SavedQueryConnection, {
    description: 'Queries the viewer may use, their own and those shared with them, last changed first.',
  })
  savedQueries(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return savedQueries(context, { first, after, selection: selectionAt(info, 'edges', 'node') });
  }

  @Query(() => SavedQuery, { nullable: true, description: 'A query the viewer may use; null when there is none.' })
  savedQuery(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The query.' }) id: string,
  ): Promise<unknown> {
    return savedQuery(context, id, selectionOf(info));
  }

  @Mutation(() => SaveQueryResult, { description: 'Keeps a query under a name.' })
  saveQuery(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveQueryInput, { description: 'What to keep.' }) input: SaveQueryInput,
  ): Promise<unknown> {
    return saveQuery(context, input, selectionAt(info, 'query'));
  }

  @Mutation(() => ChangeQueryResult, { description: 'Changes a query of the viewer’s own.' })
  changeQuery(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeQueryInput, { description: 'What it shall be.' }) input: ChangeQueryInput,
  ): Promise<unknown> {
    return changeQuery(context, input, selectionAt(info, 'query'));
  }

  @Mutation(() => TakeOverQueryResult, {
    description: 'Takes over a query that is shared with the viewer and whose owner has left the company.',
  })
  takeOverQuery(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeOverQueryInput, { description: 'Which one.' }) input: TakeOverQueryInput,
  ): Promise<unknown> {
    return takeOverQuery(context, input, selectionAt(info, 'query'));
  }

  @Mutation(() => DeleteQueryResult, { description: 'Deletes a query of the viewer’s own.' })
  deleteQuery(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeleteQueryInput, { description: 'Which one.' }) input: DeleteQueryInput,
  ): Promise<unknown> {
    return deleteQuery(context, input);
  }

  @FieldResolver(() => Int, { nullable: true })
  cost(@Root() row: SavedQueryRow, @Ctx() context: RequestContext): number | null {
    const price = priceOfRow(row, context);
    return price.errors === undefined ? price.cost : null;
  }

  @FieldResolver(() => Boolean)
  allowed(@Root() row: SavedQueryRow, @Ctx() context: RequestContext): boolean {
    const price = priceOfRow(row, context);
    return price.errors === undefined && price.allowed;
  }

  @FieldResolver(() => String, { nullable: true })
  problem(@Root() row: SavedQueryRow, @Ctx() context: RequestContext): string | null {
    return priceOfRow(row, context).errors?.[0]?.message ?? null;
  }

  @FieldResolver(() => Staff)
  owner(
    @Root() row: SavedQueryRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return staffById(context, row.ownerId ?? '', selectionOf(info));
  }

  @FieldResolver(() => Boolean)
  isMine(@Root() row: SavedQueryRow, @Ctx() context: RequestContext): boolean {
    return row.ownerId === context.viewer?.staffId;
  }
}
