import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { BusinessType } from '../../shared-types/business-type.schema';
import type { EmptiableProperty } from './bulk-change';
import { ChosenClientInput } from './bulk-transfer.schema';
import { Client } from '../client.schema';
import { ClientFieldValueInput } from '../fields/client-field.schema';

export const ClientEmptiable = {
  REGION: 'REGION',
  PAYMENT_TERM: 'PAYMENT_TERM',
  COUNTRY: 'COUNTRY',
  CITY: 'CITY',
} as const satisfies { readonly [Name in EmptiableProperty]: Name };

registerEnumType(ClientEmptiable, {
  name: 'ClientEmptiable',
  description: 'What of a card may be emptied on several clients alike.',
  valuesConfig: {
    REGION: { description: 'Sales region.' },
    PAYMENT_TERM: { description: 'Days from invoice to payment.' },
    COUNTRY: { description: 'Country.' },
    CITY: { description: 'City.' },
  },
});

@InputType({
  description:
    'What is to be the same on the cards of several clients: what is given is set, what is named is emptied, the rest stays.',
})
export class ClientCardPatchInput {
  @Field(() => BusinessType, { nullable: true, description: 'On what footing they buy (KA-4).' })
  businessType?: BusinessType | null;

  @Field(() => String, { nullable: true, description: 'Code of a sales region; see `regions`.' })
  regionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days from invoice to payment, 0 to 365.' })
  paymentTermDays?: number | null;

  @Field(() => String, { nullable: true, description: 'Country, at most 60 characters.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'City, at most 60 characters.' })
  city?: string | null;

  @Field(() => [ClientFieldValueInput], {
    nullable: true,
    description: 'Custom fields, each once: a value is set, and one without a value is emptied.',
  })
  fields?: ClientFieldValueInput[] | null;

  @Field(() => [ClientEmptiable], {
    nullable: true,
    description: 'What is to be emptied, each once, and not set as well.',
  })
  empties?: EmptiableProperty[] | null;
}

@InputType({ description: 'Clients whose cards are to be changed alike.' })
export class ClientChangesPreviewInput {
  @Field(() => [ChosenClientInput], { description: 'Which clients, 1 to 500, each once.' })
  clients: ChosenClientInput[];

  @Field(() => ClientCardPatchInput, { description: 'What is to be the same on all of them.' })
  set: ClientCardPatchInput;
}

@InputType({ description: 'Clients whose cards are changed alike.' })
export class ChangeClientsInput extends ClientChangesPreviewInput {
  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What came, or would come, of changing one client among several.' })
export class ClientChangeRow {
  @Field(() => ID, { description: 'Which client.' })
  clientId: string;

  @Field(() => Client, { nullable: true, description: 'As it is now; null outside the viewer’s reach.' })
  client: Client | null;

  @Field(() => Boolean, { description: 'Whether it is, or would be, another than before.' })
  changed: boolean;

  @Field(() => String, { nullable: true, description: 'A stable word for what stands in the way; null: nothing.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'What stands in the way, and the cure; null: nothing.' })
  message: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What came, or would come, of changing several clients alike: row by row.' })
export class ClientChanges {
  @Field(() => [ClientChangeRow], { description: 'One row a client, in the order of the input.' })
  rows: readonly ClientChangeRow[];

  @Field(() => Int, { description: 'How many are, or would be, changed.' })
  changed: number;

  @Field(() => Int, { description: 'How many are as asked already.' })
  unchanged: number;

  @Field(() => Int, { description: 'How many are, or would be, refused.' })
  refused: number;
}

export const ClientChangesResult = createUnionType({
  name: 'ClientChangesResult',
  description: 'What came of changing several clients alike.',
  types: () => [ClientChanges, NotAllowed, InvalidInput] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
