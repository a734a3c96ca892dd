import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { Client, Contact } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

/** Every row is a duty of the viewer's own, or of whom they stand in for, and tells what the duty needs. */
const OWN: Classification = { resource: 'CLIENT_CARD', confidentiality: 'open' };
const PEOPLE: Classification = { resource: 'CLIENT_CONFIDENTIAL', confidentiality: 'topSecret' };

@Classified(OWN)
@ObjectType({
  description:
    'A client that the viewer, or whom they stand in for, is in contact with beside its account manager (KA-13). It tells whom to speak with and when a report is due, also of a client that is out of reach otherwise.',
})
export class ContactDuty {
  @Field(() => ID, { description: 'Which client, for `recordActivity`.' })
  clientId: string;

  @Field(() => String, { description: 'Number of the client.' })
  number: string;

  @Field(() => String, { description: 'Name of the client.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'City.' })
  city: string | null;

  @Field(() => Tier, { nullable: true, description: 'The tier in force; null: ungraded.' })
  tier: Tier | null;

  @Field(() => StaffStub, { nullable: true, description: 'Its account manager; null: nobody.' })
  accountManager: StaffStub | null;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'Who is away and in contact: the viewer stands in for them (CC-2); null: the viewer is.',
  })
  onBehalfOf: StaffStub | null;

  @Field(() => DateScalar, { description: 'First day in contact.' })
  since: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day with a contact on record, of who is in contact or of who stood in for them; null: none.',
  })
  contactedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which a contact still comes in time; null: the clause asks nothing of this client.',
  })
  reportDueOn: string | null;

  @Field(() => Boolean, { description: 'That day is over, and nothing is on record: the client stands as a breach.' })
  isReportMissing: boolean;

  @Field(() => Client, { nullable: true, description: 'The client itself; null: out of reach.' })
  client: Client | null;

  @Classified(PEOPLE)
  @Field(() => [Contact], {
    nullable: true,
    description: 'The people to speak with (top secret; every read is recorded, SD-10).',
  })
  contacts: readonly Contact[] | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A duty in a page.' })
export class ContactDutyEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this duty.' })
  cursor: string;

  @Field(() => ContactDuty, { description: 'The duty.' })
  node: ContactDuty;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of duties.' })
export class ContactDutyConnection {
  @Field(() => [ContactDutyEdge], {
    description: 'The duties of this page, whose client was reported on longest ago first.',
  })
  edges: readonly ContactDutyEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many there are, on all pages.' })
  totalCount: number;
}
