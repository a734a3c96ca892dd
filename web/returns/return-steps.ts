import type { ReturnKind, ReturnState } from '../gql/graphql';

export type StepName = 'request' | 'approval' | 'receipt' | 'comparison' | 'proof' | 'signature' | 'voucher';
export type StepStatus = 'done' | 'current' | 'ahead' | 'stopped';

export interface Step {
  name: StepName;
  status: StepStatus;
}

const goods: readonly StepName[] = ['request', 'approval', 'receipt', 'comparison', 'proof', 'voucher'];
const money: readonly StepName[] = ['request', 'approval', 'signature', 'voucher'];

/** The step a state waits for. */
const waitsFor: Record<ReturnState, StepName | null> = {
  REQUESTED: 'approval',
  APPROVED: 'receipt',
  RECEIVING: 'receipt',
  HELD: 'comparison',
  RECEIVED: 'proof',
  SIGNED: 'voucher',
  BOOKED: null,
  REFUSED: 'approval',
  WITHDRAWN: 'approval',
};

interface Standing {
  kind: ReturnKind;
  state: ReturnState;
  isProved: boolean;
}

/** Free goods end with their quantities and without a voucher; what has no amount in yuan is not known to be free. */
export function isWorthNothing({ amountCompany }: { amountCompany?: string | null }): boolean {
  return amountCompany != null && Number(amountCompany) === 0;
}

/** The steps of a return with how far it has come. A proof may be there before its turn. Source: CQ-15 to CQ-19 */
export function stepsOf({ kind, state, isProved }: Standing): Step[] {
  const names = kind === 'RETURN' || kind === 'REWORK' ? goods : money;
  const wanted = state === 'RECEIVED' && isProved ? 'voucher' : waitsFor[state];
  const at = wanted === 'receipt' && names === money ? names.indexOf('signature') : names.indexOf(wanted ?? 'request');
  const isStopped = state === 'HELD' || state === 'REFUSED' || state === 'WITHDRAWN';
  return names.map((name, index) => {
    if (wanted === null || index < at || (name === 'proof' && isProved)) return { name, status: 'done' };
    if (index > at) return { name, status: 'ahead' };
    return { name, status: isStopped ? 'stopped' : 'current' };
  });
}
