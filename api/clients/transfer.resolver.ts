import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt } from '../platform/graph/look-ahead';
import { TokenWrites } from '../platform/graph/token-guard';
import { Assignment } from './client.schema';
import { StaffStub } from './staff-stub.schema';
import { TransferClientInput, TransferClientResult } from './transfer.schema';
import { transferClient } from './transfer.service';

@Resolver(() => Assignment)
export class TransferResolver {
  @TokenWrites('ASSIGNMENT')
  @Mutation(() => TransferClientResult, {
    description: 'Gives a client to another account manager from a day on; once for an idempotency key (KA-2).',
  })
  transferClient(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TransferClientInput, { description: 'To whom, from when and why.' }) input: TransferClientInput,
  ): Promise<unknown> {
    return transferClient(context, input, selectionAt(info, 'client'));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  assignedBy(@Root() { assignedById }: Assignment): StaffStub | null {
    return assignedById === null ? null : { id: assignedById };
  }
}
