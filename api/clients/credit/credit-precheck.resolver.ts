import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { DecimalScalar } from '../../platform/graph/scalars';
import { whyOf } from '../../shared-types/why.schema';
import { CreditPrecheckResult } from './credit-precheck.schema';
import { precheckCredit } from './credit-precheck.service';
import { CREDIT_POLICIES } from './credit-words.schema';

@Resolver()
export class CreditPrecheckResolver {
  @Query(() => CreditPrecheckResult, {
    description: 'How an application for credit would stand if it were submitted now; nothing is written (BK-2, CR-3).',
  })
  async creditPrecheck(
    @Ctx() context: RequestContext,
    @Arg('clientId', () => ID, { description: 'For which client.' }) clientId: string,
    @Arg('limit', () => DecimalScalar, { description: 'The limit, in yuan, two decimals at most; 0 ends the credit.' })
    limit: string,
    @Arg('documents', () => Int, { defaultValue: 0, description: 'How many documents come with it.' })
    documents: number,
  ): Promise<unknown> {
    const judged = await precheckCredit(context, { clientId, limit, documents });
    if ('code' in judged) return judged;
    const { basis, verdict, refused, checks, approverPosts } = judged;
    return {
      __typename: 'CreditPrecheck',
      presentLimit: basis.limit,
      owed: basis.owed,
      creditPolicy: CREDIT_POLICIES[verdict.policy],
      refusedBecause: refused?.wording[context.locale] ?? null,
      changeWhy: whyOf(verdict.why),
      checks: checks.map((check) => ({ ...check, why: whyOf(check.why) })),
      approverPosts,
    };
  }
}
