import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { ProductStub } from '../breakdown/breakdown.schema';
import { productOf } from '../breakdown/product-stub.repository';
import { TallyRow } from './tally-rows.schema';

/** Which product a row is of is looked up for who asks, once for all rows of a page. */
@Resolver(() => TallyRow)
export class TallyRowResolver {
  @FieldResolver(() => ProductStub, { nullable: true })
  goods(@Root() { product }: TallyRow, @Ctx() context: RequestContext): Promise<ProductStub | null> | null {
    return product === null ? null : productOf(context, product);
  }
}
