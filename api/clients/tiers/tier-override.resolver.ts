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
  ComputedTier,
  MoveTierOverrideInput,
  RequestTierOverrideInput,
  TierOverride,
  TierOverrideConnection,
  TierOverrideFilter,
  TierOverrideMove,
  TierOverrideResult,
} from './tier-override.schema';
import {
  moveTierOverride,
  newestTierOverrides,
  requestTierOverride,
  TIERS_BY_HAND,
  type TierOverrideRow,
} from './tier-override.service';

const staff = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => TierOverride)
export class TierOverrideResolver {
  @Query(() => TierOverrideConnection, {
    description: 'Tiers set by hand for the clients the viewer reaches, the latest request first.',
  })
  tierOverrides(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => TierOverrideFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: TierOverrideFilter | null,
  ): Promise<unknown> {
    return overridePage(
      context,
      { scheme: TIERS_BY_HAND, newest: newestTierOverrides },
      {
        first,
        after,
        filter,
        selection: selectionAt(info, 'edges', 'node'),
      },
    );
  }

  @Mutation(() => TierOverrideResult, {
    description: 'Asks for a tier other than the computed one; once for an idempotency key (KA-3-override).',
  })
  requestTierOverride(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestTierOverrideInput, { description: 'Which tier, how long and why.' })
    input: RequestTierOverrideInput,
  ): Promise<unknown> {
    return requestTierOverride(context, input, selectionAt(info, 'tierOverride'));
  }

  @Mutation(() => TierOverrideResult, {
    description:
      'Approves, rejects, withdraws or ends a tier set by hand; once for an idempotency key (KA-3-override).',
  })
  moveTierOverride(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveTierOverrideInput, { description: 'Which one, and what to do.' })
    input: MoveTierOverrideInput,
  ): Promise<unknown> {
    return moveTierOverride(context, input, selectionAt(info, 'tierOverride'));
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() row: TierOverrideRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, row.clientId, selectionOf(info));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  requestedBy(@Root() row: TierOverrideRow): StaffStub | null {
    return staff(row.requestedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  decidedBy(@Root() row: TierOverrideRow): StaffStub | null {
    return staff(row.decidedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  endedBy(@Root() row: TierOverrideRow): StaffStub | null {
    return staff(row.endedById);
  }

  @FieldResolver(() => [TierOverrideMove], { nullable: true })
  moves(@Root() row: TierOverrideRow, @Ctx() context: RequestContext): Promise<OverrideMove[]> {
    return movesOf(context, TIERS_BY_HAND, row);
  }

  @FieldResolver(() => Why, { nullable: true })
  why(@Root() row: TierOverrideRow): Why | null {
    return row.why == null ? null : whyOf(row.why);
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientOverridesResolver {
  @Classified(CARD)
  @FieldResolver(() => ComputedTier, {
    nullable: true,
    description: 'What the figures give while a tier set by hand stands in its place; null: none does.',
  })
  computedTier(@Root() row: ClientRow): ComputedTier | null {
    if (row.computedWhy == null) return null;
    return { code: row.computedTier ?? null, gap: row.computedGap ?? false, why: whyOf(row.computedWhy) };
  }

  @Classified(CARD)
  @FieldResolver(() => TierOverrideConnection, {
    nullable: true,
    description: 'The tiers set by hand for it, the latest request first.',
  })
  tierOverrides(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return newestTierOverrides.pageOfParent(context, row.id, {
      first,
      after,
      ...pageAsked(info),
    });
  }
}
