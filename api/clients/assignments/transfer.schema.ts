import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { Client } from '../client.schema';

@InputType({ description: 'A client that another account manager is to look after.' })
export class TransferClientInput {
  @Field(() => ID, { description: 'Which client.' })
  clientId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => ID, { description: 'Who looks after it next; see `accountManagers`.' })
  ownerId: string;

  @Field(() => DateScalar, { description: 'First day of the new owner: today, or within the next 366 days.' })
  from: string;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The client is transferred, or will be on the day.' })
export class ClientTransferred {
  @Field(() => Client, {
    nullable: true,
    description: 'As it is now; null when it left the viewer’s reach.',
  })
  client: Client | null;
}

export const TransferClientResult = createUnionType({
  name: 'TransferClientResult',
  description: 'What came of transferring a client.',
  types: () => [ClientTransferred, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
