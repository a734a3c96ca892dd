import type { RequestContext } from '../../platform/context/request-context';
import type { ProductStub } from './breakdown.schema';

/** The product that figures tell by its number, batched; null when none has it (any more). */
export function productOf(context: RequestContext, number: string): Promise<ProductStub | null> {
  return context.loaders
    .of<ProductStub>('product by number', async (numbers) => {
      const rows = await context.database.rows<ProductStub & { number: string }>({
        text: 'select product_id as id, number from access.product_name where number = any($1::text[])',
        values: [numbers],
      });
      return new Map(rows.map(({ id, number: of }) => [of, { id }]));
    })
    .load(number);
}
