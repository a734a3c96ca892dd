import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Post as PostName } from '../../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { Staff } from '../staff.schema';
import { Audience } from './audience.schema';

/** Public as a type: the rows are those shared with the viewer, by row-level security. */
@Classified(UNCLASSIFIED)
@ObjectType({
  description: 'A GraphQL query under a name. Whoever opens it asks in their own name and sees what their rights show.',
})
export class SavedQuery {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description: string | null;

  @Field(() => String, { description: 'The GraphQL document, as it was written.' })
  document: string;

  @Field(() => String, { nullable: true, description: 'Its variables as JSON of an object; null: none.' })
  variables: string | null;

  @Field(() => String, { nullable: true, description: 'Which operation of the document; null: the only one.' })
  operationName: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Values it may answer by today’s schema, as `/graphql/price` reckons them; null: it does not fit the schema.',
  })
  cost: number | null;

  @Field(() => Boolean, { description: 'It fits today’s schema and costs no more than is allowed.' })
  allowed: boolean;

  @Field(() => String, { nullable: true, description: 'Why today’s schema does not answer it; null: it does.' })
  problem: string | null;

  @Field(() => Staff, { description: 'Whose it is.' })
  owner: Staff;

  @Field(() => Audience, { description: 'Whom it is shared with.' })
  audience: Audience;

  @Field(() => Post, { nullable: true, description: 'The post it is shared with; null: with none.' })
  post: PostName | null;

  @Field(() => Boolean, { description: 'It is the viewer’s own; nobody else changes it.' })
  isMine: boolean;

  @Field(() => Boolean, {
    description: 'Its owner has left the company: whoever it is shared with may take it over.',
  })
  isLeftBehind: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  changedAt: string;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A saved query in a list.' })
export class SavedQueryEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => SavedQuery, { description: 'The query.' })
  node: SavedQuery;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of saved queries.' })
export class SavedQueryConnection {
  @Field(() => [SavedQueryEdge], { description: 'The rows of the page.' })
  edges: SavedQueryEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const NAME = 'What to call it, 1 to 60 characters; no two of one’s own are called the same.';
const DOCUMENT =
  'A query that today’s schema answers, 20000 characters at most; mutations and subscriptions are not kept.';
const VARIABLES = 'JSON of an object, 20000 characters at most.';

@InputType({ description: 'A query to be kept.' })
export class SaveQueryInput {
  @Field(() => String, { description: NAME })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 500 characters.' })
  description?: string | null;

  @Field(() => String, { description: DOCUMENT })
  document: string;

  @Field(() => String, { nullable: true, description: VARIABLES })
  variables?: string | null;

  @Field(() => String, { nullable: true, description: 'Which operation, when the document has several.' })
  operationName?: string | null;

  @Field(() => Audience, { defaultValue: 'NOBODY', description: 'Whom to share it with.' })
  audience: Audience;

  @Field(() => Post, { nullable: true, description: 'The post, when it is shared with one.' })
  post?: PostName | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A query of one’s own as it shall be, whole.' })
export class ChangeQueryInput extends SaveQueryInput {
  @Field(() => ID, { description: 'The query.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another is answered StaleVersion.' })
  version: number;
}

@InputType({ description: 'A query of one’s own to be deleted, for everybody it is shared with.' })
export class DeleteQueryInput {
  @Field(() => ID, { description: 'The query.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another is answered StaleVersion.' })
  version: number;
}

@InputType({
  description: 'A query that somebody shared and left behind, to be the viewer’s own. It stays shared as it is.',
})
export class TakeOverQueryInput {
  @Field(() => ID, { description: 'The query.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another is answered StaleVersion.' })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The query is kept.' })
export class QuerySaved {
  @Field(() => SavedQuery, { description: 'The query.' })
  query: SavedQuery;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The query is changed.' })
export class QueryChanged {
  @Field(() => SavedQuery, { description: 'The query.' })
  query: SavedQuery;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The query is the viewer’s own.' })
export class QueryTakenOver {
  @Field(() => SavedQuery, { description: 'The query.' })
  query: SavedQuery;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The query is gone.' })
export class QueryDeleted {
  @Field(() => ID, { description: 'The query.' })
  id: string;
}

const typeOf = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const SaveQueryResult = createUnionType({
  name: 'SaveQueryResult',
  description: 'What came of keeping a query.',
  types: () => [QuerySaved, InvalidInput, NotAllowed, NotFound] as const,
  resolveType: typeOf,
});

export const ChangeQueryResult = createUnionType({
  name: 'ChangeQueryResult',
  description: 'What came of changing a query.',
  types: () => [QueryChanged, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const TakeOverQueryResult = createUnionType({
  name: 'TakeOverQueryResult',
  description: 'What came of taking over a query.',
  types: () => [QueryTakenOver, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const DeleteQueryResult = createUnionType({
  name: 'DeleteQueryResult',
  description: 'What came of deleting a query.',
  types: () => [QueryDeleted, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});
