import type { QueryRunner } from 'typeorm';

interface Policy {
  readonly schemaname: string;
  readonly tablename: string;
  readonly policyname: string;
  readonly qual: string;
}

/** A part of a policy that asks another table: `exists (select …)`, or `column in (select …)`. */
interface LookUp {
  readonly from: number;
  readonly to: number;
  /** The column that is looked for; undefined where the query itself names it. */
  readonly column: string | undefined;
  readonly query: string;
}

const BEGINS = /\bEXISTS \(|\b(\w+) IN \((?= SELECT)/g;

/**
 * Makes policies look a row up when a page is read, and list first what may be read only when a great many rows are:
 * PostgreSQL, which does not know that a page stops when it is full, lists the portfolio, or all cases of a post, for
 * every page (decision 0053). Safe to repeat; a migration that makes or changes a policy with a look-up calls it.
 */
export async function lookUpByRow(runner: QueryRunner): Promise<void> {
  const policies = (await runner.query(
    `select schemaname, tablename, policyname, qual from pg_policies
     where cmd in ('SELECT', 'ALL') and 'kehu_app' = any(roles) and qual ~ '(EXISTS|IN) \\( ?SELECT'
       and qual !~ 'reads_whole' order by schemaname, tablename, policyname`,
  )) as Policy[];
  for (const { schemaname, tablename, policyname, qual } of policies)
    await runner.query(
      `alter policy "${policyname}" on "${schemaname}"."${tablename}" using (${byRow(qual, `"${tablename}"`)})`,
    );
}

/** @param table the name, quoted, by which the policy's own row is known */
export function byRow(qual: string, table: string): string {
  let made = '';
  let done = 0;
  for (const { from, to, column, query } of lookUps(qual)) {
    made += `${qual.slice(done, from)}case when (select access.reads_whole()) then ${qual.slice(from, to)} else ${lookedUp(query, column, table)} end`;
    done = to;
  }
  return made + qual.slice(done);
}

/** An offset, of which nothing comes, keeps PostgreSQL from listing what the query finds. */
function lookedUp(query: string, column: string | undefined, table: string): string {
  if (column === undefined) return `exists (${query} offset 0)`;
  return `exists (select from (${query}) as listed (it) where listed.it = ${table}.${column} offset 0)`;
}

function lookUps(qual: string): LookUp[] {
  const found: LookUp[] = [];
  for (const match of qual.matchAll(BEGINS)) {
    const from = match.index;
    if (from < (found.at(-1)?.to ?? 0)) continue;
    const begin = from + match[0].length;
    const end = endOf(qual, begin);
    found.push({ from, to: end + 1, column: match[1], query: qual.slice(begin, end) });
  }
  return found;
}

/** Where the bracket closes that was opened before `from`. Policies hold no text with brackets in it. */
function endOf(qual: string, from: number): number {
  let depth = 1;
  for (let at = from; at < qual.length; at += 1) {
    if (qual[at] === '(') depth += 1;
    if (qual[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`No end to what begins at ${from} of ${qual}`);
}
