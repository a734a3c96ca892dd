interface Parameter {
  readonly kind: string;
  readonly index: number;
  readonly name?: string;
  readonly propertyName?: string;
}

/** A method of a resolver class, as the library keeps it. */
export interface Method {
  readonly target: new () => object;
  readonly methodName: string;
  readonly schemaName: string;
  readonly params?: readonly Parameter[];
  readonly middlewares?: readonly unknown[];
  readonly roles?: unknown;
}

interface FieldMethod extends Method {
  readonly kind: string;
  readonly getObjectType?: () => Function;
}

/** What the library has read off all classes of the process. */
interface LibraryMetadata {
  queries: readonly Method[];
  mutations: readonly Method[];
  subscriptions: readonly Method[];
  fieldResolvers: readonly FieldMethod[];
  readonly objectTypes: readonly { readonly target: Function; readonly name: string; simpleResolvers?: boolean }[];
}

const LISTS = ['queries', 'mutations', 'subscriptions', 'fieldResolvers'] as const;

export function libraryMetadata(): LibraryMetadata {
  return (globalThis as unknown as { TypeGraphQLMetadataStorage: LibraryMetadata }).TypeGraphQLMetadataStorage;
}

/**
 * Does `work` while the library knows the methods of these classes alone. For each schema it prepares every method it
 * knows, and for each field of a schema it looks through all of them: with the methods of all rooms a start took an
 * eighth more processor time, as profiled.
 */
export function withMethodsOf<Result>(resolvers: readonly Function[], work: () => Result): Result {
  const metadata = libraryMetadata();
  const all = { ...metadata };
  const ofThese = ({ target }: Method): boolean =>
    resolvers.some((resolver) => resolver === target || Object.prototype.isPrototypeOf.call(target, resolver));
  metadata.queries = all.queries.filter(ofThese);
  metadata.mutations = all.mutations.filter(ofThese);
  metadata.subscriptions = all.subscriptions.filter(ofThese);
  // A method of the type itself belongs to every room that has the type.
  metadata.fieldResolvers = all.fieldResolvers.filter((method) => method.kind === 'internal' || ofThese(method));
  try {
    return work();
  } finally {
    for (const list of LISTS) Object.assign(metadata, { [list]: all[list] });
  }
}
