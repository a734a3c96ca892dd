import { Field, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { Why } from '../../shared-types/why.schema';
import { ClientStub } from '../client-stub.schema';
import { OWED } from './receivable.schema';
import { StaffStub } from './stubs.schema';

@Classified(OWED)
@ObjectType({ description: 'How long receivables are overdue (CR-2).' })
export class AgeBand {
  @Field(() => Int, { nullable: true, description: 'Days overdue at least; null: not due yet.' })
  from: number | null;

  @Field(() => Int, { nullable: true, description: 'Days overdue at most; null: without end, or not due yet.' })
  to: number | null;
}

@Classified(OWED)
@ObjectType({
  description:
    'Collected ÷ due, in yuan: of receivables whose due date falls in the window and has passed, what was collected by the as-of instant, over what was owed less returns and less what complaints hold up (CQ-20). What is paid before it is due counts with its due date.',
})
export class CollectionRate {
  @Field(() => DateScalar, { description: 'First due date counted.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last due date counted.' })
  to: string;

  @Field(() => MoneyScalar, { description: 'Collected, yuan.' })
  numerator: string;

  @Field(() => MoneyScalar, { description: 'Due, disputed amounts left out, yuan.' })
  denominator: string;

  @Field(() => String, { nullable: true, description: 'Numerator ÷ denominator, a fraction; null: nothing was due.' })
  value: string | null;

  @Field(() => MoneyScalar, { description: 'Left out because a complaint holds it up, yuan.' })
  disputed: string;

  @Field(() => Int, { description: 'Receivables counted.' })
  receivables: number;

  @Field(() => Int, { description: 'Of them, those with something undisputed still open.' })
  open: number;

  @Field(() => DateTimeScalar, { description: 'The instant it speaks of.' })
  asOf: string;
}

@Classified(OWED)
@ObjectType({ description: 'Open receivables of a client or an account manager, or of all, in yuan.' })
export class AgeingRow {
  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who owes, in sums by client.' })
  client: ClientStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who looks after those who owe, in sums by account manager.' })
  owner: StaffStub | null;

  @Field(() => [MoneyScalar], { description: 'Open in each age band, in their order; they sum to `open`.' })
  bands: string[];

  @Field(() => MoneyScalar, { description: 'Open, yuan at the rates of the orders.' })
  open: string;

  @Field(() => MoneyScalar, { description: 'Of it, past its due date, disputed amounts left out.' })
  overdue: string;

  @Field(() => MoneyScalar, { description: 'Of it, held up by complaints (CQ-20).' })
  disputed: string;

  @Field(() => Int, { description: 'Receivables with something open.' })
  receivables: number;

  @Field(() => Int, { description: 'Days the oldest is overdue; 0: none is.' })
  oldestDays: number;

  @Field(() => CollectionRate, { description: 'Of what fell due in the twelve months up to the day.' })
  collectionRate: CollectionRate;
}

@Classified(OWED)
@ObjectType({ description: 'Open receivables by age (CR-2).' })
export class Ageing {
  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  asOf: string;

  @Field(() => [AgeBand], { description: 'The age bands, not due first, then rising.' })
  bands: AgeBand[];

  @Field(() => Why, { nullable: true, description: 'Where the bands are laid down; null: nowhere, all is one band.' })
  why: Why | null;

  @Field(() => AgeingRow, { description: 'All of them.' })
  total: AgeingRow;

  @Field(() => [AgeingRow], { description: 'By client or account manager, the most overdue first; at most 100.' })
  rows: AgeingRow[];

  @Classified(UNCLASSIFIED)
  @Field(() => Boolean, { description: 'True: there are more rows than these.' })
  hasMore: boolean;

  @Field(() => MoneyScalar, { description: 'Money and credits that wait to be allocated, yuan.' })
  unallocated: string;
}
