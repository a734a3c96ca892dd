import { Field, ID, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { ClauseStub } from '../../shared-types/why.schema';
import { CONFIDENTIAL } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'A prospect becoming a client: applied for, approved, and signed (KA-5 to KA-8).' })
export class Recognition {
  @Field(() => ID, { description: 'Of the prospect that was recognised.' })
  prospectId: string;

  @Field(() => ClauseStub, {
    nullable: true,
    description: 'The clause of the regulation in force by which prospects are recognised; null: it has none.',
  })
  clause: ClauseStub | null;

  @Field(() => DateTimeScalar, { description: 'When the agreement was signed and it became a client.' })
  recognisedAt: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who made it a client.' })
  recognisedBy: StaffStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who applied.' })
  appliedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the application was approved.' })
  approvedAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who approved it.' })
  approvedBy: StaffStub | null;
}
