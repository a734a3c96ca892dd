import { freePort } from '../../../api/platform/database/ports';
import { peerEnvironment } from './bare';
import { memoryMbOf } from '../measure/cpu';
import { untilAnswers, type Candidate, type Place } from './candidate';
import { startChild } from './child';

/** PostGraphile 5 with its Amber preset. */
export async function startPostgraphile(place: Place): Promise<Candidate> {
  const port = await freePort(place.port);
  const began = performance.now();
  const child = startChild(process.execPath, ['test/bench/postgraphile/server.mjs'], {
    ...peerEnvironment(place, port),
    GRAPHILE_ENV: 'production',
  });
  await untilAnswers(`http://127.0.0.1:${port}/graphql`, child.process, child.said);
  return {
    name: 'PostGraphile 5',
    kind: 'postgraphile',
    url: `http://127.0.0.1:${port}/graphql`,
    pids: [child.pid],
    applicationName: 'bench-postgraphile',
    startedInMs: performance.now() - began,
    idleMb: memoryMbOf(child.pid),
    stop: child.stop,
  };
}
