import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Staff', { description: 'A member of staff.' })
export class StaffStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Client', { description: 'A company or person that buys.' })
export class ClientStub {
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

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Delegation', { description: 'A post that passes from its absent holder to a delegate.' })
export class DelegationStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Penalty', { description: 'What follows from a violation.' })
export class PenaltyStub {
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
@ObjectType('Rebate', {
  description: 'What an agent earned in a month by what it traded, and what was paid of it (SD-8).',
})
export class RebateStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Settlement', {
  description:
    'Money that came in, or a return that was booked. Never changed: what was wrong is taken back by a counter-entry.',
})
export class SettlementStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('RegulationDraft', { description: 'The next version of a regulation while it is written.' })
export class RegulationDraftStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('CreditApplication', { description: 'An application for a credit line (CR-3, CR-4).' })
export class CreditApplicationStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('DevelopmentPlan', { description: 'A plan by which key clients are developed.' })
export class DevelopmentPlanStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Prospect', { description: 'A company that may become a key client.' })
export class ProspectStub {
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

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('ReportSubscription', { description: 'A page that is sent to somebody by mail in a rhythm.' })
export class ReportSubscriptionStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('ClientNotice', { description: 'A notice to clients.' })
export class ClientNoticeStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('ControlSignal', {
  description: 'A month of the complaint rate that broke a rule of its control chart (CQ-9-annex).',
})
export class ControlSignalStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('SalesTarget', { description: 'What an account manager is to reach in a period (AM-1).' })
export class SalesTargetStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('MarketNote', {
  description: 'What an account manager learned of the market (AM-1, KA-16; secret, SD-10).',
})
export class MarketNoteStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}
