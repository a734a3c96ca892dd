import type { Acting } from '../../kernel/access/stand-in';
import type { Post } from '../../kernel/access/post';
import { clauseOfStep, type CaseRegulations, type Procedure } from '../../kernel/policy/case-procedure';
import type { ProcedureStep } from '../../kernel/policy/procedure';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { askedField, DUPLICATE_OF, newClassField, NOTE, type AskedField } from './asked-field';
import { handedOnSoFar, openStep, type CaseFacts, type StepFacts } from './case-facts';
import { firstInvestigation, isGate, lastStep, stateAt, stepAfter, stepBefore, stepNamed } from './case-way';
import { mayMove } from '../complaint-lifecycle';
import type { ComplaintState } from '../complaint-words.schema';
import type { ComplaintMove } from './step-words.schema';

/** A case, the procedure it takes, and the regulations it was opened under. */
export interface CaseAtHand {
  readonly facts: CaseFacts;
  readonly procedure: Procedure;
  readonly regulations: CaseRegulations;
}

/** A move that a case allows now, and to whom. */
export interface MoveOffer {
  readonly move: ComplaintMove;
  /** The open step; null when none is. */
  readonly step: string | null;
  /** The state it leads to, when that does not depend on what is handed on. */
  readonly leadsTo: ComplaintState;
  readonly fields: readonly AskedField[];
  readonly clause: string;
  readonly posts: readonly Post[];
}

/** Every move that the procedure allows where the case stands, whoever may make it. */
export function offersOf(atHand: CaseAtHand): MoveOffer[] {
  const { facts, procedure } = atHand;
  const open = openStep(facts);
  const policy = open && stepNamed(procedure, open.step);
  const offers =
    open === undefined || policy === undefined ? [] : offersAt(atHand, { open, policy, window: windowOf(atHand) });
  return [...offers, ...offersOfWindow(atHand, open)].filter(
    ({ move, leadsTo }) => move === 'COMPLETE' || mayMove(facts.state, leadsTo),
  );
}

/** Source: CC-2, CC-4 */
function windowOf({ regulations }: CaseAtHand): readonly Post[] {
  return clauseOfKind(regulations.complaints, 'procedures').parameters.window;
}

interface Standing {
  readonly open: StepFacts;
  readonly policy: ProcedureStep;
  readonly window: readonly Post[];
}

function offersAt(atHand: CaseAtHand, { open, policy, window }: Standing): MoveOffer[] {
  const { facts, procedure, regulations } = atHand;
  const here = { step: open.step, clause: clauseOfStep(procedure, policy), posts: [open.post] };
  if (open.waitingSince !== null)
    return [{ ...here, move: 'RESUME', leadsTo: facts.state, fields: [NOTE], posts: [open.post, ...window] }];
  const soFar = handedOnSoFar(facts);
  // Where it leads is told before the form is filled in: as if every field had been, with nothing that takes a branch.
  const willHave = { ...Object.fromEntries(policy.handsOn.map((field) => [field, ''])), ...soFar };
  const next = stepAfter(procedure, open.step, willHave);
  const isLast = policy === lastStep(procedure);
  const offers: MoveOffer[] = [
    {
      ...here,
      move: 'COMPLETE',
      leadsTo: next === undefined ? 'CLOSED' : stateAt(procedure, next, willHave),
      fields: policy.handsOn.map(askedField),
    },
  ];
  if (policy.answerable === true)
    offers.push({ ...here, move: 'ANSWER', leadsTo: 'ANSWERED', fields: ['answer', 'conclusion'].map(askedNamed) });
  const before = stepBefore(procedure, facts);
  if (before !== undefined) offers.push({ ...here, move: 'SEND_BACK', leadsTo: before.state, fields: [NOTE] });
  const { waitingStops } = clauseOfKind(regulations.complaints, 'procedures').parameters;
  if (waitingStops.length > 0 && !isGate(policy) && !isLast)
    offers.push({ ...here, move: 'REQUEST_INFORMATION', leadsTo: facts.state, fields: [NOTE] });
  const concluded = soFar.conclusion !== undefined ? [] : [askedField('conclusion')];
  if (isLast) offers.push({ ...here, move: 'REFUSE', leadsTo: 'CLOSED', fields: [NOTE, ...concluded], clause: 'CQ-8' });
  const objectors = postsThatTookPart(atHand, { open, policy, window });
  if (objectors.length > 0)
    offers.push({
      ...here,
      move: 'OBJECT',
      leadsTo: 'INVESTIGATING',
      fields: [NOTE],
      clause: 'CQ-11',
      posts: objectors,
    });
  return offers;
}

const askedNamed = (name: string): AskedField => askedField(name as Parameters<typeof askedField>[0]);

/** Departments that worked on the case and may object to what came of it, until the client is told. Source: CQ-11 */
function postsThatTookPart({ facts, procedure }: CaseAtHand, { open, window }: Standing): Post[] {
  if (facts.state !== 'PROPOSED' && facts.state !== 'APPROVED') return [];
  const posts = facts.steps.flatMap(({ step, post, result }) => {
    const policy = stepNamed(procedure, step);
    const tookPart = result === 'DONE' && policy !== undefined && !isGate(policy);
    return tookPart && post !== open.post && !window.includes(post) ? [post] : [];
  });
  return [...new Set(posts)];
}

function offersOfWindow(atHand: CaseAtHand, open: StepFacts | undefined): MoveOffer[] {
  const { facts, procedure } = atHand;
  const here = { step: open?.step ?? null, posts: windowOf(atHand) };
  if (open === undefined)
    return [
      {
        ...here,
        move: 'REOPEN',
        leadsTo: firstInvestigation(procedure).state,
        fields: [NOTE],
        clause: procedure.clause,
      },
    ];
  const offers: MoveOffer[] = [
    { ...here, move: 'WITHDRAW', leadsTo: 'WITHDRAWN', fields: [NOTE], clause: 'CC-2' },
    { ...here, move: 'VOID', leadsTo: 'VOID', fields: [NOTE, DUPLICATE_OF], clause: 'CC-2' },
  ];
  if (open.waitingSince === null)
    offers.push({
      ...here,
      move: 'RECLASSIFY',
      leadsTo: 'RECEIVED',
      fields: [newClassField(facts.class), NOTE],
      clause: 'CC-4',
    });
  return offers;
}

/** Who asks, as far as moves care. */
export interface Mover extends Acting {
  readonly posts: readonly Post[];
}

/** The moves that are this person's to make. */
export function offersFor(atHand: CaseAtHand, mover: Mover): MoveOffer[] {
  return offersOf(atHand).filter(({ posts }) => posts.some((post) => mover.posts.includes(post)));
}
