import { addDays, civilDateAt, endOfDay, type CivilDate } from '../../api/kernel/civil-date';
import { followUpDeadline, type FollowedUp } from '../../api/kernel/policy/follow-up';
import type { Regulation } from '../../api/kernel/policy/regulation';
import type { WorkCalendar } from '../../api/kernel/work-calendar';
import type { ToldCase } from './case-records';
import { clientPlan } from './clients';
import { dayMs } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = 20;
const MOST = 8;
const HOUR_MS = 3_600_000;

export const FOLLOW_UP_COLUMNS =
  'complaints.follow_up (id, complaint_id, round, reason, due_at, due_provisional, due_why, outcome, note, done_at, done_by)';

const NOTES = {
  SATISFIED: ['客户对处理结果满意，无其他要求', '已确认修复后使用正常', '客户表示今后继续合作', null, null],
  DISSATISFIED: ['客户认为答复偏慢，希望补偿运费', '客户称问题仍偶有出现', '客户对责任划分有保留意见'],
  NOT_REACHED: ['电话无人接听', '联系人出差，约下次再谈'],
} as const;

/**
 * Callbacks of a demonstration case as its policy owes them: those of the past were made, but for a few of this week, by
 * who looks after the client. Source: CC-14, SD-4
 */
export function* followUpRows(
  { planned, history }: ToldCase,
  {
    complaints,
    calendar,
    today,
  }: { readonly complaints: Regulation; readonly calendar: WorkCalendar; readonly today: CivilDate },
): Generator<CopyRow> {
  const owed = owedOf(history);
  if (owed === undefined || (!planned.isOpen && planned.end !== 'CLOSED')) return;
  const due = followUpDeadline(planned.class, owed, { complaints, calendar });
  if (due === undefined) return;
  const random = new Random(20, planned.place);
  const { ownerId } = clientPlan(planned.client, today);
  const reason = owed.after === 'reply' ? 'REPLY' : 'REPAIRED_DELIVERY';
  let dueAt = due.dueAt;
  for (let round = 1; round <= 4; round += 1) {
    const dueOn = civilDateAt(dueAt);
    const isMissed = dueOn >= addDays(today, -6) && random.chance(0.2);
    const isDone = dueOn < today && !isMissed;
    const outcome = random.weighted([
      ['SATISFIED', 80],
      ['DISSATISFIED', round === 1 ? 9 : 2],
      ['NOT_REACHED', 11],
    ] as const);
    yield [
      seededId(Date.parse(dueAt), KIND, planned.place * MOST + round),
      planned.id,
      round,
      round === 1 ? reason : 'AGAIN',
      dueAt,
      round === 1 && due.provisional,
      round === 1 ? JSON.stringify(due.why) : null,
      isDone ? outcome : null,
      isDone ? random.pick<string | null>(NOTES[outcome]) : null,
      isDone ? new Date(dayMs(dueOn) + Math.floor(random.between(8.8, 17.4) * HOUR_MS)).toISOString() : null,
      isDone ? ownerId : null,
    ];
    if (!isDone || outcome === 'SATISFIED') return;
    dueAt = endOfDay(addDays(dueOn, random.whole(2, 6)));
  }
}

/** The last thing that a client is called back about, unless the case was taken up again since. */
function owedOf({ steps }: ToldCase['history']): FollowedUp | undefined {
  const since = steps.slice(
    Math.max(
      0,
      steps.findLastIndex(({ reopened }) => reopened !== undefined),
    ),
  );
  const delivered = since.find(({ handedOn }) => handedOn.deliveredOn !== undefined)?.handedOn.deliveredOn;
  if (delivered !== undefined) return { after: 'repairedDelivery', on: delivered };
  const replied = since.findLast(({ handedOn }) => handedOn.reply !== undefined || handedOn.answer !== undefined);
  if (replied?.doneAt == null) return undefined;
  return { after: 'reply', at: replied.doneAt, repaired: false };
}
