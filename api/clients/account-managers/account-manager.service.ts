import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { signedIn } from '../../platform/graph/signed-in';
import { accountManagersOf, type AccountManagerRow } from './account-manager.repository';

/** Staff to whom the viewer may give clients. */
export async function accountManagers(context: RequestContext): Promise<AccountManagerRow[]> {
  const { CLIENT_CARD: card, ASSIGNMENT: assignment } = signedIn(context).reaches;
  if (!card.write && !assignment.write) return [];
  const staffIds = [...new Set([...card.writable.staffIds, ...assignment.writable.staffIds])];
  const reach = { all: card.writable.all || assignment.writable.all, staffIds };
  return accountManagersOf(context.database, reach, civilDateAt(context.now));
}
