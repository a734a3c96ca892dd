/**
 * What one operation may ask for. A page of 200 clients with a page of 50 rows under each is inside; pages in pages in
 * pages are not.
 */
export const LIMITS = {
  /** Lexical tokens of a document. */
  tokens: 10_000,
  /** Selections with fragments spread out. */
  selections: 5_000,
  /** Levels of nesting; introspection is not counted. */
  depth: 20,
  /** Renamed fields of a document. */
  aliases: 200,
  /** Types a document may ask the schema about by name; the whole schema, once. */
  typesAsked: 20,
  /** Wrong values of variables that are told; a list of a thousand wrong ones is one mistake. */
  variableErrors: 20,
  /** Values an operation may answer at most, by the pages it asks for, and what its figures weigh. */
  cost: 100_000,
  /** An operation that costs as much takes its turn with others of the same person. */
  costly: 10_000,
  /** Costly operations of one person that run at once. */
  costlyAtOnce: 2,
  /** Costly operations of one person that wait for their turn; more are refused. */
  costlyWaiting: 20,
} as const;
