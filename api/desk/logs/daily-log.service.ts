import { addDays, civilDateAt, daysBetween } from '../../kernel/civil-date';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongDays, wrongId } from '../../platform/graph/wrong-argument';
import { requireRegulation } from '../../platform/regulations';
import { whyOf, type Why } from '../../shared-types/why.schema';
import { isLateLog, logDeadline, logState } from './daily-log';
import { logsAfter, owedSince, type DailyLogPlace, type DailyLogRow } from './daily-log.repository';
import type { DailyLogCounts, DailyLogState, DailyLogTray } from './daily-log.schema';

interface Stub {
  readonly id: string;
}

export interface ShownLog {
  readonly id: string;
  readonly staffId: string;
  readonly staff: Stub;
  readonly day: string;
  readonly state: DailyLogState;
  readonly late: boolean;
  readonly counts: DailyLogCounts;
  readonly added: number;
  readonly corrected: number;
  readonly dueAt: string;
  readonly dueWhy: Why;
  readonly note: string | null;
  readonly handedInAt: string | null;
  readonly readAt: string | null;
  readonly readBy: Stub | null;
  readonly mayHandIn: boolean;
  readonly mayRead: boolean;
  readonly version: number;
}

export interface DailyLogInput {
  readonly tray: DailyLogTray;
  readonly from: string;
  readonly to: string;
  readonly staffId: string | null | undefined;
  readonly first: number;
  readonly after: string | null | undefined;
}

/** How many days are asked at once, and how far back one hands in. */
export const MOST_LOG_DAYS = 31;

/**
 * Daily logs that are owed of these days, the latest first: the viewer's own, and those of whose call records they read by
 * name. @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: SD-3
 */
export async function dailyLogPage(context: RequestContext, input: DailyLogInput): Promise<Page<ShownLog>> {
  const first = pageSize(input.first);
  const after = placeAfter(input.tray, input.after);
  const days = daysBetween(input.from, input.to);
  if (days < 0 || days > MOST_LOG_DAYS) throw wrongDays(MOST_LOG_DAYS + 1);
  if (input.staffId != null && !isId(input.staffId)) throw wrongId();
  const since = await owedSince(context.database);
  const from = input.from < since ? since : input.from;
  const read = { tray: input.tray, from, to: input.to, staffIds: whose(context, input.staffId) };
  const rows = from > input.to ? [] : await logsAfter(context, read, { after, limit: first + 1 });
  return pageOf({
    rows: await shownLogs(context, rows),
    first,
    after: input.after,
    keyOf: ({ day, staffId }) => [input.tray, day, staffId],
  });
}

/** The log of a day; null when none is owed, or the viewer may not know of it. */
export async function dailyLogOf(
  context: RequestContext,
  { staffId, day }: { readonly staffId: string; readonly day: string },
): Promise<ShownLog | null> {
  if (!isId(staffId) || day < (await owedSince(context.database))) return null;
  const read = { tray: 'ALL' as const, from: day, to: day, staffIds: whose(context, staffId) };
  const [shown] = await shownLogs(context, await logsAfter(context, read, { after: undefined, limit: 1 }));
  return shown ?? null;
}

/** Whose logs are read; null: everybody's. Pseudonymous readers read none but their own: every line names somebody. */
function whose(context: RequestContext, staffId: string | null | undefined): readonly string[] | null {
  const { staffId: me, reaches } = signedIn(context);
  const { all, staffIds } = reaches.ACTIVITY;
  if (all) return staffId == null ? null : [staffId];
  const reached = [...new Set([me, ...staffIds])];
  return staffId == null ? reached : reached.filter((id) => id === staffId);
}

/** Whether the viewer reads the log of somebody as their superior. Source: SD-10 */
export function mayReadLogOf(context: RequestContext, staffId: string): boolean {
  return staffId !== signedIn(context).staffId && (whose(context, staffId)?.length ?? 0) > 0;
}

async function shownLogs(context: RequestContext, rows: readonly DailyLogRow[]): Promise<ShownLog[]> {
  const { staffId: me } = signedIn(context);
  const today = civilDateAt(context.now);
  const desks = new Map(
    await Promise.all(
      [...new Set(rows.map(({ day }) => day))].map(
        async (day) => [day, await requireRegulation(context.database, 'SD', day)] as const,
      ),
    ),
  );
  const days = await companyDaysOn(context.database, today);
  return rows.map((row) => {
    const { staffId, day, frozen, readById, logId: _, ...rest } = row;
    const desk = desks.get(day);
    if (desk === undefined) throw new Error(`No regulation was read for ${day}`);
    const due = logDeadline(day, desk, days);
    const facts = { handedInAt: row.handedInAt, readAt: row.readAt, dueAt: row.dueAt ?? due.dueAt };
    const state = logState(facts, context.now);
    return {
      ...rest,
      ...facts,
      id: `${staffId} ${day}`,
      staffId,
      staff: { id: staffId },
      day,
      state,
      late: isLateLog(facts),
      counts: frozen ?? row.counts,
      dueWhy: whyOf(due.why),
      readBy: readById === null ? null : { id: readById },
      mayHandIn: staffId === me && row.handedInAt === null && day >= addDays(today, -MOST_LOG_DAYS),
      mayRead: state === 'HANDED_IN' && mayReadLogOf(context, staffId),
    };
  });
}

function placeAfter(tray: DailyLogTray, after: string | null | undefined): DailyLogPlace | undefined {
  if (after == null) return undefined;
  const [list, day, staffId] = decodeCursor(after, 3);
  if (list === tray && isDay(day) && typeof staffId === 'string' && isId(staffId)) return { day, staffId };
  throw foreignCursor();
}
