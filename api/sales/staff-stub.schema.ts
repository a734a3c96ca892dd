import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Staff', { description: 'A member of staff.' })
export class StaffStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
