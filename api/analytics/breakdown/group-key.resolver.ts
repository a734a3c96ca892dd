import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { GroupKey, ProductStub } from './breakdown.schema';
import { ALL_OTHERS } from './dimension';
import { productOf } from './product-stub.repository';

/** A group is told by the number of its product; which product that is is looked up for who asks, once for all groups. */
@Resolver(() => GroupKey)
export class GroupKeyResolver {
  @FieldResolver(() => ProductStub, { nullable: true })
  product(@Root() { dimension, value }: GroupKey, @Ctx() context: RequestContext): Promise<ProductStub | null> | null {
    return dimension !== 'PRODUCT' || value === null || value === ALL_OTHERS ? null : productOf(context, value);
  }
}
