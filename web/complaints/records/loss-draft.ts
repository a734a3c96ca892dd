import type { LossLineInput } from '../../gql/graphql';

/** A line of the loss while it is written: `value` is a quantity, or yuan where the standard counts the actual cost. */
export interface LossDraft {
  loss: string;
  value: string;
  note: string;
}

export interface Standard {
  readonly loss: string;
  readonly per: string;
  readonly yuan?: string | null | undefined;
}

interface Line {
  readonly loss: string;
  readonly quantity?: string | null | undefined;
  readonly amount?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export const lossDrafts = (lines: readonly Line[]): LossDraft[] =>
  lines.map(({ loss, quantity, amount, note }) => ({ loss, value: quantity ?? amount ?? '', note: note ?? '' }));

export const isActual = (loss: string, standards: readonly Standard[]): boolean =>
  standards.find((each) => each.loss === loss)?.per === 'actual';

/** Whether every line is filled in. The server judges again. */
export function isComplete(lines: readonly LossDraft[]): boolean {
  return lines.every(
    ({ loss, value }) => loss !== '' && /^\d{1,12}(\.\d{1,2})?$/.test(value.trim()) && Number(value) > 0,
  );
}

export function lossInput(lines: readonly LossDraft[], standards: readonly Standard[]): LossLineInput[] {
  return lines.map(({ loss, value, note }) => {
    const actual = isActual(loss, standards);
    return {
      loss,
      quantity: actual ? null : value.trim(),
      cost: actual ? value.trim() : null,
      note: note.trim() || null,
    };
  });
}
