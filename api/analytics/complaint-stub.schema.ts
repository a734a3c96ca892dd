import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Complaint', { description: 'What a client told the intake window, and the case that came of it.' })
export class ComplaintStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
