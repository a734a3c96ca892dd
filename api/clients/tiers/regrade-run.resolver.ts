import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { TokenWrites } from '../../platform/graph/token-guard';
import type { RunRow } from './regrade-run.repository';
import { RegradeResult, RegradeRun, StartRegradeInput } from './regrade-run.schema';
import { cancelRegrade, regradeRuns, startRegrade, toldFault } from './regrade-run.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => RegradeRun)
export class RegradeRunResolver {
  @TellsOfRows('REGRADING')
  @Query(() => [RegradeRun], {
    description: 'The latest gradings of all clients, at most 20, for those who may start one (KA-3).',
  })
  regradeRuns(@Ctx() context: RequestContext): Promise<unknown> {
    return regradeRuns(context);
  }

  @TokenWrites('REGRADING')
  @Mutation(() => RegradeResult, {
    description: 'Has every client graded anew, one run at a time; once for an idempotency key (KA-3).',
  })
  startRegrade(
    @Ctx() context: RequestContext,
    @Arg('input', () => StartRegradeInput, { description: 'The key of the request.' }) input: StartRegradeInput,
  ): Promise<unknown> {
    return startRegrade(context, input);
  }

  @TokenWrites('REGRADING')
  @Mutation(() => RegradeResult, {
    description: 'Stops a grading of all clients. Clients graded by then keep their grades.',
  })
  cancelRegrade(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which run.' }) id: string,
  ): Promise<unknown> {
    return cancelRegrade(context, id);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  askedBy(@Root() { askedById }: RunRow): StaffStub | null {
    return askedById === null ? null : { id: askedById };
  }

  @FieldResolver(() => String, { nullable: true })
  fault(@Root() run: RunRow, @Ctx() { locale }: RequestContext): string | null {
    return toldFault(run, locale);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  cancelledBy(@Root() { cancelledById }: RunRow): StaffStub | null {
    return cancelledById === null ? null : { id: cancelledById };
  }
}
