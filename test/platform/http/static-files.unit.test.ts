import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readableUrl, serveWeb } from '../../../api/platform/http/static-files';

let directory: string;
let front: FastifyInstance;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kehu-assets-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html>');
  await writeFile(join(directory, 'assets', 'main-1a2b.css'), 'p {}');
  await writeFile(join(directory, 'assets', 'main-1a2b.css.br'), 'compressed');
  front = Fastify({ rewriteUrl: readableUrl });
  await serveWeb(front, directory);
});
afterAll(async () => {
  await front.close();
  await rm(directory, { recursive: true });
});

it.each([
  ['gzip, br', 'br', 'compressed'],
  ['gzip', undefined, 'p {}'],
  ['', undefined, 'p {}'],
])(
  'sends an asset to who takes %j as it was compressed at building, and says what it depends on',
  async (asked, ...sent) => {
    const { headers, body } = await front.inject({
      url: '/assets/main-1a2b.css',
      headers: { 'accept-encoding': asked },
    });
    expect([headers['content-encoding'], body]).toEqual(sent);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect([headers['vary'], headers['cache-control']]).toEqual([
      'accept-encoding',
      'public, max-age=31536000, immutable',
    ]);
  },
);

it.each([
  '/policies/%00',
  '/policies/a%00b?from=2026-01-01',
  '/a%5c..%5cb',
  '/%E0%A4%A',
  '/complaints/%',
  '/policies/nowhere',
])('answers %s, which is no address, with the page that says so', async (url) => {
  const asked = await front.inject({ url, headers: { accept: 'text/html' } });
  expect([asked.statusCode, asked.body]).toEqual([200, '<!doctype html>']);
  const called = await front.inject({ url, headers: { accept: 'application/json' } });
  expect([called.statusCode, called.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
});

it('leaves an address as it is that can be read', () => {
  for (const url of ['/', '/policies/%E5%AE%A2?from=%', '/complaints?q=100%25', '*'])
    expect(readableUrl({ url })).toBe(url);
});
