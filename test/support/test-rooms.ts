import {
  createUnionType,
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Info,
} from 'type-graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../api/platform/context/request-context';
import { Classified, UNCLASSIFIED } from '../../api/platform/graph/classified';
import { selectionOf } from '../../api/platform/graph/look-ahead';
import { NotFound, problem } from '../../api/platform/graph/problem';
import { DateTimeScalar, MoneyScalar } from '../../api/platform/graph/scalars';
import { signedIn } from '../../api/platform/graph/signed-in';
import type { SubgraphDefinition } from '../../api/platform/graph/subgraph';

/** Two small rooms that do what rooms do: `authors` owns Author; `books` owns Book and adds to Author. */

/** What the owners were asked, for tests that count. */
export const loads: { room: string; ids: readonly string[]; fields: readonly string[] }[] = [];

@Classified({ resource: 'CLIENT_CARD', confidentiality: 'internal' })
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Who wrote.' })
class Author {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Full name.' })
  name: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when.' })
  since: string | null;
}

@Resolver(() => Author)
class AuthorResolver {
  @Query(() => Author, { nullable: true, description: 'One author.' })
  author(@Arg('id', () => ID, { description: 'Opaque.' }) id: string, @Ctx() context: RequestContext): unknown {
    signedIn(context);
    return authorOf(id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Known to the circle of the owner only.' })
  secret(@Root() author: { name: string }): string {
    return `secret of ${author.name}`;
  }
}

function authorOf(id: string): object | null {
  if (id === 'nobody') return null;
  return { id, ownerId: 'o1', name: `Author ${id}`, since: '2026-01-01T00:00:00.000Z' };
}

export const authors: SubgraphDefinition = {
  name: 'authors',
  entities: [],
  resolvers: [AuthorResolver],
  orphanedTypes: [],
  references: {
    Author: (stub, context, info: GraphQLResolveInfo) => {
      const fields = [...selectionOf(info).keys()];
      return context.loaders
        .of(`author ${fields.join()}`, (ids) => {
          loads.push({ room: 'authors', ids, fields });
          return Promise.resolve(
            new Map(ids.map((id) => [id, authorOf(id)] as const).filter(([, row]) => row !== null)),
          );
        })
        .load(stub.id);
    },
  },
};

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Author', { description: 'Who wrote.' })
class AuthorStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified({ resource: 'MONEY', confidentiality: 'internal' })
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What was written.' })
class Book {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'On the cover.' })
  title: string;

  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan.' })
  price: string | null;

  @Field(() => AuthorStub, { nullable: true, description: 'By whom.' })
  author: AuthorStub | null;
}

const BookResult = createUnionType({
  name: 'BookResult',
  description: 'A book or why not.',
  types: () => [Book, NotFound] as const,
  resolveType: (value: object) => (value as { __typename?: string }).__typename,
});

@Resolver(() => Book)
class BookResolver {
  @Query(() => [Book], { description: 'Many books.' })
  books(
    @Arg('first', () => Int, { defaultValue: 2, description: 'How many.' }) first: number,
    @Info() _info: GraphQLResolveInfo,
  ): unknown[] {
    return Array.from({ length: first }, (_, at) => bookOf(String(at), at % 3 === 2 ? 'nobody' : `a${at % 2}`));
  }

  @Query(() => BookResult, { description: 'One book or a problem.' })
  book(@Arg('id', () => ID, { description: 'Opaque.' }) id: string, @Ctx() context: RequestContext): unknown {
    if (id === 'none')
      return problem('NotFound', { code: 'NO_BOOK', wording: { 'zh-CN': '没有', en: 'None' }, locale: context.locale });
    return { __typename: 'Book', ...bookOf(id, 'a0') };
  }

  @Query(() => String, { nullable: true, description: 'Fails.' })
  fault(): string {
    throw new Error('password=hunter2 at db.internal');
  }

  @Query(() => String, { nullable: true, description: 'Refuses.' })
  refusal(): string {
    throw new GraphQLError('Too early.', { extensions: { code: 'BAD_USER_INPUT' } });
  }

  @Mutation(() => Book, { description: 'Writes a book.' })
  writeBook(@Arg('title', () => String, { description: 'On the cover.' }) title: string): unknown {
    return { ...bookOf('new', 'a1'), title };
  }
}

@Resolver(() => AuthorStub)
class AuthorBooksResolver {
  @Classified({ resource: 'MONEY', confidentiality: 'internal' })
  @FieldResolver(() => [Book], { nullable: true, description: 'What they wrote.' })
  books(@Root() author: AuthorStub): unknown[] {
    return [bookOf(`of ${author.id}`, author.id)];
  }
}

function bookOf(id: string, authorId: string): object {
  return { id, ownerId: 'o1', title: `Book ${id}`, price: '12.50', author: { id: authorId } };
}

export const books: SubgraphDefinition = {
  name: 'books',
  entities: [],
  resolvers: [BookResolver, AuthorBooksResolver],
  orphanedTypes: [],
  references: { Book: (stub) => Promise.resolve(bookOf(stub.id, 'a0')) },
};
