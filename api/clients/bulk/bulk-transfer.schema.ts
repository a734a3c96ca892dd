import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { Client } from '../client.schema';
import { ContactStanding } from '../contacts/contact-staff.schema';

@InputType({ description: 'A client among several, as it was read.' })
export class ChosenClientInput {
  @Field(() => ID, { description: 'Which client.' })
  clientId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@InputType({ description: 'Clients that another account manager is to look after.' })
export class TransfersPreviewInput {
  @Field(() => [ChosenClientInput], { description: 'Which clients, 1 to 100, each once.' })
  clients: ChosenClientInput[];

  @Field(() => ID, { description: 'Who looks after them next; see `accountManagers`.' })
  ownerId: string;

  @Field(() => DateScalar, { description: 'First day of the new owner: today, or within the next 366 days.' })
  from: string;
}

@InputType({ description: 'Clients that another account manager is to look after, and why.' })
export class TransferClientsInput extends TransfersPreviewInput {
  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What came, or would come, of transferring one client among several.' })
export class ClientTransferRow {
  @Field(() => ID, { description: 'Which client.' })
  clientId: string;

  @Field(() => Client, { nullable: true, description: 'As it is now; null outside the viewer’s reach.' })
  client: Client | null;

  @Field(() => String, { nullable: true, description: 'A stable word for what stands in the way; null: nothing.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'What stands in the way, and the cure; null: nothing.' })
  message: string | null;

  @Field(() => ContactStanding, {
    nullable: true,
    description:
      'Told beforehand: how many of us would be in contact, the next account manager included; null where something stands in the way or the regulation asks nothing (KA-13).',
  })
  contactsAfter: ContactStanding | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What came, or would come, of transferring several clients: row by row.' })
export class ClientTransfers {
  @Field(() => [ClientTransferRow], { description: 'One row a client, in the order of the input.' })
  rows: readonly ClientTransferRow[];

  @Field(() => Int, { description: 'How many are, or would be, transferred.' })
  transferred: number;
}

export const ClientTransfersResult = createUnionType({
  name: 'ClientTransfersResult',
  description: 'What came of transferring several clients.',
  types: () => [ClientTransfers, NotAllowed, InvalidInput] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
