import type { BareWork } from '../../bare/session';
import { ACTIVE_CLIENTS, CLIENTS_BY_TIER, COMPLAINTS_BY_CLASS_AND_MONTH, ON_TIME_SHARE } from './statements';

/** Four statements in one journey. */
export const dashboard: BareWork = async (session, { from, to }) => {
  const [[active], [onTime], tiers, received] = await Promise.all([
    session.rows<{ active: number }>(ACTIVE_CLIENTS, [to]),
    session.rows(ON_TIME_SHARE, [from, to]),
    session.rows(CLIENTS_BY_TIER, []),
    session.rows(COMPLAINTS_BY_CLASS_AND_MONTH, [from, to]),
  ]);
  return {
    activeClients: active?.active,
    onTimeShare: onTime,
    clientsByTier: tiers.map(({ in_gap: inGap, ...row }) => ({ ...row, inGap })),
    complaintsByClassAndMonth: received,
  };
};
