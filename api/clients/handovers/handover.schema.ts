import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { CARD, Client, VOLUME } from '../client.schema';
import { ContactStanding } from '../contacts/contact-staff.schema';
import { DutyChoiceInput, DutyCount, HandoverDuty, KeptCount } from './duty.schema';
import { StaffStub } from '../staff-stub.schema';

@InputType({ description: 'A successor chosen by hand.' })
export class SuccessorChoiceInput {
  @Field(() => ID, { description: 'Which client.' })
  clientId: string;

  @Field(() => ID, { description: 'Who looks after it next; see `accountManagers`.' })
  successorId: string;
}

@Classified(CARD)
@ObjectType({ description: 'What one successor takes over.' })
export class HandoverShare {
  @Field(() => StaffStub, { nullable: true, description: 'Who it is.' })
  successor: StaffStub | null;

  @Field(() => Int, { description: 'Clients they take over.' })
  clientCount: number;

  @Field(() => Int, { description: 'Open complaints of these clients.' })
  openCases: number;

  @Field(() => Int, {
    description:
      'Of these clients, those that fewer of us are in contact with afterwards than there have to be (KA-13).',
  })
  tooFewContacts: number;

  @Field(() => Int, { description: 'Duties besides clients that they take over.' })
  dutyCount: number;

  @Field(() => Int, { description: 'Clients they have afterwards.' })
  clientsAfter: number;

  @Classified(VOLUME)
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Yuan these clients ordered in the trailing twelve months.',
  })
  annualVolume: string | null;
}

@Classified(CARD)
@ObjectType({ description: 'A client and who is to look after it.' })
export class HandoverItem {
  @Field(() => Client, { description: 'The client.' })
  client: Client;

  @Field(() => StaffStub, { nullable: true, description: 'By rule, unless chosen by hand.' })
  successor: StaffStub | null;

  @Field(() => Boolean, { description: 'The successor was chosen by hand.' })
  byHand: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it goes to somebody else anyway, as planned; null: nothing of the kind is planned.',
  })
  goesOn: string | null;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'To whom it goes on that day; the successor has it until then.',
  })
  goesTo: StaffStub | null;

  @Field(() => ContactStanding, {
    nullable: true,
    description:
      'How many of us are in contact afterwards, the successor included; null where the regulation asks nothing (KA-13).',
  })
  contactsAfter: ContactStanding | null;
}

@Classified(CARD)
@ObjectType({
  description: 'A client that was to become theirs, and goes to a successor instead from that day on (KA-14).',
})
export class HandoverArrival {
  @Field(() => ID, { description: 'Which client, also outside the viewer’s reach.' })
  clientId: string;

  @Field(() => Client, { nullable: true, description: 'The client; null outside the viewer’s reach.' })
  client: Client | null;

  @Field(() => DateScalar, { description: 'First day of the successor; whoever has it keeps it until then.' })
  arrivesOn: string;

  @Field(() => StaffStub, { nullable: true, description: 'By rule, unless chosen by hand.' })
  successor: StaffStub | null;

  @Field(() => Boolean, { description: 'The successor was chosen by hand.' })
  byHand: boolean;
}

@Classified(CARD)
@ObjectType({ description: 'A handover as it would be; nothing is written (KA-14).' })
export class HandoverPreview {
  @Field(() => Int, { description: 'Clients without an account manager once they leave.' })
  clientCount: number;

  @Classified(VOLUME)
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Yuan these clients ordered in the trailing twelve months.',
  })
  annualVolume: string | null;

  @Field(() => DateScalar, { description: 'The day by which every client is to be told.' })
  noticeDueOn: string;

  @Field(() => DateScalar, { description: 'The last day on which it could be undone.' })
  undoUntil: string;

  @Field(() => String, { description: 'Stands for who gets whom; what is signed is what was seen.' })
  fingerprint: string;

  @Field(() => Why, { description: 'Clause and rule by which successors are found.' })
  why: Why;

  @Field(() => [HandoverShare], { description: 'By successor.' })
  shares: readonly HandoverShare[];

  @Field(() => [HandoverItem], { description: 'The largest clients, at most 500.' })
  items: readonly HandoverItem[];

  @Field(() => Int, { description: 'Clients that were to become theirs on a day to come.' })
  arrivalCount: number;

  @Field(() => [HandoverArrival], { description: 'The largest of these clients, at most 500.' })
  arrivals: readonly HandoverArrival[];

  @Field(() => Int, {
    description: 'Clients that fewer of us are in contact with afterwards than there have to be (KA-13).',
  })
  tooFewContacts: number;

  @Field(() => [HandoverItem], { description: 'The largest of these clients, at most 50.' })
  tooFewContactsItems: readonly HandoverItem[];

  @Field(() => [DutyCount], { description: 'What else they answer for and have not finished, by kind.' })
  dutyCounts: readonly DutyCount[];

  @Field(() => [HandoverDuty], { description: 'What that is, at most 500.' })
  duties: readonly HandoverDuty[];

  @Field(() => [StaffStub], {
    description:
      'Who may take over questions, visits, events and corrective actions: everybody who works here, within the viewer’s reach.',
  })
  takers: readonly StaffStub[];

  @Field(() => [KeptCount], { description: 'What stays with them, by kind.' })
  kept: readonly KeptCount[];
}

@InputType({ description: 'The signed handover of a whole portfolio, with what else is unfinished.' })
export class HandOverInput {
  @Field(() => ID, { description: 'Whose clients are handed over.' })
  leaverId: string;

  @Field(() => [SuccessorChoiceInput], {
    defaultValue: [],
    description: 'Successors chosen by hand; the rest by rule.',
  })
  chosen: SuccessorChoiceInput[];

  @Field(() => [DutyChoiceInput], {
    defaultValue: [],
    description: 'Who takes which duty over, chosen by hand; the rest by rule.',
  })
  chosenDuties: DutyChoiceInput[];

  @Field(() => String, { description: 'Fingerprint of the preview that is signed.' })
  fingerprint: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Their last day at work, today or later; the account is closed the day after. Left out: they stay.',
  })
  leavesOn?: string | null;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, { description: 'The signer’s own full name, as a signature.' })
  signature: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(CARD)
@ObjectType({ description: 'A portfolio that was handed over as a whole (KA-14).' })
export class Handover {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => StaffStub, { nullable: true, description: 'Whose clients they were.' })
  leaver: StaffStub | null;

  @Field(() => DateScalar, { nullable: true, description: 'Their last day at work; null: they stay.' })
  leavesOn: string | null;

  @Field(() => Int, { description: 'Clients handed over.' })
  clientCount: number;

  @Field(() => Int, { description: 'Duties besides clients that were handed over.' })
  dutyCount: number;

  @Field(() => Int, {
    description: 'Clients and duties that are under the name of who gave them up by now; 0: nothing is orphaned.',
  })
  stillHeld: number;

  @Classified(VOLUME)
  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan of yearly volume they stood for.' })
  annualVolume: string | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who signed.' })
  signedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was signed and done.' })
  signedAt: string;

  @Field(() => DateScalar, { description: 'The last day on which it can be undone.' })
  undoUntil: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null: it stands.' })
  undoneAt: string | null;

  @Field(() => InvalidInput, {
    nullable: true,
    description: 'Why it can no longer be undone as a whole, and what to do instead; null: it can (KA-14).',
  })
  undoProblem: InvalidInput | null;

  @Field(() => Int, { description: 'Clients that were not told yet.' })
  openNotices: number;

  @Field(() => Int, { description: 'Of these, past the day by which they were to be told.' })
  overdueNotices: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The handover is as asked.' })
export class HandoverDone {
  @Field(() => Handover, { description: 'As it is now.' })
  handover: Handover;
}

const typeNameOf = (value: object): string | undefined =>
  '__typename' in value ? String(value.__typename) : undefined;

export const HandoverPreviewResult = createUnionType({
  name: 'HandoverPreviewResult',
  description: 'What a handover would be, or why it cannot be.',
  types: () => [HandoverPreview, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: typeNameOf,
});

export const HandOverResult = createUnionType({
  name: 'HandOverResult',
  description: 'What came of a handover or of undoing it.',
  types: () => [HandoverDone, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: typeNameOf,
});
