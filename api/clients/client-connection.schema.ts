import { Field, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { Client } from './client.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A client in a page.' })
export class ClientEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this client.' })
  cursor: string;

  @Field(() => Client, { description: 'The client.' })
  node: Client;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of clients.' })
export class ClientConnection {
  @Field(() => [ClientEdge], { description: 'The clients of this page, in order.' })
  edges: readonly ClientEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Clients that match, on all pages. Counted only when asked for.' })
  totalCount: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A place in a list from which a page can start, for scrolling far.' })
export class ClientAnchor {
  @Field(() => Int, { description: 'Index of the first row of that page, from 0.' })
  index: number;

  @Field(() => String, { nullable: true, description: 'What to pass as `after`; null at index 0.' })
  after: string | null;
}
