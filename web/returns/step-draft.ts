import type { Instruction, ProofKind, ReturnAction } from '../gql/graphql';

export interface ReceivedDraft {
  lineId: string;
  quantity: string;
  difference: string;
}

/** What the forms of all steps hold; a step reads what it asks for. */
export interface StepDraft {
  note: string;
  receivedOn: string;
  last: boolean;
  lines: ReceivedDraft[];
  instruction: Instruction;
  signedBy: string;
  signedOn: string;
  proofKind: ProofKind;
  /** of the invoice that is stamped */
  invoiceId: string | null;
  file: File | null;
}

interface Line {
  id: string;
  quantity: string;
  receivedQuantity?: string | null;
}

/** An empty form; a receipt begins with what is still to come, which is what mostly comes. */
export function emptyStep(lines: readonly Line[], today: string): StepDraft {
  return {
    note: '',
    receivedOn: today,
    last: true,
    lines: lines.map(({ id, quantity, receivedQuantity }) => ({
      lineId: id,
      quantity: stillToCome(quantity, receivedQuantity ?? '0'),
      difference: '',
    })),
    instruction: 'BOOK_RECEIVED',
    signedBy: '',
    signedOn: today,
    proofKind: 'STAMPED_INVOICE',
    invoiceId: null,
    file: null,
  };
}

/** In thousandths, which is all a quantity has: 0.3 less 0.1 is 0.2, and no fraction of a float. */
function stillToCome(approved: string, received: string): string {
  return String(Math.max(0, Math.round(Number(approved) * 1_000) - Math.round(Number(received) * 1_000)) / 1_000);
}

/** Steps that must be given a reason. */
export function needsNote(action: ReturnAction): boolean {
  return ['REFUSE', 'WITHDRAW', 'INSTRUCT', 'REVERSE'].includes(action);
}

/** Lines of which something came; nothing typed is nothing. */
export function receivedLines({ lines }: Pick<StepDraft, 'lines'>) {
  return lines
    .filter(({ quantity }) => quantity.trim() !== '' && Number(quantity) !== 0)
    .map(({ lineId, quantity, difference }) => ({
      lineId,
      quantity: quantity.trim(),
      difference: difference.trim() || undefined,
    }));
}
