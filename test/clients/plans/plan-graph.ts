import { v7 } from 'uuid';
import { expect } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { change, type KeyAccounts, type Outcome } from '../prospects/key-accounts';

type Viewer = Partial<ViewerFacts>;
export const word = (name: string) => ({ word: name });
const SHOWN = `... on PlanChanged { replayed plan { id number stage version moves mayWrite reviewBy isReviewOverdue openDecisionCount
    reviewWhy { clause { id } policyVersion inputs { name value } }
    prospects { prospect { id name stage } verdict } reviews { heldOn attendees { id } decisions { id content dueOn isOverdue outcome responsible { id } } } } }
  ... on StaleVersion { currentVersion }`;
export const WHOLE = {
  title: '华东整装渠道开发',
  scope: '华东三省一市',
  direction: '整装门店与设计院',
  analysis: '三家均有增长潜力',
  channel: '展会与老客户介绍',
  reception: '统一着装，样品齐备',
};

export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly reviews: readonly { readonly decisions: readonly { readonly id: string }[] }[];
}
export const shown = (outcome: Outcome): Shown => outcome['plan'] as Shown;

/** What is done with development plans, as the graph does it. */
export function planGraph(database: TestDatabase, people: KeyAccounts) {
  const send = (viewer: Viewer, mutation: string, input: Record<string, unknown>): Promise<Outcome> =>
    change(database, viewer, { mutation, input: { idempotencyKey: v7(), ...input }, answer: SHOWN });
  const open = (viewer: Viewer, input: Record<string, unknown> = {}) =>
    send(viewer, 'openPlan', { ...WHOLE, ...input });
  const on = (viewer: Viewer, of: Outcome, mutation: string, input: Record<string, unknown> = {}) => {
    const { id, version } = shown(of);
    return send(viewer, mutation, { id, version, ...input });
  };
  const move = (viewer: Viewer, of: Outcome, name: string, note?: string) =>
    on(viewer, of, 'movePlan', { move: word(name), note });

  async function addProspect(viewer: Viewer, ownerId?: string): Promise<string> {
    const outcome = await change(database, viewer, {
      mutation: 'openProspect',
      input: { name: `南通泰和${v7()}`, ownerId, idempotencyKey: v7() },
      answer: '... on ProspectChanged { prospect { id } }',
    });
    return (outcome['prospect'] as { id: string }).id;
  }

  async function survey(viewer: Viewer, id: string): Promise<void> {
    const outcome = await change(database, viewer, {
      mutation: 'moveProspect',
      input: {
        id,
        version: 1,
        move: word('GENERAL_SURVEY'),
        profile: '整装',
        annualAccounts: '3 亿',
        headInterview: '愿意',
        idempotencyKey: v7(),
      },
      answer: '... on ProspectChanged { prospect { stage } }',
    });
    expect(outcome).toMatchObject({ prospect: { stage: 'SURVEYED' } });
  }

  async function under(way: 'SUBMITTED' | 'APPROVED'): Promise<{ plan: Outcome; prospectIds: string[] }> {
    const prospectIds = await Promise.all([1, 2, 3].map(() => addProspect(people.specialist)));
    let plan = await open(people.specialist);
    plan = await on(people.specialist, plan, 'addPlanProspects', { prospectIds });
    plan = await move(people.specialist, plan, 'SUBMIT');
    if (way === 'APPROVED') plan = await move(people.manager, plan, 'APPROVE');
    expect(shown(plan).stage).toBe(way);
    return { plan, prospectIds };
  }

  const screenClient = (viewer: Viewer, of: Outcome, entryId: string, verdict: 'PURSUE' | 'SET_ASIDE') =>
    on(viewer, of, 'screenPlanClient', { entryId, verdict: word(verdict), note: '已走访' });

  const review = (viewer: Viewer, of: Outcome) =>
    on(viewer, of, 'recordPlanReview', {
      heldOn: '2026-11-23',
      attendeeIds: [people.me],
      minutes: '逐家检讨',
      decisions: [],
    });

  return { send, open, on, move, addProspect, survey, under, screenClient, review };
}
