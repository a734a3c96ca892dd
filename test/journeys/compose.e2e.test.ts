import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, request, test } from '@playwright/test';
import { removeEmbedded, startEmbedded, type EmbeddedDatabase } from '../../api/platform/database/embedded';
import { freePort } from '../../api/platform/database/ports';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';
import { LocalServices, readCompose, type Service } from '../support/compose';

const compose = readCompose();
const servicesWhere = (holds: (service: Service) => boolean): [string, Service][] =>
  Object.entries(compose.services).filter(([, service]) => holds(service));
const ours = servicesWhere(({ image }) => image === 'kehu');
const rooms = ours.filter(([, { command }]) => command?.[0] === 'subgraph');

test('every process of ours runs without privileges, and only the router can be reached, on loopback', () => {
  expect(ours.length).toBeGreaterThan(rooms.length);
  for (const [name, service] of ours)
    expect({ name, ...service }).toMatchObject({
      name,
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  expect(servicesWhere(({ ports }) => ports !== undefined).map(([name]) => name)).toEqual(['router']);
  expect(compose.services['router']?.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  expect(compose.networks['rooms']?.internal).toBe(true);
  expect(compose.networks['data']?.internal).toBe(true);
});

test('only the migration knows the administrator of the database', () => {
  const knowing = servicesWhere(({ environment }) => JSON.stringify(environment ?? {}).includes('KEHU_ADMIN_PASSWORD'));
  expect(knowing.map(([name]) => name).sort()).toEqual(['migrate', 'postgres']);
});

test('the services as the file starts them serve the product, each healthy by its own check', async () => {
  test.setTimeout(180_000);
  const directory = await mkdtemp(join(tmpdir(), 'kehu-compose-'));
  const database = await startEmbedded({ dataDirectory: directory, port: undefined, settings: ['fsync=off'] });
  const routerPort = await freePort(14_400);
  const services = new LocalServices(await placesOf(database, routerPort));
  const own = { KEHU_HOST: '127.0.0.1', KEHU_DATA_DIR: directory };
  try {
    for (const command of [['migrate'], ['seed']]) {
      services.start(command.join(), { ...serviceOf('migrate'), command }, own);
      expect(await services.ended(command.join())).toBe(0);
    }
    for (const [name, service] of [...rooms, ['jobs', serviceOf('jobs')] as const]) services.start(name, service, own);
    for (const [name, service] of rooms) await services.healthy(name, service);
    services.start('router', serviceOf('router'), { ...own, KEHU_PORT: String(routerPort) });
    await services.healthy('router', serviceOf('router'));

    const http = await request.newContext({
      baseURL: `http://127.0.0.1:${routerPort}`,
      extraHTTPHeaders: { 'x-kehu-csrf': '1' },
    });
    const signedIn = await http.post('/session', { data: { account: 'zhangwei', password: DEMO_PASSWORD } });
    expect(signedIn.ok()).toBe(true);
    const query = `{ clients(first: 1) { totalCount edges { node { name
      orders(first: 1) { edges { node { number } } } complaints(first: 1) { totalCount } } } } }`;
    const answer = (await (await http.post('/graphql', { data: { query } })).json()) as {
      data: { clients: { totalCount: number; edges: unknown[] } };
      errors?: unknown;
    };
    expect(answer.errors).toBeUndefined();
    expect(answer.data.clients.totalCount).toBeGreaterThan(100);
    expect(answer.data.clients.edges).toHaveLength(1);
    await http.dispose();
    expect(services.isRunning('jobs')).toBe(true);
  } finally {
    await services.stop();
    await database.stop();
    await removeEmbedded(directory, database.directory);
  }
});

function serviceOf(name: string): Service {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`docker-compose.yml has no ${name}`);
  return service;
}

/** Hosts and secrets of the file, and where they are on this machine. */
async function placesOf(database: EmbeddedDatabase, routerPort: number): Promise<Record<string, string>> {
  const { host } = new URL(database.adminUrl);
  const passwordOf = (url: string): string => new URL(url).password;
  const places: Record<string, string> = {
    'kehu_admin:${KEHU_ADMIN_PASSWORD}@postgres/': `postgres:${passwordOf(database.adminUrl)}@${host}/`,
    '${KEHU_APP_PASSWORD:?set it to hexadecimal digits}@postgres/': `${passwordOf(database.appUrl)}@${host}/`,
    '${KEHU_APP_PASSWORD}@postgres/': `${passwordOf(database.appUrl)}@${host}/`,
    '${KEHU_ROUTER_SECRET:?set it to 32 characters or more}': 'a secret for this test only, of 32 characters',
    'http://127.0.0.1:4000': `http://127.0.0.1:${routerPort}`,
  };
  let port = 14_420;
  for (const [name] of rooms) {
    port = (await freePort(port)) + 1;
    places[`http://${name}:4101`] = `http://127.0.0.1:${port - 1}`;
  }
  return places;
}
