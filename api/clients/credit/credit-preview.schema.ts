import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DRAFT } from '../tiers/grade-preview.schema';

@Classified(DRAFT)
@ObjectType({
  description:
    'How the answers of open applications for credit would be due had the draft been in force when they were submitted (CR-3). An application keeps the version it was submitted under, so none of them moves when the draft takes effect: applications like them will be due like this.',
})
export class CreditAnswerPreview {
  @Field(() => Int, { description: 'Applications that are to be answered, of whatever client.' })
  openApplications: number;

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

  @Field(() => Int, { description: 'Applications in time now that would be overdue.' })
  newlyOverdue: number;
}
