import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, Info, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import type { Post as PostName } from '../../kernel/access/post';
import { BreakdownFilter } from '../breakdown/breakdown.schema';
import { groupValue } from '../tally-rows/group-value';
import { TallyGroup } from '../tally-rows/tally-rows.schema';
import { StageState, StageStepConnection, StageStepsResult, StepDue } from './stage-steps.schema';
import { stageSteps } from './stage-steps.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => StageStepConnection)
export class StageStepsResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => StageStepsResult, {
    complexity: WEIGHTS.figures,
    description:
      'The very steps behind a stage time or, with `due`, an on-time share of steps, as far as the viewer reaches their cases; figures only: none.',
  })
  stageSteps(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => BreakdownFilter, {
      description: 'The period of the begin, or of the due date, and the filter of the figure.',
    })
    where: BreakdownFilter,
    @Arg('group', () => [TallyGroup], { defaultValue: [], description: 'Of which group; none: of the total.' })
    group: TallyGroup[],
    @Arg('step', () => String, { nullable: true, description: 'As the policy calls it; left out: every step.' })
    step: string | null,
    @Arg('post', () => Post, { nullable: true, description: 'Of this post; left out: of every post.' })
    post: PostName | null,
    @Arg('department', () => String, {
      nullable: true,
      description: 'A value of the dimension DEPARTMENT; left out: of every department.',
    })
    department: string | null,
    @Arg('state', () => StageState, { nullable: true, description: 'How they stand; left out: however.' })
    state: StageState | null,
    @Arg('due', () => StepDue, {
      nullable: true,
      description: 'By the due date, and what became of it; left out: by the begin.',
    })
    due: StepDue | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'The steps as they were known at this past instant; left out: as they are known now.',
    })
    asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    const counted = selectionOf(info).has('totalCount');
    const of = {
      step: step ?? null,
      post: post ?? null,
      department: department ?? null,
      state: state ?? null,
      due: due ?? null,
    };
    return stageSteps(context, {
      where,
      group: group.map(groupValue),
      of,
      asOf: asOf ?? null,
      first,
      after: after ?? null,
      counted,
    });
  }
}
