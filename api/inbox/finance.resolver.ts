import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import type { FinanceSource, FinanceTaskKindName } from '../shared-types/finance-source';
import { FinanceTaskConnection, FinanceTaskKind, FinanceTray } from './finance.schema';
import { financePage, financeTaskCount, financeTrays, MOST_COUNTED } from './finance.service';

/** The part of the graph that shows accounting what these sources have waiting for it. */
export function financeResolver(sources: readonly FinanceSource[]): Function {
  @Resolver()
  class FinanceResolver {
    @Query(() => FinanceTaskConnection, {
      description: 'What waits for accounting, the earliest due first; nothing for who keeps no books.',
    })
    financeTasks(
      @Ctx() context: RequestContext,
      @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
      after: string | null,
      @Arg('kinds', () => [FinanceTaskKind], { nullable: true, description: 'Only these; all when left out.' })
      kinds: FinanceTaskKindName[] | null,
    ): Promise<unknown> {
      return financePage(context, sources, { first, after, kinds });
    }

    @Query(() => [FinanceTray], {
      nullable: true,
      description: 'How much waits of each kind, all kinds in their order; null for who keeps no books.',
    })
    financeTrays(@Ctx() context: RequestContext): Promise<unknown> {
      return financeTrays(context, sources);
    }

    @Query(() => Int, {
      description: `How much accounting can do now, counted up to ${MOST_COUNTED}; 0 for who keeps no books.`,
    })
    financeTaskCount(@Ctx() context: RequestContext): Promise<number> {
      return financeTaskCount(context, sources);
    }
  }
  return FinanceResolver;
}
