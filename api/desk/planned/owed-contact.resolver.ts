import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { ActivityKind } from '../activities/activity-words.schema';
import { OwedContactConnection, OwedWhen } from './owed-contact.schema';
import { owedPage, type OwedPage } from './owed-contact.service';

@Resolver(() => OwedContactConnection)
export class OwedContactResolver {
  @Query(() => OwedContactConnection, {
    description: 'Visits and callbacks that clients within reach are owed under their tier’s rule (KA-16, SD-6).',
  })
  owedContacts(
    @Ctx() context: RequestContext,
    @Arg('when', () => OwedWhen, { description: 'Which.' }) when: OwedWhen,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('ownerId', () => ID, { nullable: true, description: 'Only of clients this account manager looks after.' })
    ownerId: string | null,
    @Arg('kind', () => ActivityKind, { nullable: true, description: 'Only visits, or only callbacks.' })
    kind: ActivityKind | null,
  ): Promise<OwedPage> {
    return owedPage(context, { when, first, after, ownerId, kind });
  }

  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() page: OwedPage): Promise<number | null> {
    return page.totalCount();
  }
}
