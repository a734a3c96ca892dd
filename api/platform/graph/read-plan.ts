import type { DataSource } from 'typeorm';
import type { Classification } from '../../kernel/access/classification';
import { fieldRight, type FieldRight } from '../../kernel/access/field-right';
import type { Viewer } from '../../kernel/access/viewer';
import { ownersOf } from '../database/viewer-settings';
import type { Selection } from './look-ahead';

export interface ReadPlanOptions {
  /** Fields that are read whatever is asked: keys and what other fields are resolved from. */
  readonly always: readonly string[];
  /** Graph fields that are not columns themselves, or fields of theirs (`tier.why`), and the properties they are made of. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** Classification by property; a property not named has the default. */
  readonly classified: { readonly default: Classification } & Readonly<Record<string, Classification>>;
  /** SQL expression that stands in for an identifying property when the reader is pseudonymous. */
  readonly pseudonyms?: Readonly<Record<string, string>>;
  /** Properties that are no columns: SQL over the alias. */
  readonly computed?: Readonly<Record<string, string>>;
  /** SQL that is true of rows the viewer wrote themselves: they read them whole, whoever owns what the row is of. */
  readonly own?: string;
  readonly alias: string;
}

/** What every row carries that may be the viewer's own. */
const OWN = 'isOwn';

/** A select list and a key that is equal for equal lists, fit for a loader's name. */
export interface SelectList {
  readonly sql: string;
  readonly key: string;
  /** Properties that every row of the list carries as they are. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Turns what a query asks of a type into the columns that answer it and that the viewer may see. Made once per type
 * from its entity, so that a column has one name in SQL, in TypeScript and in the graph.
 */
export class ReadPlan {
  readonly #lists = new Map<string, SelectList>();
  /** What a selection came to for a viewer: a list under each of many rows asks again and again. */
  readonly #asked = new WeakMap<object, WeakMap<Viewer, SelectList>>();
  #columns: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly entity: Function,
    private readonly options: ReadPlanOptions,
  ) {}

  /** The select list for these fields. Withheld columns are selected as null, so that no row can carry them. */
  list(source: DataSource, selection: Selection | readonly string[], viewer: Viewer): SelectList {
    const ofSelection = this.#asked.get(selection) ?? new WeakMap<Viewer, SelectList>();
    this.#asked.set(selection, ofSelection);
    const known = ofSelection.get(viewer) ?? this.#make(source, selection, viewer);
    ofSelection.set(viewer, known);
    return known;
  }

  #make(source: DataSource, selection: Selection | readonly string[], viewer: Viewer): SelectList {
    const properties = this.#properties(source, selection);
    const rights = properties.map((property) => fieldRight(viewer.reaches, this.#classification(property)));
    const key = properties.map((property, at) => property + tagOf(rights[at])).join(',');
    const cached = this.#lists.get(key);
    if (cached !== undefined) return cached;
    const sql = properties
      .map((property, at) => `${this.#expression(source, property, rights[at])} as "${property}"`)
      .join(', ');
    const shown = new Set(properties.filter((property, at) => this.#isShown(property, rights[at])));
    const made = { sql, key, shown };
    if (this.#lists.size < 1_000) this.#lists.set(key, made);
    return made;
  }

  /** The SQL column of a property, for filters and sorts. @throws Error when there is no such column */
  column(source: DataSource, property: string): string {
    const computed = property === OWN ? this.options.own : this.options.computed?.[property];
    if (computed !== undefined) return computed;
    const column = this.#columnsOf(source).get(property);
    if (column === undefined) throw new Error(`No column for ${property}`);
    return `${this.options.alias}.${column}`;
  }

  /** True when the viewer may see the property in every row, so that filtering and sorting by it tells nothing new. */
  mayOrderBy(property: string, viewer: Viewer): boolean {
    const classification = this.#classification(property);
    const right = fieldRight(viewer.reaches, classification);
    const reach = viewer.reaches[classification.resource];
    return right.kind === 'shown' || (right.kind === 'owned' && !reach.cases && !reach.pseudonymous);
  }

  #properties(source: DataSource, selection: Selection | readonly string[]): string[] {
    const columns = this.#columnsOf(source);
    const wanted = new Set(this.#always());
    for (const field of selection.keys() as Iterable<string | number>) {
      const name = typeof field === 'number' ? ((selection as readonly string[])[field] ?? '') : field;
      for (const property of this.options.needs?.[name] ?? [name])
        if (columns.has(property) || this.options.computed?.[property] !== undefined) wanted.add(property);
    }
    return [...wanted].sort();
  }

  #classification(property: string): Classification {
    return this.options.classified[property] ?? this.options.classified.default;
  }

  #expression(source: DataSource, property: string, right: FieldRight | undefined): string {
    const column = this.column(source, property);
    if (this.#isShown(property, right)) return column;
    const otherwise = this.options.pseudonyms?.[property] ?? 'null';
    if (right?.kind !== 'owned') return otherwise;
    const isOwned = `${this.column(source, 'ownerId')} = any(${ownersOf(this.#classification(property).resource)})`;
    const isOwn = this.options.own === undefined ? '' : ` or ${this.options.own}`;
    return `case when ${isOwned}${isOwn} then ${column} else ${otherwise} end`;
  }

  #isShown(property: string, right: FieldRight | undefined): boolean {
    return this.#always().includes(property) || right?.kind === 'shown';
  }

  #always(): readonly string[] {
    return this.options.own === undefined ? this.options.always : [...this.options.always, OWN];
  }

  #columnsOf(source: DataSource): ReadonlyMap<string, string> {
    return (this.#columns ??= new Map(
      source.getMetadata(this.entity).columns.map((column) => [column.propertyName, column.databaseName]),
    ));
  }
}

function tagOf(right: FieldRight | undefined): string {
  if (right === undefined || right.kind === 'hidden') return '-';
  return right.kind === 'shown' ? '' : '?';
}
