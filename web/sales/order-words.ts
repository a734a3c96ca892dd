interface Counted {
  unit?: string | null;
  quantityDecimals?: number | null;
}

/**
 * A quantity with its unit, with the decimals its product has, and with all it was told with.
 *
 * @param quantity  a decimal string
 */
export function quantityText(
  quantity: string,
  product: Counted | null | undefined,
  decimal: (value: number, digits: number) => string,
): string {
  const told = /\.(\d*[1-9])/.exec(quantity)?.[1]?.length ?? 0;
  const text = decimal(Number(quantity), Math.max(told, product?.quantityDecimals ?? 0));
  return product?.unit ? `${text} ${product.unit}` : text;
}

/** Of what a search for a number found, what is of that very order: part of a number finds others too. */
export function ofOrder<Found extends { orderNumber?: string | null }>(
  found: readonly Found[],
  number: string,
): Found[] {
  return found.filter(({ orderNumber }) => orderNumber?.trim() === number);
}
