/** Who answers: the product, the peer, and SQL by hand. */
export type Kind = 'kehu' | 'postgraphile' | 'bare';

/** Sends one question as the work's member of staff and gives the data of the answer. */
export type Ask = (text: string, variables: Variables) => Promise<unknown>;

export type Variables = Readonly<Record<string, unknown>>;

/** What the works may know of the seeded company. */
export interface Facts {
  /** Ids of staff by account. */
  readonly staff: Readonly<Record<string, string>>;
  /** A client in the portfolio of `zhangwei`, with complaints and a tier. */
  readonly clientId: string;
  /** The place in the middle of all clients by volume, counted from 1, and the sort key and id of who stands there. */
  readonly middle: number;
  readonly middlePlace: readonly [volumeFen: number, id: string];
  /** How many clients and complaints there are. */
  readonly clients: number;
  readonly complaints: number;
}

/** One candidate's way to be asked for a work. */
export interface Asking {
  /** A document of GraphQL; for the bare server, the name of a statement. */
  readonly text: string;
  /** Found once, before anything is measured; may ask, for instance for the cursors of pages. */
  readonly variables: (facts: Facts, ask: Ask) => Variables | Promise<Variables>;
  /** Brings the data of an answer into the shape that all candidates are compared in. */
  readonly read: (data: never) => unknown;
}

/** Something a user does, asked of every candidate in its own words. */
export interface Work {
  readonly name: string;
  readonly title: string;
  /** Account of the demonstration company that asks; access control is on for all. */
  readonly account: string;
  /** True when each request leaves rows behind, so that answers differ and their effects are compared instead. */
  readonly writes?: boolean;
  readonly asking: Readonly<Record<Kind, Asking>>;
}
