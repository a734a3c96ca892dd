import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveWeb } from '../../../api/platform/http/static-files';

let directory: string;
let front: FastifyInstance;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kehu-assets-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html>');
  await writeFile(join(directory, 'assets', 'main-1a2b.css'), 'p {}');
  await writeFile(join(directory, 'assets', 'main-1a2b.css.br'), 'compressed');
  front = Fastify();
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
