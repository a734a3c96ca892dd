import { Field, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { Handover } from './handover.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A handover in a list.' })
export class HandoverEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Handover, { description: 'The handover.' })
  node: Handover;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of handovers.' })
export class HandoverConnection {
  @Field(() => [HandoverEdge], { description: 'The rows of the page.' })
  edges: HandoverEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
