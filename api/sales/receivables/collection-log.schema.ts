import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed, NotFound } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graph/scalars';
import { CollectionChannel, CollectionResult } from './receivable-words.schema';
import { OWED, Receivable } from './receivable.schema';
import { StaffStub } from './stubs.schema';

@Classified(OWED)
@ObjectType({ description: 'Somebody asked a client for money, and what came of it (KA-16, CR-2).' })
export class CollectionEntry {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(UNCLASSIFIED)
  @Field(() => Receivable, { nullable: true, description: 'What was asked for; null: all that is open.' })
  receivable: Receivable | null;

  @Field(() => DateTimeScalar, { description: 'When the client was asked.' })
  contactedAt: string;

  @Field(() => CollectionChannel, { description: 'How.' })
  channel: CollectionChannel;

  @Field(() => CollectionResult, { description: 'What came of it.' })
  result: CollectionResult;

  @Field(() => DateScalar, { nullable: true, description: 'The day the client promised to pay by.' })
  promisedOn: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much was promised, if that was said.' })
  promisedAmount: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who asked.' })
  by: StaffStub | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An entry of the collection log in a page.' })
export class CollectionEntryEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this entry.' })
  cursor: string;

  @Field(() => CollectionEntry, { description: 'The entry.' })
  node: CollectionEntry;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the collection log.' })
export class CollectionLogConnection {
  @Field(() => [CollectionEntryEdge], { description: 'The entries of this page, newest first.' })
  edges: readonly CollectionEntryEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Somebody asked a client for money.' })
export class LogCollectionInput {
  @Field(() => ID, { description: 'Who was asked; a client whose receivables the viewer collects.' })
  clientId: string;

  @Field(() => ID, { nullable: true, description: 'For which receivable of the client; left out: for all.' })
  receivableId?: string | null;

  @Field(() => DateTimeScalar, { description: 'When; not in the future.' })
  contactedAt: string;

  @Field(() => CollectionChannel, { description: 'How.' })
  channel: CollectionChannel;

  @Field(() => CollectionResult, { description: 'What came of it.' })
  result: CollectionResult;

  @Field(() => DateScalar, { nullable: true, description: 'With PROMISED: the day the client promised to pay by.' })
  promisedOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'With PROMISED: how much, if that was said.' })
  promisedAmount?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said, at most 1000 characters.' })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is in the log.' })
export class CollectionLogged {
  @Field(() => CollectionEntry, { description: 'The new entry.' })
  entry: CollectionEntry;

  @Field(() => Boolean, { description: 'True: it was written before under this key.' })
  replayed: boolean;
}

export const LogCollectionResult = createUnionType({
  name: 'LogCollectionResult',
  description: 'What came of writing into the collection log.',
  types: () => [CollectionLogged, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
