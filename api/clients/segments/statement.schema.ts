import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound } from '../../platform/graph/problem';
import { DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Client } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

export const CREDIT: Classification = { resource: 'CREDIT', confidentiality: 'internal' };

@Classified({ resource: 'PUBLIC', confidentiality: 'open' })
@ObjectType({ description: 'An industry whose outlook the regulation in force tells (BK-1-annex).' })
export class Industry {
  @Field(() => String, { description: 'Its code, such as "HOSPITALITY".' })
  code: string;

  @Field(() => String, { description: 'Its name in the language of the request.' })
  name: string;
}

@Classified(CREDIT)
@ObjectType({ description: 'The annual statements of a client, as they were put on record (BK-1).' })
export class FinancialStatement {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'The calendar year they are of.' })
  fiscalYear: number;

  @Field(() => MoneyScalar, { description: 'Yuan.' })
  totalAssets: string;

  @Field(() => MoneyScalar, { description: 'Yuan.' })
  totalLiabilities: string;

  @Field(() => MoneyScalar, { description: 'Yuan.' })
  currentAssets: string;

  @Field(() => MoneyScalar, { description: 'Yuan.' })
  currentLiabilities: string;

  @Field(() => MoneyScalar, { description: 'Yuan.' })
  revenue: string;

  @Field(() => MoneyScalar, { description: 'Yuan; below zero: a loss.' })
  netProfit: string;

  @Field(() => DecimalScalar, { description: 'Liabilities ÷ assets, not rounded: 24 places.' })
  debtRatio: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who put them on record.' })
  recordedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  recordedAt: string;

  /** For `recordedBy`. */
  recordedById: string | null;
}

@InputType({ description: 'Annual statements to be put on record; amounts in yuan.' })
export class RecordStatementInput {
  @Field(() => ID, { description: 'Of which client.' })
  clientId: string;

  @Field(() => Int, { description: 'A calendar year that is over.' })
  fiscalYear: number;

  @Field(() => MoneyScalar, { description: 'More than zero.' })
  totalAssets: string;

  @Field(() => MoneyScalar, { description: 'Zero or more.' })
  totalLiabilities: string;

  @Field(() => MoneyScalar, { description: 'Not more than total assets.' })
  currentAssets: string;

  @Field(() => MoneyScalar, { description: 'Not more than total liabilities.' })
  currentLiabilities: string;

  @Field(() => MoneyScalar, { description: 'Zero or more.' })
  revenue: string;

  @Field(() => MoneyScalar, { description: 'Below zero for a loss.' })
  netProfit: string;

  @Field(() => String, { nullable: true, description: 'Code of its industry; left out: as it is on record.' })
  industry?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The statements are on record; the segment follows with the next grading.' })
export class StatementRecorded {
  @Field(() => Client, { description: 'The client as it is now.' })
  client: Client;
}

export const RecordStatementResult = createUnionType({
  name: 'RecordStatementResult',
  description: 'What came of putting annual statements on record.',
  types: () => [StatementRecorded, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
