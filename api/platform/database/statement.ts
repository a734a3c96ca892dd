/** One parameterised statement; rows come back with the names of the select list. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const MAX_PREPARED = 500;
const names = new Map<string, string>();

/**
 * A name under which the server keeps the plan of this text, or undefined once `MAX_PREPARED` texts are kept: a
 * connection's memory must not grow with the variety of questions.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MAX_PREPARED) return undefined;
  const name = `kehu_${names.size}`;
  names.set(text, name);
  return name;
}
