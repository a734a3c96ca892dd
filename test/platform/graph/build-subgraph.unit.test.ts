import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { composeRooms } from '../../../api/platform/graph/compose';
import { assembleTogether } from '../../../api/platform/graph/together';
import { authors, books } from '../../support/test-rooms';

@ObjectType('Loose', { description: 'Nobody said how secret it is.' })
class Loose {
  @Field(() => String, { description: 'Text.' })
  text: string;
}

@Resolver(() => Loose)
class LooseResolver {
  @Query(() => Loose, { description: 'One.' })
  loose(): Loose {
    return { text: '' };
  }
}

describe('a room’s part of the graph', () => {
  it('is not built with a field that has no classification', () => {
    const room = {
      name: 'loose',
      entities: [],
      resolvers: [LooseResolver] as const,
      orphanedTypes: [],
      references: {},
    };
    expect(() => buildSubgraph({ ...room, resolvers: [LooseResolver] })).toThrow(
      'Room loose: Fields without a classification: Loose.text',
    );
  });

  it('prints the same text every time', () => {
    expect(buildSubgraph(books).sdl()).toBe(buildSubgraph(books).sdl());
  });

  it('lets a router enter a stub that the room adds fields to', () => {
    expect(buildSubgraph(books).sdl()).toMatch(/type Author @key\(fields: "id"\) \{/);
    expect(buildSubgraph(authors).sdl()).toMatch(/type Author @key\(fields: "id"\) \{/);
  });

  it('keeps descriptions on the way to the API', () => {
    const { api, supergraph } = composeRooms([authors, books].map(buildSubgraph));
    expect(api).toContain('"""On the cover."""');
    expect(api).not.toContain('@key');
    expect(supergraph).toContain('@join__type');
  });

  it('does not start with an API that says more than the rooms', () => {
    const rooms = [authors, books].map(buildSubgraph);
    const { api } = composeRooms(rooms);
    expect(() => assembleTogether(`${api}\nextend type Query { more: String }`, rooms)).toThrow(
      'schema/api.graphql has Query.more, which no room answers for',
    );
  });

  it('has one owner per entity', () => {
    const twice = { ...books, name: 'twice' };
    const rooms = [authors, books, twice].map(buildSubgraph);
    expect(() => assembleTogether('type Query { a: String }', rooms)).toThrow('Both books and twice answer for Book');
  });
});
