import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import type { ClientRow } from '../client.repository';
import { contactStanding, type ContactRule, type ContactStanding } from './contact-standing';
import { keyAccountPolicy } from '../prospects/key-account-policy.repository';

/** What the regulation in force asks for; undefined: nothing. Source: KA-13 */
export async function contactRuleOf(context: RequestContext): Promise<ContactRule | undefined> {
  const regulation = await keyAccountPolicy(context);
  return regulation === undefined ? undefined : clausesOfKind(regulation, 'contactStaff')[0];
}

/** How a client stands to KA-13; null where the regulation asks nothing, or its fields are withheld. */
export async function standingOfClient(
  context: RequestContext,
  { tier, important, walkIn, ownerId, extraContacts, reportedOn }: ClientRow,
): Promise<ContactStanding | null> {
  if (important == null || extraContacts == null) return null;
  const rule = await contactRuleOf(context);
  if (rule === undefined) return null;
  return contactStanding(
    {
      tier: tier ?? null,
      important,
      walkIn: walkIn === true,
      hasOwner: ownerId !== null,
      extraContacts,
      reportedOn: reportedOn ?? null,
    },
    { rule, today: civilDateAt(context.now) },
  );
}
