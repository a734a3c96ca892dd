import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { Client } from '../client.schema';

@InputType({ description: 'Somebody at a client, as they are to be on record.' })
export class ContactInput {
  @Field(() => String, { description: 'Full name, at most 100 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What they do there, at most 100 characters.' })
  role?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone: 5 to 20 digits, with +, spaces, hyphens, brackets or an extension behind #.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address, at most 254 characters.' })
  email?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Signs agreements for the client (KA-8). There is one: who was it before no longer is.',
  })
  legalRepresentative: boolean;
}

@InputType({ description: 'A new contact of a client.' })
export class AddContactInput extends ContactInput {
  @Field(() => ID, { description: 'At which client.' })
  clientId: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is added once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A contact as it is to be; what is left out becomes empty.' })
export class UpdateContactInput extends ContactInput {
  @Field(() => ID, { description: 'Which contact.' })
  contactId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@InputType({ description: 'A contact to be removed.' })
export class RemoveContactInput {
  @Field(() => ID, { description: 'Which contact.' })
  contactId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The contacts of the client are as asked.' })
export class ContactsChanged {
  @Field(() => Client, { description: 'The client, as it is now.' })
  client: Client;
}

export const ChangeContactResult = createUnionType({
  name: 'ChangeContactResult',
  description: 'What came of changing the contacts of a client.',
  types: () => [ContactsChanged, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
