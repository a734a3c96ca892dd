/** The sum of amounts in yuan, as a decimal string: in whole fen, since sums of floats are off. */
export function totalAmount(amounts: readonly (string | null | undefined)[]): string | null {
  const known = amounts.filter((amount) => amount != null);
  if (known.length === 0) return null;
  const fen = known.reduce((sum, amount) => sum + fenOf(amount), 0n);
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function fenOf(amount: string): bigint {
  const [yuan = '0', fraction = ''] = amount.split('.');
  return BigInt(yuan) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
}
