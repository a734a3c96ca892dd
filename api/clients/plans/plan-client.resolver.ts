import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionOf } from '../../platform/graph/look-ahead';
import { Why, whyOf } from '../../shared-types/why.schema';
import type { ClientRow } from '../client.repository';
import { Client, CONFIDENTIAL } from '../client.schema';
import { clientById } from '../client.service';
import { planById } from './development-plan-list.service';
import type { PlanRow } from './development-plan.repository';
import { DevelopmentPlan } from './development-plan.schema';
import { isAimReached } from './plan-client';
import { PlanClient } from './plan-client.schema';
import type { PlanClientRow } from './plan-client.repository';
import { planClients, plansOfClient } from './plan-client.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => PlanClient)
export class PlanClientResolver {
  @FieldResolver(() => DevelopmentPlan, { nullable: true })
  plan(
    @Root() { planId }: PlanClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanRow | null> {
    return planById(context, planId, selectionOf(info));
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() { clientId }: PlanClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClientRow | null> {
    return clientById(context, clientId, selectionOf(info));
  }

  @FieldResolver(() => Why)
  aimWhy(@Root() { aimWhy }: PlanClientRow): Why {
    return whyOf(aimWhy);
  }

  @FieldResolver(() => Boolean, { nullable: true })
  isReached(@Root() { isClosed, aimYearly, yearlyAfter, yearlyNow }: PlanClientRow): boolean | null {
    return isAimReached(aimYearly, isClosed ? yearlyAfter : yearlyNow);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  screenedBy(@Root() { screenedById }: PlanClientRow): StaffStub | null {
    return screenedById === null ? null : { id: screenedById };
  }
}

/** What this adds to a plan. */
@Resolver(() => DevelopmentPlan)
export class PlanClientsResolver {
  @Classified(CONFIDENTIAL)
  @FieldResolver(() => [PlanClient], {
    nullable: true,
    description: 'The clients it develops further, as far as the viewer reaches; 200 with its prospects at most.',
  })
  clients(@Root() { id }: PlanRow, @Ctx() context: RequestContext): Promise<PlanClientRow[]> {
    return planClients(context, id);
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class PlansOfClientResolver {
  @Classified(CONFIDENTIAL)
  @FieldResolver(() => [PlanClient], {
    nullable: true,
    description: 'The development plans it is in, as far as the viewer reads them, the latest first (KA-9).',
  })
  planEntries(@Root() { id }: ClientRow, @Ctx() context: RequestContext): Promise<PlanClientRow[]> {
    return plansOfClient(context, id);
  }
}
