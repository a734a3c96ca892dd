import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { ClientStub } from '../client-stub.schema';
import { SettlementKind } from './receivable-words.schema';
import { OWED, Receivable } from './receivable.schema';
import { StaffStub } from './stubs.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@Classified(OWED)
@ObjectType({ description: 'How much of a settlement went to one receivable.' })
export class Allocation {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(UNCLASSIFIED)
  @Field(() => Receivable, { nullable: true, description: 'The receivable.' })
  receivable: Receivable | null;

  @Field(() => DecimalScalar, { description: 'In the currency of both; below zero where it was given back.' })
  amount: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(OWED)
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Money that came in, or a return that was booked. Never changed: what was wrong is taken back by a counter-entry.',
})
export class Settlement {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every allocation; send it back with the next step.' })
  version: number;

  @Field(() => SettlementKind, { description: 'Money, or a return.' })
  kind: SettlementKind;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who paid, or gave back.' })
  client: ClientStub | null;

  @Field(() => DateScalar, { description: 'The day the money came in, or the return was booked.' })
  receivedOn: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;

  @Field(() => DecimalScalar, { description: 'In `currency`; below zero: a counter-entry.' })
  amount: string;

  @Field(() => DecimalScalar, { description: 'Of it, what went to receivables.' })
  allocated: string;

  @Field(() => DecimalScalar, { description: 'Of it, what waits to be allocated: an over-payment or an advance.' })
  unallocated: string;

  @Field(() => MoneyScalar, { description: '`amount` in yuan, at the rate of its day or of the return.' })
  amountCompany: string;

  @Field(() => MoneyScalar, { description: '`unallocated` in yuan, at the same rate.' })
  unallocatedCompany: string;

  @Field(() => String, { description: 'Reference of the payment, or number of the return.' })
  reference: string;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who entered it; null: the system, from a voucher.' })
  by: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  at: string;

  @Field(() => ID, { nullable: true, description: 'The settlement it takes back; null when it is none of those.' })
  reversesId: string | null;

  @Field(() => ID, { nullable: true, description: 'The counter-entry that took it back; null while it stands.' })
  reversedById: string | null;

  @Field(() => [Allocation], { description: 'Where it went, in the order it was allocated.' })
  allocations: Allocation[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A settlement in a page.' })
export class SettlementEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this settlement.' })
  cursor: string;

  @Field(() => Settlement, { description: 'The settlement.' })
  node: Settlement;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of settlements.' })
export class SettlementConnection {
  @Field(() => [SettlementEdge], { description: 'The settlements of this page, newest first.' })
  edges: readonly SettlementEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'How much goes to a receivable.' })
export class AllocationInput {
  @Field(() => ID, { description: 'Which receivable; of the same client and currency.' })
  receivableId: string;

  @Field(() => DecimalScalar, { description: 'Above zero, two decimals at most, not more than is open.' })
  amount: string;
}

const ALLOCATIONS =
  'Where it goes, at most 200; the rest stays unallocated. Left out: to what is due first, disputed amounts last.';

@InputType({ description: 'Money that came in (KA-16, CR-2).' })
export class RecordCollectionInput {
  @Field(() => ID, { description: 'Who paid.' })
  clientId: string;

  @Field(() => DateScalar, { description: 'The day it came in; not in the future.' })
  receivedOn: string;

  @Field(() => DecimalScalar, { description: 'Above zero, two decimals at most.' })
  amount: string;

  @Field(() => String, { defaultValue: 'CNY', description: 'Three letters, ISO 4217.' })
  currency: string;

  @Field(() => String, { description: 'Of the bank slip or receipt, 1 to 100 characters; of this client once.' })
  reference: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  note?: string | null;

  @Field(() => [AllocationInput], { nullable: true, description: ALLOCATIONS })
  allocations?: AllocationInput[] | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What is left of a settlement, to be allocated.' })
export class AllocateSettlementInput {
  @Field(() => ID, { description: 'Which settlement.' })
  settlementId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => [AllocationInput], { nullable: true, description: ALLOCATIONS })
  allocations?: AllocationInput[] | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Money that was entered wrongly, to be taken back by a counter-entry.' })
export class ReverseSettlementInput {
  @Field(() => ID, { description: 'Which settlement.' })
  settlementId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  note: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is done.' })
export class SettlementChanged {
  @Field(() => Settlement, { description: 'As it is now; after taking one back, the counter-entry.' })
  settlement: Settlement;

  @Field(() => Boolean, { description: 'True: it was done before under this key.' })
  replayed: boolean;
}

export const SettlementResult = createUnionType({
  name: 'SettlementResult',
  description: 'What came of entering, allocating or taking back a settlement.',
  types: () => [SettlementChanged, NotAllowed, InvalidInput, NotFound, IllegalMove, StaleVersion] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
