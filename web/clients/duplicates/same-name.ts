const MARKS = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;

/** Whether two names are one as clients are compared: width, case, spaces and marks tell none apart; legal forms do. */
export function isSameName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(MARKS, '') || plain.trim();
}
