import { reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import { sumMoney } from '../../kernel/money';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { fileNameTold } from '../../platform/attachments/file-name-told';
import type { RequestContext } from '../../platform/context/request-context';
import { signedIn } from '../../platform/graph/signed-in';
import { whyOf } from '../../shared-types/why.schema';
import { handedOnSoFar } from '../steps/case-facts';
import { loadActions, loadDecisions, loadDocuments, loadLosses, loadShipments } from './case-contents.repository';
import type {
  CaseDocument,
  CaseLoss,
  CaseRepair,
  CorrectiveAction,
  LiabilityDecision,
  LossStandard,
} from './case-contents.schema';
import { recordsFor } from './case-records';
import { repairs } from '../steps/case-way';
import { loadAtHand, loadSteps } from '../case.repository';
import { standingOf } from './decision-standing';
import { EXCEPTION_CLAUSE, isExceptionOnly } from './exception-report';
import type { CaseRecord } from './split-words.schema';

/** What the viewer may put on record of a complaint now. */
export async function recordsOfComplaint(context: RequestContext, complaintId: string): Promise<CaseRecord[]> {
  const viewer = signedIn(context);
  const atHand = await loadAtHand(context, complaintId);
  return atHand === null ? [] : recordsFor(atHand, viewer);
}

/** Every version of the decision on who bears what, oldest first; amounts for whom they are. */
export async function decisionsOfComplaint(context: RequestContext, complaintId: string): Promise<LiabilityDecision[]> {
  const viewer = signedIn(context);
  const [rows, steps] = await Promise.all([loadDecisions(context, complaintId), loadSteps(context, complaintId)]);
  return rows.map(({ stepId, byStaff, shares, budget, ...row }) => {
    const post = steps.find(({ id }) => id === stepId)?.post;
    const shown = seesMoney(viewer) || (post !== undefined && viewer.posts.includes(post));
    return {
      ...row,
      ...standingOf({ version: row.version, stepId }, rows, steps),
      budget: shown ? budget : null,
      by: { id: byStaff },
      shares: shares.map((share) => (shown ? share : { ...share, percentage: null, amount: null })),
    };
  });
}

/** Whether a day of repair goes with the decision; false for a case without a procedure. Source: CC-9, CQ-4 */
export async function repairsByDay(context: RequestContext, complaintId: string): Promise<boolean> {
  const atHand = await loadAtHand(context, complaintId);
  return atHand !== null && repairs(atHand.procedure);
}

/** The loss of a complaint and its sum. */
export async function lossOfComplaint(context: RequestContext, complaintId: string): Promise<CaseLoss> {
  const shown = seesMoney(signedIn(context));
  const [rows, atHand] = await Promise.all([loadLosses(context, complaintId), loadAtHand(context, complaintId)]);
  const losses = rows.map(({ amount }) => amount);
  const exceptionOnly = atHand !== null && isExceptionOnly(atHand.facts, losses);
  return {
    exceptionOnly,
    exceptionClause: exceptionOnly ? { id: EXCEPTION_CLAUSE } : null,
    total: shown ? sumMoney(losses) : null,
    lines: rows.map(({ why, amount, ...row }) => ({
      ...row,
      amount: shown ? amount : null,
      why: whyOf(shown ? why : { ...why, inputs: why.inputs.filter(({ unit }) => unit !== 'yuan') }),
    })),
  };
}

/** What a loss is worth, by the regulation the case was opened under; empty for cases without one. */
export async function standardsOfComplaint(context: RequestContext, complaintId: string): Promise<LossStandard[]> {
  const atHand = await loadAtHand(context, complaintId);
  const [policy] = atHand === null ? [] : clausesOfKind(atHand.regulations.quality, 'lossStandards');
  return (policy?.parameters.standards ?? []).map(({ loss, per, yuan }) => ({ loss, per, yuan: yuan ?? null }));
}

export async function actionsOfComplaint(context: RequestContext, complaintId: string): Promise<CorrectiveAction[]> {
  const today = civilDateAt(context.now);
  const rows = await loadActions(context, complaintId);
  return rows.map(({ ownerId, doneBy, ...row }) => ({
    ...row,
    owner: { id: ownerId },
    doneBy: doneBy === null ? null : { id: doneBy },
    overdue: row.tracked && row.doneOn === null && row.dueOn < today,
  }));
}

/** Repair and shipping, once a day for it was handed on; null before, and again while the committee decides anew. */
export async function repairOfComplaint(context: RequestContext, complaintId: string): Promise<CaseRepair | null> {
  const steps = await loadSteps(context, complaintId);
  const decided = steps.findLast(
    ({ handedOn }) => handedOn.conclusion !== undefined || handedOn.repairBy !== undefined,
  );
  const repairBy = decided?.handedOn.repairBy;
  if (decided === undefined || repairBy === undefined) return null;
  const since = handedOnSoFar({ steps: steps.slice(steps.indexOf(decided)) });
  const { repairedOn = null, shippedOn = null, deliveredOn = null, trackingNumber = null } = since;
  const events = await loadShipments(context, complaintId);
  return {
    repairBy,
    repairedOn,
    late: (repairedOn ?? civilDateAt(context.now)) > repairBy,
    shippedOn,
    deliveredOn,
    trackingNumber,
    events: events.map(({ byStaff, ...event }) => ({ ...event, by: { id: byStaff } })),
  };
}

export async function documentsOfComplaint(context: RequestContext, complaintId: string): Promise<CaseDocument[]> {
  const rows = await loadDocuments(context, complaintId);
  return rows.map(({ byStaff, fileName, ...row }) => ({
    ...row,
    fileName: fileNameTold(context, fileName),
    by: { id: byStaff },
  }));
}

const seesMoney = ({ reaches }: Viewer): boolean => reachesAnything(reaches.MONEY);
