import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt } from '../platform/graph/look-ahead';
import { ClientStub } from './client-stub.schema';
import { loadLines, type ReturnRow } from './return.repository';
import { Return, ReturnConnection, ReturnLine } from './return.schema';
import { returnPage, returnsOfClient } from './return.service';

@Resolver(() => Return)
export class ReturnResolver {
  @Query(() => ReturnConnection, { description: 'The returns the viewer reaches, newest first.' })
  returns(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only of this client.' }) clientId: string | null,
  ): Promise<unknown> {
    const input = { first, after, selection: selectionAt(info, 'edges', 'node') };
    return clientId == null ? returnPage(context, input) : returnsOfClient(context, clientId, input);
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: ReturnRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => [ReturnLine])
  lines(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<ReturnLine[]> {
    return loadLines(context, row.id);
  }
}
