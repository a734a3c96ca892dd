import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

export const Resource = {
  CLIENT_CARD: 'CLIENT_CARD',
  CLIENT_CONFIDENTIAL: 'CLIENT_CONFIDENTIAL',
  ASSIGNMENT: 'ASSIGNMENT',
  GRADING: 'GRADING',
  MERGING: 'MERGING',
  FIELDS: 'FIELDS',
  REGRADING: 'REGRADING',
  ACTIVITY: 'ACTIVITY',
  SURVEY_FORM: 'SURVEY_FORM',
  COMPLAINT: 'COMPLAINT',
  FILING: 'FILING',
  RETURN: 'RETURN',
  MONEY: 'MONEY',
  RECEIVABLE: 'RECEIVABLE',
  REBATE: 'REBATE',
  CREDIT: 'CREDIT',
  PENALTY: 'PENALTY',
  TARGET: 'TARGET',
  NOTICE: 'NOTICE',
  AGGREGATE: 'AGGREGATE',
  AUDIT: 'AUDIT',
  STAFFING: 'STAFFING',
  DRAFTING: 'DRAFTING',
  ENACTING: 'ENACTING',
  POLICY: 'POLICY',
} as const;
export type Resource = (typeof Resource)[keyof typeof Resource];

registerEnumType(Resource, {
  name: 'Resource',
  description: 'What can be reached.',
  valuesConfig: {
    CLIENT_CARD: { description: 'Who the client is and who looks after it.' },
    CLIENT_CONFIDENTIAL: { description: 'Contracts, development and personal data of a client; top secret (SD-10).' },
    ASSIGNMENT: { description: 'Who looks after a client: transfers and handovers (KA-2, KA-14).' },
    GRADING: { description: 'Tiers set by hand, to be approved (KA-3-override).' },
    MERGING: { description: 'Possible duplicates, and the merging of clients (KA-1-duplicates).' },
    FIELDS: { description: 'Custom fields of clients, and what they may be.' },
    REGRADING: { description: 'Grading every client anew on demand.' },
    ACTIVITY: { description: 'Calls, visits, callbacks and surveys; secret (SD-10).' },
    SURVEY_FORM: { description: 'Forms of opinion surveys, to be drafted, published and withdrawn (SD-6).' },
    COMPLAINT: { description: 'Complaints and their procedure.' },
    FILING: { description: 'New complaints, by the client they come from (CC-2, CQ-4).' },
    RETURN: { description: 'Returns and allowances.' },
    MONEY: { description: 'Orders, amounts and liability splits.' },
    RECEIVABLE: { description: 'What clients owe, what was collected, and the collection log.' },
    REBATE: { description: 'Statements of the agents’ rebates, and what was paid (SD-8).' },
    CREDIT: { description: 'Statements of clients, their credit lines, and applications for them (BK-2, CR-3).' },
    PENALTY: { description: 'Violations and penalties of staff (CC-6, SD-9, SD-11).' },
    TARGET: { description: 'Sales targets of account managers, and what they attained (AM-1).' },
    NOTICE: { description: 'Notices to clients (CC-7).' },
    AGGREGATE: { description: 'Figures over many clients.' },
    AUDIT: { description: 'The audit trail.' },
    STAFFING: { description: 'Staff, their posts, units and sign-ins.' },
    DRAFTING: { description: 'Drafts of regulations, and what they would change.' },
    ENACTING: { description: 'Putting a draft of a regulation into force.' },
    POLICY: { description: 'Regulations and their clauses.' },
  },
});

export const Scope = {
  NONE: 'NONE',
  AGGREGATE: 'AGGREGATE',
  CASE: 'CASE',
  OWN: 'OWN',
  TEAM: 'TEAM',
  UNIT: 'UNIT',
  PSEUDONYM: 'PSEUDONYM',
  ALL: 'ALL',
} as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

registerEnumType(Scope, {
  name: 'Scope',
  description: 'How far a reach goes.',
  valuesConfig: {
    NONE: { description: 'Nothing.' },
    AGGREGATE: { description: 'Figures over the rows, and none of the rows.' },
    CASE: { description: 'Open fields of what a case at the viewer’s post concerns.' },
    OWN: { description: 'The viewer’s own portfolio.' },
    TEAM: { description: 'Portfolios of the viewer and of everybody who reports to them, however far down.' },
    UNIT: { description: 'Portfolios of the viewer’s unit and of the units below it.' },
    PSEUDONYM: { description: 'Every row, without what names a client or a person.' },
    ALL: { description: 'Every row.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'How far the viewer reaches into a resource, all posts taken together.' })
export class Reach {
  @Field(() => Resource, { description: 'What is reached.' })
  resource: Resource;

  @Field(() => Scope, { description: 'The widest scope of any post.' })
  scope: Scope;

  @Field(() => Boolean, { description: 'True when some of it may be changed.' })
  write: boolean;
}
