import { reachesAnything } from '../../kernel/access/reach';
import { addDays, civilDateAt, monthRange } from '../../kernel/civil-date';
import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongId } from '../../platform/graph/wrong-argument';
import { nameOf, regulationVersions } from '../../platform/regulations';
import { whyOf, type Why } from '../../shared-types/why.schema';
import type { ActivityKind } from '../activities/activity-words.schema';
import { countOwed, owedAfter, type OwedContactRow, type OwedPlace, type OwedRead } from './owed-contact.repository';
import type { OwedWhen } from './owed-contact.schema';

export interface OwedInput {
  readonly when: OwedWhen;
  readonly first: number;
  readonly after: string | null | undefined;
  readonly ownerId: string | null | undefined;
  readonly kind: ActivityKind | null | undefined;
}

export interface ShownOwed extends Pick<OwedContactRow, 'kind' | 'fromOn' | 'untilOn'> {
  readonly ownerId: string | null;
  readonly client: { readonly id: string };
  readonly owner: { readonly id: string } | null;
  readonly why: Why;
}

export interface OwedPage extends Page<ShownOwed> {
  /** Counts only when it is asked for, and no further than anybody would work off; null: more. */
  readonly totalCount: () => Promise<number | null>;
}

const MOST_COUNTED = 10_000;

/**
 * Visits and callbacks that clients within the viewer's reach are owed and nobody made, with the rule that owes them.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: KA-16, SD-6
 */
export async function owedPage(context: RequestContext, input: OwedInput): Promise<OwedPage> {
  const { reaches } = signedIn(context);
  const first = pageSize(input.first);
  const after = placeAfter(input.when, input.after);
  const read = readOf(context, input);
  const isReached = reachesAnything(reaches.ACTIVITY);
  const rows = isReached ? await owedAfter(context, read, { after, limit: first + 1 }) : [];
  const isNamed = reaches.ACTIVITY.all || !reaches.ACTIVITY.pseudonymous;
  const versions = [...new Set(rows.map(({ policyVersion }) => policyVersion))];
  const regulations = await regulationVersions(
    context.database,
    versions.map((version) => ({ code: 'KA', version })),
  );
  const shown = rows.map((row) => {
    const owing = regulations.get(nameOf({ code: 'KA', version: row.policyVersion }));
    return shownOwed(row, { isNamed, clause: clauseOwing(row, owing) });
  });
  const page = pageOf({
    rows: shown,
    first,
    after: input.after,
    keyOf: ({ untilOn, client, kind }) => [input.when, untilOn, client.id, kind],
  });
  return {
    ...page,
    totalCount: async () => (isReached ? ((await countOwed(context, read, MOST_COUNTED)) ?? null) : 0),
  };
}

function readOf({ now, viewer }: RequestContext, { when, ownerId, kind }: OwedInput): OwedRead {
  const today = civilDateAt(now);
  if (ownerId != null && !isId(ownerId)) throw wrongId();
  // A window ends with a month, and none is longer than a year.
  const yearAhead = monthRange(addDays(today, 366).slice(0, 7)).to;
  return {
    when,
    today,
    from: when === 'DUE' ? today : addDays(today, -366),
    to: when === 'DUE' ? yearAhead : addDays(today, -1),
    reach: signedInReach(viewer),
    ownerId: ownerId ?? undefined,
    kind: kind ?? null,
  };
}

function signedInReach(viewer: RequestContext['viewer']): OwedRead['reach'] {
  if (viewer === null) throw new Error('Nobody is signed in');
  return viewer.reaches.ACTIVITY;
}

/** The clause of the version that owed a contact. @throws Error when that version owes none such */
function clauseOwing({ kind, tier, policyVersion }: OwedContactRow, regulation: Regulation | undefined): string {
  const rule = kind === 'VISIT' ? 'visitEveryMonths' : 'callbackEveryMonths';
  const owing = regulation && clausesOfKind(regulation, 'visitRules');
  const found = owing?.find(({ parameters }) =>
    parameters.rules.some((each) => each[rule] !== undefined && each.tiers.some((of) => of === tier)),
  );
  if (found === undefined) throw new Error(`Version ${policyVersion} of regulation KA owes tier ${tier} no ${kind}`);
  return found.clause;
}

function shownOwed(
  row: OwedContactRow,
  { isNamed, clause }: { readonly isNamed: boolean; readonly clause: string },
): ShownOwed {
  const { clientId, ownerId, kind, tier, fromOn, untilOn, everyMonths, policyVersion } = row;
  const why = {
    clause,
    policyVersion,
    rule: `${kind} ≤ ${everyMonths} month`,
    inputs: [
      { name: 'tier', value: tier },
      { name: 'fromOn', value: fromOn, unit: 'date' },
      { name: 'untilOn', value: untilOn, unit: 'date' },
    ],
  };
  return {
    kind,
    fromOn,
    untilOn,
    ownerId,
    client: { id: clientId },
    owner: ownerId === null || !isNamed ? null : { id: ownerId },
    why: whyOf(why),
  };
}

function placeAfter(when: OwedWhen, after: string | null | undefined): OwedPlace | undefined {
  if (after == null) return undefined;
  const [list, untilOn, clientId, kind] = decodeCursor(after, 4);
  const isKind = kind === 'VISIT' || kind === 'CALLBACK';
  if (list === when && isDay(untilOn) && typeof clientId === 'string' && isId(clientId) && isKind)
    return { untilOn, clientId, kind };
  throw foreignCursor();
}
