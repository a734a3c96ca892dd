import { reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { fieldType, isCaseField } from '../../kernel/policy/case-fields';
import type { RequestContext } from '../../platform/context/request-context';
import { signedIn } from '../../platform/graph/signed-in';
import { whyOf } from '../../shared-types/why.schema';
import { loadAtHand, loadSteps, type StepRow } from '../case.repository';
import type { CaseStep, HandedOnField, OfferedMove } from './case-step.schema';
import type { Deadline } from '../case-words.schema';
import { offersFor } from './move-offers';

/** The way of a complaint so far, oldest step first. */
export async function stepsOfComplaint(context: RequestContext, complaintId: string): Promise<CaseStep[]> {
  const viewer = signedIn(context);
  const steps = await loadSteps(context, complaintId);
  return steps.map((step) => shownStep(step, viewer, context.now));
}

/** The moves that a complaint offers the viewer now. */
export async function movesOfComplaint(context: RequestContext, complaintId: string): Promise<OfferedMove[]> {
  const viewer = signedIn(context);
  const atHand = await loadAtHand(context, complaintId);
  const offers = atHand === null ? [] : offersFor(atHand, viewer);
  return offers.map((offer) => ({ ...offer, byClause: { id: offer.clause } }));
}

function shownStep(
  { seq, waitingSince, pausedAt, doneBy, doneFor, handedOn, ...step }: StepRow,
  viewer: Viewer,
  now: string,
): CaseStep {
  return {
    ...step,
    place: seq,
    due: dueOfStep(step, { pausedAt, now }),
    waitingSince,
    doneBy: doneBy === null ? null : { id: doneBy },
    doneFor: doneFor == null ? null : { id: doneFor },
    handedOn: Object.entries(handedOn).flatMap(([name, value]) =>
      isCaseField(name) && value !== undefined ? [shownField({ name, value }, step, viewer)] : [],
    ),
  };
}

/** An open one's clock shows now, or since when it stands still. Source: CC-1 */
function dueOfStep(
  { dueAt, dueProvisional, dueWhy, doneAt }: Pick<StepRow, 'dueAt' | 'dueProvisional' | 'dueWhy' | 'doneAt'>,
  { pausedAt, now }: Pick<StepRow, 'pausedAt'> & { readonly now: string },
): Deadline | null {
  if (dueAt === null || dueWhy === null) return null;
  const overdue = Date.parse(doneAt ?? pausedAt ?? now) > Date.parse(dueAt);
  return {
    at: dueAt,
    provisional: dueProvisional,
    waiting: pausedAt !== null && !overdue,
    overdue,
    why: whyOf(dueWhy),
  };
}

/** Amounts are for those who reach money, and for the posts that wrote them. */
function shownField(
  { name, value }: { readonly name: Parameters<typeof fieldType>[0]; readonly value: string },
  { post }: Pick<StepRow, 'post'>,
  viewer: Viewer,
): HandedOnField {
  const { kind } = fieldType(name);
  const mayRead = kind !== 'MONEY' || reachesAnything(viewer.reaches.MONEY) || viewer.posts.includes(post);
  return { name, kind, value: mayRead ? value : null, staff: kind === 'STAFF' ? { id: value } : null };
}
