import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Staff', { description: 'A member of staff.' })
export class StaffStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Complaint', { description: 'What a client told us, and its procedure.' })
export class ComplaintStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
