import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified } from '../../platform/graph/classified';

export const DRAFT: Classification = { resource: 'DRAFTING', confidentiality: 'internal' };

@Classified(DRAFT)
@ObjectType({
  description:
    'How the deadlines of open cases would differ had the draft been in force when they were accepted (CC-11, CC-12, CQ-12). A case keeps the version it was opened under, so none of them moves when the draft takes effect: cases like them will be due like this.',
})
export class DeadlinePreview {
  @Field(() => Int, { description: 'Open cases with a deadline, in every portfolio.' })
  openCases: number;

  @Field(() => Int, { description: 'Those that would be due at another time.' })
  changed: number;

  @Field(() => Int, { description: 'Those that would be due earlier.' })
  earlier: number;

  @Field(() => Int, { description: 'Those that would be due later.' })
  later: number;

  @Field(() => Float, { description: 'The most any would be due earlier, in calendar days.' })
  mostDaysEarlier: number;

  @Field(() => Float, { description: 'The most any would be due later, in calendar days.' })
  mostDaysLater: number;

  @Field(() => Int, { description: 'Cases in time now that would be overdue.' })
  newlyOverdue: number;
}
