import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { InvalidInput } from '../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../platform/graph/scalars';
import {
  ClientNoticeStub,
  ComplaintStub,
  ControlSignalStub,
  CreditApplicationStub,
  DelegationStub,
  MarketNoteStub,
  QuestionStub,
  RegulationDraftStub,
  ReportSubscriptionStub,
  SalesTargetStub,
  StaffStub,
} from './stubs.schema';

export const AlertKind = {
  ESCALATION: 'ESCALATION',
  DELEGATION: 'DELEGATION',
  REBATE_STATEMENT: 'REBATE_STATEMENT',
  REBATE_PAYMENT: 'REBATE_PAYMENT',
  QUESTION: 'QUESTION',
  DAILY_LOG: 'DAILY_LOG',
  CONTACT_DUE: 'CONTACT_DUE',
  OWN_CONTACT_DUE: 'OWN_CONTACT_DUE',
  REPORT: 'REPORT',
  NOTICE: 'NOTICE',
  NOTICE_OVERDUE: 'NOTICE_OVERDUE',
  MONTH_COMPILED: 'MONTH_COMPILED',
  MONTH_OVERDUE: 'MONTH_OVERDUE',
  PENALTIES_COMPILED: 'PENALTIES_COMPILED',
  PENALTIES_OVERDUE: 'PENALTIES_OVERDUE',
  SIGNAL: 'SIGNAL',
  MARKET_NOTE: 'MARKET_NOTE',
  TARGET_PROPOSED: 'TARGET_PROPOSED',
  TARGET_OBJECTED: 'TARGET_OBJECTED',
  HANDOVER: 'HANDOVER',
  HANDOVER_UNDONE: 'HANDOVER_UNDONE',
  KEPT_OPEN: 'KEPT_OPEN',
  CREDIT_DECIDED: 'CREDIT_DECIDED',
  DRAFT_ENACTED: 'DRAFT_ENACTED',
  DRAFT_WITHDRAWN: 'DRAFT_WITHDRAWN',
} as const;
export type AlertKind = (typeof AlertKind)[keyof typeof AlertKind];

registerEnumType(AlertKind, {
  name: 'AlertKind',
  description: 'What a person is told of.',
  valuesConfig: {
    ESCALATION: { description: 'A step or a case below them is overdue (CQ-12).' },
    DELEGATION: { description: 'They are to stand in for somebody (CC-2).' },
    REBATE_STATEMENT: { description: 'Statements of agents are missing after their day (SD-8).' },
    REBATE_PAYMENT: { description: 'Rebates are unpaid after month end (SD-8).' },
    QUESTION: { description: 'A client waits for an answer of theirs, or of somebody below them (SD-2).' },
    DAILY_LOG: { description: 'Daily logs of staff below them were not handed in by their time (SD-3).' },
    CONTACT_DUE: { description: 'Reports of their contacts with clients of others are soon due (KA-13).' },
    OWN_CONTACT_DUE: { description: 'Reports of their contacts with clients of their own are soon due (KA-13).' },
    REPORT: { description: 'A report by mail that they set up reached nobody.' },
    NOTICE: { description: 'A notice was sent to clients of theirs, who are to be told and to understand (CC-7).' },
    SIGNAL: { description: 'A month of the complaint rate broke a rule of its control chart (CQ-9-annex).' },
    MARKET_NOTE: { description: 'Something learned of the market was passed on to them (AM-1, KA-16).' },
    TARGET_PROPOSED: { description: 'A sales target was proposed to them, who are to answer (AM-1).' },
    TARGET_OBJECTED: {
      description: 'A sales target that they proposed was objected to: it is theirs to decide (AM-1).',
    },
    HANDOVER: { description: 'Clients or duties of somebody who leaves are theirs (KA-14).' },
    HANDOVER_UNDONE: { description: 'A handover was undone: what it gave them went back (KA-14).' },
    KEPT_OPEN: {
      description:
        'Somebody below them left with clients: they are to be handed over, and the account is open (KA-14).',
    },
    CREDIT_DECIDED: { description: 'A credit line that they applied for was approved or rejected (CR-4).' },
    DRAFT_ENACTED: { description: 'A draft of a regulation that they wrote on was put into force.' },
    DRAFT_WITHDRAWN: { description: 'A draft of a regulation that they wrote on was given up.' },
    NOTICE_OVERDUE: { description: 'Clients of somebody below them have not understood a notice by its day (CC-7).' },
    MONTH_COMPILED: { description: 'The closed cases of a month are compiled, to be confirmed and frozen (CQ-9).' },
    MONTH_OVERDUE: { description: 'The report of closed cases is not frozen after its day (CQ-9).' },
    PENALTIES_COMPILED: { description: 'The administrative penalties of a month are compiled, to be frozen (CQ-14).' },
    PENALTIES_OVERDUE: { description: 'The list of administrative penalties is not frozen after its day (CQ-14).' },
  },
});

/** Public as a type: the rows are the viewer's own, by row-level security. */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Something the viewer is told of.' })
export class Alert {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => AlertKind, { description: 'What it tells of.' })
  kind: AlertKind;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  at: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer marked it read; null: not yet.' })
  readAt: string | null;

  @Field(() => ComplaintStub, { nullable: true, description: 'The case that is overdue.' })
  complaint: ComplaintStub | null;

  @Field(() => String, { nullable: true, description: 'The step that is overdue; null: the whole case, or no case.' })
  step: string | null;

  @Field(() => QuestionStub, { nullable: true, description: 'The question that waits for an answer.' })
  question: QuestionStub | null;

  @Field(() => Int, { nullable: true, description: 'How far up it was told, from 1; null when it is no escalation.' })
  level: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is or was due; null when nothing is.' })
  dueAt: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the month whose rebates are overdue.' })
  rebateMonth: string | null;

  @Field(() => Int, { nullable: true, description: 'How many agents waited when it was raised; null of other kinds.' })
  rebateAgents: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of the month whose report or list waits (CQ-9, CQ-14); null of other kinds.',
  })
  month: string | null;

  @Field(() => DelegationStub, { nullable: true, description: 'The delegation to the viewer.' })
  delegation: DelegationStub | null;

  @Field(() => ReportSubscriptionStub, { nullable: true, description: 'The subscription whose report reached nobody.' })
  subscription: ReportSubscriptionStub | null;

  @Field(() => ClientNoticeStub, { nullable: true, description: 'The notice to clients.' })
  notice: ClientNoticeStub | null;

  @Field(() => ControlSignalStub, { nullable: true, description: 'The signal of a control chart.' })
  signal: ControlSignalStub | null;

  @Field(() => MarketNoteStub, { nullable: true, description: 'What was learned of the market.' })
  marketNote: MarketNoteStub | null;

  @Field(() => CreditApplicationStub, { nullable: true, description: 'The application for credit that was decided.' })
  creditApplication: CreditApplicationStub | null;

  @Field(() => RegulationDraftStub, {
    nullable: true,
    description: 'The draft of a regulation that was put into force or given up.',
  })
  draft: RegulationDraftStub | null;

  @Field(() => SalesTargetStub, { nullable: true, description: 'The sales target that waits.' })
  target: SalesTargetStub | null;

  @Field(() => Int, { nullable: true, description: 'How many clients it is about; null when it is about none.' })
  count: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many duties besides clients a handover was about (KA-14); null of other kinds.',
  })
  dutyCount: number | null;

  @Field(() => StaffStub, {
    nullable: true,
    description:
      'Whose work was handed over (KA-14), or who put a draft into force or gave it up; null of other kinds.',
  })
  from: StaffStub | null;

  @Field(() => StaffStub, {
    nullable: true,
    description:
      'Who is away and would have been told: the viewer stands in for them (CC-2); null: the viewer is told.',
  })
  onBehalfOf: StaffStub | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An alert in a list.' })
export class AlertEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Alert, { description: 'The alert.' })
  node: Alert;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the viewer’s alerts.' })
export class AlertConnection {
  @Field(() => [AlertEdge], { description: 'The rows of the page.' })
  edges: AlertEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which of the viewer’s alerts are read now.' })
export class ReadAlertsInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'These, 1 to 200; left out: all of the viewer’s that were raised up to now.',
  })
  ids?: string[] | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'They are marked read; marking again changes nothing.' })
export class AlertsRead {
  @Field(() => Int, { description: 'How many were unread and are not any more.' })
  count: number;

  @Field(() => Int, { description: 'How many are left unread; counted up to 1000.' })
  unreadCount: number;
}

export const ReadAlertsResult = createUnionType({
  name: 'ReadAlertsResult',
  description: 'What came of marking alerts read.',
  types: () => [AlertsRead, InvalidInput] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
