import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import type { ClientRow } from '../client.repository';
import { CARD, Client } from '../client.schema';
import { TierPeriodConnection } from './tier-period.schema';
import { tierHistory } from './tier-period.service';

/** The tiers a client had. */
@Resolver(() => Client)
export class TierPeriodResolver {
  @Classified(CARD)
  @FieldResolver(() => TierPeriodConnection, { nullable: true, description: 'The tiers it had, the latest first.' })
  tierHistory(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return tierHistory(context, row.id, { first, after });
  }
}
