import type { Card } from '../cards/client-card';

/** Sums over the clients that rows became or changed, by which a run proves itself. */
export interface Sums {
  /** Clients. */
  readonly clients: number;
  /** Clients with a credit code. */
  readonly creditCodes: number;
  /** Days of payment terms, all together. */
  readonly termDays: number;
}

export interface ImportTotals {
  /** By the rows of the file. */
  readonly inFile: Sums;
  /** By the records, read when the import ended; null before. */
  readonly onRecord: Sums | null;
}

export const NO_SUMS: Sums = { clients: 0, creditCodes: 0, termDays: 0 };

/** The sums with these cards added. */
export function withCards(sums: Sums, cards: readonly Card[]): Sums {
  return cards.reduce(
    ({ clients, creditCodes, termDays }, { creditCode, paymentTermDays }) => ({
      clients: clients + 1,
      creditCodes: creditCodes + (creditCode === null ? 0 : 1),
      termDays: termDays + (paymentTermDays ?? 0),
    }),
    sums,
  );
}
