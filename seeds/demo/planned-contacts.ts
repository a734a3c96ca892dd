import { addDays, civilDateAt, dayOfWeek } from '../../api/kernel/civil-date';
import type { RecordedActivity } from './activities';
import { clientPlan } from './clients';
import { dayMs } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = { plan: 171, move: 172 } as const;
const ROLE = { made: 171, open: 172 } as const;
const DAY_MS = 86_400_000;
/** Plans are kept of contacts so many days before the present. */
const PAST_DAYS = 70;

export const PLANNED_CONTACT_COLUMNS =
  'desk.planned_contact (id, client_id, kind, first_day, day, purpose, staff_id, state, planned_by, planned_at, activity_id, done_on, ended_by, ended_at, cancel_reason, version)';
export const PLANNED_CONTACT_MOVE_COLUMNS =
  'desk.planned_contact_move (id, planned_contact_id, from_day, to_day, reason, moved_by, moved_at)';

const PURPOSES = {
  VISIT: ['季度走访，看陈列与库存', '带新品样册并留样', '了解下半年项目计划', '现场指导安装', '核对对账单差异'],
  CALLBACK: ['月度回访，问满意度', '确认上批到货情况', '提醒到期货款', '新品试用回访'],
} as const;
const MOVED = ['客户出差，改约', '与展会冲突', '等样品到货后再去', '客户盘点，请求延后'];
const CANCELLED = ['客户来厂面谈，无需再去', '项目暂停', '与上次走访重复'];

/** Visits and callbacks by plan: most that were made had been planned, and some of those to come are moved, late or cancelled. Source: SD-6 */
export class DemoPlans {
  readonly rows: CopyRow[] = [];
  readonly moves: CopyRow[] = [];

  constructor(private readonly asOf: string) {}

  /** A contact that was made: three of four by plan, one of six of those on another day than planned at first. */
  add({ id: activityId, kind, place, clientId, ownerId, atMs, recordedAtMs, recordedBy }: RecordedActivity): void {
    if ((kind !== 'VISIT' && kind !== 'CALLBACK') || atMs < dayMs(this.asOf) - PAST_DAYS * DAY_MS) return;
    const random = new Random(ROLE.made, place);
    if (!random.chance(0.75)) return;
    const doneOn = civilDateAt(new Date(atMs).toISOString());
    const plannedMs = atMs - random.whole(4, 20) * DAY_MS;
    const firstDay = random.chance(0.16) ? addDays(doneOn, -random.whole(1, 3)) : doneOn;
    const id = seededId(plannedMs, KIND.plan, place * 2);
    const isMoved = firstDay !== doneOn;
    if (isMoved) this.#move({ id, place: place * 2, firstDay, day: doneOn, ownerId, atMs: atMs - 3 * DAY_MS }, random);
    this.rows.push([
      id,
      clientId,
      kind,
      firstDay,
      doneOn,
      random.pick(PURPOSES[kind]),
      ownerId,
      'DONE',
      ownerId,
      new Date(plannedMs).toISOString(),
      activityId,
      doneOn,
      recordedBy,
      new Date(recordedAtMs).toISOString(),
      null,
      isMoved ? 3 : 2,
    ]);
  }

  /** What is still to be made, of one client in four. */
  addOpen(clients: number): void {
    for (let client = 0; client < clients; client += 1) {
      const random = new Random(ROLE.open, client);
      const plan = clientPlan(client, this.asOf);
      if (plan.ownerId === null || !random.chance(plan.yearlyYuan > 200_000 ? 0.6 : 0.2)) continue;
      this.#open(client, { clientId: plan.id, ownerId: plan.ownerId }, random);
    }
  }

  #open(client: number, { clientId, ownerId }: { clientId: string; ownerId: string }, random: Random): void {
    const kind = random.chance(0.6) ? 'VISIT' : 'CALLBACK';
    const ahead = random.chance(0.08) ? -random.whole(1, 6) : random.whole(0, 24);
    const day = workingDay(addDays(this.asOf, ahead), ahead < 0 ? -1 : 1);
    const plannedMs = dayMs(day < this.asOf ? day : this.asOf) - random.whole(2, 12) * DAY_MS + 36_000_000;
    const id = seededId(plannedMs, KIND.plan, client * 2 + 1);
    const isCancelled = random.chance(0.06);
    const firstDay = random.chance(0.12) ? workingDay(addDays(day, -random.whole(1, 4)), -1) : day;
    const isMoved = firstDay !== day;
    if (isMoved) this.#move({ id, place: client * 2 + 1, firstDay, day, ownerId, atMs: plannedMs + DAY_MS }, random);
    this.rows.push([
      id,
      clientId,
      kind,
      firstDay,
      day,
      random.pick(PURPOSES[kind]),
      isCancelled ? ownerId : null,
      isCancelled ? 'CANCELLED' : 'PLANNED',
      ownerId,
      new Date(plannedMs).toISOString(),
      null,
      null,
      isCancelled ? ownerId : null,
      isCancelled ? new Date(plannedMs + 1.5 * DAY_MS).toISOString() : null,
      isCancelled ? random.pick(CANCELLED) : null,
      1 + Number(isMoved) + Number(isCancelled),
    ]);
  }

  #move(
    moved: { id: string; place: number; firstDay: string; day: string; ownerId: string; atMs: number },
    random: Random,
  ): void {
    this.moves.push([
      seededId(moved.atMs, KIND.move, moved.place),
      moved.id,
      moved.firstDay,
      moved.day,
      random.pick(MOVED),
      moved.ownerId,
      new Date(moved.atMs).toISOString(),
    ]);
  }
}

/** Nobody is visited at the weekend: the nearest day before or after it. */
function workingDay(day: string, step: 1 | -1): string {
  return dayOfWeek(day) > 5 ? workingDay(addDays(day, step), step) : day;
}
