import { readFileSync } from 'node:fs';
import type { CaseFacts } from '../../api/complaints/steps/case-facts';
import { firstStep } from '../../api/complaints/steps/case-way';
import type { CaseAtHand } from '../../api/complaints/steps/move-offers';
import { started, type MovePlan } from '../../api/complaints/steps/move-plan';
import { calendarOf } from '../../api/complaints/deadlines/service-hours';
import { procedureOf, type CaseRegulations, type Procedure } from '../../api/kernel/policy/case-procedure';
import { loadRegulation } from '../../api/kernel/policy/regulation';
import type { Channel, ComplaintClass } from '../../api/kernel/policy/vocabulary';

const read = (code: string) => loadRegulation(JSON.parse(readFileSync(`seeds/policy/${code}.json`, 'utf8')));

export const regulations: CaseRegulations = { complaints: read('cc'), quality: read('cq') };
export const calendar = calendarOf(regulations.complaints);
export const RECEIVED_AT = '2026-03-02T01:00:00.000Z';

export function procedureFor(complaintClass: ComplaintClass, { overseas = false } = {}): Procedure {
  return procedureOf({ class: complaintClass, overseas }, regulations);
}

/** A case that was just filed. */
export function filedCase(
  complaintClass: ComplaintClass,
  { overseas = false, channel = 'PHONE' }: { readonly overseas?: boolean; readonly channel?: Channel } = {},
): CaseAtHand {
  const facts: CaseFacts = {
    id: 'case',
    class: complaintClass,
    overseas,
    channel,
    registerNumber: null,
    state: 'RECEIVED',
    acceptedAt: RECEIVED_AT,
    dueAt: '2026-03-17T15:59:59.999Z',
    steps: [],
  };
  const procedure = procedureFor(complaintClass, { overseas });
  const atHand = { facts, procedure, regulations };
  const first = started(firstStep(procedure, channel), procedure, { atHand, handedOn: {}, now: RECEIVED_AT, calendar });
  return { ...atHand, facts: withStep(facts, first, RECEIVED_AT) };
}

function withStep(facts: CaseFacts, { step, post, due }: NonNullable<MovePlan['starts']>, now: string): CaseFacts {
  return {
    ...facts,
    steps: [
      ...facts.steps,
      {
        id: String(facts.steps.length),
        step,
        post,
        startedAt: now,
        dueAt: due?.dueAt ?? null,
        waitingSince: null,
        doneAt: null,
        doneBy: null,
        result: null,
        handedOn: {},
      },
    ],
  };
}

/** The case as the database would have it after a plan, and as the next move would read it. */
export function carriedOut(
  { facts, procedure }: CaseAtHand,
  plan: MovePlan,
  { by, now }: { readonly by: string; readonly now: string },
): CaseAtHand {
  const steps = facts.steps.map((step, at) => {
    if (at !== facts.steps.length - 1 || step.doneAt !== null) return step;
    const { ends, pauses, resumes } = plan;
    if (ends)
      return { ...step, waitingSince: null, doneAt: now, doneBy: by, result: ends.result, handedOn: ends.handedOn };
    if (pauses) return { ...step, waitingSince: now };
    return resumes ? { ...step, waitingSince: null, dueAt: resumes.step?.dueAt ?? step.dueAt } : step;
  });
  const current = plan.reclassified ? [] : steps;
  const next: CaseFacts = {
    ...facts,
    state: plan.state,
    class: plan.reclassified?.class ?? facts.class,
    acceptedAt: plan.registered ? now : facts.acceptedAt,
    registerNumber: plan.registered ? '202603-0001' : facts.registerNumber,
    dueAt: plan.reclassified?.due.dueAt ?? plan.registered?.due.dueAt ?? plan.resumes?.case?.dueAt ?? facts.dueAt,
    steps: current,
    waits: [...(facts.waits ?? []), ...(plan.resumes ? [plan.resumes.pause] : [])],
  };
  return {
    facts: plan.starts ? withStep(next, plan.starts, now) : next,
    procedure: plan.reclassified ? procedureFor(plan.reclassified.class, facts) : procedure,
    regulations,
  };
}
