import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { ActivityKind } from '../activities/activity-words.schema';
import { SECRET } from '../activities/activity.schema';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../staff-stub.schema';

export const OwedWhen = { DUE: 'DUE', MISSED: 'MISSED' } as const;
export type OwedWhen = (typeof OwedWhen)[keyof typeof OwedWhen];

registerEnumType(OwedWhen, {
  name: 'OwedWhen',
  description: 'Which visits and callbacks that are owed.',
  valuesConfig: {
    DUE: { description: 'Their window is open and nobody has made them, the soonest to close first.' },
    MISSED: { description: 'Their window closed within the last year without one, the latest first.' },
  },
});

@Classified(SECRET)
@ObjectType({ description: 'A visit or callback that a client is owed under its tier’s rule (KA-16, SD-6).' })
export class OwedContact {
  @Field(() => ActivityKind, { description: 'VISIT or CALLBACK.' })
  kind: ActivityKind;

  @Field(() => DateScalar, { description: 'First day of its window.' })
  fromOn: string;

  @Field(() => DateScalar, { description: 'Last day of its window.' })
  untilOn: string;

  @Field(() => Why, { description: 'Clause, rule and tier.' })
  why: Why;

  @Classified(UNCLASSIFIED)
  @Field(() => ClientStub, { nullable: true, description: 'Who is owed it.' })
  client: ClientStub | null;

  @Classified(UNCLASSIFIED)
  @Field(() => StaffStub, { nullable: true, description: 'Who looks after the client now.' })
  owner: StaffStub | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A visit or callback in a list.' })
export class OwedContactEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => OwedContact, { description: 'The visit or callback.' })
  node: OwedContact;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of visits and callbacks that are owed.' })
export class OwedContactConnection {
  @Field(() => [OwedContactEdge], { description: 'The rows of the page.' })
  edges: OwedContactEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Classified(SECRET)
  @Field(() => Int, { nullable: true, description: 'How many there are in all; null when there are more than 10 000.' })
  totalCount: number | null;
}
