import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import analyticsSdl from '../../schema/analytics.graphql?raw';
import type { Config } from '../config';
import type { Viewer } from '../kernel/access/viewer';
import { createDataSource } from '../platform/database/data-source';
import { Replica } from '../platform/database/replica';
import type { MayLag } from '../platform/graph/graph-server';
import type { DataSource } from 'typeorm';

interface ReplicaPlace {
  readonly primary: DataSource;
  /** The role to step down to, as on the primary. */
  readonly role: string | undefined;
  readonly entities: readonly Function[];
}

/** The configured replica, looked at once; undefined when none is configured. One that does not answer is tried again. */
export async function openReplica(config: Config, place: ReplicaPlace): Promise<Replica | undefined> {
  const { replicaUrl: url, replicaMostLagSeconds: mostLagSeconds, poolSize } = config;
  if (url === undefined) return undefined;
  const { primary, role, entities } = place;
  const source = createDataSource({ url, role, poolSize, entities: [...entities], statementTimeoutMs: 30_000 });
  const replica = new Replica(source, { primary, mostLagSeconds });
  await replica.start();
  return replica;
}

/** Figures may be seconds old, and so may what is read by those who only ever read. */
export const mayLag: MayLag = (operation, viewer) => onlyReads(viewer) || asksFigures(operation);

/** The same in a room of its own, which is asked parts of what was asked: all that the room of figures is asked are figures. */
export function mayLagIn(room: string): MayLag {
  return room === 'analytics' ? () => true : (_operation, viewer) => onlyReads(viewer);
}

function onlyReads({ posts }: Viewer): boolean {
  return posts.length > 0 && posts.every((post) => post === 'ANALYST' || post === 'EXECUTIVE');
}

const figures = new Set(['__typename', ...queriesOf(analyticsSdl)]);

function asksFigures({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && figures.has(selection.name.value),
  );
}

function queriesOf(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === 'Query'
      ? (definition.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}
