import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { CASE } from '../case-words.schema';

@Classified(CASE)
@ObjectType({ description: 'A step at which open cases stand.' })
export class OpenStepCount {
  @Field(() => String, {
    description: 'As the policy calls it; steps of one name in several procedures count together.',
  })
  step: string;

  @Field(() => Int, { description: 'Cases that stand there, those that wait for the client included.' })
  count: number;
}
