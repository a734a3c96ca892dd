import { Field, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { CARD, Client, CONFIDENTIAL, LOCATING } from '../client.schema';
import { ClientField } from '../fields/client-field.schema';
import { ClientImportField, ClientImportRowState } from './import-words.schema';

@Classified(CARD)
@ObjectType({ description: 'What is wrong or odd about a row of a table.' })
export class ClientImportProblem {
  @Field(() => String, { description: 'A stable word for the kind of problem.' })
  code: string;

  @Field(() => String, { description: 'What is wrong and what to do about it.' })
  message: string;

  @Field(() => ClientImportField, { nullable: true, description: 'The field it concerns; null: the row as a whole.' })
  field: (typeof ClientImportField)[keyof typeof ClientImportField] | null;

  @Field(() => Boolean, { description: 'Whether the row cannot be taken for it.' })
  refuses: boolean;
}

@Classified(LOCATING)
@ObjectType({ description: 'What a row makes, or would make, another of its client.' })
export class ClientImportChange {
  @Field(() => ClientImportField, { nullable: true, description: 'The field of the card; null: a custom field.' })
  field: (typeof ClientImportField)[keyof typeof ClientImportField] | null;

  @Field(() => ClientField, { nullable: true, description: 'The custom field; null: a field of the card.' })
  customField: ClientField | null;

  @Field(() => Boolean, { description: 'Whether what it was and becomes is withheld, being top secret (SD-10).' })
  withheld: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What it was at the check, a business type by its name in the schema; null: nothing, or withheld.',
  })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it becomes; null: nothing, or withheld.' })
  after: string | null;
}

@Classified(LOCATING)
@ObjectType({ description: 'A row of a table of clients, as its cells say, and what was found of it.' })
export class ClientImportRow {
  @Field(() => Int, { description: 'The line of the file or row of the sheet, from 1; the header stands before it.' })
  line: number;

  @Field(() => ClientImportRowState, { description: 'What it was found to be, or what became of it.' })
  state: (typeof ClientImportRowState)[keyof typeof ClientImportRowState];

  @Field(() => String, { nullable: true, description: 'All its problems in one text; null: it has none.' })
  reason: string | null;

  @Field(() => [ClientImportProblem], { description: 'What is wrong or odd about it.' })
  problems: readonly ClientImportProblem[];

  @Field(() => [ClientImportChange], { description: 'What it changes of the client it is, field by field.' })
  changes: readonly ClientImportChange[];

  @Field(() => String, {
    nullable: true,
    description:
      'What tells which client it is, as the file has it: the column of the key, else the credit code; null: neither.',
  })
  key: string | null;

  @Field(() => String, { nullable: true, description: 'Client number, as the file has it.' })
  number: string | null;

  @Field(() => String, { nullable: true, description: 'What the file has of a custom field; null: nothing.' })
  custom: string | null;

  @Field(() => String, { nullable: true, description: 'Name, as the file has it.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Business type, as the file has it.' })
  businessType: string | null;

  @Field(() => String, { nullable: true, description: 'Credit code, as the file has it.' })
  creditCode: string | null;

  @Field(() => String, { nullable: true, description: 'Region, as the file has it.' })
  region: string | null;

  @Field(() => String, { nullable: true, description: 'Account manager, as the file has it.' })
  owner: string | null;

  @Field(() => String, { nullable: true, description: 'Days of the payment term, as the file has them.' })
  paymentTerm: string | null;

  @Field(() => String, { nullable: true, description: 'Country, as the file has it.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'City, as the file has it.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'Address, as the file has it.' })
  address: string | null;

  @Classified(CONFIDENTIAL)
  @Field(() => String, { nullable: true, description: 'Name of the contact, as the file has it.' })
  contactName: string | null;

  @Classified(CONFIDENTIAL)
  @Field(() => String, { nullable: true, description: 'What the contact does, as the file has it.' })
  contactRole: string | null;

  @Classified(CONFIDENTIAL)
  @Field(() => String, { nullable: true, description: 'Telephone of the contact, as the file has it.' })
  contactPhone: string | null;

  @Classified(CONFIDENTIAL)
  @Field(() => String, { nullable: true, description: 'E-mail address of the contact, as the file has it.' })
  contactEmail: string | null;

  @Field(() => Client, {
    nullable: true,
    description: 'The client it is or became; null: none, or one the viewer does not see.',
  })
  client: Client | null;

  @Field(() => Client, {
    nullable: true,
    description: 'The likeliest client on record that it may be; null: none, or one the viewer does not see.',
  })
  alike: Client | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A row in a page.' })
export class ClientImportRowEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this row.' })
  cursor: string;

  @Field(() => ClientImportRow, { description: 'The row.' })
  node: ClientImportRow;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of rows.' })
export class ClientImportRowConnection {
  @Field(() => [ClientImportRowEdge], { description: 'The rows of this page, in the order of the table.' })
  edges: readonly ClientImportRowEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
