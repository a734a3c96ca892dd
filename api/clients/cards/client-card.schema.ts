import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { BusinessType } from '../../shared-types/business-type.schema';
import { Client } from '../client.schema';
import { ClientFieldValueInput } from '../fields/client-field.schema';

@InputType({ description: 'What the card of a client says of it.' })
export class ClientCardInput {
  @Field(() => String, { description: 'Registered name, at most 200 characters.' })
  name: string;

  @Field(() => BusinessType, { description: 'On what footing it buys (KA-4).' })
  businessType: BusinessType;

  @Field(() => String, { nullable: true, description: 'Code of a sales region; see `regions`.' })
  regionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code: 18 characters, the last of which checks the others. One client has it.',
  })
  creditCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days from invoice to payment, 0 to 365.' })
  paymentTermDays?: number | null;

  @Field(() => String, { nullable: true, description: 'Country, at most 60 characters.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'City, at most 60 characters.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address, at most 200 characters.' })
  address?: string | null;

  @Field(() => [ClientFieldValueInput], {
    nullable: true,
    description:
      'Custom fields, each once; those not named stay as they are, and a new client needs the required ones.',
  })
  fields?: ClientFieldValueInput[] | null;
}

@InputType({ description: 'A new client.' })
export class CreateClientInput extends ClientCardInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The account manager who will own it; the viewer when left out. Within the viewer’s reach.',
  })
  ownerId?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is created once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A client’s card as it is to be; what is left out becomes empty, but for custom fields.' })
export class UpdateClientInput extends ClientCardInput {
  @Field(() => ID, { description: 'Which client.' })
  clientId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The client is on record.' })
export class ClientCreated {
  @Field(() => Client, { description: 'As it is now.' })
  client: Client;

  @Field(() => Boolean, { description: 'It had been created under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The client is as asked.' })
export class ClientUpdated {
  @Field(() => Client, { description: 'As it is now.' })
  client: Client;
}

const typeNameOf = (value: object): string | undefined =>
  '__typename' in value ? String(value.__typename) : undefined;

export const CreateClientResult = createUnionType({
  name: 'CreateClientResult',
  description: 'What came of creating a client.',
  types: () => [ClientCreated, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: typeNameOf,
});

export const UpdateClientResult = createUnionType({
  name: 'UpdateClientResult',
  description: 'What came of changing a client.',
  types: () => [ClientUpdated, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType: typeNameOf,
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Clients that may be the one about to be created.' })
export class SimilarClients {
  @Field(() => [Client], { description: 'Those the viewer may see, at most five.' })
  clients: readonly Client[];

  @Field(() => [ID], {
    description:
      'Ids of those of them that have the very name: width, case, spaces and marks tell none apart, legal forms do.',
  })
  namesakeIds: readonly string[];

  @Field(() => Boolean, { description: 'There are such clients in portfolios the viewer does not see.' })
  elsewhere: boolean;

  @Field(() => Boolean, {
    description: 'One of those has the very name: it is to be asked about before another is put on record.',
  })
  namesakeElsewhere: boolean;
}
