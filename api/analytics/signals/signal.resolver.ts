import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { DateScalar } from '../../platform/graph/scalars';
import { ControlSignal, ControlSignalConnection } from './signal.schema';
import { signalById, signalPage } from './signal.service';
import { WEIGHTS } from '../weights';

@Resolver(() => ControlSignal)
export class SignalResolver {
  @Query(() => ControlSignal, {
    complexity: WEIGHTS.figures,
    nullable: true,
    description:
      'A signal of the control chart; null when there is none, or for who neither reaches all figures nor was told of it.',
  })
  controlSignal(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The signal.' }) id: string,
  ): Promise<ControlSignal | null> {
    return signalById(context, id);
  }

  @Query(() => ControlSignalConnection, {
    complexity: WEIGHTS.figures,
    description:
      'Months of the complaint rate that broke a rule of their control chart, those raised last first (CQ-9-annex).',
  })
  controlSignals(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('from', () => DateScalar, {
      nullable: true,
      description: 'Only signals of months that end on this day or later, in Asia/Shanghai.',
    })
    from: string | null,
    @Arg('to', () => DateScalar, {
      nullable: true,
      description: 'Only signals of months that begin on this day or before, in Asia/Shanghai.',
    })
    to: string | null,
  ): Promise<unknown> {
    return signalPage(context, { first, after: after ?? null, from: from ?? null, to: to ?? null });
  }
}
