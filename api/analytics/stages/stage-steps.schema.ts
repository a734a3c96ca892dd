import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import type { Post as PostName } from '../../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { FIGURES } from '../breakdown/breakdown.schema';
import { ComplaintStub } from '../complaint-stub.schema';

const CASE: Classification = { resource: 'COMPLAINT', confidentiality: 'open' };

export const StageState = { DONE: 'DONE', ENDED: 'ENDED', OPEN: 'OPEN' } as const;
export type StageState = (typeof StageState)[keyof typeof StageState];

registerEnumType(StageState, {
  name: 'StageState',
  description: 'How a step stands in its stage time.',
  valuesConfig: {
    DONE: { description: 'Handed on, sent back, refused or objected to: it took as long as it took.' },
    ENDED: { description: 'The case was withdrawn or reclassified while it stood there.' },
    OPEN: { description: 'Still there; the time so far.' },
  },
});

export const StepDue = { ANY: 'ANY', ON_TIME: 'ON_TIME', LATE: 'LATE', OPEN: 'OPEN' } as const;
export type StepDue = (typeof StepDue)[keyof typeof StepDue];

registerEnumType(StepDue, {
  name: 'StepDue',
  description: 'Steps whose due date fell in the period and has passed, and what became of them.',
  valuesConfig: {
    ANY: { description: 'All of them: what the on-time share of steps is counted on.' },
    ON_TIME: { description: 'Done by their due date.' },
    LATE: { description: 'Done after it.' },
    OPEN: { description: 'Still open.' },
  },
});

@Classified(CASE)
@ObjectType({ description: 'A step behind a stage time or an on-time share of steps (CQ-12).' })
export class StageStep {
  @Field(() => ComplaintStub, { nullable: true, description: 'The case.' })
  complaint: ComplaintStub | null;

  @Field(() => String, { description: 'As the policy calls it.' })
  step: string;

  @Field(() => Post, { description: 'Whose step it is.' })
  post: PostName;

  @Field(() => StageState, { description: 'How it stands.' })
  state: StageState;

  @Field(() => DateTimeScalar, { description: 'When the case came there.' })
  startedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is open.' })
  doneAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when it was due; null: it has no due date.' })
  dueAt: string | null;

  @Field(() => Float, { description: 'Working hours until its end or now, without waiting for the client.' })
  workingHours: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A step and its place.' })
export class StageStepEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => StageStep, { description: 'The step.' })
  node: StageStep;
}

@Classified(FIGURES)
@ObjectType({ description: 'A page of the steps behind a stage time, those begun last first.' })
export class StageStepConnection {
  @Field(() => [StageStepEdge], { description: 'The rows of the page.' })
  edges: readonly StageStepEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    description:
      'All of them that the viewer reaches: for who reaches every complaint, the steps of the figure itself.',
  })
  totalCount: number;
}

export const StageStepsResult = createUnionType({
  name: 'StageStepsResult',
  description: 'The steps, or what to mend.',
  types: () => [StageStepConnection, InvalidInput, NotAllowed] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
