import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { freePort } from '../../../api/platform/database/ports';
import { memoryMbOf } from '../measure/cpu';
import { BENCH_NOW } from '../stage/clock';
import { untilAnswers, type Candidate, type Place } from './candidate';
import { startChild, type Child } from './child';

/** A process for each room and one for the router. */
export async function startApart(place: Place): Promise<Candidate> {
  const began = performance.now();
  const rooms = roomNames();
  const ports = new Map<string, number>();
  for (const room of rooms) ports.set(room, await freePort(Math.max(place.port, ...ports.values()) + 1));
  const port = await freePort(Math.max(...ports.values()) + 1);
  const environment = {
    DATABASE_URL: place.adminUrl,
    DATABASE_APP_URL: place.appUrl,
    KEHU_POOL_SIZE: String(place.poolSize),
    KEHU_CLOCK: BENCH_NOW,
    KEHU_ROUTER_SECRET: randomBytes(32).toString('hex'),
    KEHU_SUBGRAPH_URLS: rooms.map((room) => `${room}=http://127.0.0.1:${ports.get(room)}/graphql`).join(','),
    KEHU_PORT: String(port),
  };
  const children: Child[] = [];
  const stop = async (): Promise<void> => void (await Promise.all(children.map((child) => child.stop())));
  const start = async (command: readonly string[], at: number): Promise<void> => {
    const child = startChild(process.execPath, [place.program, ...command], environment);
    children.push(child);
    await untilAnswers(`http://127.0.0.1:${at}/ready`, child.process, child.said);
  };
  try {
    await Promise.all(rooms.map((room) => start(['subgraph', room], ports.get(room) ?? 0)));
    await start(['router'], port);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name: 'Kehu apart',
    kind: 'kehu',
    url: `http://127.0.0.1:${port}/graphql`,
    pids: children.map(({ pid }) => pid),
    applicationName: 'kehu',
    startedInMs: performance.now() - began,
    idleMb: children.reduce((sum, { pid }) => sum + memoryMbOf(pid), 0),
    stop,
  };
}

/** The rooms that `schema/` has a file of. */
function roomNames(): string[] {
  return readdirSync('schema')
    .map((file) => file.replace(/\.graphql$/, ''))
    .filter((name) => name !== 'api' && name !== 'supergraph');
}
