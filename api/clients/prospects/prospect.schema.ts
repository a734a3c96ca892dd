import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Region } from '../../shared-types/region.schema';
import { Client, CONFIDENTIAL } from '../client.schema';
import type { ProspectMove as Move, ProspectStage as Stage } from './prospect';
import { ClauseStub } from '../../shared-types/why.schema';
import { StaffStub } from '../staff-stub.schema';

export const ProspectStage = {
  PROSPECT: 'PROSPECT',
  SURVEYED: 'SURVEYED',
  VISITED: 'VISITED',
  CONFIRMED: 'CONFIRMED',
  APPLIED: 'APPLIED',
  APPROVED: 'APPROVED',
  RECOGNISED: 'RECOGNISED',
  DROPPED: 'DROPPED',
} as const satisfies { readonly [S in Stage]: S };
registerEnumType(ProspectStage, {
  name: 'ProspectStage',
  description: 'How far a prospect has come; no stage is skipped (KA-6).',
  valuesConfig: {
    PROSPECT: { description: 'In the directory.' },
    SURVEYED: { description: 'The general survey is done.' },
    VISITED: { description: 'A supervisor was on site.' },
    CONFIRMED: { description: 'The KA manager confirmed the field survey.' },
    APPLIED: { description: 'Recognition is applied for.' },
    APPROVED: { description: 'Recognition is approved; the agreement is to be signed.' },
    RECOGNISED: { description: 'A client, with its agreement.' },
    DROPPED: { description: 'Given up, with a reason.' },
  },
});

export const ProspectMove = {
  GENERAL_SURVEY: 'GENERAL_SURVEY',
  FIELD_SURVEY: 'FIELD_SURVEY',
  CONFIRM_SURVEY: 'CONFIRM_SURVEY',
  APPLY: 'APPLY',
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  RECOGNISE: 'RECOGNISE',
  DROP: 'DROP',
  ADD_DOCUMENTS: 'ADD_DOCUMENTS',
  CORRECT: 'CORRECT',
} as const satisfies { readonly [M in Move]: M };
registerEnumType(ProspectMove, {
  name: 'ProspectMove',
  description: 'What is done with a prospect (KA-6, KA-7, KA-8).',
  valuesConfig: {
    GENERAL_SURVEY: { description: 'Reports the general survey.' },
    FIELD_SURVEY: { description: 'Reports the field survey; a supervisor.' },
    CONFIRM_SURVEY: { description: 'Confirms the field survey; the KA manager, and not who made it.' },
    APPLY: { description: 'Applies for recognition with the checklist.' },
    APPROVE: { description: 'Approves the application; never by who applied.' },
    REJECT: { description: 'Refuses it with a reason; it can be applied for again.' },
    RECOGNISE: { description: 'Signs the agreement, and makes the prospect a client.' },
    DROP: { description: 'Gives the prospect up, with a reason.' },
    ADD_DOCUMENTS: {
      description:
        'Adds survey material and stays at its stage; once there is nothing left to decide, with a note (KA-7).',
    },
    CORRECT: {
      description: 'Corrects its card, until it is a client or dropped; its step tells what was there before (KA-9).',
    },
  },
});

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'One field of what a step left.' })
export class ProspectText {
  @Field(() => String, { description: 'Name of the field.' })
  name: string;

  @Field(() => String, { description: 'What was written.' })
  value: string;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'A document that a step brought: survey material, annual accounts (KA-7).' })
export class ProspectDocument {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'For `GET /attachments/:id`.' })
  attachmentId: string;

  @Field(() => String, { description: 'Its name, as it was uploaded.' })
  fileName: string;

  @Field(() => Int, { description: 'Bytes.' })
  sizeBytes: number;

  @Field(() => StaffStub, { nullable: true, description: 'Who added it.' })
  by: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'What was done with a prospect; never changed.' })
export class ProspectStep {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ProspectMove, { description: 'What was done.' })
  move: Move;

  @Field(() => [ProspectText], { description: 'What it left.' })
  texts: ProspectText[];

  @Field(() => ClauseStub, {
    nullable: true,
    description: 'By which clause an application was judged, in the version that it left; null: it is none.',
  })
  clause: ClauseStub | null;

  @Field(() => [ProspectDocument], { description: 'The documents it brought (KA-7).' })
  documents: ProspectDocument[];

  @Field(() => StaffStub, { nullable: true, description: 'By whom.' })
  by: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(CONFIDENTIAL)
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A company that may become a key client (KA-6; top secret, every read is recorded, SD-10).',
})
export class Prospect {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code.' })
  creditCode: string | null;

  @Field(() => Region, { nullable: true, description: 'The sales region it belongs to.' })
  region: Region | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'Through which channel it is approached (KA-10).' })
  channel: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'The account manager who develops it.' })
  owner: StaffStub | null;

  @Field(() => ProspectStage, { nullable: true, description: 'How far it has come.' })
  stage: Stage | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan a year, as applied for; null before.' })
  expectedYearly: string | null;

  @Field(() => Int, { nullable: true, description: 'Points of the checklist; null before the application.' })
  score: number | null;

  @Field(() => Int, { nullable: true, description: 'Points the checklist asked for.' })
  passMark: number | null;

  @Field(() => Client, { nullable: true, description: 'The client it became.' })
  client: Client | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came to its stage.' })
  movedAt: string | null;

  @Field(() => [ProspectStep], { nullable: true, description: 'What was done with it, the first before all.' })
  steps: ProspectStep[] | null;

  @Field(() => [ProspectDocument], { nullable: true, description: 'What its steps brought, the first before all.' })
  documents: ProspectDocument[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of us have to be in contact with it once it is a client, by the volume applied for (KA-13); 0: the clause asks nothing.',
  })
  contactsRequired: number | null;

  @Field(() => [ProspectMove], { nullable: true, description: 'What the viewer may do with it now.' })
  moves: Move[] | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when moving it.' })
  version: number | null;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'One criterion of the checklist (KA-5).' })
export class SelectionCriterion {
  @Field(() => String, { description: 'Its name in the clause.' })
  criterion: string;

  @Field(() => Int, { description: 'The fewest points with which an application passes.' })
  least: number;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'The checklist by which prospects are recognised (KA-5).' })
export class SelectionChecklist {
  @Field(() => [SelectionCriterion], { description: 'What is scored.' })
  criteria: SelectionCriterion[];

  @Field(() => Int, { description: 'The most points of one criterion.' })
  scale: number;

  @Field(() => Int, { description: 'The points that an application needs in all.' })
  passMark: number;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'How many prospects stand at a stage.' })
export class ProspectCount {
  @Field(() => ProspectStage, { description: 'The stage.' })
  stage: Stage;

  @Field(() => Int, { description: 'Prospects of the viewer’s reach.' })
  count: number;

  @Field(() => MoneyScalar, { description: 'Yuan a year they are expected to bring, as far as applied for.' })
  expectedYearly: string;

  @Field(() => DateTimeScalar, { description: 'When the latest of them came there.' })
  movedAt: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A prospect in a page.' })
export class ProspectEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Prospect, { description: 'The prospect.' })
  node: Prospect;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of prospects, the latest moved first.' })
export class ProspectConnection {
  @Field(() => [ProspectEdge], { description: 'The rows of the page.' })
  edges: ProspectEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
