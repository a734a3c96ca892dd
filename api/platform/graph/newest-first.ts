import type DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { startOfDay, type CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../context/request-context';
import { Conditions } from '../database/conditions';
import { limitSql } from '../database/limit';
import { uuidList } from '../database/uuid-list';
import { decodeCursor, foreignCursor, isId, pageSize } from './cursor';
import { isDay, isInstant } from './cursor-key';
import { asksNextPage, selectionAt, type Selection } from './look-ahead';
import { placeOlderThan } from './older-than';
import { pageOf, type Page } from './page';
import type { SelectList } from './read-plan';
import type { RowSource } from './row-by-id';
import { signedIn } from './signed-in';

export interface PageInput {
  readonly first: number;
  readonly after: string | null | undefined;
  /** A day of which, and of later ones, nothing is read; left out: from the newest on. */
  readonly olderThan?: string | null;
  /** Fields asked for of each row. */
  readonly selection: Selection | readonly string[];
  /** Whether it is asked if rows follow the page, as it is when left out: a row more is read to know. */
  readonly asksNext?: boolean;
}

/** What a query asks of a page under each of many rows, where a row more of each is dear. */
export function pageAsked(info: GraphQLResolveInfo): Required<Pick<PageInput, 'selection' | 'asksNext'>> {
  return { selection: selectionAt(info, 'edges', 'node'), asksNext: asksNextPage(info) };
}

export interface NewestFirstOptions extends RowSource {
  /** The property rows are sorted by, latest first; the id breaks ties. Its index is on both. */
  readonly newest: string;
  readonly type: 'date' | 'timestamptz';
  /** The property that names the parent whose rows are read apart. Its index is on it, the sort key and the id. */
  readonly parent: string;
}

interface Place {
  readonly id: string;
  /** Left out where the row carries it under its own name. */
  readonly sortKey?: string;
}

interface PageRead {
  readonly list: SelectList;
  readonly after: Required<Place> | undefined;
  readonly limit: number;
}

interface Asked<Row> {
  readonly input: PageInput;
  readonly pages: DataLoader<string, Page<Row>>;
}

interface ParentsRead {
  readonly parentIds: readonly string[];
  readonly read: PageRead;
  readonly input: PageInput;
}

function isSame(one: PageInput, other: PageInput): boolean {
  return (
    one.selection === other.selection &&
    one.first === other.first &&
    one.asksNext === other.asksNext &&
    one.after === other.after &&
    one.olderThan === other.olderThan
  );
}

/** A keyset-paged list of rows, newest first: all that a viewer reaches, or those of one parent. */
export class NewestFirst<Row extends { readonly id: string }> {
  /** What was asked last in a request: each of many parents asks the same. */
  readonly #asked = new WeakMap<RequestContext, Asked<Row>>();

  constructor(private readonly options: NewestFirstOptions) {}

  /**
   * A page of the rows that meet the conditions, over the alias of the plan; undefined: none can.
   * @throws GraphQLError BAD_USER_INPUT for wrong arguments
   */
  async page(context: RequestContext, input: PageInput, conditions: Conditions | undefined): Promise<Page<Row>> {
    const read = this.#read(context, input);
    return this.#page(input, conditions === undefined ? [] : await this.#rows(context, conditions, read));
  }

  /** A page of a parent's rows, batched with the same page of other parents. @throws GraphQLError as `page` does */
  pageOfParent(context: RequestContext, parentId: string, input: PageInput): Promise<Page<Row>> {
    const known = this.#asked.get(context);
    const asked = known !== undefined && isSame(known.input, input) ? known : this.#ask(context, input);
    if (!isId(parentId)) return Promise.resolve(this.#page(input, []));
    return asked.pages.load(parentId);
  }

  #ask(context: RequestContext, input: PageInput): Asked<Row> {
    const read = this.#read(context, input);
    const { first, after, olderThan } = input;
    const name = `pages of ${this.options.name} ${read.list.key} ${first} of ${read.limit} ${after ?? ''} ${olderThan ?? ''}`;
    const pages = context.loaders.inOrder(name, (parentIds) =>
      this.#pagesOfParents(context, { parentIds, read, input }),
    );
    const asked = { input, pages };
    this.#asked.set(context, asked);
    return asked;
  }

  #read(context: RequestContext, { first, selection, asksNext = true, ...from }: PageInput): PageRead {
    const list = this.options.plan.list(context.database.source, selection, signedIn(context));
    return { list, after: this.#placeAfter(from), limit: pageSize(first) + Number(asksNext) };
  }

  #placeAfter({ after, olderThan }: Pick<PageInput, 'after' | 'olderThan'>): Required<Place> | undefined {
    if (after == null) return olderThan == null ? undefined : this.#placeBefore(olderThan);
    const [sortKey, id] = decodeCursor(after, 2);
    const isKey = this.options.type === 'date' ? isDay : isInstant;
    if (isKey(sortKey) && typeof id === 'string' && isId(id)) return { sortKey, id };
    throw foreignCursor();
  }

  #placeBefore(olderThan: string): Required<Place> {
    const { day, id } = placeOlderThan(olderThan);
    return { sortKey: this.options.type === 'date' ? day : startOfDay(day as CivilDate), id };
  }

  #page({ first, after, asksNext }: PageInput, rows: readonly (Row & Place)[]): Page<Row> {
    return pageOf({ rows, first, after, asksNext, keyOf: (row) => [row.sortKey ?? this.#newestOf(row), row.id] });
  }

  #newestOf(row: Row): string {
    return (row as Readonly<Record<string, unknown>>)[this.options.newest] as string;
  }

  /** What a page reads of each row. Every column costs at both ends, and the sort key is often among them already. */
  #columnsRead({ sql, shown }: SelectList, newest: string): string {
    return shown.has(this.options.newest) ? sql : `${sql}, ${newest} as "sortKey"`;
  }

  #rows(context: RequestContext, conditions: Conditions, { list, after, limit }: PageRead): Promise<(Row & Place)[]> {
    const { newest, id } = this.#columns(context);
    if (after !== undefined)
      conditions.say(
        `(${newest}, ${id}) < (${conditions.bind(after.sortKey)}::${this.options.type}, ${conditions.bind(after.id)}::uuid)`,
      );
    const most = limitSql(limit, (value) => conditions.bind(value));
    return context.database.rows<Row & Place>({
      text: `select ${this.#columnsRead(list, newest)} from ${this.options.from} ${conditions.where}
             order by ${newest} desc, ${id} desc limit ${most}`,
      values: conditions.values,
    });
  }

  /**
   * A page of every parent in one statement, in the order of the parents. A row names its parent by its place, which is
   * shorter than an id, and each parent's rows come in the order of its own page; a sort of them all would cost a fifth
   * of the statement and tell nothing.
   */
  async #pagesOfParents(
    context: RequestContext,
    { parentIds, read: { list, after, limit }, input }: ParentsRead,
  ): Promise<readonly Page<Row>[]> {
    const { newest, id, parent } = this.#columns(context);
    const values: unknown[] = [uuidList(parentIds)];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const behind =
      after === undefined
        ? ''
        : `and (${newest}, ${id}) < (${bind(after.sortKey)}::${this.options.type}, ${bind(after.id)}::uuid)`;
    const rows = await context.database.rows<Row & Place & { readonly parentAt: number }>({
      text: `select page.*, parent.at::int - 1 as "parentAt" from unnest($1::uuid[]) with ordinality as parent (id, at)
             cross join lateral (
               select ${this.#columnsRead(list, newest)} from ${this.options.from}
               where ${parent} = parent.id ${behind} order by ${newest} desc, ${id} desc limit ${limitSql(limit, bind)}) as page`,
      values,
    });
    const rowsOf = parentIds.map((): (Row & Place)[] => []);
    for (const row of rows) rowsOf[row.parentAt]?.push(row);
    return rowsOf.map((own) => this.#page(input, own));
  }

  #columns({ database: { source } }: RequestContext): { newest: string; id: string; parent: string } {
    const { plan, newest, parent } = this.options;
    return { newest: plan.column(source, newest), id: plan.column(source, 'id'), parent: plan.column(source, parent) };
  }
}
