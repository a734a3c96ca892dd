import { existsSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  removeEmbedded,
  startEmbedded,
  type EmbeddedDatabase,
  type EmbeddedOptions,
} from '../../../api/platform/database/embedded';
import { freePort } from '../../../api/platform/database/ports';
import { makeDataDirectory } from '../../support/data-directory';

const SMALL = ['shared_buffers=16MB', 'fsync=off'];
const isRoot = process.getuid?.() === 0;

describe('the PostgreSQL that comes along', () => {
  let dataDirectory: string;
  let running: EmbeddedDatabase | undefined;

  beforeEach(async () => {
    dataDirectory = await makeDataDirectory('embedded');
  });
  afterEach(async () => {
    await running?.stop();
    await removeEmbedded(dataDirectory, running?.directory ?? dataDirectory);
    running = undefined;
  });

  const start = async (options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> =>
    (running = await startEmbedded({ dataDirectory, port: undefined, settings: SMALL, ...options }));

  async function query<Row>(url: string, text: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  it('keeps its data and its passwords from one start to the next', async () => {
    const first = await start();
    await query(first.adminUrl, 'create table kept as select 42 as n');
    await first.stop();
    const second = await start();
    expect(await query(second.adminUrl, 'select n from kept')).toEqual([{ n: 42 }]);
    expect(second.appPassword).toBe(first.appPassword);
    expect((await stat(join(dataDirectory, 'secrets.json'))).mode & 0o077).toBe(0);
  });

  it('says when it has begun, and not first when it answers', async () => {
    const port = await freePort(15_600);
    const answers = (): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
        socket.once('connect', () => socket.destroy());
      });
    const then: Promise<boolean>[] = [];
    await start({ port, meanwhile: () => then.push(answers()) });
    expect(await Promise.all(then)).toEqual([false]);
    expect(await answers()).toBe(true);
  });

  it('sorts the same on every machine and listens to this one only', async () => {
    const { adminUrl } = await start();
    const [row] = await query<{ provider: string; listens: string; encoding: string }>(
      adminUrl,
      `select datlocprovider as provider, current_setting('listen_addresses') as listens,
         pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ provider: 'i', listens: '127.0.0.1', encoding: 'UTF8' });
  });

  it('refuses a directory that another Kehu uses, and a port that is taken', async () => {
    const first = await start();
    const again = startEmbedded({ dataDirectory, port: undefined, settings: SMALL });
    await expect(again).rejects.toMatchObject({ name: 'OperatorError', exitCode: 73 });
    await expect(query(first.adminUrl, 'select 1 as n')).resolves.toEqual([{ n: 1 }]);
    await first.stop();
    const busy = createServer();
    const port = await new Promise<number>((resolve) =>
      busy.listen(0, '127.0.0.1', () => resolve((busy.address() as { port: number }).port)),
    );
    await expect(startEmbedded({ dataDirectory, port, settings: SMALL })).rejects.toMatchObject({ exitCode: 69 });
    await new Promise((resolve) => busy.close(resolve));
  });

  it.runIf(isRoot)('finds a place its user can enter when root starts it in a private directory', async () => {
    await chmod(dataDirectory, 0o700);
    const first = await start();
    expect(first.directory.startsWith(dataDirectory)).toBe(false);
    await query(first.adminUrl, 'create table kept as select 1 as n');
    await first.stop();
    const second = await start();
    expect(second.directory).toBe(first.directory);
    expect(await query(second.adminUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
    expect(existsSync(join(first.directory, 'postmaster.pid'))).toBe(false);
  });
});
