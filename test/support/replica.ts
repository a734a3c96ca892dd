import { appendFile, chmod, chown, cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../api/migrations';
import { startEmbedded, type EmbeddedDatabase } from '../../api/platform/database/embedded';
import { freePort } from '../../api/platform/database/ports';
import { prepareDatabase } from '../../api/platform/database/prepare';

/** A migrated PostgreSQL and a second one that streams from it. */
export interface Pair {
  readonly primary: EmbeddedDatabase;
  readonly replica: EmbeddedDatabase;
  /** What the primary writes waits at the replica until `resume`; one that is stopped stays so. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stopReplica: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The replica begins as a copy of the stopped primary, as PostgreSQL's manual has it, and streams from then on. */
export async function startPair(): Promise<Pair> {
  const base = await mkdtemp(join(tmpdir(), 'kehu-pair-'));
  await chmod(base, 0o755);
  const first = { dataDirectory: join(base, 'primary'), port: await freePort(15_700) };
  const second = { dataDirectory: join(base, 'replica'), port: await freePort(15_750) };
  const made = await startEmbedded(first);
  await prepareDatabase({ adminUrl: made.adminUrl, migrations, appPassword: made.appPassword });
  await made.stop();
  await copyOwned(first.dataDirectory, second.dataDirectory);
  const copy = join(second.dataDirectory, 'postgres');
  await writeFile(join(copy, 'standby.signal'), '');
  await appendFile(join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${connectionInfo(made.adminUrl)}'\n`);
  const primary = await startEmbedded(first);
  const replica = await startEmbedded(second).catch(async (error: unknown) => {
    await primary.stop();
    throw error;
  });
  let runs = true;
  const stopReplica = async (): Promise<void> => {
    if (runs) await replica.stop();
    runs = false;
  };
  return {
    primary,
    replica,
    pause: () => onReplica(replica, 'select pg_wal_replay_pause()'),
    resume: async () => void (runs && (await onReplica(replica, 'select pg_wal_replay_resume()'))),
    stopReplica,
    stop: async () => {
      await stopReplica();
      await primary.stop();
      await rm(base, { recursive: true, force: true });
    },
  };
}

async function onReplica({ adminUrl }: EmbeddedDatabase, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

function connectionInfo(url: string): string {
  const { hostname, port, username, password } = new URL(url);
  return `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`;
}

/** Copies a directory with the owners of its files: a server run by root's server user reads only what is its own. */
async function copyOwned(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  const names = ['', ...(await readdir(from, { recursive: true }))];
  for (const name of names) {
    const { uid, gid, mode } = await stat(join(from, name));
    await chown(join(to, name), uid, gid);
    await chmod(join(to, name), mode);
  }
}
