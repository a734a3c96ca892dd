import type { RequestAllowanceInput, RequestReturnInput, ReturnKind } from '../gql/graphql';

/** An order line to choose from, with what is left of it. */
export interface Returnable {
  id: string;
  orderNumber: string;
  orderedOn: string;
  currency: string;
  name: string;
  unit: string;
  unitPrice: string;
  decimals: number;
  /** delivered and not on another note */
  left: number;
}

export interface ReturnDraft {
  kind: ReturnKind;
  reason: string;
  basis: string;
  /** the complaint it settles; null: none */
  complaintId: string | null;
  /** of that complaint; empty: none */
  complaintNumber: string;
  /** how many come back, or for how many, by order line; empty is none */
  quantities: Record<string, string>;
  /** those that were given a quantity, as they were offered */
  lines: Returnable[];
  /** off the price of one, in the order's currency */
  unitAllowance: string;
  /** yuan */
  compensation: string;
}

export type DraftFault = 'reason' | 'basis' | 'lines' | 'amount' | 'currency';

export function emptyReturn(): ReturnDraft {
  return {
    kind: 'RETURN',
    reason: '',
    basis: '',
    complaintId: null,
    complaintNumber: '',
    quantities: {},
    lines: [],
    unitAllowance: '',
    compensation: '',
  };
}

/** Lines with a quantity, in the order they are offered. */
export function chosenLines(draft: ReturnDraft, lines: readonly Returnable[]) {
  return lines.flatMap((line) => {
    const quantity = draft.quantities[line.id]?.trim() ?? '';
    return quantity === '' || Number(quantity) === 0 ? [] : [{ line, quantity }];
  });
}

/** What the form can tell by itself; the server judges the rest. */
export function faultsOf(draft: ReturnDraft, lines: readonly Returnable[]): DraftFault[] {
  const faults: DraftFault[] = [];
  if (!draft.reason.trim()) faults.push('reason');
  if (!draft.basis.trim()) faults.push('basis');
  if (draft.kind === 'COMPENSATION') return Number(draft.compensation) > 0 ? faults : [...faults, 'amount'];
  const chosen = chosenLines(draft, lines);
  const isFit = chosen.every(({ line, quantity }) => isQuantityOf(quantity, line));
  if (chosen.length === 0 || !isFit) faults.push('lines');
  if (new Set(chosen.map(({ line }) => line.currency)).size > 1) faults.push('currency');
  if (draft.kind === 'ALLOWANCE' && !(Number(draft.unitAllowance) > 0)) faults.push('amount');
  return faults;
}

function isQuantityOf(quantity: string, { decimals, left }: Returnable): boolean {
  const shape = decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+(\\.\\d{1,${decimals}})?$`);
  return shape.test(quantity) && Number(quantity) > 0 && Number(quantity) <= left;
}

export interface Sending {
  clientId: string;
  complaintId?: string;
  idempotencyKey: string;
}

/** The API's input for a return or a rework. */
export function returnInputOf(draft: ReturnDraft, lines: readonly Returnable[], sending: Sending): RequestReturnInput {
  return {
    ...sending,
    kind: draft.kind,
    reason: draft.reason.trim(),
    basis: draft.basis.trim(),
    lines: chosenLines(draft, lines).map(({ line, quantity }) => ({ orderLineId: line.id, quantity })),
  };
}

/** The API's input for an allowance or a compensation. */
export function allowanceInputOf(
  draft: ReturnDraft,
  lines: readonly Returnable[],
  sending: Sending,
): RequestAllowanceInput {
  const said = { ...sending, reason: draft.reason.trim(), basis: draft.basis.trim() };
  if (draft.kind === 'COMPENSATION') return { ...said, compensation: draft.compensation.trim() };
  const unitAllowance = draft.unitAllowance.trim();
  return {
    ...said,
    lines: chosenLines(draft, lines).map(({ line, quantity }) => ({ orderLineId: line.id, quantity, unitAllowance })),
  };
}
