import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import type { ApprovalKindName, ApprovalSource } from '../shared-types/approval-source';
import { approvalCount, approvalPage, MOST_COUNTED } from './approval-list.service';
import { ApprovalConnection, ApprovalKind } from './approval.schema';
import { DecideApprovalsInput, DecideApprovalsResult } from './decide-approvals.schema';
import { decideApprovals } from './decide-approvals.service';

/** The part of the graph that shows and decides what these sources put before the viewer. */
export function approvalResolver(sources: readonly ApprovalSource[]): Function {
  @Resolver()
  class ApprovalResolver {
    @Query(() => ApprovalConnection, { description: 'What waits for the viewer’s decision, the earliest due first.' })
    approvals(
      @Ctx() context: RequestContext,
      @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
      after: string | null,
      @Arg('kinds', () => [ApprovalKind], { nullable: true, description: 'Only these; all when left out.' })
      kinds: ApprovalKindName[] | null,
    ): Promise<unknown> {
      return approvalPage(context, sources, { first, after, kinds });
    }

    @Query(() => Int, { description: `How much waits for the viewer’s decision; counted up to ${MOST_COUNTED}.` })
    approvalCount(@Ctx() context: RequestContext): Promise<number> {
      return approvalCount(context, sources);
    }

    @Mutation(() => DecideApprovalsResult, {
      description: 'Approves or refuses, each approval for itself and once for an idempotency key.',
    })
    decideApprovals(
      @Ctx() context: RequestContext,
      @Arg('input', () => DecideApprovalsInput, { description: 'Which, how, and why.' }) input: DecideApprovalsInput,
    ): Promise<unknown> {
      return decideApprovals(context, sources, input);
    }
  }
  return ApprovalResolver;
}
