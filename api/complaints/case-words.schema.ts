import { Field, ObjectType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified } from '../platform/graph/classified';
import { DateTimeScalar } from '../platform/graph/scalars';
import { Why } from '../shared-types/why.schema';

/** Open: whoever handles a case at a post needs the whole form (CQ-4). */
export const CASE: Classification = { resource: 'COMPLAINT', confidentiality: 'open' };

@Classified(CASE)
@ObjectType({ description: 'By when a case must be closed or a step done, and which clause says so.' })
export class Deadline {
  @Field(() => DateTimeScalar, { description: 'The last instant that is still in time.' })
  at: string;

  @Field(() => Boolean, { description: 'The holidays of that year are not all published: it may still move.' })
  provisional: boolean;

  @Field(() => Boolean, {
    description:
      'Its clock stands still until the client has answered: it is not overdue meanwhile, and moves on then (CC-1).',
  })
  waiting: boolean;

  @Field(() => Boolean, { description: 'Past, and the case has not ended.' })
  overdue: boolean;

  @Field(() => Why, { description: 'Clause, rule and inputs.' })
  why: Why;
}
