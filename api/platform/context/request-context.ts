import DataLoader from 'dataloader';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestDatabase } from '../database/request-database';

/** What the operator allows. */
export interface RequestLimits {
  /** Longest life of an API token, in days. */
  readonly tokenMostDays: number;
  /** A mail server is configured; left out: none is. */
  readonly sendsMail?: boolean;
}

/** Everything a resolver may use of the request it serves. */
export interface RequestContext {
  /** Null when nobody is signed in. */
  readonly viewer: Viewer | null;
  readonly database: RequestDatabase;
  readonly loaders: Loaders;
  /** The instant the request began, ISO 8601 UTC; the request's only clock. */
  readonly now: string;
  /** An id that answers, logs and audit rows share. */
  readonly requestId: string;
  readonly locale: 'zh-CN' | 'en';
  /** Left out: what the rooms allow by themselves. */
  readonly limits?: RequestLimits;
}

/** DataLoaders of one request, made when first asked for. */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  /**
   * The loader of that name, which batches ids of one tick into one call of `load`. `load` answers a map; ids it
   * leaves out load as null. The name must tell apart loaders that read different columns.
   */
  of<Value>(
    name: string,
    load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): DataLoader<string, Value | null> {
    return this.inOrder<Value | null>(name, async (ids) => {
      const found = await load(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** As `of`, for a `load` that answers a value of each id in the order of the ids. */
  inOrder<Value>(name: string, load: (ids: readonly string[]) => Promise<readonly Value[]>): DataLoader<string, Value> {
    const known = this.#loaders.get(name);
    if (known !== undefined) return known as DataLoader<string, Value>;
    const loader = new DataLoader<string, Value>(load);
    this.#loaders.set(name, loader as DataLoader<string, unknown>);
    return loader;
  }
}
