import { reachesAnything } from '../../kernel/access/reach';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isDay } from '../../platform/graph/cursor-key';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { countContactDuties, loadContactDuties, type ContactDutyRow, type DutyPlace } from './contact-duty.repository';
import { reportDueOn } from './contact-standing';
import { contactRuleOf } from './contact-standing.service';

/** A page of duties, and of which client it was asked for. */
export type ContactDutyPage = Page<ContactDutyTold> & { readonly clientId: string | null };

interface DutiesAsked {
  readonly first: number;
  readonly after: string | null | undefined;
  /** Only that of this client; null: all. */
  readonly clientId?: string | null;
}

/** A duty with the day by which a contact is to be on record; null: the clause asks nothing of this client. */
export type ContactDutyTold = ContactDutyRow & {
  readonly reportDueOn: CivilDate | null;
  readonly isReportMissing: boolean;
};

/**
 * The clients that the viewer, or whom they stand in for (CC-2), is in contact with beside their account manager, whom was
 * reported on longest ago first.
 *
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: KA-13
 */
export async function contactDuties(
  context: RequestContext,
  { first, after, clientId = null }: DutiesAsked,
): Promise<ContactDutyPage> {
  const size = pageSize(first);
  const place = after == null ? undefined : placeOf(after);
  const rows = hasDuties(context, clientId)
    ? await loadContactDuties(context, { after: place, clientId, limit: size + 1 })
    : [];
  const rule = rows.length === 0 ? undefined : await contactRuleOf(context);
  const today = civilDateAt(context.now);
  const page = pageOf({
    rows: rows.map((row) => {
      const due = rule === undefined ? null : reportDueOn(row, rule);
      return { ...row, reportDueOn: due, isReportMissing: due !== null && due < today };
    }),
    first: size,
    after,
    keyOf: (row) => [row.reportedOn, row.clientId],
  });
  return { ...page, clientId };
}

/** How many they are on all pages of it. */
export async function contactDutyCount(
  context: RequestContext,
  { clientId }: Pick<ContactDutyPage, 'clientId'>,
): Promise<number> {
  return hasDuties(context, clientId) ? countContactDuties(context, clientId) : 0;
}

/** An id that cannot be one is that of no client. */
function hasDuties(context: RequestContext, clientId: string | null): boolean {
  return reachesAnything(signedIn(context).reaches.CLIENT_CARD) && (clientId === null || isId(clientId));
}

function placeOf(cursor: string): DutyPlace {
  const [reportedOn, clientId] = decodeCursor(cursor, 2);
  if (typeof reportedOn === 'string' && isDay(reportedOn) && typeof clientId === 'string' && isId(clientId))
    return { reportedOn, clientId };
  throw foreignCursor();
}
