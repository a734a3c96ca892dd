import { freePort } from '../../../api/platform/database/ports';
import { BENCH_NOW } from '../stage/clock';
import { memoryMbOf } from '../measure/cpu';
import { untilAnswers, type Candidate, type Place } from './candidate';
import { startChild } from './child';

/** The product as `npm start` runs it: all rooms, sessions and jobs in one process. */
export async function startTogether(place: Place): Promise<Candidate> {
  const port = await freePort(place.port);
  const began = performance.now();
  const child = startChild(process.execPath, [place.program, 'start'], {
    DATABASE_URL: place.adminUrl,
    DATABASE_APP_URL: place.appUrl,
    KEHU_PORT: String(port),
    KEHU_POOL_SIZE: String(place.poolSize),
    KEHU_CLOCK: BENCH_NOW,
  });
  await untilAnswers(`http://127.0.0.1:${port}/ready`, child.process, child.said);
  return {
    name: 'Kehu together',
    kind: 'kehu',
    url: `http://127.0.0.1:${port}/graphql`,
    pids: [child.pid],
    applicationName: 'kehu',
    startedInMs: performance.now() - began,
    idleMb: memoryMbOf(child.pid),
    stop: child.stop,
  };
}
