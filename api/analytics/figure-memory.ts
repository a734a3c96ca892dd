import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import type { RequestDatabase } from '../platform/database/request-database';
import type { Statement } from '../platform/database/statement';

/** Answers kept, with their questions of some two thousand characters. */
const MOST_ANSWERS = 2_000;
/** Values kept of all answers together, some forty bytes each. */
const MOST_VALUES = 800_000;
const MOST_TEXTS = 1_000;

/**
 * Rows of a figure, of this snapshot: told from memory where a statement reads kept tables alone and this process read them for
 * the same question, in the state in which the snapshot sees them. Whoever may not see all figures is not told any versions, and
 * reads for themselves what row-level security lets them.
 *
 * @returns rows that others are told as well; they are not to be changed
 */
export async function figureRows<Row extends object>(
  database: RequestDatabase,
  statement: Statement,
): Promise<readonly Row[]> {
  const relations = relationsOf(statement.text);
  if (relations === null) return database.rows<Row>(statement);
  const { snapshot, versions } = await versionsSeen(database);
  const seen = relations.map((relation) => versions.get(relation));
  if (snapshot === undefined || seen.includes(undefined)) return database.rows<Row>(statement);
  const memory = FigureMemory.of(database.source);
  const question = JSON.stringify([statement.text, statement.values, seen]);
  const known = memory.told(question);
  if (known !== undefined) return known as readonly Row[];
  const isSame = database.snapshot === snapshot;
  const rows = await database.rows<Row>(statement);
  if (isSame && database.snapshot === snapshot) memory.keep(question, rows);
  return rows;
}

const memories = new WeakMap<DataSource, FigureMemory>();

/** Answers of one database, the least recently asked out first. */
class FigureMemory {
  readonly #answers = new LRUCache<string, readonly object[]>({ max: MOST_ANSWERS, maxSize: MOST_VALUES });

  static of(source: DataSource): FigureMemory {
    const known = memories.get(source);
    if (known !== undefined) return known;
    const made = new FigureMemory();
    memories.set(source, made);
    return made;
  }

  told(question: string): readonly object[] | undefined {
    return this.#answers.get(question);
  }

  keep(question: string, rows: readonly object[]): void {
    rows.forEach(Object.freeze);
    this.#answers.set(question, Object.freeze(rows), { size: 1 + valuesOf(rows) });
  }
}

function valuesOf(rows: readonly object[]): number {
  const of = (row: object): number =>
    Object.values(row).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
  return rows.reduce<number>((sum, row) => sum + of(row), 0);
}

/** A state of every kept table, and the snapshot that sees them so. */
interface Seen {
  readonly snapshot: object | undefined;
  readonly versions: ReadonlyMap<string, string>;
}

const NOTHING: Seen = { snapshot: undefined, versions: new Map() };

/** Of each request: asked once a snapshot. */
const asked = new WeakMap<RequestDatabase, { readonly snapshot: object | undefined; readonly seen: Promise<Seen> }>();

function versionsSeen(database: RequestDatabase): Promise<Seen> {
  const known = asked.get(database);
  if (known?.snapshot !== undefined && known.snapshot === database.snapshot) return known.seen;
  const rows = database.rows<{ relation: string; version: string }>({ text: VERSIONS, values: [] });
  // The snapshot begins with its first statement.
  const { snapshot } = database;
  const seen = rows.then((each) =>
    snapshot === undefined
      ? NOTHING
      : { snapshot, versions: new Map(each.map(({ relation, version }) => [relation, version])) },
  );
  asked.set(database, { snapshot, seen });
  return seen;
}

/** Movements that are not folded yet are told apart by which they are. */
const VERSIONS = `
  select relation, version || case relation when 'complaints.delta' then
    (select concat(' ', count(*), ' ', sum(id), ' ', max(id)) from complaints.delta) else '' end as version
  from analytics.kept_version`;

/** The schemas of the database: whatever a statement names stands in one of them. */
const SCHEMAS = [
  'access',
  'analysis',
  'analytics',
  'clients',
  'complaints',
  'desk',
  'identity',
  'inbox',
  'jobs',
  'platform',
  'policy',
  'returns',
  'sales',
];
const NAMED = new RegExp(`\\b((?:${SCHEMAS.join('|')})\\.\\w+)(\\s*\\()?`, 'g');
const CLOCK = /\b(?:now|current_\w+|\w*_timestamp|random)\b/;

const texts = new LRUCache<string, { readonly relations: readonly string[] | null }>({ max: MOST_TEXTS });

/** The relations that a statement names; null where it calls a function, which may read any, or has a clock of its own. */
function relationsOf(text: string): readonly string[] | null {
  const known = texts.get(text);
  if (known !== undefined) return known.relations;
  const names = [...text.matchAll(NAMED)];
  const isOpen = CLOCK.test(text) || names.length === 0 || names.some(([, , called]) => called !== undefined);
  const relations = isOpen ? null : [...new Set(names.map(([, name = '']) => name))];
  texts.set(text, { relations });
  return relations;
}
