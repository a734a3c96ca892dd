import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import {
  ChangeDraftClauseInput,
  ChangeDraftResult,
  DraftRegulationInput,
  DraftRegulationResult,
  EnactDraftInput,
  EnactDraftResult,
  WithdrawDraftInput,
} from './change-draft.schema';
import { RegulationComparison, UntriedClause } from './comparison.schema';
import { changeDraftClause, draftRegulation, withdrawDraft } from './draft-writing.service';
import { RegulationDraft } from './draft.schema';
import { comparedVersion, draftById, draftComparison, untriedOf, type DraftShown } from './draft.service';
import { enactDraft } from './enact-draft.service';

@Resolver(() => RegulationDraft)
export class DraftResolver {
  @Query(() => RegulationDraft, {
    nullable: true,
    description: 'A draft; null when there is none the viewer may read.',
  })
  regulationDraft(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the draft.' }) id: string,
  ): Promise<unknown> {
    return draftById(context, id);
  }

  @Mutation(() => DraftRegulationResult, {
    description: 'Begins the next version of a regulation as a copy of its latest one.',
  })
  draftRegulation(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftRegulationInput, { description: 'Which regulation.' }) input: DraftRegulationInput,
  ): Promise<unknown> {
    return draftRegulation(context, input);
  }

  @Mutation(() => ChangeDraftResult, {
    description: 'Changes a clause of an open draft. Nothing is stored unless the whole draft stays valid.',
  })
  changeDraftClause(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeDraftClauseInput, { description: 'The clause.' }) input: ChangeDraftClauseInput,
  ): Promise<unknown> {
    return changeDraftClause(context, input);
  }

  @Mutation(() => ChangeDraftResult, { description: 'Gives up an open draft; it stays on record.' })
  withdrawDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawDraftInput, { description: 'Which draft.' }) input: WithdrawDraftInput,
  ): Promise<unknown> {
    return withdrawDraft(context, input);
  }

  @Mutation(() => EnactDraftResult, {
    description: 'Makes a draft a version, in force from a day on. Whoever wrote on it may not.',
  })
  enactDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => EnactDraftInput, { description: 'Which draft, and from when.' }) input: EnactDraftInput,
  ): Promise<unknown> {
    return enactDraft(context, input);
  }

  @FieldResolver(() => Int)
  comparedVersion(@Root() draft: DraftShown, @Ctx() context: RequestContext): Promise<number> {
    return comparedVersion(context, draft);
  }

  @FieldResolver(() => RegulationComparison)
  comparison(@Root() draft: DraftShown, @Ctx() context: RequestContext): Promise<unknown> {
    return draftComparison(context, draft);
  }

  @FieldResolver(() => [UntriedClause])
  untried(@Root() draft: DraftShown, @Ctx() context: RequestContext): Promise<UntriedClause[]> {
    return untriedOf(context, draft);
  }
}
