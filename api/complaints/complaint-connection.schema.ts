import { Field, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { Complaint } from './complaint.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A complaint in a list.' })
export class ComplaintEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Complaint, { description: 'The complaint.' })
  node: Complaint;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of complaints.' })
export class ComplaintConnection {
  @Field(() => [ComplaintEdge], { description: 'The rows of the page.' })
  edges: ComplaintEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Complaints in the whole list; counted only when asked for.' })
  totalCount: number;
}
