import { addDays, civilDateAt, type CivilDate } from '../../api/kernel/civil-date';
import { fenOf, moneyOfFen } from '../../api/kernel/money';
import type { Regulation } from '../../api/kernel/policy/regulation';
import { handlerOf, isOutside, thirdPartyRule } from '../../api/complaints/third-parties/third-party-posts';
import type { ThirdPartyEntryKind } from '../../api/complaints/third-parties/third-party-words.schema';
import { decisionsOf, type ToldCase } from './case-records';
import { dayMs, holderOf } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = 70;
const MOST = 64;
const HOUR_MS = 3_600_000;

const OBJECTIONS = ['对方称来料检验单合格，不认可该比例', '对方只认可材料费，不认可返工工时', '对方要求共同复检后再定'];
const AGREEMENTS = ['双方复检后协商确定', '随下季度货款折让，双方签字', '按采购合同质量条款协商'];

export const THIRD_PARTY_COLUMNS =
  'complaints.third_party_entry (id, complaint_id, decision_id, seq, party, name, kind, amount, happened_on, note, by_staff, at)';

interface Entry {
  readonly kind: ThirdPartyEntryKind;
  readonly amount: string | null;
  readonly day: CivilDate;
  readonly note: string | null;
}

/**
 * What suppliers answered to their shares, and what was recovered of them by now: most accept or agree and pay within two
 * months, a few object, and of the newest nothing is heard yet. Source: CQ-11
 */
export function thirdPartyRows(
  told: ToldCase,
  { quality, today }: { readonly quality: Regulation; readonly today: CivilDate },
): CopyRow[] {
  const decision = decisionsOf(told).at(-1);
  const approvedAt = decision && approvedSince(told, decision.stepId);
  const rule = thirdPartyRule(quality);
  if (decision === undefined || approvedAt === undefined || rule === undefined) return [];
  const rows: CopyRow[] = [];
  for (const [at, { party, name, amount }] of decision.shares.entries()) {
    if (!isOutside(party) || name === null) continue;
    const random = new Random(27, told.planned.place * MOST + at);
    for (const entry of entriesOf(amount, { from: civilDateAt(approvedAt), random })) {
      if (entry.day >= today) break;
      const post = entry.kind === 'RECOVERED' ? rule.recoveredBy : (handlerOf(party, rule) ?? rule.recoveredBy);
      const recordedAt = dayMs(entry.day) + random.whole(9, 16) * HOUR_MS;
      rows.push([
        seededId(recordedAt, KIND, told.planned.place * MOST + rows.length),
        told.planned.id,
        decision.id,
        rows.length + 1,
        party,
        name,
        entry.kind,
        entry.amount,
        entry.day,
        entry.note,
        holderOf(post),
        new Date(recordedAt).toISOString(),
      ]);
    }
  }
  return rows;
}

/** When the decision of a step was approved; undefined when it was not, or when somebody objected to it. */
function approvedSince({ history, stepId }: ToldCase, decidedAt: string): string | undefined {
  const at = history.steps.findIndex((_, place) => stepId(place) === decidedAt);
  const later = history.steps.slice(at + 1);
  const refused = later.some(({ result }) => result === 'REFUSED' || result === 'OBJECTED');
  const wasReopened = later.some(({ reopened }) => reopened !== undefined);
  if (refused || wasReopened) return undefined;
  return later.find(({ handedOn, doneAt }) => handedOn.decision === 'APPROVED' && doneAt !== null)?.doneAt ?? undefined;
}

function entriesOf(
  claimed: string,
  { from, random }: { readonly from: CivilDate; readonly random: Random },
): readonly Entry[] {
  if (fenOf(claimed) === 0 || random.chance(0.08)) return [];
  const answeredOn = addDays(from, random.whole(3, 12));
  const accepted: Entry = { kind: 'ACCEPTED', amount: null, day: answeredOn, note: null };
  if (random.chance(0.6)) return [accepted, ...payments(claimed, answeredOn, random)];
  const objected: Entry = { kind: 'OBJECTED', amount: null, day: answeredOn, note: random.pick(OBJECTIONS) };
  if (random.chance(0.2)) return [objected];
  const agreedOn = addDays(answeredOn, random.whole(5, 20));
  const amount = moneyOfFen(Math.round((fenOf(claimed) * random.whole(60, 95)) / 100));
  const agreed: Entry = { kind: 'AGREED', amount, day: agreedOn, note: random.pick(AGREEMENTS) };
  return [objected, agreed, ...payments(amount, agreedOn, random)];
}

/** All at once, or in two parts that sum to it. */
function payments(agreed: string, since: CivilDate, random: Random): Entry[] {
  const whole = fenOf(agreed);
  if (whole === 0) return [];
  const first = random.chance(0.7) || whole < 2 ? whole : Math.round(whole / 2);
  const day = addDays(since, random.whole(12, 40));
  const paid = (fen: number, on: CivilDate): Entry => ({
    kind: 'RECOVERED',
    amount: moneyOfFen(fen),
    day: on,
    note: random.pick(['银行转账', '从货款中抵扣']),
  });
  return first === whole
    ? [paid(whole, day)]
    : [paid(first, day), paid(whole - first, addDays(day, random.whole(15, 35)))];
}
