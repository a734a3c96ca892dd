import { mayChange } from '../../kernel/access/reach';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { fenOf } from '../../kernel/money';
import { clauseOfKind, clausesOfKind } from '../../kernel/policy/regulation';
import { recordReads } from '../../platform/audit/audit';
import { fingerprint } from '../../platform/canonical-json';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { requireRegulation, type RegulationReader } from '../../platform/regulations';
import { accountManagersOf, type AccountManagerRow } from '../account-managers/account-manager.repository';
import type { ContactStanding } from '../contacts/contact-standing';
import { dutyKey, isForAnybody, type Duty } from './duty';
import { leavesBefore, proposeForDuties, withLeavers, type Leaver, type Taker } from './duty-proposal';
import { colleaguesOf, dutiesOf, dutyLoads, keptBy, type ColleagueRow } from './duty.repository';
import type { DutyChoiceInput } from './duty.schema';
import { standingsAfter } from '../contacts/contacts-after';
import { sharesOf, termsOf, type Share } from './handover-preview';
import {
  mayNotHandOver,
  nobodyStays,
  noPortfolio,
  noSuccessor,
  takerLeaves,
  wrongDuty,
  wrongSuccessor,
} from './handover-problem';
import { proposeSuccessors, type Candidate, type Orphan } from './handover-proposal';
import { arrivalsOf, portfolioOf, type ArrivalRow, type PortfolioRow } from './handover.repository';
import type { SuccessorChoiceInput } from './handover.schema';

export interface AskedHandover {
  readonly leaverId: string;
  readonly chosen: readonly SuccessorChoiceInput[];
  readonly chosenDuties: readonly DutyChoiceInput[];
}

/** Who gets what, and by which terms. */
export interface Plan extends ReturnType<typeof termsOf> {
  readonly portfolio: readonly PortfolioRow[];
  /** Clients that are to become theirs. */
  readonly arrivals: readonly ArrivalRow[];
  readonly successors: ReadonlyMap<string, string>;
  readonly chosen: ReadonlyMap<string, string>;
  readonly duties: readonly Duty[];
  /** By duty; null: the entry among the staff in contact ends. */
  readonly dutySuccessors: ReadonlyMap<string, string | null>;
  readonly chosenDuties: ReadonlyMap<string, string>;
  /** By client, where the regulation asks for anything; see `standingsAfter`. */
  readonly contactsAfter: ReadonlyMap<string, ContactStanding>;
  readonly shares: readonly Share[];
  /** Who may take over what needs no account manager. */
  readonly takerIds: readonly string[];
  readonly fingerprint: string;
}

type Refused = { readonly refused: ProblemText };

/** A handover as it would be today; nothing of it is written. Source: KA-14 */
export async function previewHandover(context: RequestContext, asked: AskedHandover): Promise<Plan | ProblemValue> {
  if (!signedIn(context).reaches.ASSIGNMENT.write) return refusal(context, 'NotAllowed', mayNotHandOver);
  const plan = await planOf(context, context.database, asked);
  return 'refused' in plan ? refusal(context, 'InvalidInput', plan.refused) : plan;
}

/** What stays with the leaver, by kind. */
export function keptByLeaver(context: RequestContext, leaverId: string): ReturnType<typeof keptBy> {
  return keptBy(context.database, leaverId, civilDateAt(context.now));
}

/** Leaves a line for each prospect and plan whose name is told. Source: SD-10 */
export async function recordNamed(context: RequestContext, duties: readonly Duty[]): Promise<void> {
  const prospects = duties.filter(({ kind }) => kind === 'PROSPECT').map(({ id }) => id);
  const plans = [...new Set(duties.flatMap(({ planId }) => (planId === null ? [] : [planId])))];
  if (prospects.length + plans.length === 0) return;
  await context.database.write(async (transaction) => {
    await recordReads(transaction, context, {
      action: 'prospect.read',
      subjectType: 'Prospect',
      subjectIds: prospects,
    });
    await recordReads(transaction, context, { action: 'plan.read', subjectType: 'DevelopmentPlan', subjectIds: plans });
  });
}

export async function planOf(
  context: RequestContext,
  reader: RegulationReader,
  { leaverId, chosen, chosenDuties }: AskedHandover,
): Promise<Plan | Refused> {
  const { writable } = signedIn(context).reaches.ASSIGNMENT;
  const today = civilDateAt(context.now);
  if (!isId(leaverId) || !mayChange(writable, leaverId)) return { refused: noPortfolio };
  const portfolio = await portfolioOf(reader, leaverId, today);
  const arrivals = await arrivalsOf(reader, leaverId, today);
  const orphans = [...portfolio, ...arrivals];
  const found = await dutiesOf(reader, leaverId);
  if (orphans.length + found.length === 0) return { refused: noPortfolio };
  const managers = await accountManagersOf(reader, writable, today);
  const candidates = managers.filter(({ staffId }) => staffId !== leaverId).map(candidateOf);
  const { leaver, takers } = peopleOf(await colleaguesOf(reader, today), leaverId, candidates);
  const duties = withLeavers(found, takers);
  const needsManager = orphans.length > 0 || !duties.every(isForAnybody);
  if ((needsManager && candidates.length === 0) || takers.length === 0) return { refused: noSuccessor };
  const byHand = new Map(chosen.map(({ clientId, successorId }) => [clientId, successorId]));
  if (byHand.size !== chosen.length || !chosen.every(isKnown(orphans, candidates))) return { refused: wrongSuccessor };
  const gone = leavingTaker(duties, chosenDuties, takers);
  if (gone !== undefined) return { refused: takerLeaves(gone) };
  const dutiesByHand = new Map(chosenDuties.map((each) => [dutyKey(each), each.successorId]));
  if (dutiesByHand.size !== chosenDuties.length || !chosenDuties.every(isFit(duties, { candidates, takers })))
    return { refused: wrongDuty };
  const regulation = await requireRegulation(reader, 'KA', today);
  const ruled = clauseOfKind(regulation, 'handover');
  const rule = ruled.parameters;
  const proposed = { rule, unitId: leaver.unitId, chosen: byHand };
  const successors = orphans.length > 0 ? proposeSuccessors(orphans, candidates, proposed) : new Map<string, string>();
  const ids = takers.map(({ staffId }) => staffId);
  const loads = duties.length > 0 ? await dutyLoads(reader, ids) : new Map<string, number>();
  const proposal = { rule, leaver, takers, chosen: dutiesByHand, clients: successors, loads };
  const dutySuccessors = proposeForDuties(duties, candidates, proposal);
  const isLeft = (duty: Duty): boolean => isForAnybody(duty) && dutySuccessors.get(dutyKey(duty)) === null;
  if (duties.some(isLeft)) return { refused: nobodyStays };
  const contactsAfter = standingsAfter(portfolio, successors, {
    rule: clausesOfKind(regulation, 'contactStaff')[0],
    today: civilDateAt(context.now),
  });
  return {
    ...termsOf(ruled, today),
    portfolio,
    arrivals,
    successors,
    chosen: byHand,
    duties,
    dutySuccessors,
    chosenDuties: dutiesByHand,
    contactsAfter,
    shares: sharesOf(portfolio, { successors, dutySuccessors, contactsAfter }, takers),
    takerIds: ids,
    fingerprint: fingerprint([
      leaverId,
      [...successors].sort(),
      [...dutySuccessors].sort(),
      plannedOf(portfolio, arrivals),
    ]),
  };
}

/** What was planned and is signed with the rest: who comes when, and who goes to whom when. */
const plannedOf = (portfolio: readonly PortfolioRow[], arrivals: readonly ArrivalRow[]): readonly unknown[] => [
  arrivals.map(({ clientId, arrivesOn }) => [clientId, arrivesOn]).sort(),
  portfolio.flatMap(({ clientId, goesOn, goesToId }) => (goesOn === null ? [] : [[clientId, goesOn, goesToId]])).sort(),
];

const isKnown =
  (portfolio: readonly Orphan[], candidates: readonly Candidate[]) =>
  ({ clientId, successorId }: SuccessorChoiceInput): boolean =>
    portfolio.some((row) => row.clientId === clientId) && candidates.some(({ staffId }) => staffId === successorId);

const isFit =
  (duties: readonly Duty[], who: { readonly candidates: readonly Candidate[]; readonly takers: readonly Taker[] }) =>
  (choice: DutyChoiceInput): boolean =>
    (isForAnybody(choice) ? who.takers : who.candidates).some(({ staffId }) => staffId === choice.successorId) &&
    duties.some((duty) => dutyKey(duty) === dutyKey(choice) && !duty.unfit.includes(choice.successorId));

/** The last day of somebody who was chosen for what is due after it. */
function leavingTaker(
  duties: readonly Duty[],
  chosen: readonly DutyChoiceInput[],
  takers: readonly Taker[],
): CivilDate | undefined {
  const late = chosen.filter(isForAnybody).flatMap((choice) => {
    const duty = duties.find((each) => dutyKey(each) === dutyKey(choice));
    const taker = takers.find(({ staffId }) => staffId === choice.successorId);
    return duty !== undefined && taker !== undefined && leavesBefore(taker, duty) ? [taker] : [];
  });
  return late[0]?.leavesOn ?? undefined;
}

/** Who leaves, and everybody who could take something over: account managers with what they look after. */
function peopleOf(
  colleagues: readonly ColleagueRow[],
  leaverId: string,
  candidates: readonly Candidate[],
): { readonly leaver: Leaver; readonly takers: readonly Taker[] } {
  const managers = new Map(candidates.map((each) => [each.staffId, each]));
  const nothing = { clientCount: 0, volumeFen: 0 };
  const leaver = colleagues.find(({ staffId }) => staffId === leaverId);
  return {
    leaver: leaver ?? { unitId: null, reportsTo: null, posts: [], sells: true },
    takers: colleagues
      .filter(({ staffId, works }) => works && staffId !== leaverId)
      .map((each) => ({ ...each, ...(managers.get(each.staffId) ?? nothing) })),
  };
}

const candidateOf = ({ staffId, unitId, regionCode, clientCount, annualVolume }: AccountManagerRow): Candidate => ({
  staffId,
  unitId,
  regionCode,
  clientCount,
  volumeFen: fenOf(annualVolume),
});
