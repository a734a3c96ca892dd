import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildASTSchema, findBreakingChanges, parse } from 'graphql';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';
import { buildSubgraph } from '../platform/graph/build-subgraph';
import { composeRooms } from '../platform/graph/compose';
import { subgraphs } from '../subgraphs';
import { liveFields } from './live-fields';

const DIRECTORY = 'schema';
const API = 'api.graphql';

/**
 * Writes one SDL per subgraph, the supergraph and the API schema; with `check`, compares them with what is there.
 * Either way names what breaks clients of the committed API.
 * @throws OperatorError when they do not compose, or with `check` when they differ
 */
export async function writeSchema({ check }: { check: boolean }): Promise<void> {
  const files = schemaFiles();
  const changed: string[] = [];
  for (const [name, text] of files)
    if (text !== (await readFile(join(DIRECTORY, name), 'utf8').catch(() => ''))) changed.push(name);
  nameBreakingChanges(files.get(API) ?? '');
  if (check && changed.length > 0)
    throw new OperatorError(
      `schema/ is not what the code says: ${changed.join(', ')}. Run "npm run schema" and commit it.`,
      65,
    );
  if (check) return;
  await mkdir(DIRECTORY, { recursive: true });
  for (const name of changed) await writeFile(join(DIRECTORY, name), files.get(name) ?? '');
  log('info', 'schema', { written: changed.length === 0 ? 'nothing new' : changed.join(',') });
}

function schemaFiles(): Map<string, string> {
  const rooms = subgraphs.map(buildSubgraph);
  const { supergraph, api } = composeRooms(rooms, Object.keys(liveFields));
  return new Map([
    ...rooms.map(({ definition, sdl }) => [`${definition.name}.graphql`, sdl()] as const),
    ['supergraph.graphql', supergraph],
    [API, api],
  ]);
}

function nameBreakingChanges(api: string): void {
  const committed = committedApi();
  if (committed.trim() === '') return;
  const changes = findBreakingChanges(buildASTSchema(parse(committed)), buildASTSchema(parse(api)));
  for (const { type, description } of changes) log('warn', 'breaking-change', { type, description });
}

/** The API of the last commit; nothing outside of a repository or before the first one. */
function committedApi(): string {
  try {
    return execFileSync('git', ['show', `HEAD:./${DIRECTORY}/${API}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
