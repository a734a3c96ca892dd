import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Client', { description: 'A company or person that buys.' })
export class ClientStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
