import type { Wording } from '../graph/problem';

/** What a paper says, before it is laid out. Texts are as people wrote them; the layout makes them printable. */
export interface Paper {
  readonly title: string;
  /** Number of what it is about. */
  readonly number: string;
  /** Name of the file, without ending. */
  readonly fileName: string;
  /** Who holds each copy, in the order of the clause. */
  readonly copies: readonly PaperCopy[];
  readonly blocks: readonly Block[];
}

export interface PaperCopy {
  /** From 1. */
  readonly copyNo: number;
  readonly holder: string;
}

/** A value that nobody gave is left out. */
export type Fact = readonly [label: string, value: string | null | undefined];

export interface Column {
  readonly title: string;
  /** `fit`: as wide as its words; `fill`: shares what is left; a number: points. */
  readonly width: 'fit' | 'fill' | number;
  /** Set to the right. */
  readonly numeric?: boolean;
}

export interface Signature {
  /** As whom: 申请人, 核准人 … */
  readonly as: string;
  /** Who signed; left out: a line to sign on. */
  readonly name?: string | null;
  /** A day or an instant, as it is to be read. */
  readonly on?: string | null;
}

/** A clause that decided something, and the version of its regulation. */
export interface CitedClause {
  readonly clause: string;
  readonly policyVersion: number;
  /** What it decided. */
  readonly decided: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** The last row, in bold; as many cells as columns. */
      readonly total?: readonly string[];
    }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'clauses'; readonly clauses: readonly CitedClause[] };

/** Why a paper is not made, and what to do about it. */
export interface PaperRefusal {
  readonly code: string;
  readonly wording: Wording;
  readonly clause?: string;
}

/** The paper, its refusal, or null when there is nothing that the viewer may know of. */
export type Composed = Paper | PaperRefusal | null;

export function isRefusal(composed: Paper | PaperRefusal): composed is PaperRefusal {
  return 'wording' in composed;
}

/** For whom a paper is. What is internal carries a mark and is never made for a client (CQ-10). */
export type Reader = 'client' | 'internal';

/** One kind of paper: what it asks the graph, as the viewer, and what it makes of the answer. */
export interface PaperDefinition {
  /** As its address names it, `return-note`. */
  readonly name: string;
  readonly reader: Reader;
  /** The type of the graph that it is about. */
  readonly subjectType: string;
  /** One operation with the variable `$id: ID!`, and `$after: String` where it has more. */
  readonly query: string;
  /** How a list that is longer than a page is read whole. */
  readonly more?: More<unknown>;
  /** What ids of its subject look like; left out: a uuid. */
  readonly ids?: RegExp;
  readonly compose: (data: unknown) => Composed;
}

export interface More<Data> {
  /** Where the next page of its list begins; null: it is whole, or as long as it may be. */
  readonly after: (data: Data) => string | null;
  /** What was read so far with the next page; null: the subject changed between the two, and nothing is made of it. */
  readonly join: (read: Data, next: Data) => Data | null;
}

interface Definition<Data> extends Omit<PaperDefinition, 'compose' | 'more'> {
  readonly more?: More<Data>;
  readonly compose: (data: Data) => Composed;
}

/** A definition whose `compose` knows the shape of the answer to its own query. */
export function definePaper<Data>({ more, compose, ...definition }: Definition<Data>): PaperDefinition {
  return {
    ...definition,
    ...(more !== undefined && {
      more: {
        after: (data) => more.after(data as Data),
        join: (read, next) => more.join(read as Data, next as Data),
      },
    }),
    compose: (data) => compose(data as Data),
  };
}
