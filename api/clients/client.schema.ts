import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../platform/graph/scalars';
import { BusinessType } from '../shared-types/business-type.schema';
import { Region } from '../shared-types/region.schema';
import { Tier } from '../shared-types/tier.schema';
import { Why } from '../shared-types/why.schema';
import { StaffStub } from './staff-stub.schema';

export const CARD: Classification = { resource: 'CLIENT_CARD', confidentiality: 'internal' };
export const NAMING: Classification = { resource: 'CLIENT_CARD', confidentiality: 'open', identifying: true };
export const LOCATING: Classification = { resource: 'CLIENT_CARD', confidentiality: 'internal', identifying: true };
export const VOLUME: Classification = { resource: 'MONEY', confidentiality: 'internal' };
export const CONFIDENTIAL: Classification = {
  resource: 'CLIENT_CONFIDENTIAL',
  confidentiality: 'topSecret',
  identifying: true,
};

@Classified(CARD)
@ObjectType({ description: 'The tier in force for a client, and how it came about (KA-3).' })
export class ClientTier {
  @Field(() => Tier, {
    nullable: true,
    description: 'Null: ungraded, nothing in the tier table holds, or a walk-in account.',
  })
  code: Tier | null;

  @Field(() => Boolean, { description: 'The volume fits no tier as written; the policy says which one takes it.' })
  gap: boolean;

  @Field(() => DateScalar, { description: 'The day this tier began.' })
  since: string;

  @Field(() => Boolean, { description: 'Set by hand: see `computedTier` of the client for what its figures give.' })
  byHand: boolean;

  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan of yearly volume short of `nextTier`.' })
  marginToNext: string | null;

  @Field(() => Tier, {
    nullable: true,
    description:
      'The nearest better tier that more volume alone would earn, which is more growth over the year before, too.',
  })
  nextTier: Tier | null;

  @Field(() => Why, { description: 'Inputs, rule, clause and policy version.' })
  why: Why;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'Somebody at the client (top secret; every read is recorded, SD-10).' })
export class Contact {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Full name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  role: string | null;

  @Field(() => String, { nullable: true, description: 'As they dial it.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;

  @Field(() => Boolean, { description: 'Signs agreements for the client (KA-8).' })
  legalRepresentative: boolean;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;

  @Field(() => StaffStub, { nullable: true, description: 'Who of us wrote it last; null: not on record.' })
  writtenBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was written last; null: not on record.' })
  writtenAt: string | null;
}

@Classified(CARD)
@ObjectType({ description: 'Who looked after a client, and when.' })
export class Assignment {
  @Field(() => StaffStub, { nullable: true, description: 'The account manager.' })
  owner: StaffStub | null;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Inclusive: the last day; null: still.' })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given to them.' })
  reason: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who gave it to them; null: nobody in person.' })
  assignedBy: StaffStub | null;

  /** For `assignedBy`. */
  assignedById: string | null;
}

@Classified(CARD)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A company or person that buys. Fields a viewer may not see are null.' })
export class Client {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'Client number; for pseudonymous readers a stable stand-in.' })
  number: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'Name; for pseudonymous readers a stable stand-in.' })
  name: string | null;

  @Field(() => BusinessType, { nullable: true, description: 'On what footing it buys (KA-4).' })
  businessType: BusinessType | null;

  @Field(() => Region, { nullable: true, description: 'The sales region it belongs to.' })
  region: Region | null;

  @Field(() => ClientTier, { nullable: true, description: 'The tier in force; null before the first grading.' })
  tier: ClientTier | null;

  @Field(() => StaffStub, { nullable: true, description: 'The account manager who owns it; null: nobody yet.' })
  owner: StaffStub | null;

  @Classified(VOLUME)
  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan ordered in the trailing twelve months.' })
  annualVolume: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'Unified social credit code.' })
  creditCode: string | null;

  @Field(() => Int, { nullable: true, description: 'Days from invoice to payment.' })
  paymentTermDays: number | null;

  @Field(() => String, { nullable: true, description: 'Country, as the order system writes it.' })
  country: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'City.' })
  city: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'Postal address.' })
  address: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: stands for everybody who bought without an account.' })
  walkIn: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it became a client.' })
  openedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last call or visit; null: none yet.' })
  lastContactOn: string | null;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;

  @Classified(CONFIDENTIAL)
  @Field(() => [Contact], { nullable: true, description: 'People at the client; null when withheld.' })
  contacts: Contact[] | null;

  @Field(() => [Assignment], {
    nullable: true,
    description: 'Who looked after it, latest first; planned transfers before all.',
  })
  assignments: Assignment[] | null;
}
