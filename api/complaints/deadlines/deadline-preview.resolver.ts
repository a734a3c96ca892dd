import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { DeadlinePreview, DRAFT } from './deadline-preview.schema';
import { previewDeadlines } from './deadline-preview.service';
import { DraftStub } from './draft-stub.schema';

/** What this room adds to a draft of a regulation. */
@Resolver(() => DraftStub)
export class DraftDeadlinesResolver {
  @Classified(DRAFT)
  @FieldResolver(() => DeadlinePreview, {
    nullable: true,
    description: 'What it would do to the deadlines of cases; null for a draft that sets none, or is closed.',
  })
  deadlinePreview(@Root() draft: DraftStub, @Ctx() context: RequestContext): Promise<unknown> {
    return previewDeadlines(context, draft.id);
  }
}
