import { fileURLToPath } from 'node:url';
import { freePort } from '../../../api/platform/database/ports';
import { VIEWERS } from '../bare/viewers';
import { memoryMbOf } from '../measure/cpu';
import { untilAnswers, type Candidate, type Place } from './candidate';
import { startChild } from './child';

/** The limit: the same rows by the shortest way. */
export async function startBare(place: Place): Promise<Candidate> {
  const port = await freePort(place.port);
  const began = performance.now();
  const child = startChild(
    process.execPath,
    [fileURLToPath(new URL('bare.js', import.meta.url))],
    peerEnvironment(place, port),
  );
  // It answers 500 to who asks nothing, which is an answer.
  await untilAnswers(`http://127.0.0.1:${port}/`, child.process, child.said);
  return {
    name: 'Bare node + pg',
    kind: 'bare',
    url: `http://127.0.0.1:${port}/graphql`,
    pids: [child.pid],
    applicationName: 'bench-bare',
    startedInMs: performance.now() - began,
    idleMb: memoryMbOf(child.pid),
    stop: child.stop,
  };
}

/** What a peer is told: the application's login, and whose settings a cookie stands for. */
export function peerEnvironment(place: Place, port: number): Record<string, string> {
  return {
    BENCH_DATABASE_URL: place.appUrl,
    BENCH_POOL_SIZE: String(place.poolSize),
    BENCH_PORT: String(port),
    [VIEWERS]: JSON.stringify(place.viewers),
  };
}
