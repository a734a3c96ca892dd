import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** From how many characters on a text is work to write again, as decision 0054 has it. */
const LONG = 1_000;

const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'));

function textareasOf(source: string): number[] {
  const inputs = [...source.matchAll(/<ElInput\b[^>]*?type="textarea"[^>]*?maxlength="(\d+)"/gs)];
  return inputs.map(([, most]) => Number(most));
}

it('keeps what is typed into every form with a long text until it is sent', () => {
  const long = files
    .map((file) => ({ file, source: readFileSync(join('web', file), 'utf8') }))
    .filter(({ source }) => /\buseForm\b/.test(source) && textareasOf(source).some((most) => most >= LONG));
  expect(long.length).toBeGreaterThan(20);
  const forgetful = long.filter(({ source }) => !/\bkeptAs\b|\bdraftStore\b/.test(source));
  expect(forgetful.map(({ file }) => file)).toEqual([]);
  const silent = long.filter(({ source }) => !source.slice(source.indexOf('<template>')).includes('isRestored'));
  expect(silent.map(({ file }) => file)).toEqual([]);
});
