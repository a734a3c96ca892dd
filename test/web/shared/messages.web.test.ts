import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../web/shared/i18n/messages.en';
import zh from '../../../web/shared/i18n/messages.zh-CN';

function texts(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') found.set(path + key, value);
    else for (const [inner, text] of texts(value as object, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

const chinese = texts(zh);
const english = texts(en);
const slots = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the texts of the screens', () => {
  it('exist in both languages under the same names', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('have the same gaps to fill in both languages', () => {
    for (const [key, text] of chinese) expect([key, slots(english.get(key) ?? '')]).toEqual([key, slots(text)]);
  });

  it('have no Chinese left in the English ones, but for the language switch', () => {
    const left = [...english].filter(([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'header.switchLanguage');
    expect(left).toEqual([]);
  });

  it('exist for every name the sources ask for', () => {
    const asked = new Set<string>();
    for (const entry of readdirSync('web', { recursive: true, encoding: 'utf8' })) {
      if (!/\.(vue|ts)$/.test(entry) || entry.startsWith('gql')) continue;
      const source = readFileSync(join('web', entry), 'utf8');
      for (const [, key = ''] of source.matchAll(/\bt\(\s*'([\w.-]+)'/g)) asked.add(key);
    }
    expect(asked.size).toBeGreaterThan(100);
    expect([...asked].filter((key) => !chinese.has(key))).toEqual([]);
  });
});
