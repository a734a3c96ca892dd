import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('ClientNotice', { description: 'A notice to clients.' })
export class ClientNoticeStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
