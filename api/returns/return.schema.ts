import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { DateScalar, DecimalScalar, MoneyScalar } from '../platform/graph/scalars';
import { CLIENT_LINK } from '../shared-types/client-link';
import { ClientStub } from './client-stub.schema';

export const CASE: Classification = { resource: 'RETURN', confidentiality: 'open' };

export const ReturnKind = { RETURN: 'RETURN', REWORK: 'REWORK', ALLOWANCE: 'ALLOWANCE' } as const;
export type ReturnKind = (typeof ReturnKind)[keyof typeof ReturnKind];

registerEnumType(ReturnKind, {
  name: 'ReturnKind',
  description: 'How a case about goods is settled (CQ-15, CQ-16).',
  valuesConfig: {
    RETURN: { description: 'Goods come back for good (退货).' },
    REWORK: { description: 'Goods come back to be mended (返工).' },
    ALLOWANCE: { description: 'Money instead of goods (折让).' },
  },
});

export const ReturnState = {
  REQUESTED: 'REQUESTED',
  APPROVED: 'APPROVED',
  RECEIVED: 'RECEIVED',
  HELD: 'HELD',
  BOOKED: 'BOOKED',
  REFUSED: 'REFUSED',
} as const;
export type ReturnState = (typeof ReturnState)[keyof typeof ReturnState];

registerEnumType(ReturnState, {
  name: 'ReturnState',
  description: 'Where a return stands.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for.' },
    APPROVED: { description: 'May come back (CQ-16).' },
    RECEIVED: { description: 'The warehouse signed for it (CQ-18).' },
    HELD: { description: 'Quantities differ beyond the tolerance: stopped for instruction (CQ-17).' },
    BOOKED: { description: 'In the books (CQ-19).' },
    REFUSED: { description: 'Not taken back.' },
  },
});

@Classified(CASE)
@ObjectType({ description: 'One line of a return.' })
export class ReturnLine {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the return, from 1.' })
  lineNo: number;

  @Field(() => String, { nullable: true, description: 'What came back: its product number.' })
  product: string | null;

  @Field(() => String, { nullable: true, description: 'What came back, in words.' })
  description: string | null;

  @Field(() => DecimalScalar, { description: 'How many, above zero, in the unit of the order.' })
  quantity: string;

  @Field(() => DecimalScalar, { description: 'In the currency of the return.' })
  unitPrice: string;

  @Field(() => DecimalScalar, { description: 'In the currency of the return.' })
  amount: string;
}

@Classified(CASE)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Goods that came back, or money given instead.' })
export class Return {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Return number, or the number of the credit note it was imported from.' })
  number: string;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who gave back.' })
  client: ClientStub | null;

  @Field(() => ReturnKind, { description: 'How it is settled.' })
  kind: ReturnKind;

  @Field(() => ReturnState, { description: 'Where it stands.' })
  state: ReturnState;

  @Field(() => DateScalar, { description: 'The day it came back.' })
  returnedOn: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => String, { description: 'Three letters, ISO 4217.' })
  currency: string;

  @Field(() => DecimalScalar, { description: 'Sum of its lines, in its currency.' })
  amount: string;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The amount in yuan; null when no rate of the day is known.',
  })
  amountCompany: string | null;

  @Field(() => [ReturnLine], { description: 'What came back, in the order of the note.' })
  lines: ReturnLine[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A return in a list.' })
export class ReturnEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Return, { description: 'The return.' })
  node: Return;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of returns.' })
export class ReturnConnection {
  @Field(() => [ReturnEdge], { description: 'The rows of the page.' })
  edges: ReturnEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
