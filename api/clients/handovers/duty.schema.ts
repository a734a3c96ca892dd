import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateScalar } from '../../platform/graph/scalars';
import { CARD, Client, CONFIDENTIAL } from '../client.schema';
import type { DutyKind as Kind, KeptKind as Kept } from './duty';
import { StaffStub } from '../staff-stub.schema';

export const DutyKind = {
  PROSPECT: 'PROSPECT',
  PLAN: 'PLAN',
  DECISION: 'DECISION',
  CONTACT: 'CONTACT',
  QUESTION: 'QUESTION',
  PLANNED_CONTACT: 'PLANNED_CONTACT',
  EVENT: 'EVENT',
  ACTION: 'ACTION',
} as const satisfies { readonly [K in Kind]: K };
registerEnumType(DutyKind, {
  name: 'DutyKind',
  description: 'What somebody answers for and has not finished, besides clients (KA-14).',
  valuesConfig: {
    PROSPECT: { description: 'A prospect that is neither recognised nor dropped (KA-6).' },
    PLAN: { description: 'A development plan they lead, not ended yet (KA-9).' },
    DECISION: { description: 'A decision of a plan review to carry out (KA-11).' },
    CONTACT: { description: 'Being in contact with a client of somebody else (KA-13).' },
    QUESTION: { description: 'A question of a client that they are to answer (SD-2).' },
    PLANNED_CONTACT: { description: 'A visit or callback for which they are named (SD-6, KA-16).' },
    EVENT: { description: 'An event for clients that they organise, not held yet (SD-7).' },
    ACTION: { description: 'A corrective action of a complaint (CQ-6).' },
  },
});

export const KeptKind = {
  TEAM: 'TEAM',
  DELEGATION: 'DELEGATION',
  TARGET: 'TARGET',
  REQUEST: 'REQUEST',
  NOTICE_DRAFT: 'NOTICE_DRAFT',
  IMPORT: 'IMPORT',
  REPORT: 'REPORT',
} as const satisfies { readonly [K in Kept]: K };
registerEnumType(KeptKind, {
  name: 'KeptKind',
  description: 'What stays with somebody whose work is handed over.',
  valuesConfig: {
    TEAM: { description: 'Staff who report to them: the administrator gives them another superior.' },
    DELEGATION: {
      description: 'Posts that pass from or to them while somebody is away (CC-2): they end with the account.',
    },
    TARGET: { description: 'Their own sales targets of this and coming periods (AM-1).' },
    REQUEST: { description: 'Tiers, segments and credit they asked for: others decide.' },
    NOTICE_DRAFT: { description: 'Notices to clients they drafted and did not submit (CC-7).' },
    IMPORT: { description: 'Imports of clients they began.' },
    REPORT: { description: 'Reports by mail that they set up.' },
  },
});

@InputType({ description: 'Who takes a duty over, chosen by hand.' })
export class DutyChoiceInput {
  @Field(() => DutyKind, { description: 'What it is.' })
  kind: Kind;

  @Field(() => ID, { description: 'Which one.' })
  id: string;

  @Field(() => ID, { description: 'Who answers for it next; see `accountManagers`.' })
  successorId: string;
}

@Classified(CARD)
@ObjectType({ description: 'How many duties of a kind there are.' })
export class DutyCount {
  @Field(() => DutyKind, { description: 'What they are.' })
  kind: Kind;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Classified(CARD)
@ObjectType({ description: 'How much of a kind stays with somebody.' })
export class KeptCount {
  @Field(() => KeptKind, { description: 'What it is.' })
  kind: Kept;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Classified(CARD)
@ObjectType({ description: 'A duty and who is to answer for it (KA-14).' })
export class HandoverDuty {
  @Field(() => DutyKind, { description: 'What it is.' })
  kind: Kind;

  @Field(() => ID, { description: 'Which one; of a contact, the client.' })
  id: string;

  @Classified(CONFIDENTIAL)
  @Field(() => String, { nullable: true, description: 'Its name, title or content.' })
  label: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is due; null: none is set.' })
  dueOn: string | null;

  @Field(() => Client, {
    nullable: true,
    description: 'The client it is about; null: none, or not the viewer’s to see.',
  })
  client: Client | null;

  @Field(() => ID, { nullable: true, description: 'The development plan it is or belongs to.' })
  planId: string | null;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'By rule, unless chosen by hand; null: nobody is left to be in contact, and the entry ends.',
  })
  successor: StaffStub | null;

  @Field(() => [ID], { description: 'Who cannot take it over: they are in contact with the client already.' })
  unfitIds: readonly string[];

  @Field(() => Boolean, { description: 'The successor was chosen by hand.' })
  byHand: boolean;
}

@Classified(CARD)
@ObjectType({ description: 'Somebody whose work can be handed over (KA-14).' })
export class Holder {
  @Field(() => StaffStub, { nullable: true, description: 'Who it is.' })
  staff: StaffStub | null;

  @Field(() => Int, { description: 'Clients they look after.' })
  clientCount: number;

  @Field(() => Int, { description: 'Duties besides clients that they have not finished.' })
  dutyCount: number;
}

@Classified(CARD)
@ObjectType({ description: 'What is under the name of a member of staff; nothing once it was handed over (KA-14).' })
export class Holding {
  @Field(() => Int, { description: 'Clients they look after.' })
  clientCount: number;

  @Field(() => [DutyCount], { description: 'What they answer for and have not finished, by kind.' })
  duties: readonly DutyCount[];

  @Field(() => [KeptCount], { description: 'What a handover leaves with them, by kind.' })
  kept: readonly KeptCount[];
}
