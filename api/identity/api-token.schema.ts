import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { InvalidInput, NotAllowed, NotFound } from '../platform/graph/problem';
import { DateTimeScalar } from '../platform/graph/scalars';
import { Resource } from './reach.schema';

export const ApiTokenState = { ACTIVE: 'ACTIVE', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const;
export type ApiTokenState = (typeof ApiTokenState)[keyof typeof ApiTokenState];

registerEnumType(ApiTokenState, {
  name: 'ApiTokenState',
  description: 'Whether an API token still opens anything.',
  valuesConfig: {
    ACTIVE: { description: 'It may be used.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'It was ended, by its owner or with the account.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What an API token may do with a resource, as far as its owner may.' })
export class ApiTokenScope {
  @Field(() => Resource, { description: 'What is reached.' })
  resource: Resource;

  @Field(() => Boolean, { description: 'True: read and change; false: read.' })
  write: boolean;
}

@InputType({ description: 'What an API token may do with a resource.' })
export class ApiTokenScopeInput {
  @Field(() => Resource, { description: 'What is reached; the owner reaches it too.' })
  resource: Resource;

  @Field(() => Boolean, { description: 'True: read and change; false: read.' })
  write: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({
  description:
    'A secret with which a program asks in its owner’s name: `Authorization: Bearer …`. Rights are the owner’s ∩ the token’s scopes, until it expires, is revoked, or the account ends.',
})
export class ApiToken {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name: string;

  @Field(() => String, {
    description: 'How the secret begins, for recognising it; the rest is shown once and never again.',
  })
  prefix: string;

  @Field(() => [ApiTokenScope], { description: 'What it may do.' })
  scopes: ApiTokenScope[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'From then on it opens nothing.' })
  expiresAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute; null: never.' })
  lastUsedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended; null: it was not.' })
  revokedAt: string | null;

  @Field(() => ApiTokenState, { description: 'Whether it still opens anything.' })
  state: ApiTokenState;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An API token in a list.' })
export class ApiTokenEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ApiToken, { description: 'The token.' })
  node: ApiToken;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of API tokens.' })
export class ApiTokenConnection {
  @Field(() => [ApiTokenEdge], { description: 'The rows of the page.' })
  edges: ApiTokenEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'A new API token of the viewer’s own.' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What to call it, 1 to 100 characters; no two active ones are called the same.' })
  name: string;

  @Field(() => [ApiTokenScopeInput], { description: 'What it may do; at least one, each resource once.' })
  scopes: ApiTokenScopeInput[];

  @Field(() => Int, { description: 'Days until it expires: 1 up to `apiTokenMostDays`.' })
  days: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The token is made.' })
export class ApiTokenCreated {
  @Field(() => ApiToken, { description: 'The token.' })
  token: ApiToken;

  @Field(() => String, { description: 'The secret. It is stored nowhere and answered this once.' })
  secret: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The token opens nothing any more.' })
export class ApiTokenRevoked {
  @Field(() => ApiToken, { description: 'The token.' })
  token: ApiToken;
}

const typeOf = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const CreateApiTokenResult = createUnionType({
  name: 'CreateApiTokenResult',
  description: 'What came of making a token.',
  types: () => [ApiTokenCreated, NotAllowed, InvalidInput] as const,
  resolveType: typeOf,
});

export const RevokeApiTokenResult = createUnionType({
  name: 'RevokeApiTokenResult',
  description: 'What came of ending a token.',
  types: () => [ApiTokenRevoked, NotFound] as const,
  resolveType: typeOf,
});
