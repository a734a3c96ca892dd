import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { DateScalar, MoneyScalar } from '../platform/graph/scalars';
import { CLIENT_LINK } from '../shared-types/client-link';
import { financeTaskKinds, type FinanceTaskKindName } from '../shared-types/finance-source';
import { ClauseStub } from '../shared-types/why.schema';
import { ClientStub, RebateStub, ReturnStub, SettlementStub } from './stubs.schema';

export const FinanceTaskKind = Object.fromEntries(financeTaskKinds.map((kind) => [kind, kind])) as {
  readonly [Name in FinanceTaskKindName]: Name;
};

registerEnumType(FinanceTaskKind, {
  name: 'FinanceTaskKind',
  description: 'What waits for accounting.',
  valuesConfig: {
    PROOF: { description: 'A return that came and has no proof yet (CQ-19).' },
    VOUCHER: { description: 'A return with its proof, to be checked and booked (CQ-19).' },
    ALLOWANCE: { description: 'A certificate the client signed, to be booked (CQ-15).' },
    HELD: { description: 'A return that stopped for instruction (CQ-17).' },
    REBATE_STATEMENT: { description: 'An agent’s statement that is due and not made (SD-8).' },
    REBATE_PAYMENT: { description: 'A rebate to be paid by the end of the month (SD-8).' },
    UNALLOCATED: { description: 'Money or a credit that is not allocated whole (CR-2).' },
  },
});

/** Public as a field, since the rows are accounting's own work, each read under row-level security of its room. */
const OWN_WORK: Classification = { resource: 'PUBLIC', confidentiality: 'open' };

@Classified(OWN_WORK)
@ObjectType({ description: 'Something that waits for accounting (CQ-15, CQ-17, CQ-19, SD-8, CR-2).' })
export class FinanceTask {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => FinanceTaskKind, { description: 'What is to be done.' })
  kind: FinanceTaskKindName;

  @Field(() => String, { description: 'Number of the return or the certificate, reference of the payment, or month.' })
  number: string;

  @Field(() => MoneyScalar, { nullable: true, description: 'In yuan; null when it is not known yet.' })
  amount: string | null;

  @Field(() => DateScalar, { description: 'Since when it waits.' })
  since: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null when no clause says.' })
  dueOn: string | null;

  @Field(() => Boolean, { description: 'Past its due day.' })
  overdue: boolean;

  @Field(() => ID, { description: 'The clause it is done by.' })
  clause: string;

  @Field(() => ClauseStub, { nullable: true, description: 'The same clause, to be named; null where it is gone.' })
  byClause: ClauseStub | null;

  @Field(() => Boolean, { description: 'True: accounting can do it now; false: it waits for somebody else first.' })
  ready: boolean;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Whom it concerns.' })
  client: ClientStub | null;

  @Field(() => ReturnStub, { nullable: true, description: 'The return; null when it is about something else.' })
  return: ReturnStub | null;

  @Field(() => RebateStub, { nullable: true, description: 'The rebate; null when it is about something else.' })
  rebate: RebateStub | null;

  @Field(() => SettlementStub, { nullable: true, description: 'The payment; null when it is about something else.' })
  settlement: SettlementStub | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A task in a list.' })
export class FinanceTaskEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => FinanceTask, { description: 'The task.' })
  node: FinanceTask;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What waits for accounting, the earliest due first, what has no limit last.' })
export class FinanceTaskConnection {
  @Field(() => [FinanceTaskEdge], { description: 'This page.' })
  edges: FinanceTaskEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(OWN_WORK)
@ObjectType({ description: 'How much waits of one kind.' })
export class FinanceTray {
  @Field(() => FinanceTaskKind, { description: 'Of which kind.' })
  kind: FinanceTaskKindName;

  @Field(() => Int, { description: 'How many wait.' })
  count: number;

  @Field(() => Int, { description: 'Of them, those accounting can do now.' })
  ready: number;

  @Field(() => Int, { description: 'Of them, those past their due day.' })
  overdue: number;

  @Field(() => MoneyScalar, { description: 'Together, in yuan, as far as amounts are known.' })
  amount: string;
}
