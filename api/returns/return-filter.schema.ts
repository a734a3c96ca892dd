import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/graph/scalars';
import { ReturnKind, ReturnState } from './return-words.schema';

@InputType({ description: 'Which returns; conditions hold together, values of one list are alternatives.' })
export class ReturnFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, at most 100 characters.' })
  search?: string | null;

  @Field(() => [ReturnKind], { nullable: true, description: 'Settled in one of these ways.' })
  kinds?: ReturnKind[] | null;

  @Field(() => [ReturnState], { nullable: true, description: 'In one of these states.' })
  states?: ReturnState[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Came back, or was asked for, on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or earlier.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a proof is attached (CQ-19).' })
  proved?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those whose next step is one of the viewer’s posts’.',
  })
  mine?: boolean | null;
}
