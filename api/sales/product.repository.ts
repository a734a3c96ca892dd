import type { RequestContext } from '../platform/context/request-context';
import type { Product } from './order.schema';

/** A product by id, batched. Products are no secret, and so few columns are not worth a plan. */
export function loadProduct(context: RequestContext, id: string): Promise<Product | null> {
  return context.loaders
    .of<Product>('product', async (ids) => {
      const rows = await context.database.rows<Product>({
        text: 'select id, number, name, unit, quantity_decimals as "quantityDecimals" from sales.product where id = any($1::uuid[])',
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}
