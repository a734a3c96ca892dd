import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';
import { TokenWrites } from '../../platform/graph/token-guard';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../receivables/stubs.schema';
import type { AttainedClientRow } from './attained.repository';
import { MoveTargetInput, MoveTargetResult, ProposeTargetsInput, ProposeTargetsResult } from './change-target.schema';
import { moveTarget } from './move-target.service';
import { proposeTargets } from './propose-targets.service';
import { spanOf } from './target-periods';
import { stepsOf, type StepRow, type TargetRecord } from './target.repository';
import { SalesTarget, TargetClient, TargetClientConnection, TargetStep } from './target.schema';
import { targetActions, targetById, targetClients } from './target.service';
import { TargetRowConnection, TargetSheet, TargetSuggestion } from './target-sheet.schema';
import { sheetRows, targetSheet, type SheetValue } from './target-sheet.service';
import { targetSuggestions } from './target-suggestion.service';
import { SuggestionBasis, TargetMeasure, TargetMove, TargetPeriod } from './target-words.schema';

@Resolver(() => SalesTarget)
export class SalesTargetResolver {
  @Query(() => TargetSheet, {
    nullable: true,
    description:
      'Sales targets of a year and what was attained, of the account managers whom the viewer reaches; null for who reaches none (AM-1).',
  })
  targetSheet(
    @Ctx() context: RequestContext,
    @Arg('measure', () => TargetMeasure, { description: 'Of what.' }) measure: TargetMeasure,
    @Arg('period', () => TargetPeriod, { description: 'Of which length.' }) period: TargetPeriod,
    @Arg('year', () => DateScalar, { description: 'Any day of the year.' }) year: string,
    @Arg('unitId', () => ID, { nullable: true, description: 'Only a unit and those below it.' }) unitId: string | null,
    @Arg('managerId', () => ID, { nullable: true, description: 'Only one account manager.' }) managerId: string | null,
  ): Promise<unknown> {
    return targetSheet(context, { measure, period, year, unitId: unitId ?? null, managerId: managerId ?? null });
  }

  @Query(() => SalesTarget, {
    nullable: true,
    description: 'A target; null when there is none the viewer may know of.',
  })
  salesTarget(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the target.' }) id: string,
  ): Promise<unknown> {
    return targetById(context, id);
  }

  @Query(() => TargetClientConnection, {
    description: 'The clients behind what an account manager attained in a period.',
  })
  targetClients(
    @Ctx() context: RequestContext,
    @Arg('managerId', () => ID, { description: 'Who.' }) managerId: string,
    @Arg('measure', () => TargetMeasure, { description: 'Of what.' }) measure: TargetMeasure,
    @Arg('period', () => TargetPeriod, { description: 'Of which length.' }) period: TargetPeriod,
    @Arg('startsOn', () => DateScalar, { description: 'Any day of the period.' }) startsOn: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return targetClients(context, { managerId, measure, period, startsOn, first, after: after ?? null });
  }

  @Query(() => [TargetSuggestion], {
    description:
      'What may be proposed to each account manager whose targets the viewer sets, from the same period a year before, at most 1,000 by staff number; nothing is written.',
  })
  targetSuggestions(
    @Ctx() context: RequestContext,
    @Arg('measure', () => TargetMeasure, { description: 'Of what.' }) measure: TargetMeasure,
    @Arg('period', () => TargetPeriod, { description: 'Of which length.' }) period: TargetPeriod,
    @Arg('startsOn', () => DateScalar, { description: 'Any day of the period.' }) startsOn: string,
    @Arg('basis', () => SuggestionBasis, { description: 'What to start from.' }) basis: SuggestionBasis,
    @Arg('changePercent', () => DecimalScalar, { description: 'How many percent more, -1000 to 1000.' })
    changePercent: string,
    @Arg('unitId', () => ID, { nullable: true, description: 'Only of this unit.' }) unitId: string | null,
  ): Promise<unknown> {
    return targetSuggestions(context, { measure, period, startsOn, basis, changePercent, unitId: unitId ?? null });
  }

  @TokenWrites('TARGET')
  @Mutation(() => ProposeTargetsResult, { description: 'Proposes targets to account managers, all or none (AM-1).' })
  proposeTargets(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposeTargetsInput, { description: 'To whom, and how much.' }) input: ProposeTargetsInput,
  ): Promise<unknown> {
    return proposeTargets(context, input);
  }

  @TokenWrites('TARGET')
  @Mutation(() => MoveTargetResult, { description: 'Answers what was proposed, puts it in force or takes it back.' })
  moveTarget(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveTargetInput, { description: 'Which target, and what.' }) input: MoveTargetInput,
  ): Promise<unknown> {
    return moveTarget(context, input);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  manager(@Root() row: TargetRecord): StaffStub {
    return { id: row.managerId };
  }

  @FieldResolver(() => DateScalar)
  endsOn(@Root() row: TargetRecord): string {
    return spanOf(row.period, row.startsOn).to;
  }

  @FieldResolver(() => [TargetMove])
  actions(@Root() row: TargetRecord, @Ctx() context: RequestContext): TargetMove[] {
    return targetActions(context, row);
  }

  @FieldResolver(() => [TargetStep])
  steps(@Root() row: TargetRecord, @Ctx() context: RequestContext): Promise<unknown> {
    return stepsOf(context, row.id);
  }
}

@Resolver(() => TargetSheet)
export class TargetSheetResolver {
  @FieldResolver(() => TargetRowConnection)
  rows(
    @Root() sheet: SheetValue,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Account managers a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): unknown {
    return sheetRows(context, sheet, { first, after: after ?? null });
  }
}

@Resolver(() => TargetStep)
export class TargetStepResolver {
  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: StepRow): StaffStub {
    return { id: row.byStaff };
  }
}

@Resolver(() => TargetClient)
export class TargetClientResolver {
  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: AttainedClientRow): ClientStub {
    return { id: row.clientId };
  }
}
