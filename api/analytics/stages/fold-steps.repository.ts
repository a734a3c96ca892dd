import type { CivilDate } from '../../kernel/civil-date';
import type { RegulationReader } from '../../platform/regulations';
import { workCalendarOn } from '../working/work-calendar.repository';
import { calendarValues, keptCalendar, type KeptCalendar } from './kept-calendar';

/** A cell of the rollup that is not what the steps say. */
export interface StepDifference {
  readonly rollup: string;
  readonly cell: Readonly<Record<string, unknown>>;
  readonly kept: string | null;
  readonly counted: string | null;
}

/**
 * Adds steps that were done to the rollup, or counts it anew where the work calendar of the day is another.
 *
 * @returns how many movements were folded
 */
export async function foldSteps(
  reader: RegulationReader,
  { day, atMost }: { readonly day: CivilDate; readonly atMost: number },
): Promise<number> {
  const calendar = await calendarOn(reader, day);
  if (calendar === undefined) return 0;
  const [state] = await reader.rows<{ due: boolean }>({
    text: `select step_calendar is distinct from $1 or exists (select from complaints.step_delta) as due
      from analytics.fold_state`,
    values: [calendar.key],
  });
  if (state?.due !== true) return 0;
  const [row] = await reader.rows<{ n: number }>({
    text: 'select analytics.fold_steps($1::int, $2::text, $3::date, $4::int[], $5::int[], $6::int[]) as n',
    values: [atMost, calendar.key, ...calendarValues(calendar)],
  });
  return row?.n ?? 0;
}

/** Counts the rollup anew from the steps themselves. */
export async function rebuildSteps(reader: RegulationReader, day: CivilDate): Promise<void> {
  const calendar = await calendarOn(reader, day);
  if (calendar === undefined) return;
  await reader.rows({
    text: 'select from analytics.rebuild_steps($1::text, $2::date, $3::int[], $4::int[], $5::int[])',
    values: [calendar.key, ...calendarValues(calendar)],
  });
}

/** What differs in the rollup. Counted by another calendar, it answers nobody, and there is nothing to compare. */
export async function verifySteps(reader: RegulationReader, day: CivilDate): Promise<StepDifference[]> {
  const calendar = await calendarOn(reader, day);
  if (calendar === undefined) return [];
  return reader.rows<StepDifference>({
    text: `select v.* from analytics.fold_state as f
      cross join lateral analytics.verify_steps($2::date, $3::int[], $4::int[], $5::int[]) as v where f.step_calendar = $1`,
    values: [calendar.key, ...calendarValues(calendar)],
  });
}

async function calendarOn(reader: RegulationReader, day: CivilDate): Promise<KeptCalendar | undefined> {
  const calendar = await workCalendarOn(reader, day);
  return calendar && keptCalendar(calendar);
}
