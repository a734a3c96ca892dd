import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { pushDeliveries } from './push-deliveries.service';
import { PushInvoicesInput } from './push-invoices.schema';
import { pushInvoices } from './push-invoices.service';
import { PushDeliveriesInput, PushOrdersInput, PushResult } from './push-orders.schema';
import { pushOrders } from './push-orders.service';

/** What the order system hands over. */
@Resolver()
export class PushResolver {
  @Mutation(() => PushResult, {
    description: 'Takes over orders of the order system, each whole or not at all; a batch sent again changes nothing.',
  })
  pushOrders(
    @Ctx() context: RequestContext,
    @Arg('input', () => PushOrdersInput, { description: 'Up to 200 orders.' }) input: PushOrdersInput,
  ): Promise<unknown> {
    return pushOrders(context, input);
  }

  @Mutation(() => PushResult, {
    description:
      'Takes over delivery notes of the order system, each whole or not at all; a note sent again is corrected.',
  })
  pushDeliveries(
    @Ctx() context: RequestContext,
    @Arg('input', () => PushDeliveriesInput, { description: 'Up to 200 delivery notes.' }) input: PushDeliveriesInput,
  ): Promise<unknown> {
    return pushDeliveries(context, input);
  }

  @Mutation(() => PushResult, {
    description: 'Takes over tax invoices of the order system, each whole or not at all; one sent again is corrected.',
  })
  pushInvoices(
    @Ctx() context: RequestContext,
    @Arg('input', () => PushInvoicesInput, { description: 'Up to 200 invoices.' }) input: PushInvoicesInput,
  ): Promise<unknown> {
    return pushInvoices(context, input);
  }
}
