import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { daysOffered, scopeChoices, scopesOf } from '../../../web/identity/token-scopes';
import en from '../../../web/shared/i18n/shared.en';
import zh from '../../../web/shared/i18n/shared.zh-CN';

describe('the scopes of a new token', () => {
  const choices = scopeChoices([
    { resource: 'CLIENT_CARD', scope: 'OWN', write: true },
    { resource: 'MONEY', scope: 'OWN', write: false },
    { resource: 'AUDIT', scope: 'NONE', write: false },
    { resource: 'POLICY', scope: 'ALL', write: false },
  ]);

  it('are offered as far as the person reaches, regulations apart', () => {
    expect(choices).toEqual([
      { resource: 'CLIENT_CARD', canWrite: true },
      { resource: 'MONEY', canWrite: false },
    ]);
  });

  it('are what was chosen and nothing else', () => {
    expect(scopesOf(choices, { MONEY: 'READ', CLIENT_CARD: 'NONE' })).toEqual([{ resource: 'MONEY', write: false }]);
    expect(scopesOf(choices, { CLIENT_CARD: 'WRITE', AUDIT: 'READ' })).toEqual([
      { resource: 'CLIENT_CARD', write: true },
    ]);
  });
});

it('offers lives up to the longest allowed, which is among them', () => {
  expect(daysOffered(90)).toEqual([7, 30, 90]);
  expect(daysOffered(45)).toEqual([7, 30, 45]);
  expect(daysOffered(3)).toEqual([3]);
});

it.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('has a word for all that a token may be given: %s', (_locale, { resource }) => {
  const words: Readonly<Record<string, string>> = resource;
  const type = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValid: true }).getType('Resource');
  const resources = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect(resources).toContain('CREDIT');
  expect(resources.filter((each) => !words[each])).toEqual([]);
});
