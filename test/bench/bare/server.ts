import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { pgTypes } from '../../../api/platform/database/pg-types';
import { clientLists } from '../works/client-lists/bare';
import { dashboard } from '../works/dashboard/bare';
import { fileComplaint } from '../works/file-complaint/bare';
import { flatRows } from '../works/flat-rows/bare';
import { oneClient } from '../works/one-client/bare';
import { portfolio } from '../works/portfolio/bare';
import { inTransaction, type BareWork, type Begin } from './session';
import { settingsOf, VIEWERS, type Viewers } from './viewers';

/*
 * What is left when everything but the rows is taken away: node's own HTTP server, the driver, SQL by hand and
 * JSON.stringify. It obeys the same row-level security, and knows who asks from a map in memory.
 */
const works: Readonly<Record<string, BareWork>> = {
  oneClient,
  clientLists,
  flatRows,
  dashboard,
  portfolio,
  fileComplaint,
};

const pool = new pg.Pool({
  connectionString: process.env['BENCH_DATABASE_URL'],
  max: Number(process.env['BENCH_POOL_SIZE']),
  options: '-c TimeZone=UTC -c jit=off',
  application_name: 'bench-bare',
  types: pgTypes,
  pipeline: true,
} as pg.PoolConfig);

const viewers = new Map<string, Begin>(
  Object.entries(JSON.parse(process.env[VIEWERS] ?? '{}') as Viewers).map(([cookie, settings]) => [
    cookie,
    settingsOf(settings),
  ]),
);

interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const settings = viewers.get(request.headers.cookie ?? '');
  if (settings === undefined) throw new Error('Nobody is signed in');
  const { query, variables = {} } = JSON.parse(await bodyOf(request)) as Question;
  const work = works[query];
  if (work === undefined) throw new Error(`No work ${query}`);
  const client = await pool.connect();
  try {
    return await inTransaction(client, settings, (session) => work(session, variables));
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length });
  response.end(text);
}

createServer((request, response) => {
  answer(request).then(
    (data) => send(response, 200, { data }),
    (error: unknown) => send(response, 500, { errors: [{ message: String(error) }] }),
  );
}).listen(Number(process.env['BENCH_PORT']), '127.0.0.1');
