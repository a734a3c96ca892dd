import { expect, it } from 'vitest';
import source from '../../../docs/analyst.md?raw';
import { workedQueries } from '../../../web/explorer/worked-queries';
import { workedInChinese } from '../../../web/explorer/worked-words';

const queries = workedQueries(source);

it('tells every query of the document, each by its name and with what it answers', () => {
  const blocks = source.match(/```(graphql|sql)\n/g) ?? [];
  expect(queries).toHaveLength(blocks.length);
  expect(new Set(queries.map(({ name }) => name)).size).toBe(blocks.length);
  expect(queries[0]).toMatchObject({ name: 'Segments', language: 'graphql' });
  expect(queries[0]?.text).toMatch(/^Which clients are there, by tier/);
});

it('has Chinese words for every query, and for no other', () => {
  const names = queries.map(({ name }) => name).sort();
  expect(Object.keys(workedInChinese).sort()).toEqual(names);
});
