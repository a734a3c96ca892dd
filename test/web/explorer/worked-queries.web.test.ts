import { expect, it } from 'vitest';
import source from '../../../docs/analyst.md?raw';
import { readPart } from '../../../web/explorer/contents';
import { retold, wordsOf, workedNotes, workedQueries } from '../../../web/explorer/worked-queries';
import { notesInChinese, workedInChinese } from '../../../web/explorer/worked-words';

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

it('tells what a query costs and of tokens, in both languages and with the same code', () => {
  const notes = workedNotes(source);
  expect(notes.map(({ name, title }) => [name, title])).toEqual([
    ['cost', 'What a query costs'],
    ['tokens', 'Tokens'],
  ]);
  for (const note of notes) {
    const { title, words } = notesInChinese[note.name];
    expect(words, note.name).toHaveLength(wordsOf(note).length);
    const inChinese = retold(note, title, words);
    expect(wordsOf(inChinese)).toEqual(words);
    expect(inChinese.blocks.filter((block) => 'code' in block)).toEqual(note.blocks.filter((block) => 'code' in block));
    // What is named and counted is the same in both.
    const named = (text: string): string[] =>
      (text.match(/[A-Z]{2,}(_[A-Z]+)+|@\w+|\d[\d ]*\d/g) ?? []).map((each) => each.replaceAll(' ', '')).sort();
    expect(named(words.join('\n'))).toEqual(named(wordsOf(note).join('\n')));
  }
  expect(notes[0]?.blocks).toContainEqual({
    meanings: expect.arrayContaining([['BATCH_REFUSED', 'a request carries one operation']]),
  });
});

it('marks the part that is read, and at the end of the page the one that was asked for', () => {
  const parts = [
    { name: 'a', top: -400 },
    { name: 'b', top: 72 },
    { name: 'c', top: 500 },
    { name: 'd', top: 700 },
  ];
  const seen = { line: 120, height: 900, isAtEnd: false, asked: 'c' };
  expect(readPart(parts, seen)).toBe('b');
  expect(readPart(parts, { ...seen, isAtEnd: true })).toBe('c');
  expect(readPart(parts, { ...seen, isAtEnd: true, asked: 'a' })).toBe('d');
  expect(readPart(parts.slice(2), seen)).toBeUndefined();
});
