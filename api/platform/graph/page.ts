import { Directive, Field, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from './classified';
import { encodeCursor, type CursorKey } from './cursor';

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when rows follow the last one of this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True when the page was asked for with `after`.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row, for `after` of the next page.' })
  endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

export interface PageOptions<Row> {
  /** One row more than `first`, when there was one, unless nobody asks for it. */
  readonly rows: readonly Row[];
  readonly first: number;
  readonly after: string | null | undefined;
  readonly keyOf: (row: Row) => CursorKey;
  /** Whether it is asked if rows follow the page. */
  readonly asksNext?: boolean;
}

/** A page of a keyset-paged list from `first + 1` rows, or from `first` where nobody asks if rows follow. */
export function pageOf<Row>({ rows, first, after, keyOf, asksNext = true }: PageOptions<Row>): Page<Row> {
  const own = rows.length > first ? rows.slice(0, first) : rows;
  const edges = own.map((node) => new KeysetEdge(node, keyOf));
  return { edges, pageInfo: new KeysetPageInfo(edges, asksNext ? rows.length > first : undefined, after != null) };
}

/** The page with the number of all rows of its list. */
export async function withTotal<Row>(
  page: Promise<Page<Row>>,
  total: Promise<number>,
): Promise<Page<Row> & { readonly totalCount: number }> {
  const [found, totalCount] = await Promise.all([page, total]);
  return { ...found, totalCount };
}

class KeysetPageInfo implements PageInfo {
  constructor(
    private readonly edges: readonly Edge<unknown>[],
    private readonly isFollowed: boolean | undefined,
    readonly hasPreviousPage: boolean,
  ) {}

  /** @throws Error of a page of which this was not to be asked */
  get hasNextPage(): boolean {
    if (this.isFollowed === undefined) throw new Error('Nobody was to ask of this page whether rows follow it');
    return this.isFollowed;
  }

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

/** Writes its cursor when asked for it: most pages ask for one of them at most. */
class KeysetEdge<Row> implements Edge<Row> {
  constructor(
    readonly node: Row,
    private readonly keyOf: (row: Row) => CursorKey,
  ) {}

  get cursor(): string {
    return encodeCursor(this.keyOf(this.node));
  }
}
