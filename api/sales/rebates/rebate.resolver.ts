import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { DateScalar } from '../../platform/graph/scalars';
import { TokenWrites } from '../../platform/graph/token-guard';
import { ClientStub } from '../client-stub.schema';
import { agreeRebate } from './agree-rebate.service';
import {
  AgreeRebateInput,
  AgreeRebateResult,
  ChangeRebateResult,
  CorrectRebateInput,
  PayRebateInput,
} from './change-rebate.schema';
import { correctRebate, payRebate } from './change-rebate.service';
import type { RebateRow } from './rebate.repository';
import {
  Rebate,
  RebateConnection,
  RebateLineConnection,
  RebatePayment,
  RebateReconciliation,
  RebateStatement,
} from './rebate.schema';
import { RebateFilter, RebatePeriod, RebateTerms } from './rebate-period.schema';
import {
  actionsOf,
  isLate,
  nameFor,
  paymentsOf,
  rebateById,
  rebateLines,
  rebatePage,
  rebatePeriod,
  rebateTerms,
  reconciliationOf,
  statementsOf,
  stateOf,
} from './rebate.service';
import { RebateAction, RebateState } from './rebate-words.schema';

@Resolver(() => Rebate)
export class RebateResolver {
  @Query(() => Rebate, { nullable: true, description: 'A rebate; null when there is none the viewer may know of.' })
  rebate(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the rebate.' }) id: string,
  ): Promise<unknown> {
    return rebateById(context, id, selectionOf(info));
  }

  @Query(() => RebateConnection, { description: 'The rebates the viewer reaches, the latest month first (SD-8).' })
  rebates(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => RebateFilter, { nullable: true, description: 'Which rebates.' }) filter: RebateFilter | null,
  ): Promise<unknown> {
    return rebatePage(context, { first, after, filter, selection: selectionAt(info, 'edges', 'node') });
  }

  @Query(() => RebateLineConnection, { description: 'The orders and returns behind the statement that holds.' })
  rebateLines(
    @Ctx() context: RequestContext,
    @Arg('rebateId', () => ID, { description: 'The rebate.' }) rebateId: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return rebateLines(context, { rebateId, first, after });
  }

  @Query(() => RebatePeriod, {
    nullable: true,
    description: 'A month together; null when there is none, or when the viewer sees no rebates.',
  })
  rebatePeriod(
    @Ctx() context: RequestContext,
    @Arg('month', () => DateScalar, {
      nullable: true,
      description: 'Any day of the month; left out: the latest with statements.',
    })
    month: string | null,
  ): Promise<RebatePeriod | null> {
    return rebatePeriod(context, month);
  }

  @TellsOfRows('REBATE')
  @Query(() => [RebateTerms], { description: 'What was agreed with an agent, the latest first.' })
  rebateTerms(
    @Ctx() context: RequestContext,
    @Arg('clientId', () => ID, { description: 'The agent.' }) clientId: string,
  ): Promise<RebateTerms[]> {
    return rebateTerms(context, clientId);
  }

  @TokenWrites('REBATE')
  @Mutation(() => AgreeRebateResult, { description: 'Agrees terms with an agent; they end those before.' })
  agreeRebate(
    @Ctx() context: RequestContext,
    @Arg('input', () => AgreeRebateInput, { description: 'With whom, from when, and what.' }) input: AgreeRebateInput,
  ): Promise<unknown> {
    return agreeRebate(context, input);
  }

  @TokenWrites('REBATE')
  @Mutation(() => ChangeRebateResult, { description: 'States a month anew as a further version; with the reason.' })
  correctRebate(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CorrectRebateInput, { description: 'Which, and why.' }) input: CorrectRebateInput,
  ): Promise<unknown> {
    return correctRebate(context, input, selectionAt(info, 'rebate'));
  }

  @TokenWrites('REBATE')
  @Mutation(() => ChangeRebateResult, { description: 'Records what was paid of a rebate.' })
  payRebate(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PayRebateInput, { description: 'Which, how much, and when.' }) input: PayRebateInput,
  ): Promise<unknown> {
    return payRebate(context, input, selectionAt(info, 'rebate'));
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: RebateRow): ClientStub {
    return { id: row.clientId };
  }

  @FieldResolver(() => String, { nullable: true })
  agentName(@Root() row: RebateRow, @Ctx() context: RequestContext): string | null {
    return nameFor(context, row.agentName);
  }

  @FieldResolver(() => String, { nullable: true })
  agentNumber(@Root() row: RebateRow, @Ctx() context: RequestContext): string | null {
    return nameFor(context, row.agentNumber);
  }

  @FieldResolver(() => RebateState)
  state(@Root() row: RebateRow, @Ctx() context: RequestContext): RebateState {
    return stateOf(row, context);
  }

  @FieldResolver(() => Boolean)
  late(@Root() row: RebateRow): boolean {
    return isLate(row);
  }

  @FieldResolver(() => [RebateStatement])
  statements(@Root() row: RebateRow, @Ctx() context: RequestContext): Promise<RebateStatement[]> {
    return statementsOf(context, row.id);
  }

  @FieldResolver(() => [RebatePayment])
  payments(@Root() row: RebateRow, @Ctx() context: RequestContext): Promise<RebatePayment[]> {
    return paymentsOf(context, row.id);
  }

  @FieldResolver(() => RebateReconciliation, { nullable: true })
  reconciliation(@Root() row: RebateRow, @Ctx() context: RequestContext): Promise<RebateReconciliation | null> {
    return reconciliationOf(context, row);
  }

  @FieldResolver(() => [RebateAction])
  actions(@Root() row: RebateRow, @Ctx() context: RequestContext): RebateAction[] {
    return actionsOf(row, context);
  }
}
