import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../../api/migrations';
import { startEmbedded } from '../../../api/platform/database/embedded';
import { isForMeasuring } from '../../../seeds/demo/measuring';
import { prepareDatabase } from '../../../api/platform/database/prepare';
import { DASHBOARD_FUNCTIONS } from '../works/dashboard/peer';
import { FILE_COMPLAINT_FUNCTION } from '../works/file-complaint/peer';
import { BENCH_AS_OF } from './clock';

/** A PostgreSQL with the seeded company in it. */
export interface Company {
  readonly adminUrl: string;
  /** The application's login; what comes by it obeys row-level security. */
  readonly appUrl: string;
  /** An administrator's connection, for looking behind. */
  readonly admin: pg.Client;
  readonly stop: () => Promise<void>;
}

export interface CompanyOptions {
  /** Where companies are kept between runs, one for each scale. */
  readonly directory: string;
  /** So many times 2 000 clients. */
  readonly scale: number;
  /** Made as large companies are, so that it can be compared with them. */
  readonly measuring?: boolean;
  /** The built program. */
  readonly program: string;
}

/** The company of this scale, made when there is none yet, and brought to this program's schema. */
export async function openCompany({ directory, scale, measuring = false, program }: CompanyOptions): Promise<Company> {
  const dataDirectory = join(directory, `scale-${scale}${isForMeasuring({ scale, measuring }) ? '-measuring' : ''}`);
  const seeds = await fingerprintOf('seeds');
  if ((await readFile(join(dataDirectory, SEEDED), 'utf8').catch(() => '')) !== seeds) {
    process.stderr.write(`Making the company of scale ${scale}…\n`);
    await rm(dataDirectory, { recursive: true, force: true });
    await mkdir(dataDirectory, { recursive: true });
    await chmod(directory, 0o755);
    await seed(program, dataDirectory, ['--scale', String(scale), ...(measuring ? ['--measuring'] : [])]);
    await writeFile(join(dataDirectory, SEEDED), seeds);
  }
  const server = await startEmbedded({ dataDirectory, port: undefined });
  const admin = new pg.Client({ connectionString: server.adminUrl, application_name: 'bench' });
  try {
    await prepareDatabase({ adminUrl: server.adminUrl, migrations, appPassword: server.appPassword });
    await admin.connect();
    admin.on('error', () => undefined);
    await admin.query(PEER_FUNCTIONS);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    adminUrl: server.adminUrl,
    appUrl: server.appUrl,
    admin,
    stop: async () => {
      await admin.end();
      await server.stop();
    },
  };
}

/** Names what the company was made from: with other regulations or another seed it is made anew. */
const SEEDED = 'bench-seeded';

async function fingerprintOf(directory: string): Promise<string> {
  const hash = createHash('sha256').update(BENCH_AS_OF);
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}

const PEER_FUNCTIONS = `
  drop schema if exists bench cascade;
  create schema bench;
  grant usage on schema bench to kehu_app;
  ${DASHBOARD_FUNCTIONS}
  ${FILE_COMPLAINT_FUNCTION}
`;

async function seed(program: string, dataDirectory: string, size: readonly string[]): Promise<void> {
  const args = [program, 'seed', ...size, '--as-of', BENCH_AS_OF];
  const child = spawn(process.execPath, args, {
    // A bar for people; a line a stage is for nobody.
    stdio: ['ignore', 'ignore', process.stderr.isTTY ? 'inherit' : 'ignore'],
    env: { ...process.env, KEHU_DATA_DIR: dataDirectory },
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The company could not be seeded (${code}).`);
}
