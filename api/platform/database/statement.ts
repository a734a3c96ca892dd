/** One parameterised statement; rows come back with the names of the select list. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What is known of a text. */
export interface Prepared {
  /** Under which the server keeps the plan of this text; undefined: it is planned each time. */
  readonly name: string | undefined;
  /** True when the text adds rows up, and so reads all that it may. Any other reads a page, or looks rows up. */
  readonly readsWhole: boolean;
}

const MAX_PREPARED = 500;
const known = new Map<string, Prepared>();

/** A name for this text, until `MAX_PREPARED` are kept: a connection's memory must not grow with the variety of questions. */
export function prepared(text: string): Prepared {
  const found = known.get(text);
  if (found !== undefined) return found;
  const readsWhole = ADDS_UP.test(text);
  if (known.size >= MAX_PREPARED) return { name: undefined, readsWhole };
  const made = { name: `kehu_${known.size}`, readsWhole };
  known.set(text, made);
  return made;
}

const ADDS_UP = /\b(?:count|sum|min|max|avg|array_agg|bool_or|bool_and)\s*\(|\bgroup\s+by\b|\bselect\s+distinct\b/i;
