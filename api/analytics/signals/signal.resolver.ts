import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { ControlSignal, ControlSignalConnection } from './signal.schema';
import { signalPage } from './signal.service';

@Resolver(() => ControlSignal)
export class SignalResolver {
  @Query(() => ControlSignalConnection, {
    description:
      'Months of the complaint rate that broke a rule of their control chart, those raised last first (CQ-9-annex).',
  })
  controlSignals(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return signalPage(context, { first, after: after ?? null });
  }
}
