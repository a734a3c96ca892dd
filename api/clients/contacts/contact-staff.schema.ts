import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { CARD, Client } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

export const ContactState = { ENOUGH: 'ENOUGH', TOO_FEW: 'TOO_FEW', REPORT_MISSING: 'REPORT_MISSING' } as const;
export type ContactState = (typeof ContactState)[keyof typeof ContactState];

registerEnumType(ContactState, {
  name: 'ContactState',
  description: 'How a client stands to the clause on staff in contact (KA-13).',
  valuesConfig: {
    ENOUGH: { description: 'As the clause asks, or it asks nothing of such a client.' },
    TOO_FEW: {
      description: 'Fewer of us are in contact than there have to be, whether or not a report is missing too.',
    },
    REPORT_MISSING: {
      description:
        'Enough of us, but one of them has no contact on record within the days of the clause and was put in contact longer ago than that.',
    },
  },
});

const REPORTS = { resource: 'ACTIVITY', confidentiality: 'secret' } as const;

@Classified(CARD)
@ObjectType({ description: 'Somebody of us in contact with a client (KA-13).' })
export class ContactStaff {
  @Field(() => StaffStub, { nullable: true, description: 'Who.' })
  staff: StaffStub | null;

  @Field(() => Boolean, { description: 'Its account manager.' })
  isOwner: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not on record.' })
  since: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'No contact on record within the days of the clause, though put in contact longer ago than that; of any client, whether or not the clause goes for it. Null: neither day is on record.',
  })
  isReportMissing: boolean | null;

  @Classified(REPORTS)
  @Field(() => Int, {
    nullable: true,
    description: 'Calls, visits and callbacks with the client on record within the days of the clause.',
  })
  reports: number | null;

  @Classified(REPORTS)
  @Field(() => DateTimeScalar, { nullable: true, description: 'The last of them; null: none.' })
  lastReportAt: string | null;
}

@Classified(CARD)
@ObjectType({
  description:
    'How many of us are in contact with a client, against how many there have to be, and whether each of them has reported (KA-13). Who was just put in contact has the days of the clause to do so.',
})
export class ContactStanding {
  @Field(() => Int, { description: 'Staff in contact, the account manager included.' })
  count: number;

  @Field(() => Int, { description: 'How many the clause asks for; 0: none for such a client.' })
  required: number;

  @Field(() => Int, { description: 'Calendar days within which each of them has a contact on record.' })
  reportWithinDays: number;

  @Field(() => ContactState, { description: 'Whether there are enough, and each has reported.' })
  state: ContactState;

  @Field(() => Boolean, { description: 'There are fewer than there have to be, or a report is missing.' })
  isBreach: boolean;

  @Field(() => Why, { description: 'Inputs, rule, clause and policy version.' })
  why: Why;
}

@InputType({ description: 'A colleague to be put on the list of a client, or taken off.' })
export class ChangeContactStaffInput {
  @Field(() => ID, { description: 'Which client.' })
  clientId: string;

  @Field(() => ID, { description: 'Which colleague; see `accountManagers`.' })
  staffId: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The staff in contact are as asked.' })
export class ContactStaffChanged {
  @Field(() => Client, { description: 'The client, as it is now.' })
  client: Client;
}

export const ContactStaffResult = createUnionType({
  name: 'ContactStaffResult',
  description: 'What came of changing the staff in contact with a client.',
  types: () => [ContactStaffChanged, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
