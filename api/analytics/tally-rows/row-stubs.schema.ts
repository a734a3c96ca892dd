import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Client', { description: 'A company or person that buys.' })
export class ClientStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Order', { description: 'What a client bought at one time.' })
export class OrderStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Return', { description: 'Goods that came back, or money given instead.' })
export class ReturnStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Receivable', { description: 'What a client owes for what a delivery note brought of an order.' })
export class ReceivableStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Rebate', {
  description: 'What an agent earned in a month by what it traded, and what was paid of it (SD-8).',
})
export class RebateStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Question', { description: 'What a client asked and was not answered at once (SD-2).' })
export class QuestionStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
