import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, Unanswered } from '../../platform/graph/problem';
import { DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { FIGURES } from '../breakdown/breakdown.schema';
import { ClientStub } from '../tally-rows/row-stubs.schema';

@Classified(FIGURES)
@ObjectType({ description: 'What one client is worth beside what it complained of.' })
export class LargestClient {
  @Field(() => ClientStub, {
    nullable: true,
    description: 'The client as it is now; null where the viewer does not reach its row and its complaints.',
  })
  client: ClientStub | null;

  @Field(() => Tier, { nullable: true, description: 'The tier of that instant (KA-3); null: ungraded.' })
  tier: Tier | null;

  @Field(() => MoneyScalar, { description: 'Its yearly volume, yuan; more than zero.' })
  volume: string;

  @Field(() => Int, {
    description: 'Complaints received of it in the period; void and duplicate cases are left out.',
  })
  complaints: number;
}

@Classified(FIGURES)
@ObjectType({ description: 'The clients of the largest yearly volume, with the complaints received of each.' })
export class LargestClients {
  @Field(() => DateTimeScalar, { description: 'The instant they speak of.' })
  asOf: string;

  @Field(() => Boolean, { description: 'True: as they were known then. False: as they are known now.' })
  isKnownThen: boolean;

  @Field(() => [LargestClient], { description: 'The largest first; purchases without an account are left out.' })
  clients: readonly LargestClient[];
}

export const LargestClientsResult = createUnionType({
  name: 'LargestClientsResult',
  description: 'The largest clients, or what to mend.',
  types: () => [LargestClients, InvalidInput, NotAllowed, Unanswered] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
