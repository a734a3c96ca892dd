import { nextReview, type PlanMove, type PlanStage } from '../../api/clients/plans/development-plan';
import { formatCaseNumber } from '../../api/kernel/case-number';
import { addDays, type CivilDate } from '../../api/kernel/civil-date';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { PLAN_TEXTS, type PlannedPlan, PLANS } from './plan-words';
import type { SeededProspect } from './prospects';
import { seededId } from './random';

const KIND = { plan: 47, step: 48, entry: 49, review: 50, decision: 51 } as const;
const HOUR_MS = 3_600_000;

export const PLAN_COLUMNS =
  'clients.development_plan (id, number, title, lead_id, involved, stage, scope, direction, analysis, channel, reception, submitted_by, submitted_at, review_by, review_why, created_by, created_at, moved_at, version)';
export const PLAN_STEP_COLUMNS = 'clients.plan_step (id, plan_id, move, note, by_staff, at)';
export const PLAN_COUNTER_COLUMNS = 'clients.plan_counter (scope, last)';
export const PLAN_PROSPECT_COLUMNS =
  'clients.plan_prospect (id, plan_id, prospect_id, added_by, added_at, verdict, verdict_note, screened_by, screened_at)';
export const PLAN_REVIEW_COLUMNS =
  'clients.plan_review (id, plan_id, held_on, attendees, guests, minutes, recorded_by, recorded_at)';
export const PLAN_DECISION_COLUMNS =
  'clients.plan_decision (id, plan_id, review_id, position, content, responsible_id, due_on, outcome, done_on, done_by)';

const MOVES: Readonly<Record<PlanStage, readonly PlanMove[]>> = {
  DRAFT: [],
  SUBMITTED: ['SUBMIT'],
  APPROVED: ['SUBMIT', 'APPROVE'],
  CLOSED: ['SUBMIT', 'APPROVE', 'CLOSE'],
  ABANDONED: ['SUBMIT', 'RETURN', 'ABANDON'],
};

const list = (values: readonly string[]): string => `{${values.join(',')}}`;
const at = (day: CivilDate, hour: number): string => new Date(dayMs(day) + hour * HOUR_MS).toISOString();

/** Development plans at every stage; one of those under way is behind with its review, another with a decision. */
export class DemoPlans {
  readonly plans: CopyRow[] = [];
  readonly steps: CopyRow[] = [];
  readonly entries: CopyRow[] = [];
  readonly reviews: CopyRow[] = [];
  readonly decisions: CopyRow[] = [];
  readonly counters: CopyRow[] = [];
  readonly #serials = new Map<string, number>();

  constructor(
    private readonly asOf: CivilDate,
    private readonly regulation: Regulation,
    private readonly prospects: readonly SeededProspect[],
  ) {
    const oldestFirst = [...PLANS].sort((one, other) => other.openedAgo - one.openedAgo);
    for (const [place, plan] of oldestFirst.entries()) this.#add(plan, place + 1);
    for (const [year, last] of this.#serials) this.counters.push([year, last]);
  }

  #add(plan: PlannedPlan, place: number): void {
    const { stage, openedAgo, lead, region } = plan;
    const opened = addDays(this.asOf, -openedAgo);
    const id = seededId(dayMs(opened), KIND.plan, place);
    const by = staffId(lead);
    const moves = MOVES[stage];
    const days = moves.map((_, step) => addDays(opened, step === 0 ? 3 : step === 1 ? 6 : openedAgo - 10));
    const isUnderWay = stage === 'APPROVED' || stage === 'CLOSED';
    const people = plan.reviews.flatMap(({ attendees, decisions }) => [
      ...attendees,
      ...decisions.map(({ responsible }) => responsible),
    ]);
    const since =
      plan.reviews
        .map(({ heldAgo }) => addDays(this.asOf, -heldAgo))
        .sort()
        .at(-1) ?? days[1];
    const due =
      isUnderWay && since !== undefined ? nextReview(since, clauseOfKind(this.regulation, 'planReviews')) : null;
    const texts = stage === 'DRAFT' ? { ...PLAN_TEXTS[region], analysis: null, reception: null } : PLAN_TEXTS[region];
    this.plans.push([
      id,
      this.#number(opened),
      plan.title,
      by,
      list([...new Set(people.map(staffId))].sort()),
      stage,
      texts.scope,
      texts.direction,
      texts.analysis,
      texts.channel,
      texts.reception,
      moves.length > 0 ? by : null,
      days[0] === undefined ? null : at(days[0], 10),
      due?.day ?? null,
      due === null ? null : JSON.stringify(due.why),
      by,
      at(opened, 9),
      at(days.at(-1) ?? opened, 10),
      1 + moves.length + plan.reviews.length,
    ]);
    for (const [step, move] of moves.entries()) {
      const day = days[step] ?? opened;
      const decider =
        move === 'APPROVE' || move === 'RETURN' ? staffId(lead === 'sunwei' ? 'wangzhiqiang' : 'sunwei') : by;
      this.steps.push([
        seededId(dayMs(day), KIND.step, place * 10 + step),
        id,
        move,
        NOTES[move] ?? null,
        decider,
        at(day, 10),
      ]);
    }
    this.#addDirectory(plan, { id, place, opened, by });
    for (const [nth, review] of plan.reviews.entries())
      this.#addReview(review, { planId: id, place: place * 10 + nth, by });
  }

  #number(day: CivilDate): string {
    const year = day.slice(0, 4);
    const serial = (this.#serials.get(year) ?? 0) + 1;
    this.#serials.set(year, serial);
    const { numberPattern: pattern } = clauseOfKind(this.regulation, 'developmentPlan').parameters;
    return formatCaseNumber({ pattern, scope: 'year' }, day, serial);
  }

  #addDirectory(
    { stage, region, prospects: count }: PlannedPlan,
    {
      id,
      place,
      opened,
      by,
    }: { readonly id: string; readonly place: number; readonly opened: CivilDate; readonly by: string },
  ): void {
    const isNamed = (each: SeededProspect): boolean =>
      each.region === region && (stage !== 'CLOSED' || each.isSurveyed);
    const named = this.prospects.filter(isNamed).slice(0, count);
    for (const [nth, { id: prospectId, isSurveyed, stage: standing }] of named.entries()) {
      const isScreened = isSurveyed && (stage === 'CLOSED' || (stage === 'APPROVED' && nth % 2 === 0));
      const day = addDays(opened, 20);
      const isDropped = standing === 'DROPPED';
      this.entries.push([
        seededId(dayMs(opened), KIND.entry, place * 100 + nth),
        id,
        prospectId,
        by,
        at(opened, 9),
        isScreened ? (isDropped ? 'SET_ASIDE' : 'PURSUE') : null,
        isScreened ? (isDropped ? '与同业签有独家协议，明年再议。' : '报表与现场一致，产品线匹配，值得投入。') : null,
        isScreened ? by : null,
        isScreened ? at(day, 15) : null,
      ]);
    }
  }

  #addReview(
    { heldAgo, attendees, minutes, decisions }: PlannedPlan['reviews'][number],
    { planId, place, by }: { readonly planId: string; readonly place: number; readonly by: string },
  ): void {
    const held = addDays(this.asOf, -heldAgo);
    const id = seededId(dayMs(held), KIND.review, place);
    this.reviews.push([id, planId, held, list(attendees.map(staffId)), null, minutes, by, at(held, 17)]);
    for (const [nth, { content, responsible, dueAgo, outcome }] of decisions.entries()) {
      const due = addDays(this.asOf, -dueAgo);
      this.decisions.push([
        seededId(dayMs(held), KIND.decision, place * 20 + nth),
        planId,
        id,
        nth + 1,
        content,
        staffId(responsible),
        due,
        outcome ?? null,
        outcome === undefined ? null : due,
        outcome === undefined ? null : staffId(responsible),
      ]);
    }
  }
}

const NOTES: Partial<Record<PlanMove, string>> = {
  RETURN: '名录与方向不符，请重新调研后再报。',
  CLOSE: '名录筛选完毕，两家进入认定申请，其余转入常规跟进。',
  ABANDON: '区域策略调整，并入明年计划。',
};
