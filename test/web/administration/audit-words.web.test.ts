import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import en from '../../../web/administration/administration.en';
import zh from '../../../web/administration/administration.zh-CN';

const sources = readdirSync('api', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(`api/${path}`, 'utf8'))
  .join('\n');
const found = (pattern: RegExp): string[] => [...new Set([...sources.matchAll(pattern)].map(([, word = '']) => word))];
const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValid: true });
const movesOf = (enumeration: string, noun: string): string[] =>
  (schema.getType(enumeration) as GraphQLEnumType).getValues().map(({ name }) => `${noun}.${name.toLowerCase()}`);

/** What the trail may name: written out in the source, or made of a noun and a move. */
const actions = [
  ...found(/action: '([a-z]+\.[a-zA-Z]+)'/g),
  ...movesOf('ComplaintMove', 'complaint'),
  ...movesOf('ReturnAction', 'return'),
  ...movesOf('ClientNoticeMove', 'notice'),
];
const subjects = found(/subjectType: '([A-Za-z]+)'/g);

describe('the audit trail', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ])('has a word in %s for everything that is written into it', (_language, { action, subject }) => {
    expect(actions.length).toBeGreaterThan(30);
    expect(actions.filter((name) => !(name.replace('.', '_') in action))).toEqual([]);
    expect(subjects.filter((name) => !(name in subject))).toEqual([]);
  });
});
