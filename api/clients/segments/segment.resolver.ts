import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import type { ClientRow } from '../client.repository';
import { CARD, Client } from '../client.schema';
import {
  ClientSegment,
  PaymentCreditStanding,
  SegmentGap,
  SegmentPeriodConnection,
  VipStanding,
} from './segment.schema';
import { nextBetterSegment, paymentStanding, segmentHistory, segmentOfClient, vipStanding } from './segment.service';

/** How a client stands by BK-1 and BK-3, and how it pays. */
@Resolver(() => Client)
export class ClientSegmentResolver {
  @Classified(CARD)
  @FieldResolver(() => ClientSegment, {
    nullable: true,
    description: 'The segment it is in (BK-1); null before the first grading.',
  })
  segment(@Root() row: ClientRow): ClientSegment | null {
    return segmentOfClient(row);
  }

  @Classified(CARD)
  @FieldResolver(() => SegmentGap, {
    nullable: true,
    description:
      'The next better segment than the computed one, and which of its conditions failed, by the policy version of the grade (BK-1); null: there is none better.',
  })
  nextBetterSegment(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<SegmentGap | null> {
    return nextBetterSegment(context, row);
  }

  @Classified(CARD)
  @FieldResolver(() => SegmentPeriodConnection, {
    nullable: true,
    description: 'The segments it was in, the latest first.',
  })
  segmentHistory(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return segmentHistory(context, row.id, { first, after });
  }

  @Classified(CARD)
  @FieldResolver(() => PaymentCreditStanding, {
    nullable: true,
    description: 'How it pays what falls due (KA-3-annex); null when withheld.',
  })
  paymentCredit(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<PaymentCreditStanding | null> {
    return paymentStanding(context, row);
  }

  @Classified(CARD)
  @FieldResolver(() => VipStanding, {
    nullable: true,
    description: 'Its standing by what it has on deposit; null for companies and below every level (BK-3).',
  })
  vip(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<VipStanding | null> {
    return vipStanding(context, row);
  }
}
