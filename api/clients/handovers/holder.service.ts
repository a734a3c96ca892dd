import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { signedIn } from '../../platform/graph/signed-in';
import { countsOf, DUTY_KINDS, type DutyKind, type KeptKind } from './duty';
import { dutiesOf, holdersOf, keptBy, type HolderRow } from './duty.repository';
import { arrivalsOf, portfolioOf } from './handover.repository';

/** Whose work the viewer may hand over. Source: KA-14 */
export async function holders(context: RequestContext): Promise<HolderRow[]> {
  return signedIn(context).reaches.ASSIGNMENT.write ? holdersOf(context, civilDateAt(context.now)) : [];
}

export interface HoldingValue {
  readonly clientCount: number;
  readonly duties: readonly { readonly kind: DutyKind; readonly count: number }[];
  readonly kept: readonly { readonly kind: KeptKind; readonly count: number }[];
}

/** What is under the name of somebody; null: not the viewer's to hand over. Source: KA-14 */
export async function holdingOf(context: RequestContext, staffId: string): Promise<HoldingValue | null> {
  const { ASSIGNMENT: assignment } = signedIn(context).reaches;
  if (!assignment.write || !isId(staffId) || !mayChange(assignment.writable, staffId)) return null;
  const { database } = context;
  const today = civilDateAt(context.now);
  const [clients, arrivals, duties, kept] = await Promise.all([
    portfolioOf(database, staffId, today),
    arrivalsOf(database, staffId, today),
    dutiesOf(database, staffId),
    keptBy(database, staffId, today),
  ]);
  return { clientCount: clients.length + arrivals.length, duties: countsOf(DUTY_KINDS, duties), kept };
}
