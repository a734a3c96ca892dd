/** An amount as people type it: separators and blanks are no part of it. Undefined when it is none. */
export function typedAmount(text: string): string | undefined {
  const plain = text.replace(/[\s,，¥]/g, '');
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? plain : undefined;
}

/** An amount with at most two decimals in fen. */
export function fenOf(amount: string): number {
  const [whole = '0', fraction = ''] = amount.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

export const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

export interface OpenRow {
  readonly id: string;
  readonly currency: string;
  readonly open: string;
}

/** What was typed beside the receivables; rows without an amount are left out. Undefined: one is wrong. */
export function partsOf(
  typed: Readonly<Record<string, string>>,
  rows: readonly OpenRow[],
): { receivableId: string; amount: string }[] | undefined {
  const parts: { receivableId: string; amount: string }[] = [];
  for (const { id, open } of rows) {
    const text = typed[id]?.trim() ?? '';
    if (text === '') continue;
    const amount = typedAmount(text);
    if (amount === undefined || fenOf(amount) > fenOf(open)) return undefined;
    parts.push({ receivableId: id, amount });
  }
  return parts;
}

/** How much of an amount is left when these parts are taken off, in fen; below zero: too much was taken. */
export function restFen(amount: string, parts: readonly { amount: string }[]): number {
  return fenOf(amount) - parts.reduce((sum, part) => sum + fenOf(part.amount), 0);
}
