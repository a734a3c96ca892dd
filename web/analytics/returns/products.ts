import type { ProductNamesFragment } from '../../gql/graphql';

/** Names of products by number, as far as the order system gave them. */
export function productNames(answer: ProductNamesFragment): Map<string, string> {
  const keys = answer.__typename === 'Breakdown' ? answer.groups.flatMap((group) => group.keys) : [];
  return new Map(
    keys.flatMap(({ value, product }) => (value && product?.name ? [[value, product.name] as const] : [])),
  );
}
