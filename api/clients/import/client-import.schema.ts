import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { BusinessType } from '../../shared-types/business-type.schema';
import { CARD, LOCATING } from '../client.schema';
import { ClientField } from '../fields/client-field.schema';
import { StaffStub } from '../staff-stub.schema';
import { ClientImportField, ClientImportMatches, ClientImportState } from './import-words.schema';

@Classified(LOCATING)
@ObjectType({ description: 'A column of a table of clients.' })
export class ClientImportColumn {
  @Field(() => Int, { description: 'Its place in the table, from 1.' })
  place: number;

  @Field(() => String, { description: 'What its first cell says; may be empty.' })
  title: string;

  @Field(() => ClientImportField, { nullable: true, description: 'What of the card it is; null: nothing.' })
  field: (typeof ClientImportField)[keyof typeof ClientImportField] | null;

  @Field(() => ClientField, { nullable: true, description: 'The custom field it is; null: none.' })
  customField: ClientField | null;

  @Field(() => Boolean, { description: 'Whether an empty cell empties the field of a client on record.' })
  empties: boolean;

  @Field(() => [String], { description: 'What stands in its first rows, at most three; for who brought it alone.' })
  samples: readonly string[];
}

@Classified(CARD)
@ObjectType({ description: 'Sums over the clients that rows became or changed.' })
export class ClientImportSums {
  @Field(() => Int, { description: 'Clients.' })
  clients: number;

  @Field(() => Int, { description: 'Clients with a credit code.' })
  creditCodes: number;

  @Field(() => Int, { description: 'Days of their payment terms, all together.' })
  termDays: number;
}

@Classified(CARD)
@ObjectType({
  description: 'Clients brought or changed from a table: its columns, what was found, and what became of it.',
})
export class ClientImport {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(LOCATING)
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => String, { description: 'What the file is by its content.' })
  mediaType: string;

  @Field(() => String, { nullable: true, description: 'How its text is encoded; null: a workbook.' })
  encoding: string | null;

  @Field(() => Int, { description: 'Bytes of the file.' })
  sizeBytes: number;

  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal.' })
  digest: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who brought it.' })
  askedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was brought.' })
  askedAt: string;

  @Field(() => ClientImportState, { description: 'Where it stands.' })
  state: (typeof ClientImportState)[keyof typeof ClientImportState];

  @Field(() => [ClientImportColumn], { description: 'The columns, in the order of the table.' })
  columns: readonly ClientImportColumn[];

  @Field(() => Int, {
    nullable: true,
    description: 'The column, from 1, by which rows are matched with clients; null: every row is a new one.',
  })
  keyPlace: number | null;

  @Field(() => Boolean, {
    description: 'Whether the matching it was opened with matches clients by a column that the table has not.',
  })
  keyMissing: boolean;

  @Field(() => ClientImportMatches, { description: 'What becomes of rows that are clients on record.' })
  matches: (typeof ClientImportMatches)[keyof typeof ClientImportMatches];

  @Field(() => Boolean, { description: 'Whether rows that match no client become one; else they are refused.' })
  creates: boolean;

  @Field(() => BusinessType, { nullable: true, description: 'For new rows that name none; null: they are refused.' })
  businessType: BusinessType | null;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'Account manager of rows that name none; null: who brought it.',
  })
  owner: StaffStub | null;

  @Field(() => Boolean, {
    description:
      'Whether rows that may be clients on record are created as well, but for those that were chosen one by one.',
  })
  takesWarned: boolean;

  @Field(() => Int, { description: 'Rows of the table, the header left out.' })
  total: number;

  @Field(() => Int, { description: 'The row up to which the check or the run that is under way has come.' })
  doneTo: number;

  @Field(() => Int, { description: 'Rows that the check found in order.' })
  ready: number;

  @Field(() => Int, { description: 'Rows that may be clients on record.' })
  warned: number;

  @Field(() => Int, { description: 'Rows that cannot be taken.' })
  refused: number;

  @Field(() => Int, { description: 'Clients created.' })
  created: number;

  @Field(() => Int, {
    description: 'Rows that the check found to change a client, and that did not turn out otherwise.',
  })
  changing: number;

  @Field(() => Int, { description: 'Rows that say of a client what is on record.' })
  unchanged: number;

  @Field(() => Int, { description: 'Clients changed.' })
  changed: number;

  @Field(() => Int, { description: 'Rows left out because they are or may be clients on record.' })
  skipped: number;

  @Field(() => Int, { description: 'Rows that nothing became of, because the import ended before them.' })
  left: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the check ended; null: not yet.' })
  checkedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the run began; null: not yet.' })
  startedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the import ended; null: not yet.' })
  endedAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who stopped it; null: nobody.' })
  cancelledBy: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up; null: it was not.' })
  fault: string | null;

  @Field(() => Boolean, {
    description: 'Whether the viewer can have it go on: it broke off on a fault of the program.',
  })
  mayRetry: boolean;

  @Field(() => ClientImportSums, { nullable: true, description: 'By the rows of the file; null: nothing was created.' })
  inFile: ClientImportSums | null;

  @Field(() => ClientImportSums, { nullable: true, description: 'By the records when the import ended; null before.' })
  onRecord: ClientImportSums | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether every row is accounted for and both sums are the same; null: the import has not run to its end.',
  })
  reconciles: boolean | null;

  @Field(() => Boolean, { description: 'Whether the viewer brought it, and so may go on with it.' })
  mine: boolean;

  @Field(() => Int, { description: 'Grows with every change; send it back when going on.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An import in a page.' })
export class ClientImportEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this import.' })
  cursor: string;

  @Field(() => ClientImport, { description: 'The import.' })
  node: ClientImport;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of imports.' })
export class ClientImportConnection {
  @Field(() => [ClientImportEdge], { description: 'The imports of this page, the newest first.' })
  edges: readonly ClientImportEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The import is as asked.' })
export class ClientImportChanged {
  @Field(() => ClientImport, { description: 'As it is now.' })
  clientImport: ClientImport;
}

export const ClientImportResult = createUnionType({
  name: 'ClientImportResult',
  description: 'What came of going on with an import.',
  types: () => [ClientImportChanged, NotAllowed, InvalidInput, NotFound, IllegalMove, StaleVersion] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
