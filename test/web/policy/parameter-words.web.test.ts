import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordOf } from '../../../web/policy/policy-words';
import { i18n } from '../../../web/shared/i18n/i18n';

const folder = 'seeds/policy';

function keysIn(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) keysIn(each, keys);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      keys.add(key);
      keysIn(each, keys);
    }
}

/** What the parameters of our regulations are called in their JSON, but for `kind`, which is not shown. */
function parameterKeys(): string[] {
  const keys = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { clauses } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
      clauses: { parameters?: unknown }[];
    };
    for (const { parameters } of clauses) keysIn(parameters, keys);
  }
  keys.delete('kind');
  return [...keys].sort();
}

it('every parameter of a clause has a word', () => {
  const words = { te: (key: string) => i18n.global.te(key), t: (key: string) => i18n.global.t(key) };
  expect(parameterKeys().filter((key) => wordOf(key, words) === key)).toEqual([]);
});
