import { Field, ID, InputType, Int } from 'type-graphql';
import { BusinessType } from '../../shared-types/business-type.schema';
import { DateScalar } from '../../platform/graph/scalars';
import { ClientImportField, ClientImportMatches, ClientImportState } from './import-words.schema';

@InputType({ description: 'Which imports; what is left out is not asked.' })
export class ClientImportFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of the file, any case, at most 100 characters.',
  })
  search?: string | null;

  @Field(() => [ClientImportState], { nullable: true, description: 'In one of these states.' })
  states?: (typeof ClientImportState)[keyof typeof ClientImportState][] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer brought.' })
  mine?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Brought from this day on, in Shanghai.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Brought by this day, in Shanghai.' })
  to?: string | null;
}

@InputType({ description: 'A table whose clients are to be imported.' })
export class OpenClientImportInput {
  @Field(() => ID, { description: 'Which table: what uploading it answered.' })
  tableId: string;

  @Field(() => String, { nullable: true, description: 'Name of a matching of the viewer’s to go by.' })
  mapping?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A column that is a custom field.' })
export class ClientImportCustomColumnInput {
  @Field(() => Int, { description: 'Its place in the table, from 1; null among `columns`.' })
  place: number;

  @Field(() => ID, { description: 'Which custom field; see `clientFields`.' })
  fieldId: string;
}

@InputType({ description: 'What the columns of a table are, and what becomes of rows that are clients on record.' })
export class CheckClientImportInput {
  @Field(() => ID, { description: 'Which import.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => [ClientImportField], {
    nullable: 'items',
    description:
      'The field that each column is, in their order; null: it is left out, or custom. Each field once, the name among them unless no client is created.',
  })
  columns: ((typeof ClientImportField)[keyof typeof ClientImportField] | null)[];

  @Field(() => [ClientImportCustomColumnInput], { nullable: true, description: 'Columns that are custom fields.' })
  customColumns?: ClientImportCustomColumnInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The column, from 1, by which rows are matched with clients: number, credit code or a custom text. Left out: every row is a new client.',
  })
  keyPlace?: number | null;

  @Field(() => ClientImportMatches, {
    defaultValue: ClientImportMatches.LEAVE,
    description: 'What becomes of rows that are clients on record.',
  })
  matches: (typeof ClientImportMatches)[keyof typeof ClientImportMatches];

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether rows that match no client become one; else they are refused.',
  })
  creates: boolean;

  @Field(() => [Int], {
    nullable: true,
    description: 'Columns, from 1, whose empty cells empty the field; elsewhere an empty cell leaves it as it is.',
  })
  empties?: number[] | null;

  @Field(() => BusinessType, { nullable: true, description: 'For rows that name none.' })
  businessType?: BusinessType | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account manager of new rows that name none; the viewer when left out.',
  })
  ownerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Keeps the matching under this name, at most 60 characters, for the next table: columns, key, what becomes of rows and of empty cells, business type.',
  })
  keepAs?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A checked import to be run.' })
export class RunClientImportInput {
  @Field(() => ID, { description: 'Which import.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Create those that may be clients on record as well.' })
  takeWarned: boolean;

  @Field(() => [Int], {
    nullable: true,
    description:
      'Lines of such rows with which the other is done: created, or left out where the rest are created. At most 5,000.',
  })
  exceptLines?: number[] | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'An import that broke off on a fault, to be tried again.' })
export class RetryClientImportInput {
  @Field(() => ID, { description: 'Which import.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}
