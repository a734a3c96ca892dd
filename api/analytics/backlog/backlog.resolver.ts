import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { answeredApart } from '../../platform/graph/answered-apart';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { BreakdownFilter } from '../breakdown/breakdown.schema';
import { BacklogFlow, BacklogFlowResult } from './backlog.schema';
import { backlogFlow } from './backlog.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => BacklogFlow)
export class BacklogResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => BacklogFlowResult, {
    complexity: WEIGHTS.figures,
    description: 'How cases came and went: opening + received + reopened − closed − withdrawn − voided = closing.',
  })
  backlogFlow(
    @Ctx() context: RequestContext,
    @Arg('where', () => BreakdownFilter, { description: 'The period, and which cases.' }) where: BreakdownFilter,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'Cases as they were known at this past instant; left out: as they are known now.',
    })
    asOf: string | null,
  ): Promise<unknown> {
    return answeredApart(context, 'backlogFlow', () => backlogFlow(context, where, asOf ?? null));
  }
}
