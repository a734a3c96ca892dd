import { afterEach, describe, expect, it, vi } from 'vitest';
import { controlOf, fetchExport } from '../../../web/shared/export/fetch-export';

const END = '{"end":{"complete":true,"rows":1}}\n';
const answer = (text: string, status = 200) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(text, { status, headers: { 'content-disposition': 'attachment; filename="kehu-clients.ndjson"' } }),
    ),
  );
const fetched = () => fetchExport({ query: '{ x }' }, 'ndjson', { onBytes: () => undefined, locale: 'en' });

afterEach(() => vi.unstubAllGlobals());

describe('a downloaded list', () => {
  it('is kept when its end says that it is whole', async () => {
    answer(`{"cursor":"a","node":{}}\n${END}`);
    expect(await fetched()).toMatchObject({ kind: 'done', rows: 1, name: 'kehu-clients.ndjson' });
  });

  it('is not kept when it was cut off, or ended early', async () => {
    answer('{"cursor":"a","node":{}}\n{"cursor":"b","no');
    expect(await fetched()).toEqual({ kind: 'offline' });
    answer('{"cursor":"a","node":{}}\n');
    expect(await fetched()).toEqual({ kind: 'offline' });
    answer('{"end":{"complete":false,"rows":1,"error":{"message":"Sign in again"}}}\n');
    expect(await fetched()).toEqual({ kind: 'refused', message: 'Sign in again' });
  });

  it('says why it was refused', async () => {
    answer('{"errors":[{"message":"Ask for less"}]}', 400);
    expect(await fetched()).toEqual({ kind: 'refused', message: 'Ask for less' });
  });

  it('takes what something on the way says in place of the server for no answer', async () => {
    answer('<h1>Bad gateway</h1>', 502);
    expect(await fetched()).toEqual({ kind: 'offline' });
  });
});

it('for people to go on with, is its rows alone, checked to be whole', async () => {
  const csv = '\uFEFFLine,Name\r\n3,"two\r\n#lines"\r\n';
  const asked = (end: string) => {
    answer(`${csv}${end}`);
    const question = { query: '{ x }', isPlain: true };
    return fetchExport(question, 'csv', { onBytes: () => undefined, locale: 'en' });
  };
  const outcome = await asked('#{"complete":true,"rows":1,"variables":{"名":"值"}}\r\n');
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  expect(Buffer.from(await outcome.file.arrayBuffer()).toString('utf8')).toBe(csv);
  expect(outcome.rows).toBe(1);
  expect(await asked('')).toEqual({ kind: 'offline' });
});

it('asks for a CSV without cursors, which are for programs, and keeps its control line', async () => {
  const end = '#{"complete":true,"rows":1}\r\n';
  answer(`Name\r\nA\r\n${end}`);
  const asked = vi.spyOn(globalThis, 'fetch');
  const question = { query: '{ x }', words: { part: { BOTH: 'Both' } } };
  const named = { ...question, name: 'Return rate · A/B' };
  const outcome = await fetchExport(named, 'csv', { onBytes: () => undefined, locale: 'en' });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  expect(outcome.name).toBe('kehu-Return-rate-A-B.ndjson');
  expect(await outcome.file.text()).toContain(end);
  expect(JSON.parse(asked.mock.calls[0]?.[1]?.body as string)).toEqual({ ...question, format: 'csv', cursors: false });
});

it('reads the end of CSV, and takes no row for it', () => {
  expect(controlOf('1,2,c\r\n#{"complete":true,"rows":1}\r\n')).toEqual({ complete: true, rows: 1 });
  expect(controlOf('1,"#{""complete"":true}",c\r\n')).toBeNull();
  expect(controlOf('')).toBeNull();
});
