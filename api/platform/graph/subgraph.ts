import type { GraphQLResolveInfo } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import type { Resource } from '../../kernel/access/matrix';
import type { RequestContext } from '../context/request-context';
import type { PaperDefinition } from '../papers/paper';

/** What another room knows of an entity. */
export interface Stub {
  readonly id: string;
}

/** Loads an entity a room owns from its key; null when there is none the viewer may know of. */
export type ReferenceResolver = (stub: Stub, context: RequestContext, info: GraphQLResolveInfo) => Promise<unknown>;

/** A room's part of the graph, the same in one process and in many. */
export interface SubgraphDefinition {
  readonly name: string;
  /** TypeORM entities of the room's tables. */
  readonly entities: readonly Function[];
  /** Entities of other rooms whose services it was given (docs/decisions/0017); left out: none. */
  readonly borrowed?: readonly Function[];
  readonly resolvers: NonEmptyArray<Function>;
  /** Types reached only through `_entities` or as members of interfaces. */
  readonly orphanedTypes: readonly Function[];
  /** The entities this room owns, by type name. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /**
   * What an API token must be allowed to write before it may ask for a mutation of this room; a mutation may say it for
   * itself (`@TokenWrites`). Left out: no token may, a person has to be signed in.
   */
  readonly tokenWrites?: Resource;
  /** What the room puts on paper; none when left out. */
  readonly papers?: readonly PaperDefinition[];
}
