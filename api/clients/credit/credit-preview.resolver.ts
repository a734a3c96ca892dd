import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { DraftStub } from '../draft-stub.schema';
import { DRAFT } from '../tiers/grade-preview.schema';
import { CreditAnswerPreview } from './credit-preview.schema';
import { previewCreditAnswers } from './credit-preview.service';

/** What this adds to a draft of a regulation. */
@Resolver(() => DraftStub)
export class DraftCreditResolver {
  @Classified(DRAFT)
  @FieldResolver(() => CreditAnswerPreview, {
    nullable: true,
    description:
      'What it would do to the answers of applications for credit; null for a draft that sets no such time, or is closed.',
  })
  creditAnswerPreview(@Root() draft: DraftStub, @Ctx() context: RequestContext): Promise<unknown> {
    return previewCreditAnswers(context, draft.id);
  }
}
