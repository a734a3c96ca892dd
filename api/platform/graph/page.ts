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
  /** One row more than `first` was read, when there was one. */
  readonly rows: readonly Row[];
  readonly first: number;
  readonly after: string | null | undefined;
  readonly keyOf: (row: Row) => CursorKey;
}

/** A page of a keyset-paged list from `first + 1` rows. */
export function pageOf<Row>({ rows, first, after, keyOf }: PageOptions<Row>): Page<Row> {
  const edges = rows.slice(0, first).map((node) => new KeysetEdge(node, keyOf));
  return { edges, pageInfo: new KeysetPageInfo(edges, rows.length > first, after != null) };
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
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
  ) {}

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
