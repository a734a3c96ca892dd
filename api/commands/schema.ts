import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { buildASTSchema, findBreakingChanges, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';
import { buildSubgraph } from '../platform/graph/build-subgraph';
import { subgraphs } from '../subgraphs';

const DIRECTORY = 'schema';

/**
 * Writes one SDL per subgraph, the supergraph and the API schema; with `check`, compares them with what is there.
 * @throws OperatorError when they do not compose, or with `check` when they differ
 */
export async function writeSchema({ check }: { check: boolean }): Promise<void> {
  const changed: string[] = [];
  for (const [name, text] of schemaFiles()) {
    const present = await readFile(join(DIRECTORY, name), 'utf8').catch(() => '');
    if (present === text) continue;
    changed.push(name);
    if (check && name === 'api.graphql') nameBreakingChanges(present, text);
    if (!check) {
      await mkdir(DIRECTORY, { recursive: true });
      await writeFile(join(DIRECTORY, name), text);
    }
  }
  if (check && changed.length > 0)
    throw new OperatorError(
      `schema/ is not what the code says: ${changed.join(', ')}. Run "npm run schema" and commit it.`,
      65,
    );
  if (!check) log('info', 'schema', { written: changed.length === 0 ? 'nothing new' : changed.join(',') });
}

function schemaFiles(): Map<string, string> {
  const services = subgraphs.map((definition) => ({ name: definition.name, sdl: buildSubgraph(definition).sdl }));
  const composed = composeServices(
    services.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.internal/graphql` })),
  );
  if (compositionHasErrors(composed))
    throw new OperatorError(
      `The subgraphs do not compose:\n  ${composed.errors.map((error) => error.message).join('\n  ')}`,
      65,
    );
  const files = new Map(services.map(({ name, sdl }) => [`${name}.graphql`, sdl]));
  files.set('supergraph.graphql', `${composed.supergraphSdl.trim()}\n`);
  files.set(
    'api.graphql',
    `${printSchema(lexicographicSortSchema(buildASTSchema(parse(composed.publicSdl)))).trim()}\n`,
  );
  return files;
}

function nameBreakingChanges(before: string, after: string): void {
  if (before === '') return;
  for (const { type, description } of findBreakingChanges(buildASTSchema(parse(before)), buildASTSchema(parse(after))))
    log('warn', 'breaking-change', { type, description });
}
