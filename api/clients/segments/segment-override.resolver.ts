import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { pageAsked } from '../../platform/graph/newest-first';
import { Why, whyOf } from '../../shared-types/why.schema';
import type { OverrideMove } from '../by-hand/override';
import { overridePage } from '../by-hand/override-list.service';
import { movesOf } from '../by-hand/override.service';
import type { ClientRow } from '../client.repository';
import { CARD, Client } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';
import {
  ComputedSegment,
  MoveSegmentOverrideInput,
  RequestSegmentOverrideInput,
  SegmentOverride,
  SegmentOverrideConnection,
  SegmentOverrideFilter,
  SegmentOverrideMove,
  SegmentOverrideResult,
} from './segment-override.schema';
import {
  moveSegmentOverride,
  newestSegmentOverrides,
  requestSegmentOverride,
  SEGMENTS_BY_HAND,
  type SegmentOverrideRow,
} from './segment-override.service';

const staff = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => SegmentOverride)
export class SegmentOverrideResolver {
  @Query(() => SegmentOverrideConnection, {
    description: 'Segments set by hand for the clients the viewer reaches, the latest request first.',
  })
  segmentOverrides(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => SegmentOverrideFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: SegmentOverrideFilter | null,
  ): Promise<unknown> {
    return overridePage(
      context,
      { scheme: SEGMENTS_BY_HAND, newest: newestSegmentOverrides },
      {
        first,
        after,
        filter,
        selection: selectionAt(info, 'edges', 'node'),
      },
    );
  }

  @Mutation(() => SegmentOverrideResult, {
    description: 'Asks for a segment other than the computed one; once for an idempotency key (BK-1-override).',
  })
  requestSegmentOverride(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestSegmentOverrideInput, { description: 'Which segment, how long and why.' })
    input: RequestSegmentOverrideInput,
  ): Promise<unknown> {
    return requestSegmentOverride(context, input, selectionAt(info, 'segmentOverride'));
  }

  @Mutation(() => SegmentOverrideResult, {
    description:
      'Approves, rejects, withdraws or ends a segment set by hand; once for an idempotency key (BK-1-override).',
  })
  moveSegmentOverride(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveSegmentOverrideInput, { description: 'Which one, and what to do.' })
    input: MoveSegmentOverrideInput,
  ): Promise<unknown> {
    return moveSegmentOverride(context, input, selectionAt(info, 'segmentOverride'));
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() row: SegmentOverrideRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, row.clientId, selectionOf(info));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  requestedBy(@Root() row: SegmentOverrideRow): StaffStub | null {
    return staff(row.requestedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  decidedBy(@Root() row: SegmentOverrideRow): StaffStub | null {
    return staff(row.decidedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  endedBy(@Root() row: SegmentOverrideRow): StaffStub | null {
    return staff(row.endedById);
  }

  @FieldResolver(() => [SegmentOverrideMove], { nullable: true })
  moves(@Root() row: SegmentOverrideRow, @Ctx() context: RequestContext): Promise<OverrideMove[]> {
    return movesOf(context, SEGMENTS_BY_HAND, row);
  }

  @FieldResolver(() => Why, { nullable: true })
  why(@Root() row: SegmentOverrideRow): Why | null {
    return row.why == null ? null : whyOf(row.why);
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientSegmentOverridesResolver {
  @Classified(CARD)
  @FieldResolver(() => ComputedSegment, {
    nullable: true,
    description: 'What the figures give while a segment set by hand stands in its place; null: none does.',
  })
  computedSegment(@Root() row: ClientRow): ComputedSegment | null {
    if (row.computedSegmentWhy == null) return null;
    return { code: row.computedSegment ?? null, why: whyOf(row.computedSegmentWhy) };
  }

  @Classified(CARD)
  @FieldResolver(() => SegmentOverrideConnection, {
    nullable: true,
    description: 'The segments set by hand for it, the latest request first.',
  })
  segmentOverrides(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return newestSegmentOverrides.pageOfParent(context, row.id, {
      first,
      after,
      ...pageAsked(info),
    });
  }
}
