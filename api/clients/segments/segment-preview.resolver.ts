import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionOf } from '../../platform/graph/look-ahead';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { DraftStub } from '../draft-stub.schema';
import { DRAFT } from '../tiers/grade-preview.schema';
import type { SegmentChangeRow } from './segment-preview.repository';
import { SegmentChange, SegmentChangeConnection, SegmentMoveFilter, SegmentPreview } from './segment-preview.schema';
import { previewSegments, segmentChangesOf, type PreviewedSegments } from './segment-preview.service';

/** What this adds to a draft of a regulation. */
@Resolver(() => DraftStub)
export class DraftSegmentsResolver {
  @Classified(DRAFT)
  @FieldResolver(() => SegmentPreview, {
    nullable: true,
    description: 'What it would do to the segments of clients; null for a draft that has no segments, or is closed.',
  })
  segmentPreview(@Root() draft: DraftStub, @Ctx() context: RequestContext): Promise<unknown> {
    return previewSegments(context, draft.id);
  }
}

@Resolver(() => SegmentPreview)
export class SegmentPreviewResolver {
  @FieldResolver(() => SegmentChangeConnection)
  changes(
    @Root() preview: PreviewedSegments,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => SegmentMoveFilter, { nullable: true, description: 'Which moves; all when left out.' })
    filter: SegmentMoveFilter | null,
  ): Promise<unknown> {
    return segmentChangesOf(context, preview, { first, after, filter });
  }
}

@Resolver(() => SegmentChange)
export class SegmentChangeResolver {
  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() change: SegmentChangeRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, change.id, selectionOf(info));
  }
}
