import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('RegulationDraft', { description: 'The next version of a regulation while it is written.' })
export class DraftStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
