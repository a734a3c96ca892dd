import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, MoneyScalar } from '../../platform/graph/scalars';
import { BusinessType } from '../../shared-types/business-type.schema';
import type { AgreementKind as Kind, SigningCapacity as Capacity } from '../agreements/agreement';
import { AgreementKind, SigningCapacity } from '../agreements/agreement.schema';
import type { ProspectMove as Move } from './prospect';
import { Prospect, ProspectMove } from './prospect.schema';

@InputType({ description: 'The card of a prospect, whole: what is left out is empty afterwards.' })
export class ProspectCardInput {
  @Field(() => String, { description: 'Its name, at most 200 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code.' })
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Sales region.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'City, at most 100 characters.' })
  city?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Channel and method of the approach (KA-10), at most 200 characters.',
  })
  channel?: string | null;
}

@InputType({ description: 'A prospect to be put into the directory.' })
export class OpenProspectInput extends ProspectCardInput {
  @Field(() => ID, { nullable: true, description: 'The account manager who develops it; the viewer when left out.' })
  ownerId?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'Points for one criterion of the checklist.' })
export class ScoreInput {
  @Field(() => String, { description: 'Name of the criterion.' })
  criterion: string;

  @Field(() => Int, { description: 'Whole points, 0 to the scale.' })
  points: number;
}

@InputType({ description: 'The agreement with which a prospect becomes a client (KA-8).' })
export class FirstAgreementInput {
  @Field(() => AgreementKind, { description: 'What it is about.' })
  kind: Kind;

  @Field(() => DateScalar, { description: 'First day.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  until: string;

  @Field(() => DateScalar, { description: 'The day it was signed.' })
  signedOn: string;

  @Field(() => String, { description: 'Who signed for the client.' })
  signatory: string;

  @Field(() => SigningCapacity, { description: 'As what they signed.' })
  capacity: Capacity;

  @Field(() => ID, { description: 'The scan, uploaded by the viewer.' })
  documentId: string;

  @Field(() => ID, { nullable: true, description: 'The letter of authority of a delegate.' })
  delegationId?: string | null;
}

@InputType({
  description: 'What is to be done with a prospect, and what it leaves. Fields of other moves are left out.',
})
export class MoveProspectInput {
  @Field(() => ID, { description: 'Which prospect.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read; material is added whatever it is by now.' })
  version: number;

  @Field(() => ProspectMove, { description: 'One of its `moves`.' })
  move: Move;

  @Field(() => String, { nullable: true, description: 'General survey: profile.' })
  profile?: string | null;

  @Field(() => String, { nullable: true, description: 'General survey: latest annual accounts.' })
  annualAccounts?: string | null;

  @Field(() => String, { nullable: true, description: 'General survey: interview of the head.' })
  headInterview?: string | null;

  @Field(() => String, { nullable: true, description: 'Field survey: what was found on site.' })
  findings?: string | null;

  @Field(() => String, { nullable: true, description: 'Confirmation: opinion on the survey.' })
  opinion?: string | null;

  @Field(() => String, { nullable: true, description: 'Application: reason.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Application: trading policy.' })
  tradingPolicy?: string | null;

  @Field(() => String, { nullable: true, description: 'Application: goods and amounts.' })
  goods?: string | null;

  @Field(() => String, { nullable: true, description: 'Application: result of the survey.' })
  surveyResult?: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Application: yuan a year expected, above zero.' })
  expectedYearly?: string | null;

  @Field(() => [ScoreInput], { nullable: true, description: 'Application: the checklist.' })
  scores?: ScoreInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Surveys, application and what is added: survey material, annual accounts (KA-7); 10 at most, uploaded by the viewer.',
  })
  documentIds?: string[] | null;

  @Field(() => ProspectCardInput, { nullable: true, description: 'Correction: the card as it is right.' })
  card?: ProspectCardInput | null;

  @Field(() => FirstAgreementInput, { nullable: true, description: 'Recognition: the agreement.' })
  agreement?: FirstAgreementInput | null;

  @Field(() => BusinessType, {
    nullable: true,
    description:
      'Recognition under a sales agreement: TRADING, DEALER or AGENT; TRADING when left out. A VIP agreement makes an agreement client from its first day on, and a trading client until then (KA-4).',
  })
  businessType?: BusinessType | null;

  @Field(() => [ID], { nullable: true, description: 'Recognition: colleagues in contact beside the account manager.' })
  contactStaffIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Refusal, dropping, and material added after the decision: why.',
  })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The prospect is as asked.' })
export class ProspectChanged {
  @Field(() => Prospect, { description: 'As it is now.' })
  prospect: Prospect;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ProspectResult = createUnionType({
  name: 'ProspectResult',
  description: 'What came of putting a prospect on record, or of moving one.',
  types: () => [ProspectChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
