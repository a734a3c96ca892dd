import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';
import { CARD } from '../client.schema';

export const ClientFieldKind = {
  TEXT: 'TEXT',
  NUMBER: 'NUMBER',
  DATE: 'DATE',
  YES_NO: 'YES_NO',
  ONE_OF: 'ONE_OF',
  SOME_OF: 'SOME_OF',
} as const;
export type ClientFieldKind = (typeof ClientFieldKind)[keyof typeof ClientFieldKind];

registerEnumType(ClientFieldKind, {
  name: 'ClientFieldKind',
  description: 'What a custom field holds. It never changes: what is on record was written as this.',
  valuesConfig: {
    TEXT: { description: 'A line of at most 300 characters.' },
    NUMBER: { description: 'A decimal number, with a unit and so many decimals.' },
    DATE: { description: 'A civil date.' },
    YES_NO: { description: 'Yes or no.' },
    ONE_OF: { description: 'One of the field’s options.' },
    SOME_OF: { description: 'Some of the field’s options.' },
  },
});

export const FieldSecrecy = { INTERNAL: 'INTERNAL', SECRET: 'SECRET', TOP_SECRET: 'TOP_SECRET' } as const;
export type FieldSecrecy = (typeof FieldSecrecy)[keyof typeof FieldSecrecy];

registerEnumType(FieldSecrecy, {
  name: 'FieldSecrecy',
  description: 'Who reads the values of a custom field (SD-10).',
  valuesConfig: {
    INTERNAL: { description: 'Who reads the client’s card.' },
    SECRET: { description: 'Who reads its calls, visits and surveys.' },
    TOP_SECRET: { description: 'Who reads its contracts and contacts; every read is recorded.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Something that can be chosen of a custom field.' })
export class ClientFieldOption {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Its name in the language of the request.' })
  name: string;

  @Field(() => String, { description: 'Its Chinese name.' })
  nameZh: string;

  @Field(() => String, { description: 'Its English name.' })
  nameEn: string;

  @Field(() => Boolean, { description: 'True: no longer offered; where it was chosen, it stands.' })
  retired: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A field of clients that an administrator defined.' })
export class ClientField {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Its name in the language of the request.' })
  name: string;

  @Field(() => String, { description: 'Its Chinese name.' })
  nameZh: string;

  @Field(() => String, { description: 'Its English name.' })
  nameEn: string;

  @Field(() => ClientFieldKind, { description: 'What it holds.' })
  kind: ClientFieldKind;

  @Field(() => String, { nullable: true, description: 'Unit of a number; null: none.' })
  unit: string | null;

  @Field(() => Int, { nullable: true, description: 'Decimals a number may have, 0 to 6; null: no number.' })
  decimals: number | null;

  @Field(() => Boolean, { description: 'A new client must have it, and nobody may empty it.' })
  required: boolean;

  @Field(() => FieldSecrecy, { description: 'Who reads its values.' })
  secrecy: FieldSecrecy;

  @Field(() => Boolean, { description: 'True: out of use; what is on record stays.' })
  retired: boolean;

  @Field(() => [ClientFieldOption], { description: 'What can be chosen, in order; empty for other kinds.' })
  options: readonly ClientFieldOption[];

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(CARD)
@ObjectType({ description: 'What a client has in a custom field, in the part that its kind names.' })
export class ClientFieldValue {
  @Field(() => ClientField, { description: 'Which field.' })
  field: ClientField;

  @Field(() => String, { description: 'As it reads in the language of the request, with its unit.' })
  shown: string;

  @Field(() => String, { nullable: true, description: 'Of a TEXT.' })
  text: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of a NUMBER, in the field’s unit.' })
  number: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of a DATE.' })
  date: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a YES_NO.' })
  yes: boolean | null;

  @Field(() => [ClientFieldOption], { nullable: true, description: 'Of a ONE_OF or SOME_OF, in the field’s order.' })
  options: readonly ClientFieldOption[] | null;
}

@InputType({ description: 'What a client is to have in a custom field: the part of its kind; nothing empties it.' })
export class ClientFieldValueInput {
  @Field(() => ID, { description: 'Which field.' })
  fieldId: string;

  @Field(() => String, { nullable: true, description: 'For a TEXT, at most 300 characters.' })
  text?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'For a NUMBER, in the field’s unit.' })
  number?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'For a DATE.' })
  date?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'For a YES_NO.' })
  yes?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'For a ONE_OF or SOME_OF: ids of options.' })
  optionIds?: string[] | null;
}

@InputType({ description: 'An option as it is to be.' })
export class ClientFieldOptionInput {
  @Field(() => ID, { nullable: true, description: 'One on record; left out: a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'Chinese name, at most 40 characters.' })
  nameZh: string;

  @Field(() => String, { description: 'English name, at most 60 characters.' })
  nameEn: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True: no longer offered.' })
  retired: boolean;
}

@InputType({ description: 'What a custom field is to be.' })
export class ClientFieldInput {
  @Field(() => String, { description: 'Chinese name, at most 40 characters; one field in use has it.' })
  nameZh: string;

  @Field(() => String, { description: 'English name, at most 60 characters.' })
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Unit of a number, at most 20 characters.' })
  unit?: string | null;

  @Field(() => Int, { nullable: true, description: 'Decimals of a number, 0 to 6.' })
  decimals?: number | null;

  @Field(() => Boolean, { description: 'A new client must have it, and nobody may empty it.' })
  required: boolean;

  @Field(() => FieldSecrecy, { description: 'Who reads its values; it grows no less secret.' })
  secrecy: FieldSecrecy;

  @Field(() => [ClientFieldOptionInput], {
    nullable: true,
    description: 'Of a choice: every option on record and new ones, in order, at most 100.',
  })
  options?: ClientFieldOptionInput[] | null;
}

@InputType({ description: 'A new custom field.' })
export class DefineClientFieldInput extends ClientFieldInput {
  @Field(() => ClientFieldKind, { description: 'What it holds; for good.' })
  kind: ClientFieldKind;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is defined once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A custom field as it is to be.' })
export class ChangeClientFieldInput extends ClientFieldInput {
  @Field(() => ID, { description: 'Which field.' })
  fieldId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@InputType({ description: 'A custom field that goes out of use, or into use again.' })
export class RetireClientFieldInput {
  @Field(() => ID, { description: 'Which field.' })
  fieldId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => Boolean, { description: 'False: into use again.' })
  retired: boolean;
}

@InputType({ description: 'The custom fields in use, in the order they are to have.' })
export class OrderClientFieldsInput {
  @Field(() => [ID], { description: 'Every one in use, each once.' })
  fieldIds: string[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The custom field is as asked.' })
export class ClientFieldKept {
  @Field(() => ClientField, { description: 'As it is now.' })
  definition: ClientField;

  @Field(() => Boolean, { description: 'It had been defined under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The custom fields are in the order asked for.' })
export class ClientFieldsOrdered {
  @Field(() => [ClientField], { description: 'All of them, those in use first.' })
  fields: readonly ClientField[];
}

const typeNameOf = (value: object): string | undefined =>
  '__typename' in value ? String(value.__typename) : undefined;

export const ClientFieldResult = createUnionType({
  name: 'ClientFieldResult',
  description: 'What came of defining or changing a custom field.',
  types: () => [ClientFieldKept, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType: typeNameOf,
});

export const ClientFieldsOrderResult = createUnionType({
  name: 'ClientFieldsOrderResult',
  description: 'What came of ordering the custom fields.',
  types: () => [ClientFieldsOrdered, NotAllowed, InvalidInput] as const,
  resolveType: typeNameOf,
});
