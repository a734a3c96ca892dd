import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import type { HolderRow } from './duty.repository';
import { Holder, Holding } from './duty.schema';
import { holders, holdingOf } from './holder.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => Holder)
export class HolderResolver {
  @Query(() => [Holder], {
    description: 'Whose clients and duties the viewer may hand over, as far as they have any (KA-14).',
  })
  holders(@Ctx() context: RequestContext): Promise<unknown> {
    return holders(context);
  }

  @Query(() => Holding, {
    nullable: true,
    description: 'What is under the name of a member of staff; null outside what the viewer may hand over (KA-14).',
  })
  heldBy(
    @Ctx() context: RequestContext,
    @Arg('staffId', () => ID, { description: 'Of whom.' }) staffId: string,
  ): Promise<unknown> {
    return holdingOf(context, staffId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  staff(@Root() { staffId }: HolderRow): StaffStub {
    return { id: staffId };
  }
}
