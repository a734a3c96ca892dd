import { describe, expect, it } from 'vitest';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { libraryMetadata, withMethodsOf } from '../../../api/platform/graph/library-metadata';
import { authors, books } from '../../support/test-rooms';

describe('what the library knows of methods', () => {
  const known = (): string[] => {
    const { queries, mutations, subscriptions, fieldResolvers } = libraryMetadata();
    return [queries, mutations, subscriptions, fieldResolvers].flat().map(({ target }) => target.name);
  };

  it('is narrowed to a room while that is built, and is all again after', () => {
    const all = known();
    const within = withMethodsOf(books.resolvers, known);
    const names = books.resolvers.map(({ name }) => name);
    expect(new Set(within)).toEqual(new Set(all.filter((name) => names.includes(name))));
    expect(within.length).toBeLessThan(all.length);
    expect(known()).toEqual(all);
  });

  it('is all again where a room could not be built', () => {
    const all = known();
    expect(() =>
      withMethodsOf(books.resolvers, () => {
        throw new Error('No');
      }),
    ).toThrow('No');
    expect(known()).toEqual(all);
  });

  it('keeps what a class inherits', () => {
    const [Base] = books.resolvers;
    const Child = class extends (Base as new () => object) {};
    expect(withMethodsOf([Child], known)).toEqual(known().filter((name) => name === Base.name));
  });

  it('lets rooms be built in any order', () => {
    const inOrder = [authors, books].map((room) => buildSubgraph(room).sdl());
    const turned = [books, authors].map((room) => buildSubgraph(room).sdl());
    expect(turned.reverse()).toEqual(inOrder);
  });
});
