import { markedCriteria, pointsOf } from '../../api/desk/scorecard/call-score';
import { civilDateAt } from '../../api/kernel/civil-date';
import { clausesOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import type { RecordedActivity } from './activities';
import { dayMs, superiorOf } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = 196;
const ROLE = 196;
const DAY_MS = 86_400_000;
/** Calls are scored since so many days. */
const PAST_DAYS = 150;

export const CALL_SCORE_COLUMNS =
  'desk.call_score (id, activity_id, agent_id, called_on, sd_version, pass_points, lines, points, note, scored_by, scored_at)';

const NOTES = ['复述确认做得好', '开头忘记报姓名，提醒后改进', '客户着急时语气可以更缓', '答复时限说得清楚'];

/** One call in twelve of the last months, scored by the superior of who made it. Source: SD-12 */
export class DemoCallScores {
  readonly rows: CopyRow[] = [];
  readonly #rule;

  constructor(
    private readonly asOf: string,
    private readonly desk: Regulation,
  ) {
    this.#rule = clausesOfKind(desk, 'conductRules')[0]?.parameters;
  }

  add({ id: activityId, kind, place, ownerId, atMs, recordedAtMs }: RecordedActivity): void {
    const { conduct, passPoints } = this.#rule ?? {};
    const scorer = superiorOf(ownerId);
    if (kind !== 'CALL' && kind !== 'CALLBACK') return;
    if (conduct === undefined || passPoints === undefined || scorer === undefined) return;
    const random = new Random(ROLE, place);
    if (atMs < dayMs(this.asOf) - PAST_DAYS * DAY_MS || !random.chance(0.08)) return;
    const marks = conduct.map(({ code, group }) => ({
      code,
      mark: random.weighted([
        ['KEPT', 82],
        ['BROKEN', group === 'EQUAL_TREATMENT' ? 2 : 10],
        ['NOT_SEEN', group === 'EQUAL_TREATMENT' ? 40 : 4],
      ] as const),
    }));
    const lines = markedCriteria(conduct, marks);
    if ('wording' in lines) return;
    const scoredMs = recordedAtMs + random.whole(4, 60) * 3_600_000;
    this.rows.push([
      seededId(scoredMs, KIND, place),
      activityId,
      ownerId,
      civilDateAt(new Date(atMs).toISOString()),
      this.desk.version,
      passPoints,
      JSON.stringify(lines),
      pointsOf(lines),
      random.chance(0.3) ? random.pick(NOTES) : null,
      scorer,
      new Date(scoredMs).toISOString(),
    ]);
  }
}
