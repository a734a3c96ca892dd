import { fieldType, isCaseField, refusals, type CaseField } from '../../api/kernel/policy/case-fields';
import { procedureOf, type CaseRegulations } from '../../api/kernel/policy/case-procedure';
import { civilDateAt } from '../../api/kernel/civil-date';
import type { ProcedureStep } from '../../api/kernel/policy/procedure';
import type { CaseFacts, HandedOn, StepFacts } from '../../api/complaints/steps/case-facts';
import {
  firstInvestigation,
  firstStep,
  isGate,
  lastStep,
  repairs,
  stepAfter,
  stepNamed,
} from '../../api/complaints/steps/case-way';
import { planOf, started, type MovePlan, type StartedStep } from '../../api/complaints/steps/move-plan';
import { calendarOf } from '../../api/complaints/deadlines/service-hours';
import type { CaseAtHand } from '../../api/complaints/steps/move-offers';
import type { ComplaintMove } from '../../api/complaints/steps/step-words.schema';
import { demoSplit } from './case-records';
import { demoAnswer, type Told } from './case-words';
import type { PlannedComplaint } from './complaint-plan';
import { inOfficeHours } from './office-hours';
import { Random } from './random';

const MOST_STEPS = 40;
const REFUSAL_NOTE = '客户不同意处理结论，重新调查';

/** A step of a demonstration case as it is stored, and what is told of its end. */
export interface DemoStep extends StepFacts {
  readonly started: StartedStep;
  readonly told?: { readonly kind: string; readonly note: string | null };
  /** What was decided at it about who bears what. */
  readonly split?: ReturnType<typeof demoSplit>;
  /** Why the closed case was taken up again at this step. */
  readonly reopened?: string;
}

export interface DemoHistory {
  readonly procedure: string;
  readonly state: string;
  readonly steps: readonly DemoStep[];
}

interface Leg {
  readonly step: ProcedureStep;
  readonly move: ComplaintMove;
  readonly answers: HandedOn;
}

/**
 * The way of a planned case through its procedure, walked by the rules of the product itself, as far as it has come.
 *
 * @param until epoch milliseconds; nothing has happened later
 */
export function demoHistory(
  planned: PlannedComplaint,
  overseas: boolean,
  { regulations, until }: { readonly regulations: CaseRegulations; readonly until: number },
): DemoHistory {
  const facts: CaseFacts = {
    id: planned.id,
    class: planned.class,
    overseas,
    channel: planned.channel,
    registerNumber: null,
    state: 'RECEIVED',
    acceptedAt: iso(planned.acceptedMs),
    dueAt: null,
    steps: [],
  };
  const procedure = procedureOf(facts, regulations);
  const told: Told = { ...planned, random: new Random(14, planned.place), day: civilDateAt(iso(planned.endedMs)) };
  const way = wayThrough({ facts, procedure, regulations }, told);
  const times = timesOf(way, planned);
  const taken = stepsTaken(planned, { way, times, until });
  const calendar = calendarOf(regulations.complaints);

  const first = started(firstStep(procedure, planned.channel), procedure, {
    atHand: { facts, procedure, regulations },
    handedOn: {},
    now: iso(planned.receivedMs),
    calendar,
  });
  let now: CaseFacts = { ...facts, steps: [opened(planned, 0, first, planned.receivedMs)] };
  for (const [at, leg] of way.slice(0, taken).entries()) {
    const ms = Math.min(times[at] ?? until, until - 1);
    now = moved(now, { leg, ms, planned, atHand: { facts: now, procedure, regulations } });
  }
  if (!planned.isOpen && planned.end !== 'CLOSED') now = ended(now, planned);
  return { procedure: procedure.name, state: now.state, steps: now.steps as readonly DemoStep[] };
}

/** Every step the case will have taken when it is closed. */
function wayThrough({ procedure, facts }: CaseAtHand, told: Told): Leg[] {
  const way: Leg[] = [];
  let soFar: HandedOn = {};
  let wasRefused = false;
  let wasReopened = false;
  for (let step: ProcedureStep | undefined = firstStep(procedure, facts.channel); step && way.length < MOST_STEPS;) {
    const isAnswered: boolean = step.answerable === true && told.random.chance(0.1);
    const refuses: boolean = !wasRefused && isGate(step) && told.random.chance(0.07);
    const answers = isAnswered ? answersIn(['answer', 'conclusion'], told) : answersOf(step, refuses, told);
    way.push({ step, move: isAnswered ? 'ANSWER' : 'COMPLETE', answers });
    soFar = { ...soFar, ...answers };
    wasRefused ||= refuses;
    const reopens: boolean = !wasReopened && step === lastStep(procedure) && told.random.chance(0.05);
    if (refuses) step = stepNamed(procedure, step.refusedTo ?? '');
    else if (reopens) {
      wasReopened = true;
      step = firstInvestigation(procedure);
      way.push({ step, move: 'REOPEN', answers: {} });
    } else step = isAnswered ? lastStep(procedure) : stepAfter(procedure, step.step, soFar);
  }
  return way;
}

function answersOf({ handsOn }: ProcedureStep, refuses: boolean, told: Told): HandedOn {
  const answers = answersIn(
    handsOn.filter((field) => field !== 'reason' || refuses),
    told,
  );
  if (!refuses) return answers;
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, (isCaseField(name) && refusals[name]) || value]),
  );
}

const answersIn = (fields: readonly CaseField[], told: Told): HandedOn =>
  Object.fromEntries(fields.map((field) => [field, demoAnswer(field, told)]));

/** When each step was done: the time the case takes, shared out by what the steps may take. */
function timesOf(way: readonly Leg[], { acceptedMs, endedMs }: PlannedComplaint): number[] {
  const weights = way.map(({ move, step: { within, owes } }) =>
    move === 'REOPEN' ? 4 : owes ? 3 : within?.unit === 'serviceMinute' ? within.amount / 600 : (within?.amount ?? 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  // Night work is moved into the first hour of a day, past what was done then: nothing is done before what led to it.
  let last = acceptedMs;
  return weights.map((weight, at) => {
    passed += weight;
    if (at === weights.length - 1) return endedMs;
    last = Math.max(last, Math.min(endedMs, inOfficeHours(acceptedMs + ((endedMs - acceptedMs) * passed) / total)));
    return last;
  });
}

interface Timed {
  readonly way: readonly Leg[];
  readonly times: readonly number[];
  readonly until: number;
}

function stepsTaken({ isOpen, end, place }: PlannedComplaint, { way, times, until }: Timed): number {
  if (isOpen) {
    const taken = times.filter((ms) => ms < until).length;
    // An open case that will be reopened is not closed today: it was reopened yesterday.
    return way[taken]?.move === 'REOPEN' ? taken + 1 : taken;
  }
  if (end === 'CLOSED') return way.length;
  const closing = way.findIndex((_, at) => at === way.length - 1 || way[at + 1]?.move === 'REOPEN');
  return Math.min(place % 3, closing);
}

interface Moving {
  readonly leg: Leg;
  readonly ms: number;
  readonly planned: PlannedComplaint;
  readonly atHand: CaseAtHand;
}

function moved(facts: CaseFacts, { leg, ms, planned, atHand }: Moving): CaseFacts {
  const calendar = calendarOf(atHand.regulations.complaints);
  const split = splitAt(leg, facts, { planned, ms, atHand });
  const answers = {
    ...dated(leg.answers, ms),
    ...(split && leg.step.handsOn.includes('responsibleDepartment') && { responsibleDepartment: mostLiable(split) }),
  };
  const asked = split === undefined ? atHand : { ...atHand, facts: { ...facts, split: { ...split, ...BY_NOBODY } } };
  const plan = planOf(asked, { move: leg.move, answers }, { mover: NOBODY, now: iso(ms), calendar });
  if ('refused' in plan) throw new Error(`${leg.move} of ${leg.step.step} is refused: ${plan.text.code}`);
  const after = afterPlan(facts, { plan, ms, planned, kind: kindOf(leg, facts, plan) });
  if (split === undefined) return after;
  const { stepId, ...decided } = split;
  return { ...after, steps: after.steps.map((step) => (step.id === stepId ? { ...step, split: decided } : step)) };
}

/** What happened did so on the day it was told; goods are two days on their way, or fewer. */
function dated(answers: HandedOn, ms: number): HandedOn {
  const today = civilDateAt(iso(ms));
  const days = Object.keys(answers).filter((name) => isCaseField(name) && fieldType(name).kind === 'DATE');
  return { ...answers, ...Object.fromEntries(days.map((name) => [name, today])) };
}

/** Who bears most is who it is attributed to. */
function mostLiable({ shares }: ReturnType<typeof demoSplit>): string {
  const [most] = [...shares].sort((one, other) => Number(other.percentage) - Number(one.percentage));
  return most?.party === 'FACTORY' ? (most.department ?? 'PRODUCTION') : (most?.party ?? 'PRODUCTION');
}

const BY_NOBODY = { byStaff: '' };

/** What is decided at this step about who bears what; nothing about what is baseless. */
function splitAt(
  { step, answers }: Leg,
  { steps }: CaseFacts,
  { planned, ms, atHand }: Pick<Moving, 'planned' | 'ms' | 'atHand'>,
): (ReturnType<typeof demoSplit> & { readonly stepId: string }) | undefined {
  const open = steps.at(-1);
  if (step.brings !== 'split' || answers.conclusion === 'NOT_ESTABLISHED' || open === undefined) return undefined;
  const round = steps.filter((each) => each.step === step.step).length - 1;
  return {
    ...demoSplit(planned, { round, decidedAt: iso(ms), repairs: repairs(atHand.procedure) }),
    stepId: open.id,
  };
}

const NOBODY = { staffId: '', posts: [] };

function kindOf({ move }: Leg, { state }: CaseFacts, plan: MovePlan): string {
  if (plan.ends?.result === 'REFUSED') return 'REJECTED';
  return plan.state === state || move === 'REOPEN' ? move : plan.state;
}

function ended(facts: CaseFacts, planned: PlannedComplaint): CaseFacts {
  const plan: MovePlan = {
    state: planned.end,
    ends: { result: 'ENDED', handedOn: {} },
    note: planned.end === 'VOID' ? '重复登记' : '客户主动撤回',
  };
  return afterPlan(facts, { plan, ms: planned.endedMs, planned, kind: planned.end });
}

interface AfterPlan {
  readonly plan: MovePlan;
  readonly ms: number;
  readonly planned: PlannedComplaint;
  readonly kind: string;
}

function afterPlan(facts: CaseFacts, { plan, ms, planned, kind }: AfterPlan): CaseFacts {
  const steps = facts.steps.map((step, at) =>
    at === facts.steps.length - 1 && plan.ends
      ? {
          ...step,
          doneAt: iso(ms),
          result: plan.ends.result,
          handedOn: plan.ends.handedOn,
          told: { kind, note: plan.note },
        }
      : step,
  );
  const reopened = kind === 'REOPEN' ? { reopened: REFUSAL_NOTE } : {};
  const next = plan.starts ? [{ ...opened(planned, steps.length, plan.starts, ms), ...reopened }] : [];
  return { ...facts, state: plan.state, steps: [...steps, ...next] };
}

function opened({ id }: PlannedComplaint, at: number, step: StartedStep, ms: number): DemoStep {
  return {
    id: `${id} ${at}`,
    step: step.step,
    post: step.post,
    startedAt: iso(ms),
    dueAt: step.due?.dueAt ?? null,
    waitingSince: null,
    doneAt: null,
    doneBy: null,
    result: null,
    handedOn: {},
    started: step,
  };
}

function iso(ms: number): string {
  return new Date(Math.floor(ms)).toISOString();
}
