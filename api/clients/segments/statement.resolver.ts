import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt } from '../../platform/graph/look-ahead';
import { TokenWrites } from '../../platform/graph/token-guard';
import type { ClientRow } from '../client.repository';
import { CARD, Client } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';
import type { StatementRow } from './statement.repository';
import { CREDIT, FinancialStatement, Industry, RecordStatementInput, RecordStatementResult } from './statement.schema';
import { industries, industryOf, recordStatement, statementsOf } from './statement.service';

@Resolver(() => FinancialStatement)
export class FinancialStatementResolver {
  @Query(() => [Industry], { description: 'Industries whose outlook the regulation in force tells (BK-1-annex).' })
  industries(@Ctx() context: RequestContext): Promise<Industry[]> {
    return industries(context);
  }

  @TokenWrites('CREDIT')
  @Mutation(() => RecordStatementResult, {
    description:
      'Puts annual statements of a client on record; those of a year replace earlier ones of it. Once for an idempotency key (BK-1).',
  })
  recordFinancialStatement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordStatementInput, { description: 'The statements.' }) input: RecordStatementInput,
  ): Promise<unknown> {
    return recordStatement(context, input, selectionAt(info, 'client'));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  recordedBy(@Root() row: StatementRow): StaffStub | null {
    return row.recordedById === null ? null : { id: row.recordedById };
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientStatementsResolver {
  @Classified(CARD)
  @FieldResolver(() => Industry, { nullable: true, description: 'The industry it works in; null: not on record.' })
  industry(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<Industry | null> {
    return industryOf(context, row);
  }

  @Classified(CREDIT)
  @FieldResolver(() => [FinancialStatement], {
    nullable: true,
    description: 'Annual statements of the latest five years on record, the latest first; null when withheld.',
  })
  financialStatements(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<StatementRow[]> {
    return statementsOf(context, row.id);
  }
}
