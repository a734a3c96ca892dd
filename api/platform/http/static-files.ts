import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** An address that cannot be read leads nowhere, as one does that is only wrong: to the page that says so. */
export function readableUrl({ url = '/' }: { readonly url?: string }): string {
  const [path = '/', ...query] = url.split('?');
  try {
    // What is decoded has to be looked at: a bundler leaves out a call whose answer nobody uses.
    return decodeURIComponent(path) === '' ? '/' : url;
  } catch {
    return ['/unreadable', ...query].join('?');
  }
}

/** The built web client: hashed assets for ever, the page itself asked for anew, every page address answered by it. */
export async function serveWeb(front: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) return;
  await front.register(staticFiles, {
    root: directory,
    index: false,
    // What leads out of the directory, or names no file on any system, is nowhere, like anything else that is not in it.
    allowedPath: (path) => !path.split('/').includes('..') && !/[\0\\]/.test(path),
    // Assets are compressed when they are built.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = path.includes(join(directory, 'assets'));
      // A cache on the way keeps what is sent to one browser for the next.
      if (hashed) response.setHeader('vary', 'accept-encoding');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  front.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
  });
  front.get('/', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
}
