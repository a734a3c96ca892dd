import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionOf } from '../../platform/graph/look-ahead';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { DraftStub } from '../draft-stub.schema';
import type { ChangeRow } from './grade-preview.repository';
import { DRAFT, TierChange, TierChangeConnection, TierMoveFilter, TierPreview } from './grade-preview.schema';
import { changesOf, previewTiers, type PreviewedTiers } from './grade-preview.service';

/** What this room adds to a draft of a regulation. */
@Resolver(() => DraftStub)
export class DraftTiersResolver {
  @Classified(DRAFT)
  @FieldResolver(() => TierPreview, {
    nullable: true,
    description: 'What it would do to the tiers of clients; null for a draft that grades nobody, or is closed.',
  })
  tierPreview(@Root() draft: DraftStub, @Ctx() context: RequestContext): Promise<unknown> {
    return previewTiers(context, draft.id);
  }
}

@Resolver(() => TierPreview)
export class TierPreviewResolver {
  @FieldResolver(() => TierChangeConnection)
  changes(
    @Root() preview: PreviewedTiers,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => TierMoveFilter, { nullable: true, description: 'Which moves; all when left out.' })
    filter: TierMoveFilter | null,
  ): Promise<unknown> {
    return changesOf(context, preview, { first, after, filter });
  }
}

@Resolver(() => TierChange)
export class TierChangeResolver {
  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() change: ChangeRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, change.id, selectionOf(info));
  }
}
