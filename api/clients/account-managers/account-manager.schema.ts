import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { MoneyScalar } from '../../platform/graph/scalars';
import { CARD, VOLUME } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

@Classified(CARD)
@ObjectType({ description: 'A member of staff who may own clients, and the portfolio they have.' })
export class AccountManager {
  @Field(() => StaffStub, { nullable: true, description: 'Who it is.' })
  staff: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'Code of the region they look after.' })
  regionCode: string | null;

  @Field(() => Int, { description: 'Clients they own today.' })
  clientCount: number;

  @Classified(VOLUME)
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Yuan their clients ordered in the trailing twelve months.',
  })
  annualVolume: string | null;
}
